"""The stretch of a document around a passage: of a long page, only what bears on a claim is parsed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from analysis.claims.evidence.passages import Passage, sentences
from analysis.claims.reading.dates import Moment, moments_of
from analysis.claims.reading.statement import DocumentReading, read
from analysis.document import Document, Zone

READ_WHOLE = 4_000
"""Characters up to which a document is parsed whole, as the rest of the analysis has done already."""

_BLOCK = 3
"""Sentences that are read together, so that passages side by side share a parse."""

_BEFORE = 2
"""Sentences read before a block, for the names that its pronouns point back to."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document, read.

    Attributes:
        start: Offset of its first character in the document.
        reading: What it states; offsets in it count from ``start``.
    """

    start: int
    reading: DocumentReading


@lru_cache(maxsize=256)
def offsets(document: Document) -> list[tuple[int, int]]:
    """Where each sentence of a document begins and ends."""
    return [(sentence.start, sentence.end) for sentence in sentences(document)]


def windows_around(passage: Passage) -> list[tuple[int, int]]:
    """Offsets of a sentence alone, with the one before it, and with the one behind it."""
    every = offsets(passage.document)
    at = every.index((passage.start, passage.end))
    found = [(passage.start, passage.end)]
    if at > 0:
        found.append((every[at - 1][0], passage.end))
    if at + 1 < len(every):
        found.append((passage.start, every[at + 1][1]))
    return found


def excerpt_around(passage: Passage, *, is_read: bool = False, whole: int = READ_WHOLE) -> Excerpt:
    """Read what stands around a passage: the whole document when it is short, or has been read already.

    Args:
        passage: The sentence.
        is_read: Whether its document has been read whole.
        whole: Characters up to which a document counts as short.
    """
    document = passage.document
    if is_read or len(document.text) <= whole:
        return Excerpt(0, read(document))
    every = offsets(document)
    block = every.index((passage.start, passage.end)) // _BLOCK * _BLOCK
    first, last = max(0, block - _BEFORE), min(len(every), block + _BLOCK + 1) - 1
    return _excerpt(document, every[first][0], every[last][1])


@lru_cache(maxsize=512)
def _excerpt(document: Document, start: int, end: int) -> Excerpt:
    zones = tuple(
        Zone(zone.kind, max(zone.start, start) - start, min(zone.end, end) - start)
        for zone in document.zones
        if zone.start < end and start < zone.end
    )
    stretch = replace(document, text=document.text[start:end], zones=zones)
    moments = [
        replace(moment, start=moment.start - start, end=moment.end - start)
        for moment in _moments(document)
        if start <= moment.start and moment.end <= end
    ]
    return Excerpt(start, DocumentReading(stretch, moments))


@lru_cache(maxsize=256)
def _moments(document: Document) -> list[Moment]:
    """The dates of a whole document: what is dated before decides which year a later date is of."""
    return moments_of(document)
