"""Whether the places and partners of a claim's act are those of the act that a passage tells, not of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.words import clause_of
from analysis.claims.reading.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment

_APART = frozenset({"conj", "advcl", "ccomp", "parataxis"})
"""Clauses whose places are their own: "born in Oslo, she studied in Bergen"."""


def of_another_act(alignment: Alignment, mine: Act, tellings: Sequence[Act]) -> str:
    """The name behind a preposition of a claim's act that the passage gives with other acts only; else ""."""
    for name, root in alignment.claim.roots:
        if root.dep_ != "pobj" or root.head.head.i != mine.token.i:
            continue
        places = [other for n, other in alignment.passage.roots if alignment.are_one(name, n)]
        if places and not any(_is_of(place, telling.token) for place in places for telling in tellings):
            return name.text
    return ""


def _is_of(place: Token, told: Token) -> bool:
    """Whether a name stands in the clause of an act, or in one that is a part of it."""
    clause = clause_of(place)
    if place.i < clause.i and told.i > clause.i:
        return True  # set before all that follows: "In Leeds, he was arrested and charged"
    while clause.i != told.i:
        if clause.dep_ in _APART or clause.head.i == clause.i:
            return bool(told.dep_ == "xcomp" and told.head.i == clause.i)
        clause = clause_of(clause.head)
    return True
