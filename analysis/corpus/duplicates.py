"""Documents that are printed more than once, found among many without comparing each with each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from heapq import nsmallest
from typing import Any

import pandas as pd

from analysis.claims.evidence.copies import shingles

SKETCH = 64
"""Shingles that stand for a document."""

ALIKE = 0.5
"""Lowest resemblance (Jaccard, 0..1) of near-duplicates."""

_SHARED = 8

_TOKEN = re.compile(r"\w+(?:[.,:]\d+)*")
_FIGURE = re.compile(
    r"\d.*|(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|one|two|three|four|five|six|seven|eight|nine|ten)"
)
_LONGEST_CHANGE = 6
"""Words that may be other ones in one place; where more are, the place was written anew."""


def sketch(text: str) -> list[int]:
    """The smallest hashes of a text's shingles: a fair sample of them, the same one for the same shingles.

    After Broder (1997), "On the resemblance and containment of documents".
    """
    return nsmallest(SKETCH, shingles(text))


def resemblance(one: Iterable[int], other: Iterable[int]) -> float:
    """Estimate from two sketches which share of all their shingles two texts have in common (0..1)."""
    mine, theirs = set(one), set(other)
    smallest = nsmallest(SKETCH, mine | theirs)
    return sum(value in mine and value in theirs for value in smallest) / len(smallest) if smallest else 0.0


def near_duplicates(documents: pd.DataFrame) -> pd.DataFrame:
    """Find documents that say nearly the same in nearly the same words.

    Args:
        documents: With ``doc_id``, ``published`` and ``sketch``.

    Returns:
        One row a copy: ``original`` (the earliest published), ``copy``, and ``resemblance`` (0..1), estimated
        from their sketches. A document is compared with originals only, and only with those that share some
        of its sketch.
    """
    having: dict[int, list[str]] = defaultdict(list)
    sketches: dict[str, list[int]] = {}
    rows = []
    for row in sorted(documents.to_dict("records"), key=_order):
        mine = [int(value) for value in row["sketch"]]
        shared: dict[str, int] = defaultdict(int)
        for value in mine:
            for original in having[value]:
                shared[original] += 1
        least = min(_SHARED, len(mine))
        close = [
            (resemblance(mine, sketches[original]), original)
            for original, number in shared.items()
            if number >= least
        ]
        score, nearest = max(close, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
        if score >= ALIKE:
            rows.append({"original": nearest, "copy": row["doc_id"], "resemblance": round(score, 2)})
            continue
        sketches[row["doc_id"]] = mine
        for value in mine:
            having[value].append(row["doc_id"])
    return pd.DataFrame(rows, columns=["original", "copy", "resemblance"])


def changed_figures(original: str, copy: str) -> list[str]:
    """What a copy gives as another number or date than the original: ``121 passengers instead of 112``.

    Only words that stand in the place of others count; what one text leaves out is no change.
    """
    one, other = _TOKEN.findall(original), _TOKEN.findall(copy)
    found = []
    for kind, begin, end, start, stop in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "replace" and end - begin == stop - start <= _LONGEST_CHANGE:
            for old, new, behind in zip(
                one[begin:end], other[start:stop], [*other[start + 1 :], ""], strict=False
            ):
                if _FIGURE.fullmatch(old) and _FIGURE.fullmatch(new):
                    context = f" {behind}" if behind.isalpha() else ""
                    found.append(f"{new}{context} instead of {old}")
    return list(dict.fromkeys(found))


def _order(row: Mapping[Any, Any]) -> tuple[str, str]:
    published = row["published"]
    return ("9999" if pd.isna(published) else str(published), row["doc_id"])
