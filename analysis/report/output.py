"""Folders that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.errors import ReportError

MARK = "manifest.json"
"""The file by which a folder is known as a report, which a newer one may replace."""


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

    Args:
        folder: Where the result will be; an older result stays until then.

    Yields:
        The temporary folder, on the same disk.

    Raises:
        ReportError: Something that is no report of ours is in the place.
    """
    if folder.exists() and not (folder / MARK).is_file():
        raise ReportError(f"{folder}: is there already and is no report. Choose another folder with --out.")
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        yield work
        work.chmod(0o777 & ~_umask())
        if folder.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
            folder.rename(old / folder.name)
            work.rename(folder)
            shutil.rmtree(old)
        else:
            work.rename(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
