"""An owner's side: find the parent or start one, and have processes forked from it."""

from __future__ import annotations

import logging
import os
import select
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import analysis
from analysis.report.kernel.address import GIVEN, NoWarmParentError, address, private_folder
from analysis.report.kernel.process import WarmProcess
from analysis.report.kernel.wire import receive, send

_log = logging.getLogger(__name__)

_START = 120.0
"""Seconds for a parent to load everything, on a busy machine too."""

_ATTEMPTS = 5
_PAUSE = 0.02

_BOOT = (
    "import sys; root = sys.argv[2]; sys.path = [path for path in sys.path if path];"
    "sys.path += [root] * (root not in sys.path);"
    "from analysis.report.kernel.parent import main; main(sys.argv[1])"
)
"""Starts a parent whose modules come from the same places as ours, the working folder not among them."""

_PARENT_ENV = {
    "MKL_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
}
"""Keeps native libraries to one thread, the debugger quiet, and matplotlib to its backend in kernels."""


def fork(
    run: str,
    arguments: Mapping[str, Any],
    *,
    env: Mapping[str, str] | None = None,
    cwd: str | Path | None = None,
    streams: Sequence[int] = (0, 1, 2),
    files: Sequence[int] = (),
    parent: Path | None = None,
) -> WarmProcess:
    """Have the warm parent fork a process for us; blocks until it is there.

    Args:
        run: Function to run in it, as ``module:name``.
        arguments: Its keyword arguments, as far as JSON can hold them.
        env: The environment; ours unless given.
        cwd: The working folder; ours unless given.
        streams: Open files for its standard input, output and error.
        files: Further open files; the function gets their numbers there as the argument ``files``.
        parent: Socket of the parent; the common one unless given. What the process forks comes from it too.

    Returns:
        The process. It is killed when this process ends, however that ends.

    Raises:
        NoWarmParentError: There is no fork to be had; the message says why.
    """
    from analysis.report.kernel.fork import own_limits, own_umask

    path = parent or _address()
    message = {
        "run": run,
        "arguments": dict(arguments),
        "env": {**(os.environ if env is None else env), GIVEN: str(path)},
        "cwd": str(cwd or Path.cwd()),
        "umask": own_umask(),
        "limits": own_limits(),
    }
    connection, answer = _ask(path, message, (*streams, *files))
    if parent is None:
        _drop_others(path)
    _hold(path)
    return WarmProcess(connection, int(answer["pid"]))


def branch(documents: Sequence[Path]) -> tuple[WarmProcess, Path]:
    """Have a parent forked that reads documents ahead, which many forks will need.

    Returns:
        The parent, and its socket: what ``GIVEN`` names in the environment of those who shall use it.

    Raises:
        NoWarmParentError: There is no fork to be had.
    """
    path = private_folder() / f"batch-{os.getpid()}-{time.monotonic_ns()}.socket"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen(128)
        arguments = {"documents": [str(document) for document in documents]}
        try:
            process = fork("analysis.report.kernel.parent:branch", arguments, files=[listener.fileno()])
        except NoWarmParentError:
            path.unlink()
            raise
    return process, path


@cache
def tell_why_not(reason: str) -> None:
    """Say once, in one line, that what could have been forked starts in the ordinary way."""
    _log.warning("docbrief: no warm processes here, ordinary ones start: %s.", reason)


def state(message: Mapping[str, Any]) -> dict[str, Any] | None:
    """Ask the parent of this code how it is, or tell it to ``linger`` or ``stop``; None if there is none.

    Raises:
        NoWarmParentError: There cannot be one here.
    """
    try:
        with _connect(address()) as connection:
            send(connection, message)
            return receive(connection)[0]
    except (OSError, EOFError):
        return None


def hold() -> None:
    """Start the parent of this code, if need be, and keep it as long as this process lives.

    Raises:
        NoWarmParentError: There cannot be one here.
    """
    _drop_others(address())
    _hold(address())


def release() -> None:
    """Let go of every parent that this process has kept: they end when nobody else needs them."""
    _drop_others(None)


def _drop_others(path: Path | None) -> None:
    """Let go of parents with old code, and of those of batches that have ended."""
    for other in [one for one in _leases if one != path]:
        _leases.pop(other).close()


_leases: dict[Path, socket.socket] = {}
"""Keep parents alive between two forks, as long as this process lives."""


def _hold(path: Path) -> None:
    held = _leases.get(path)
    if held and select.select([held], [], [], 0.0)[0]:  # that parent was killed
        held.close()
        held = None
    if held is None:
        _leases[path], _ = _ask(path, {"lease": True})


def _ask(
    path: Path, message: Mapping[str, Any], files: Sequence[int] = ()
) -> tuple[socket.socket, dict[str, Any]]:
    """Ask the parent, started if need be; asked again if it ended meanwhile."""
    deadline = time.monotonic() + _START
    for _ in range(_ATTEMPTS):
        connection = _reach(path, deadline)
        try:
            send(connection, message, files)
            answer, _ = receive(connection)
        except (OSError, EOFError):
            connection.close()
            continue
        if "refused" in answer:
            connection.close()
            raise NoWarmParentError(answer["refused"])
        connection.settimeout(None)
        return connection, answer
    raise NoWarmParentError(f"the parent process ends as it starts; see {_log_of(path)}")


_started: dict[Path, subprocess.Popen[bytes]] = {}
"""Parents that this process has started: others may use them, too, and they outlive us then."""


def _reach(path: Path, deadline: float) -> socket.socket:
    while True:
        try:
            connection = _connect(path)
            connection.settimeout(max(1.0, deadline - time.monotonic()))
            return connection
        except OSError:
            if time.monotonic() > deadline:
                raise NoWarmParentError(f"the parent process does not start; see {_log_of(path)}") from None
        if path not in _started or _started[path].poll() is not None:
            _started[path] = _start(path)
        time.sleep(_PAUSE)


def _address() -> Path:
    given = os.environ.get(GIVEN)
    return Path(given) if given and Path(given).exists() else address()


def _connect(path: Path) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        raise
    return connection


def _start(path: Path) -> subprocess.Popen[bytes]:
    root = str(Path(analysis.__file__).parents[1])
    env = {key: value for key, value in os.environ.items() if key != GIVEN}
    with _log_of(path).open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
            [sys.executable, "-c", _BOOT, str(path), root],
            cwd="/",
            env={**env, **_PARENT_ENV},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _log_of(path: Path) -> Path:
    return path.with_suffix(".log")
