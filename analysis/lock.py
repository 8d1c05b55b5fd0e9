"""A lock between processes that ends with the process that holds it."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class Lock:
    """A lock on a file, taken at once or not at all.

    Args:
        path: The file; it is made, holds the number of the process that has the lock, and goes with it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = -1

    def take(self) -> bool:
        """Take the lock; whether it was free.

        Raises:
            OSError: The file cannot be made.
        """
        while True:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
            if not _lock(file):
                os.close(file)
                return False
            if _is_at(file, self.path):
                break
            os.close(file)  # its last holder removed it in between
        os.truncate(file, 0)
        os.write(file, b"%d" % os.getpid())
        self._file = file
        return True

    def holder(self) -> str:
        """The number of the process that has the lock, as far as the file tells."""
        try:
            return self.path.read_text(encoding="ascii").strip() or "unknown"
        except (OSError, ValueError):
            return "unknown"

    def release(self) -> None:
        """Give the lock back, if it is held."""
        if self._file < 0:
            return
        if sys.platform != "win32":  # where a file that is open cannot be removed
            self.path.unlink(missing_ok=True)
        os.close(self._file)
        self._file = -1


if sys.platform == "win32":
    import msvcrt

    _BEYOND = 1 << 30
    """The locked byte, past the content: a locked one cannot be read."""

    def _lock(file: int) -> bool:
        os.lseek(file, _BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _is_at(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False
