"""What was read in documents, on disk while a batch runs: each is read once, by whoever needs it first."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from analysis.document import Document
from analysis.files import write_whole

_Made = TypeVar("_Made")

PLACE = "DOCBRIEF_SHELF"
"""Environment variable with the folder, so that every process of the batch knows of it."""


@contextmanager
def shelf(folder: Path) -> Iterator[None]:
    """Keep what is read in a folder until the block ends; processes that are started in it share them.

    Args:
        folder: Nobody else's; what an earlier batch left in it that was killed is removed.
    """
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):  # else each process parses for itself
        folder.mkdir(mode=0o700)
    try:
        with sharing(str(folder.resolve())):
            yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def sharing(place: str) -> Iterator[None]:
    """Use a shelf that another process keeps, in this process and those that it starts in the block.

    Args:
        place: Its folder; "" for none.
    """
    before = os.environ.pop(PLACE, "")
    os.environ |= {PLACE: place} if place else {}
    try:
        yield
    finally:
        os.environ.pop(PLACE, None)
        os.environ |= {PLACE: before} if before else {}


def shelved(
    kind: str,
    document: Document,
    make: Callable[[], _Made],
    pack: Callable[[_Made], bytes],
    unpack: Callable[[bytes], _Made],
) -> _Made:
    """What was read in a document, from the shelf; made, and put there, if it is not on it.

    Args:
        kind: What it is.
        document: The document.
        make: Reads it.
        pack: Makes bytes of what was read.
        unpack: Makes it of these bytes again, in any process of the batch.
    """
    path = _path(kind, document)
    if path is None:
        return make()
    try:
        return unpack(path.read_bytes())
    except OSError:
        made = make()
    shelve(kind, document, made, pack)
    return made


def shelve(kind: str, document: Document, made: _Made, pack: Callable[[_Made], bytes]) -> None:
    """Put what was read in a document on the shelf, where there is one."""
    path = _path(kind, document)
    if path is not None:
        with suppress(OSError):  # the disk is full, or the batch has ended
            write_whole(path, pack(made))


def _path(kind: str, document: Document) -> Path | None:
    place = os.environ.get(PLACE)
    if place is None:
        return None
    zones = [(zone.kind, zone.start, zone.end) for zone in document.zones]
    key = sha256(f"{zones} {document.published} {document.text}".encode()).hexdigest()
    return Path(place) / f"{key}.{kind}"
