"""Documents that are printed more than once, found among many without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from typing import Any

import pandas as pd

from analysis.claims.evidence.copies import shingles

SKETCH = 64
"""Shingles that stand for a document."""

ALIKE = 0.5
"""Lowest resemblance (Jaccard, 0..1) of near-duplicates."""

_SHARED = 8


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


def _order(row: Mapping[Any, Any]) -> tuple[str, str]:
    published = row["published"]
    return ("9999" if pd.isna(published) else str(published), row["doc_id"])
