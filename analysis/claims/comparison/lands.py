"""A country told by the name of its people, and the reverse: "Polish climbers", "climbers from Poland"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.claims.comparison.names import is_people_of
from analysis.claims.comparison.words import sayings
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token


def stands_for_land(name: Name, claim: Statement, passage: Statement) -> bool:
    """Whether a passage has a people's name of a claim as that of their land, or the reverse.

    Args:
        name: A name of the claim, that of a people ("Polish") or of a land ("of Poland").
        claim: The claim.
        passage: One sentence or two.
    """
    if name.label == "NORP":
        return any(is_people_of(name.text, land.text) and not _is_scene(root) for land, root in passage.roots)
    return any(
        is_people_of(child.text, name.text)
        for one, root in claim.roots
        if one == name
        for noun in _owned(root)
        for said in sayings(passage, noun)
        for child in said.children
        if child.dep_ == "amod"
    )


def _is_scene(land: Token) -> bool:
    """Whether a land is only where something is done: "troops fought in Poland"."""
    return (
        land.dep_ == "pobj" and land.head.lower_ not in {"of", "from", "by"} and land.head.head.pos_ == "VERB"
    )


def _owned(land: Token) -> Iterator[Token]:
    """The noun of what is of a land, or from it: "the president of France", "France's president"."""
    if land.dep_ == "poss":
        yield land.head
    elif land.dep_ == "pobj" and land.head.lower_ in {"of", "from"} and land.head.head.pos_ == "NOUN":
        yield land.head.head
