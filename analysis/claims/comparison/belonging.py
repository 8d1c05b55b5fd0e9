"""Whether the places and partners of a claim's act are those of the act that a passage tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.words import clause_of, details, sayings
from analysis.claims.reading.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment

_APART = frozenset({"conj", "advcl", "ccomp", "parataxis"})
"""Clauses whose places are their own: "born in Oslo, she studied in Bergen"."""


def of_another_act(alignment: Alignment, mine: Act, tellings: Sequence[Act]) -> str:
    """What stands behind a preposition of a claim's act, and in the passage with other acts only; else ""."""
    if mine.token.lemma_ == "be":
        return ""
    given = [
        (name.text, root, [word for other, word in alignment.passage.roots if alignment.are_one(name, other)])
        for name, root in alignment.claim.roots
    ]
    given += [
        (word.text, word, sayings(alignment.passage, word))
        for word in details(alignment.claim)
        if not any(child.dep_ == "nummod" for child in word.children)
    ]
    for text, word, places in given:
        if word.dep_ != "pobj" or not _hangs_on(word.head.head, mine) or not places:
            continue
        if not any(_is_of(place, telling.token) for place in places for telling in tellings):
            return text
    return ""


def _hangs_on(word: Token, act: Act) -> bool:
    """Whether a word is an act's verb, or its object, on which the parse hangs many a place."""
    return word.i == act.token.i or (act.patient is not None and word.i == act.patient.i)


def _is_of(place: Token, told: Token) -> bool:
    """Whether a name stands in the clause of an act, or in one that is a part of it."""
    clause = clause_of(place)
    if place.i < clause.i and told.i > clause.i:
        return True  # set before all that follows: "In Leeds, he was arrested and charged"
    if _is_told_with(told, clause, place):
        return True
    token = place
    while token.i != told.i:
        is_name = token.pos_ == "PROPN" or (token.ent_type_ and not token.like_num)
        is_apart = token.dep_ in _APART and not is_name and not _is_purpose(token)
        if token.head.i == token.i or is_apart or _is_share(token):
            return bool(told.dep_ == "xcomp" and told.head.i == token.i)
        token = token.head
    return True


def _is_share(number: Token) -> bool:
    """Whether a number is that of a part of what was counted before: "400 people, 60 of them in Oslo"."""
    return number.pos_ == "NUM" and any(
        child.lower_ == "of" and any(whole.pos_ == "PRON" for whole in child.children)
        for child in number.children
    )


def _is_told_with(told: Token, clause: Token, place: Token) -> bool:
    """Whether what stands in the clause above an act is of the act as well.

    So it is where a bare participle tells the act as its way, "won the title in Oslo, beating Lund", and
    where the place follows the act right away: "he scored as Leeds beat York in Oslo".
    """
    if told.dep_ != "advcl" or told.head.i != clause.i:
        return False
    if place.i > told.i > clause.i:
        return not any(word.is_punct and word.text != "-" for word in told.doc[told.i : place.i])
    has_own = {child.lower_ for child in told.children if child.dep_ in {"prep", "aux"}}
    return told.tag_ == "VBG" and clause.i < place.i < told.i and not has_own & {"in", "at", "as", "having"}


def _is_purpose(verb: Token) -> bool:
    """Whether a clause says what an act is for: "signed a deal to build the bridge"."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)
