"""What a number of a text counts, read off the parse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.claims.reading.ages import as_age
from analysis.claims.reading.quantities import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BOUNDING = frozenset("more less least most few fewer".split())


def _whole_of(number: Token) -> Token | None:
    """The noun that a number counts a part of: "two of the seven reactors", "of the workers, 55 fell ill"."""
    links = [child for child in number.children if child.dep_ == "prep" and child.lower_ == "of"]
    if not links and number.dep_ in {"nsubj", "nsubjpass"}:
        first = number.sent[0]
        links = [first] if first.lower_ == "of" else []
    return next((child for link in links for child in link.children if child.pos_ == "NOUN"), None)


def with_unit(quantity: Quantity, parsed: Doc) -> Quantity:
    """A quantity with the noun that it counts, as far as the parse tells."""
    if quantity.unit:
        return quantity
    age = as_age(quantity, parsed.text)
    if age is not None:
        return age
    span = parsed.char_span(quantity.start, quantity.end, alignment_mode="expand")
    if span is None:
        return quantity
    number = span.root if span.root.pos_ == "NUM" else span[-1]
    whole = _whole_of(number)
    if whole is not None:
        return replace(quantity, unit=whole.lemma_.lower())
    if number.dep_ in {"nsubj", "nsubjpass"}:  # "of whom 37 are women"; "four are missing" leaves it open
        what = next((c for c in number.head.children if c.dep_ in {"attr", "acomp", "oprd"}), number.head)
        return replace(quantity, unit=what.lemma_.lower())
    head = number.head if number.dep_ in {"nummod", "quantmod", "compound", "amod"} else None
    while head is not None and head.pos_ == "NUM" and head.head.i != head.i:
        head = head.head
    if head is None or head.pos_ not in {"NOUN", "PROPN"}:
        head = parsed[span.end] if span.end < len(parsed) and parsed[span.end].pos_ == "NOUN" else None
    if head is None:
        return quantity
    sort = {child.lemma_.lower() for child in head.children if child.dep_ in {"amod", "compound"}}
    return replace(quantity, unit=head.lemma_.lower(), sort=frozenset(sort - _BOUNDING))
