"""What one rule finds: a span with a label; and which rule is believed where two overlap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Found(NamedTuple):
    """A name in a text, ``text[start:end]``, with its label and what gave it."""

    start: int
    end: int
    label: str
    rule: str


RANK = {
    "designator": 0,
    "legal form": 0,
    "state body": 0,
    "title of a work": 0,
    "club": 0,
    "dateline": 0,
    "speaker": 0,
    "surname with particle": 0,
    "whole name": 0,
    "context": 1,
    "well known": 1,
    "head noun": 1,
    "acronym": 1,
    "people": 1,
    "setting": 1,
    "given name": 1,
    "divided": 1,
    "tagger": 1,
    "title": 2,
    "country": 3,
    "common noun beside it": 4,
    "nationality": 5,
    "country in full": 5,
    "region": 6,
    "definition": 0,
    "repetition": 6,
}
"""Which rule is believed where spans overlap: the lower first."""


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Keep, where spans overlap, the one of the better rule, then the longer one."""
    kept: list[Found] = []
    taken: set[int] = set()
    for mention in sorted(found, key=lambda m: (RANK[m.rule], m.start - m.end, m.start)):
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(mention)
    return sorted(kept)
