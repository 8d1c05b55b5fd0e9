"""Folders that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from analysis.errors import ReportError
from analysis.report.lock import Lock

MARK = "manifest.json"
"""The file by which a folder is known as a report, which a newer one may replace."""

_UNFINISHED = ".unfinished"


def writable(folder: str | Path) -> Path:
    """Make a folder, if need be, and see that files can be made in it.

    Raises:
        ReportError: They cannot.
    """
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise ReportError(
            f"{folder}: cannot write there ({error.strerror}). Choose another folder with --out."
        ) from error


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Work in a temporary folder that takes the place of ``folder`` when the block ends well.

    What a process left behind that was killed in such a block is removed.

    Args:
        folder: Where the result will be; an older result stays until then.

    Yields:
        The temporary folder, on the same disk.

    Raises:
        ReportError: Something that is no report of ours is in the place, another process works on it, or
            the disk is full or refuses.
    """
    if folder.exists() and not (folder / MARK).is_file():
        raise ReportError(f"{folder}: is there already and is no report. Choose another folder with --out.")
    try:
        with _alone(folder):
            _clear(folder)
            work = _unfinished(folder)
            try:
                yield work
                work.chmod(0o777 & ~_umask())
                if folder.exists():
                    folder.rename(_unfinished(folder) / folder.name)
                work.rename(folder)
            finally:
                _clear(folder)
    except OSError as error:
        raise ReportError(f"{error.filename or folder}: cannot be written ({error.strerror}).") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Be the only process that makes this folder."""
    lock = Lock(folder.parent / f".{folder.name}.lock")
    if not lock.take():
        raise ReportError(f"{folder}: another process (number {lock.holder()}) makes it now.")
    try:
        yield
    finally:
        lock.release()


def _unfinished(folder: Path) -> Path:
    return Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=_UNFINISHED, dir=folder.parent))


def _clear(folder: Path) -> None:
    """Remove what is unfinished, and what it has taken the place of."""
    for left in folder.parent.glob(f".{escape(folder.name)}.*{_UNFINISHED}"):
        shutil.rmtree(left, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
