"""Whether a passage tells of a part only what a claim tells of the whole: "youth unemployment doubled"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.whereabouts import measures
from analysis.claims.comparison.words import is_said_by
from analysis.claims.lexicon import synonyms
from analysis.claims.reading.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment

_CHANGES = ("double", "halve", "increase", "decrease", "triple")
_WHOLE = frozenset("annual average consumer gross monthly net overall total weekly yearly".split())
"""Words before a figure's noun that are left out when it is told again."""


def narrowed(alignment: Alignment, mine: Act, tellings: Sequence[Act]) -> str:
    """The words of a passage that narrow what changes, or where something is the largest; else "".

    Args:
        alignment: The claim and the passage.
        mine: An act of the claim.
        tellings: The passage's tellings of it.
    """
    narrowing = [[*_of_subject(mine, other)] for other in tellings]
    if any(measures(token) for token in alignment.claim.tokens):
        narrowing = [[*words, *_of_places(alignment)] for words in narrowing]
    strange = [
        [word for word in words if not any(is_said_by(word, mine) for mine in alignment.claim.tokens)]
        for words in narrowing
    ]
    return strange[0][0].text if strange and all(strange) else ""


def _of_subject(mine: Act, other: Act) -> Iterator[Token]:
    """What stands before the noun of what rises or falls."""
    is_change = any(synonyms.same_act(lemma, change) for lemma in mine.lemmas for change in _CHANGES)
    if not is_change or mine.subject is None or other.subject is None or mine.subject.pos_ != "NOUN":
        return
    if any(child.lower_ in {"a", "an"} for child in other.subject.children):
        return  # "a passenger ferry sank"
    for word in other.subject.children:
        if word.dep_ in {"amod", "compound"} and word.pos_ in {"ADJ", "NOUN"} and word.lower_ not in _WHOLE:
            yield word


def _of_places(alignment: Alignment) -> Iterator[Token]:
    """What stands before the name of a place: "northern Norway"."""
    for name, root in alignment.passage.roots:
        if any(alignment.are_one(one, name) for one in alignment.claim.names):
            yield from (word for word in root.children if word.dep_ == "amod" and word.pos_ == "ADJ")
