"""Parses kept on disk while a batch runs: a document of its set is parsed once, by whoever needs it first."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.document import Document
from analysis.files import write_whole

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

PLACE = "DOCBRIEF_SHELF"
"""Environment variable with the folder, so that every process of the batch knows of it."""

_LEFT_OUT = ["tensor", "user_data"]
"""What nobody asks a parse for, and most of its bytes."""


@contextmanager
def shelf(folder: Path) -> Iterator[None]:
    """Keep parses in a folder until the block ends; processes that are started in it share them.

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


def shelved(document: Document, vocab: Vocab, make: Callable[[], Doc]) -> Doc:
    """The parse of a document from the shelf; made, and put there, if it is not on it.

    Args:
        document: The document.
        vocab: Of the pipeline, the same in all processes that share a shelf.
        make: Parses it.
    """
    place = os.environ.get(PLACE)
    if place is None:
        return make()
    from spacy.tokens import Doc

    path = Path(place) / _key(document)
    try:
        return Doc(vocab).from_bytes(path.read_bytes(), exclude=_LEFT_OUT)
    except OSError:
        made = make()
    with suppress(OSError):  # the disk is full, or the batch has ended
        write_whole(path, made.to_bytes(exclude=_LEFT_OUT))
    return made


def _key(document: Document) -> str:
    starts = [zone.start for zone in document.zones]
    return sha256(f"{starts} {document.text}".encode()).hexdigest()
