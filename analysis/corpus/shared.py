"""The claims of a corpus that other documents speak of too: those worth checking first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.stems import words
from analysis.tables import records

_SHARED = 2
"""Names and numbers that two claims must have in common to bear on each other."""

_EVERYWHERE = 400
"""Claims that a name or number may be in; what is in more tells nothing apart."""

_SAME = 0.6
"""Share of words (Jaccard, 0..1) from which two claims are one, told twice."""

_ALIKE = 0.4
"""The same from which one claim may bear out or contradict another."""

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def most_shared(
    claims: pd.DataFrame,
    mentions: pd.DataFrame,
    original: Mapping[str, str],
    most: int,
    *,
    evidence: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Choose the claims that most other documents bear on, each once however often it is told.

    Only claims that share an entity or a number are compared, through an index: the work grows with the
    number of claims and not with its square. What is printed word for word again bears on nothing.

    Args:
        claims: Table ``claims`` of all documents.
        mentions: Table ``mentions``, resolved across them.
        original: For each copy of a document the ``doc_id`` of its original.
        most: How many claims at most.
        evidence: Table ``claims`` of the evidence: what it bears on comes first.

    Returns:
        The chosen rows of ``claims``, those with most other documents first.
    """
    rows = records(claims) + (records(evidence) if evidence is not None else [])
    marks = _marks(rows, mentions)
    having: dict[str, list[int]] = defaultdict(list)
    for number, some in enumerate(marks):
        for mark in some:
            having[mark].append(number)
    origin = [original.get(row["doc_id"], row["doc_id"]) for row in rows]
    contents = [frozenset(words(row["text"])) for row in rows]
    trusted = {row["doc_id"] for row in rows[len(claims) :]}
    bearing = []
    for number, some in enumerate(marks[: len(claims)]):
        others = _bearing(number, some, having, origin, contents) if len(some) >= _SHARED else set()
        bearing.append((len(others & trusted), len(others)))
    chosen: list[int] = []
    told: list[frozenset[str]] = []
    for number in sorted(
        range(len(claims)), key=lambda at: (-bearing[at][0], -bearing[at][1], rows[at]["claim_id"])
    ):
        if not any(bearing[number]) or len(chosen) == most:
            break
        if not any(_resemblance(contents[number], other) >= _SAME for other in told):
            chosen.append(number)
            told.append(contents[number])
    return claims.iloc[chosen].reset_index(drop=True)


def _marks(rows: list[dict[str, Any]], mentions: pd.DataFrame) -> list[set[str]]:
    """The entities and numbers in each claim."""
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for doc_id, start, entity_id in mentions[["doc_id", "start", "entity_id"]].itertuples(
        index=False, name=None
    ):
        if entity_id:
            named[doc_id].append((start, entity_id))
    return [
        {entity for start, entity in named[row["doc_id"]] if row["start"] <= start < row["end"]}
        | set(_NUMBER.findall(row["text"]))
        for row in rows
    ]


def _bearing(
    number: int,
    marks: set[str],
    having: Mapping[str, list[int]],
    origin: list[str],
    contents: list[frozenset[str]],
) -> set[str]:
    """The other documents that make a claim that shares enough with this one."""
    shared = Counter(other for mark in marks if len(having[mark]) <= _EVERYWHERE for other in having[mark])
    documents = {
        origin[other]
        for other, common in shared.items()
        if common >= _SHARED and _ALIKE <= _resemblance(contents[number], contents[other]) < 1
    }
    return documents - {origin[number]}


def _resemblance(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two claims have in common (Jaccard, 0..1)."""
    return len(one & other) / len(one | other) if one or other else 0.0
