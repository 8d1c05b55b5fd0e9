"""The claims of a corpus that other documents come near to: those worth checking, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.stems import words
from analysis.tables import records

_MOST_COMPARED = 100
"""Claims that say one word of one entity, to which another that says it is held: the first will do."""

_NEAR = 0.4
"""Share of what a claim says of an entity (0..1) that another must say too, to come near."""

_SAME = 0.6
"""Share of words (Jaccard, 0..1) from which two claims are one, told twice."""

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_MONTH = re.compile(r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*")


@dataclass(frozen=True)
class Shortlist:
    """The claims to check.

    Attributes:
        claims: Rows of table ``claims``, those first that are likeliest to be decided.
        near: How many claims another document comes near to; of those that say the same, one is chosen.
    """

    claims: pd.DataFrame
    near: int


def shortlist(
    claims: pd.DataFrame,
    mentions: pd.DataFrame,
    original: Mapping[str, str],
    most: int,
    *,
    evidence: pd.DataFrame | None = None,
) -> Shortlist:
    """Choose the claims that claims of other documents come near to, each once however often it is told.

    One claim comes near to another where it names the same entity and says much the same of it, numbers and
    dates aside: those may differ. It is likely to decide where it shares all names, and a figure with it.
    What is printed word for word again, and what stands in a copy of the document, decides nothing.

    Only claims that say one word of one entity are compared, through an index: the work grows with the
    number of claims and not with its square.

    Args:
        claims: Table ``claims`` of all documents.
        mentions: Table ``mentions``, resolved across them.
        original: For each copy of a document the ``doc_id`` of its original.
        most: How many claims at most.
        evidence: Table ``claims`` of the evidence: what it comes near to is chosen first.

    Returns:
        The chosen claims, and how many there are to choose from.
    """
    rows = records(claims) + (records(evidence) if evidence is not None else [])
    said = [_Said.of(row, named) for row, named in zip(rows, _named(rows, mentions), strict=True)]
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for pair in one.pairs:
            having[pair].append(number)
    origin = [original.get(row["doc_id"], row["doc_id"]) for row in rows]
    ranked = []
    for number, one in enumerate(said[: len(claims)]):
        near = {
            other: likelihood
            for other, likelihood in _near(one, having, said)
            if origin[other] != origin[number] and said[other].words != one.words
        }
        if near:
            is_trusted = any(other >= len(claims) for other in near)
            rank = (-is_trusted, -max(near.values()), -len({origin[other] for other in near}))
            ranked.append((rank, rows[number]["claim_id"], number))
    chosen: list[int] = []
    for *_, number in sorted(ranked):
        if len(chosen) == most:
            break
        if not any(_resemblance(said[number].words, said[other].words) >= _SAME for other in chosen):
            chosen.append(number)
    return Shortlist(claims.iloc[chosen].reset_index(drop=True), len(ranked))


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim, as far as it is compared.

    Attributes:
        entities: Those that it names, or that its subject does.
        about: Stems of the words that are neither of a name nor of a number or date.
        words: All its stems.
        figures: Its numbers, those of dates too.
    """

    entities: frozenset[str]
    about: frozenset[str]
    words: frozenset[str]
    figures: frozenset[str]

    @classmethod
    def of(cls, row: Mapping[str, Any], named: Sequence[tuple[str, str]]) -> _Said:
        stems = frozenset(words(row["text"]))
        names = {stem for name, _ in named for stem in words(name)}
        about = {stem for stem in stems - names if not stem[0].isdigit() and not _MONTH.fullmatch(stem)}
        figures = frozenset(_NUMBER.findall(row["text"]))
        return cls(frozenset(entity for _, entity in named), frozenset(about), stems, figures)

    @property
    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each entity with each word that is said of it."""
        return ((entity, word) for entity in self.entities for word in self.about)


def _named(rows: Sequence[Mapping[str, Any]], mentions: pd.DataFrame) -> Iterator[list[tuple[str, str]]]:
    """The names in each claim and in its subject, with their entities."""
    of_doc: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    columns = mentions[["doc_id", "start", "text", "entity_id"]]
    for doc_id, start, text, entity_id in columns.itertuples(index=False, name=None):
        if entity_id:
            of_doc[doc_id].append((start, text, entity_id))
    for row in rows:
        yield [
            (text, entity_id)
            for start, text, entity_id in of_doc[row["doc_id"]]
            if row["start"] <= start < row["end"] or text in row["subject"]
        ]


def _near(
    one: _Said, having: Mapping[tuple[str, str], list[int]], said: Sequence[_Said]
) -> Iterator[tuple[int, float]]:
    """The claims that come near to one, and how likely each is to decide it (0..2)."""
    shared: dict[int, Counter[str]] = defaultdict(Counter)
    for entity, word in one.pairs:
        for other in having[entity, word][:_MOST_COMPARED]:
            shared[other][entity] += 1
    for other, counts in shared.items():
        if max(counts.values()) >= _NEAR * len(one.about):
            covered = counts.total() / (len(one.entities) * len(one.about))
            yield other, covered + _comparable(one.figures, said[other].figures)


def _comparable(one: frozenset[str], other: frozenset[str]) -> float:
    """How far the figures of two claims can be held against each other (0..1)."""
    return 1.0 if one & other else 0.5 if one and other else 0.0


def _resemblance(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two claims have in common (Jaccard, 0..1)."""
    return len(one & other) / len(one | other) if one or other else 0.0
