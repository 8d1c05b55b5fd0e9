"""Find the time expressions of a document and resolve each to an interval of the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis.document import Document
from analysis.tables import frame
from analysis.timeline.context import Anchor
from analysis.timeline.intervals import edtf, grain, interval
from analysis.timeline.narrative import tells_a_history
from analysis.timeline.resolution import anchor_of, resolve
from analysis.timeline.rules import RULES, Found, Rule
from analysis.timeline.values import Value


def tag_times(doc: Document, *, fiscal_year_start: int = 1) -> pd.DataFrame:
    """Find and resolve the time expressions of a document.

    Expressions are found by ordered rules (the longest match wins, then the earlier rule) and completed from
    the publication date, from tense, and, in a history, from the date named before. Nothing is guessed: what
    neither settles stays ``X`` in the value, without bounds, and ``reason`` says why.

    Args:
        doc: The document. Every zone is read; ``zone`` says where an expression stands.
        fiscal_year_start: Month in which fiscal years begin: 1, 4, 7 or 10.

    Returns:
        Table ``times``, in text order, without overlaps; offsets are characters of ``doc.text``.
    """
    return frame("times", time_rows(doc, fiscal_year_start=fiscal_year_start))


def time_rows(doc: Document, *, fiscal_year_start: int = 1) -> Iterator[dict[str, Any]]:
    """The rows of ``tag_times`` one by one, for those who put many documents into one table."""
    found = find_expressions(doc.text)
    for expression, value in resolve(doc, found, fiscal_year_start):
        yield _row(doc, expression, value)


def news_anchor(doc: Document) -> Anchor | None:
    """The day that a news story is of: of publication, else of its date line; None in a history."""
    found = find_expressions(doc.text)
    return None if tells_a_history(doc, found) else anchor_of(doc, found)


@lru_cache(maxsize=64)
def find_expressions(text: str) -> tuple[Found, ...]:
    """The time expressions of a text, in order and without overlap, not yet resolved."""
    candidates = [
        (start - end, order, start, end, found)
        for piece_start, piece_end in _pieces(text)
        for order, rule in _rules_for(text[piece_start:piece_end].lower())
        for start, end, found in rule.matches(text, piece_start, piece_end)
    ]
    taken = bytearray(len(text))
    kept: list[Found] = []
    for _, _, start, end, found in sorted(candidates, key=lambda candidate: candidate[:3]):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.extend(found)
    return tuple(sorted(kept, key=lambda expression: expression.start))


_BORDER = re.compile(
    r"(?:(?<=[a-z]{5})|(?<=[0-9]{4})|(?<=[\"”’)]))[.!?][\"”’)]*\s+(?=[\"“‘]?[A-Z])"
    r"|\n[^\S\n]*\n\s*"
)
"""Where no expression runs over: the end of a paragraph, or of a sentence that ends in no abbreviation."""


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of text that can be searched alone, so that each needs only a few of the rules."""
    start = 0
    for border in _BORDER.finditer(text):
        yield start, border.end()
        start = border.end()
    yield start, len(text)


def _rules_for(small: str) -> Iterator[tuple[int, Rule]]:
    return ((order, rule) for order, rule in enumerate(RULES) if rule.may_match(small))


def _row(doc: Document, expression: Found, value: Value) -> dict[str, Any]:
    dated = value.type in ("DATE", "TIME")
    bounds = interval(value.value, value.months_early) if dated else None
    return {
        "doc_id": doc.doc_id,
        "start": expression.start,
        "end": expression.end,
        "text": doc.text[expression.start : expression.end],
        "type": value.type,
        "value": value.value,
        "mod": value.mod,
        "edtf": edtf(value.value, value.mod, value.months_early) if dated else "",
        "earliest": bounds[0] if bounds else None,
        "latest": bounds[1] if bounds else None,
        "grain": grain(value.value) if dated else "",
        "anchor": value.anchor,
        "reason": value.reason,
        "confidence": value.confidence,
        "zone": doc.zone_at(expression.start),
    }
