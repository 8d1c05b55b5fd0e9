"""Where the warm parent of this very code is reached: a socket in a folder that only its user can enter."""

from __future__ import annotations

import os
import stat
import sys
import sysconfig
import tempfile
from hashlib import sha256
from pathlib import Path

import analysis
from analysis.errors import AnalysisError
from analysis.shelf import PLACE

GIVEN = "DOCBRIEF_WARM_PARENT"
"""Environment variable with the socket of the parent to use, which a batch sets for its workers."""

_DECISIVE = ("DOCBRIEF_", "LANG", "LC_", "MPL", "PYTHON")
"""Prefixes of the environment variables that decide how Python and its modules load."""


class NoWarmParentError(AnalysisError):
    """Kernels cannot be forked here; the message says why."""


def address() -> Path:
    """The socket of the parent that has this code, these packages and these settings loaded.

    Whoever changes a module gets another parent: a developer never runs stale code.

    Raises:
        NoWarmParentError: There is no fork here that is safe, or no private folder for the socket.
    """
    return private_folder() / f"{_state()[:16]}.socket"


def private_folder() -> Path:
    """The folder for sockets: our own, and closed to everybody else.

    Raises:
        NoWarmParentError: Somebody else has it, or can enter it; or there is no fork here that is safe.
    """
    if sys.platform != "linux":
        raise NoWarmParentError("forking a loaded process is safe on Linux only")
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    name = "docbrief" if runtime else f"docbrief-{os.getuid()}"
    folder = Path(runtime or tempfile.gettempdir()) / name
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise NoWarmParentError(f"{folder} cannot be made ({error.strerror})") from error
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
        raise NoWarmParentError(f"{folder} is not a folder that only you can enter")
    return folder


def _state() -> str:
    """One hash over the interpreter, the package's files, the installed packages and the settings."""
    root = Path(analysis.__file__).parent
    files = sorted(
        (str(path), path.stat().st_mtime_ns)
        for path in root.rglob("*")
        if "__pycache__" not in path.parts and path.is_file()
    )
    installed = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    settings = sorted(
        (name, value)
        for name, value in os.environ.items()
        if name.startswith(_DECISIVE) and name not in {GIVEN, PLACE, "MPLBACKEND"}
    )
    return sha256(repr((sys.executable, sys.version, files, installed, settings)).encode()).hexdigest()
