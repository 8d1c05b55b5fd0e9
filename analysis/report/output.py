"""Folders that appear whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.errors import ReportError
from analysis.lock import Lock

MARK = "manifest.json"
"""The file by which a folder is known as a report, which a newer one may replace."""

EXECUTED = "report.ipynb"
"""The notebook as it was run."""

FAILED = "failed.ipynb"
"""What a run that failed leaves beside the whole report that it did not get to replace."""

_PATIENCE, _PAUSE = 10.0, 0.05
"""Seconds to wait for another process that makes the same folder, and between two looks."""


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
    work, replaced = _unfinished(folder)
    try:
        with _alone(folder):
            _remove(work, replaced)
            work.mkdir()
            try:
                yield work
                if folder.exists():
                    folder.rename(replaced)
                work.rename(folder)
            finally:
                _remove(work, replaced)
    except OSError as error:
        raise ReportError(f"{error.filename or folder}: cannot be written ({error.strerror}).") from error


def tidy(folder: Path) -> None:
    """Remove what is left of runs that did not come to their end, failed or killed."""
    (folder / FAILED).unlink(missing_ok=True)
    lock = Lock(_lock_of(folder))
    if any(path.exists() for path in (lock.path, *_unfinished(folder))) and lock.take():
        _remove(*_unfinished(folder))
        lock.release()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Be the only process that makes this folder; one of a batch that was just killed is waited for."""
    lock = Lock(_lock_of(folder))
    end = time.monotonic() + _PATIENCE
    while not lock.take():
        if time.monotonic() > end:
            raise ReportError(f"{folder}: another process (number {lock.holder()}) makes it now.")
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        lock.release()


def _lock_of(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.lock"


def _unfinished(folder: Path) -> tuple[Path, Path]:
    """Where the new folder grows, and where the old one waits until it is there."""
    return folder.parent / f".{folder.name}.unfinished", folder.parent / f".{folder.name}.replaced"


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
