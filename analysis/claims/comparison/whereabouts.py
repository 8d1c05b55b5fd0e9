"""The places that a text gives for an act: behind "in", or before "-based"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from analysis.claims.lexicon import classes
from analysis.claims.reading.acts import Act
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADS_TO = {"in": "in", "at": "in", "near": "in", "from": "from"}
_PARTS = frozenset("area centre center coast east north part region south suburb west".split())
"""Nouns whose "of" tells of which place they are a part: "in the north of Norway"."""


ALSO_AROUND = classes.SITED | frozenset(
    """
    arrest base bear born build bury collapse crash debut die explode found headquarter land lie live locate
    meet open premiere shoot sign sink situate stage study work
    """.split()
)
"""Acts that are done in a country when they are done in a town of it: "born in Oslo" is born in Norway."""


def places_of(act: Act, statement: Statement, leads: Collection[str] = ("in",)) -> list[Name]:
    """The names that say where an act is, or from where.

    Args:
        act: The act.
        statement: The text that tells it.
        leads: ``in`` and ``from``, or one of them.
    """
    what = [child for child in act.token.children if child.dep_ == "attr"]
    heads = {act.token.i} | {noun.i for child in what for noun in (child, *child.conjuncts)}
    places = []
    for name in statement.names:
        span = statement.tokens.doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is None:
            continue
        link = _link(span.root)
        is_seat = span.root.dep_ == "npadvmod" and link.i == act.token.i and "in" in leads  # "Oslo-based"
        leads_here = link.dep_ == "prep" and _LEADS_TO.get(link.lower_) in leads and link.head.i in heads
        if is_seat or leads_here:
            places.append(name)
    return places


def _link(place: Token) -> Token:
    """The word that a place hangs on: "in", also where a part of it stands between the two."""
    link = place.head
    if link.lower_ == "of" and link.head.lemma_.lower() in _PARTS and link.head.dep_ == "pobj":
        return link.head.head
    return link


_OF_THE_WHOLE = frozenset("all every first last never no none only second sole third throughout".split())


def measures(token: Token) -> bool:
    """Whether a word makes a claim about a place as a whole: "the largest in Norway", "never in Norway"."""
    return token.tag_ in {"JJS", "RBS"} or token.dep_ == "neg" or token.lower_ in _OF_THE_WHOLE
