"""A country told by the name of its people, and the reverse: "Polish climbers", "climbers from Poland"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.names import is_people_of
from analysis.claims.comparison.words import is_said_by, sayings
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import Statement
from analysis.claims.reading.syntax import SUBJECTS

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
        nouns = [root.head for one, root in claim.roots if one == name and root.dep_ in {"amod", "compound"}]
        return any(
            is_people_of(name.text, land.text) and _is_owner(root, nouns) for land, root in passage.roots
        )
    return any(
        is_people_of(child.text, name.text)
        for one, root in claim.roots
        if one == name
        for noun in _owned(root)
        for said in sayings(passage, noun)
        for child in said.children
        if child.dep_ == "amod"
    )


def _is_owner(land: Token, nouns: Sequence[Token]) -> bool:
    """Whether a land acts itself, "France sent", or has what the people's name tells of, "army of France".

    Args:
        land: The name of the land in the passage.
        nouns: The claim's nouns that the people's name stands before.
    """
    if land.dep_ in SUBJECTS or not nouns:
        return land.dep_ != "pobj" or land.head.head.pos_ != "VERB" or land.head.lower_ in {"by", "from"}
    return any(is_said_by(noun, owned) for noun in nouns for owned in _owned(land))


def _owned(land: Token) -> Iterator[Token]:
    """The noun of what is of a land, or from it: "the president of France", "France's president"."""
    if land.dep_ == "poss" or land.dep_ == "compound":
        yield land.head
    elif land.dep_ == "pobj" and land.head.lower_ in {"in", "of", "from"} and land.head.head.pos_ == "NOUN":
        yield land.head.head
