"""The sentence around a passage, to quote it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from analysis.document import Document
from analysis.language import parse


def sentence_around(doc: Document, start: int) -> tuple[int, int]:
    """Where the sentence stands that holds a character.

    Args:
        doc: The document.
        start: Offset of the character.

    Returns:
        Start and end of the sentence, without the white space around it.
    """
    bounds = _bounds(doc)
    at = max(bisect_right(bounds, start, key=lambda one: one[0]) - 1, 0)
    return bounds[at]


@lru_cache(maxsize=256)
def _bounds(doc: Document) -> list[tuple[int, int]]:
    """Sentences, cut where a zone ends: what follows a headline is not part of it."""
    bounds = []
    for sentence in parse(doc).sents:
        text = sentence.text
        start = sentence.start_char + len(text) - len(text.lstrip())
        bounds.append((start, max(start, sentence.start_char + len(text.rstrip()))))
    return bounds or [(0, len(doc.text))]
