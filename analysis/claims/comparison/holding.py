"""Whether a passage says of the claim's subject what it is: an office that is held, a kind that it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_HOLDERS = frozenset(
    "acting deputy designate elect ex former future incoming late outgoing then vice".split()
)
_LEFT = frozenset("dismiss fire leave lose oust quit remove replace resign retire sack succeed".split())


def is_held_alike(word: Token, other: Token) -> bool:
    """Whether an office is held in a passage as it is in the claim: not "former head", "replaced as head"."""
    if word.pos_ == "NOUN" and _is_of_something_else(other, of_one=not _is_superlative(word)):
        return False
    marks, others = ({child.lower_ for child in noun.children} & _NO_HOLDERS for noun in (word, other))
    is_left = other.dep_ == "pobj" and other.head.lower_ == "as" and other.head.head.lemma_.lower() in _LEFT
    return marks == others and not is_left


_SORTS = frozenset("form genre kind office part position post role series sort species style type".split())
"""Nouns whose "of" says what a thing is, or what somebody is who holds it."""


def _is_of_something_else(noun: Token, *, of_one: bool) -> bool:
    """Whether a noun only tells another one from others: "the daughter of the mayor", "ran for mayor".

    Args:
        noun: A word behind a preposition, or any.
        of_one: Take "one of the ports" for a port.
    """
    if (
        noun.dep_ != "pobj"
        or noun.head.lower_ == "as"
        or any(child.pos_ == "PROPN" for child in noun.children)
    ):
        return False
    above = noun.head.head
    is_one = above.like_num or above.pos_ in {"DET", "PRON"} or noun.head.lower_ in {"among", "between"}
    return not (is_one and of_one) and above.lemma_.lower() not in _SORTS


def _is_superlative(noun: Token) -> bool:
    return any(child.tag_ == "JJS" or child.lower_ in {"most", "only", "sole"} for child in noun.children)
