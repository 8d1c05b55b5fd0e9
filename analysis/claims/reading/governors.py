"""Which act a date or number belongs to: the nearest one above it in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


def governor(parsed: Doc, start: int, end: int, heads: set[int]) -> int:
    """The act that a date or number belongs to: the nearest one above it in the parse."""
    span = parsed.char_span(start, end, alignment_mode="expand")
    if span is None:
        return -1
    token, opening = span.root, _bracket_before(span)
    if _is_one_of_two(parsed[_lead(span)]) or _tells_apart(span, opening):
        return -1
    while token.i not in heads or span.start <= token.i < span.end:
        if token.head.i == token.i:
            return token.i
        if token.i < span.start and _is_one_of_two(token):
            return -1
        token = token.head
    return token.i if opening < token.i else -1  # "Hush (2016 film) was written": no date of the writing


def _tells_apart(span: Span, opening: int) -> bool:
    """Whether a date in brackets only tells a thing from others of its name: "Hush (2016 film)"."""
    noun = span.root.head
    return opening == span.start - 1 >= 0 and noun.pos_ == "NOUN" and noun.i == span.end


def _lead(span: Span) -> int:
    """The index of the word before a date or number and its preposition."""
    before = max(0, span.start - 1)
    return max(0, before - 1) if span.doc[before].pos_ == "ADP" else before


def _is_one_of_two(noun: Token) -> bool:
    """Whether a noun is told beside another that has a time or place of its own.

    As "its last in 1991" behind "its first in 1962", where the verb is not said again.
    """
    if noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return False
    return noun.head.pos_ == "VERB" or any(
        child.dep_ == "prep" and child.i < noun.i for child in (*noun.head.rights, *noun.head.head.rights)
    )


def _bracket_before(span: Span) -> int:
    """Where the bracket opens that a stretch stands in; -1 where it stands in none."""
    for token in reversed(span.doc[span.sent.start : span.start]):
        if token.text in {")", "("}:
            return int(token.i) if token.text == "(" else -1
    return -1
