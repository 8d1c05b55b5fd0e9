"""What makes a fork of the parent like a process of its own, started by its owner."""

from __future__ import annotations

import atexit
import ctypes
import locale
import os
import random
import resource
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Job:
    """What a fork is to do, and as whom.

    Attributes:
        run: The function, as ``module:name``.
        arguments: Its keyword arguments.
        env: The whole environment.
        cwd: The working folder.
        umask: Permissions that new files lack.
        limits: Soft and hard resource limits by name.
    """

    run: str
    arguments: dict[str, Any]
    env: dict[str, str]
    cwd: str
    umask: int
    limits: dict[str, tuple[int, int]]


def own_limits() -> dict[str, tuple[int, int]]:
    """The resource limits of this process, as a process that it starts would inherit them."""
    names = [name for name in dir(resource) if name.startswith("RLIMIT_")]
    return {name: resource.getrlimit(getattr(resource, name)) for name in names}


def own_umask() -> int:
    """The umask of this process, read without setting it: another thread may be making a file."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("Umask:")).split()[1], 8)


def detach(parent: int, files: Sequence[int]) -> list[int]:
    """Leave the parent's session, files and signals behind; called first thing in a fork.

    Args:
        parent: Process id of the parent, with which the fork dies.
        files: Open files of the owner: standard input, output and error, then others.

    Returns:
        The numbers of the others, which stay.
    """
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it died before it could be tied to us
        os._exit(1)
    os.setsid()
    signal.set_wakeup_fd(-1)
    for ending in (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    for number, file in enumerate(files[:3]):
        os.dup2(file, number)
    kept = set(files[3:])
    for file in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
        if file > 2 and file not in kept:
            _close(file)
    return list(files[3:])


def run(job: Job, files: Sequence[int]) -> None:
    """Take the owner's settings and do the job; never returns.

    Args:
        job: What to do.
        files: Numbers of the open files that are for it, given as the argument ``files`` if there are any.
    """
    status = 1
    try:
        _settle(job)
        module, _, name = job.run.partition(":")
        given = {"files": list(files)} if files else {}
        getattr(import_module(module), name)(**job.arguments, **given)
        status = 0
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)  # taking a loaded interpreter apart would take longer than a small report


def _settle(job: Job) -> None:
    os.environ.clear()
    os.environ.update(job.env)
    os.umask(job.umask)
    os.chdir(job.cwd)
    time.tzset()
    locale.setlocale(locale.LC_CTYPE, "")
    for name, limits in job.limits.items():
        try:
            resource.setrlimit(getattr(resource, name), limits)
        except (ValueError, OSError):  # a limit that this system lacks, or one above the parent's own
            continue
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def _close(file: int) -> None:
    try:
        os.close(file)
    except OSError:  # the folder listing itself
        return
