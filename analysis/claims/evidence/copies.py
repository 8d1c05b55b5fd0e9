"""Copies of a text: what an agency or a press release says, it says once, however often it is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from zlib import crc32

from analysis.document import Document
from analysis.stems import words

SHINGLE = 5
"""Words a shingle (Broder 1997)."""

_SAMPLE = 4
_COPIED = 0.6


def shingles(text: str) -> frozenset[int]:
    """Hashes of every run of five content words; of the whole text when it is shorter."""
    content = words(text)
    runs = range(max(1, len(content) - SHINGLE + 1))
    return (
        frozenset(crc32(" ".join(content[i : i + SHINGLE]).encode()) for i in runs)
        if content
        else frozenset()
    )


def containment(text: str, other: str) -> float:
    """The share of a text's shingles that another text has."""
    mine = shingles(text)
    return len(mine & shingles(other)) / len(mine) if mine else 0.0


def originals(documents: Sequence[Document]) -> dict[str, str]:
    """Find documents that are copies of each other.

    Args:
        documents: In any order; of copies the earliest published, then the first given, is the original.

    Returns:
        For each ``doc_id`` the ``doc_id`` of its original, which is itself when it is no copy.
    """
    order = sorted(range(len(documents)), key=lambda i: (str(documents[i].published or "9999"), i))
    having: dict[int, list[str]] = defaultdict(list)
    original: dict[str, str] = {}
    for i in order:
        document = documents[i]
        body = " ".join(
            document.text[zone.start : zone.end] for zone in document.zones if zone.kind == "body"
        )
        every = shingles(body)
        sample = [shingle for shingle in every if len(every) < 200 or shingle % _SAMPLE == 0]
        shared: dict[str, int] = defaultdict(int)
        for shingle in sample:
            for doc_id in having[shingle]:
                shared[doc_id] += 1
        nearest = max(shared, key=lambda doc_id: shared[doc_id], default="")
        is_copy = bool(nearest) and shared[nearest] >= _COPIED * len(sample)
        original[document.doc_id] = original[nearest] if is_copy else document.doc_id
        for shingle in sample:
            having[shingle].append(document.doc_id)
    return original
