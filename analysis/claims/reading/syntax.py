"""What the parse says about a predicate: who does it, and to whom; and the ways in which it may be told."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST_SENTENCE = 400
"""Words of a sentence that is read for what it tells. What runs on longer is a list or a table without full
stops, and what is read off its parse would be chance, at a cost that grows with its length squared."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_DOERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
CONDITIONS = frozenset({"if", "unless", "whether"})


class Factuality(StrEnum):
    """Whether a text commits itself to an act having happened (after FactBank, Saurí & Pustejovsky 2009)."""

    FACT = "fact"
    UNDERWAY = "underway"
    PLANNED = "planned"
    DENIED = "denied"
    ALLEGED = "alleged"
    IMAGINED = "imagined"


def is_overlong(sentence: Span) -> bool:
    """Whether a sentence is too long to be read for what it tells."""
    return len(sentence) > LONGEST_SENTENCE


def readable(parsed: Doc) -> Iterator[Token]:
    """The words of the sentences that are read for what they tell."""
    return (token for sentence in parsed.sents if not is_overlong(sentence) for token in sentence)


def is_predicate(token: Token) -> bool:
    """Whether a token is a verb that heads a clause or a participle phrase."""
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound"}


def subject_of(predicate: Token) -> Token | None:
    """The head of a predicate's subject, also when it stands with another verb of the sentence."""
    for _ in range(8):  # a chain of conjoined verbs; longer ones are lists, not sentences
        own = next((child for child in predicate.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            if own.tag_ in {"WDT", "WP"} and predicate.dep_ == "relcl":
                return predicate.head
            return own
        if predicate.dep_ in {"acl", "relcl"}:
            return predicate.head
        if predicate.dep_ in {"conj", "xcomp", "advcl"} and predicate.head.i != predicate.i:
            predicate = predicate.head
            continue
        return None
    return None


def agent_of(predicate: Token) -> Token | None:
    """Who does it: the subject of an active verb, or the name behind "by" of a passive one."""
    if _is_passive(predicate):
        by = [
            child for child in predicate.children if child.lower_ == "by" and child.dep_ in {"agent", "prep"}
        ]
        named = [noun for child in by for noun in child.children if noun.dep_ == "pobj"]
        return next((n for n in named if n.head.dep_ == "agent" or n.ent_type_ in _DOERS), None)
    return subject_of(predicate)


def patient_of(predicate: Token) -> Token | None:
    """To whom or what it is done: the object of an active verb, or the subject of a passive one."""
    if _is_passive(predicate):
        return subject_of(predicate)
    return next((child for child in predicate.children if child.dep_ == "dobj"), None)


def _is_passive(predicate: Token) -> bool:
    marks = {child.dep_ for child in predicate.children}
    bare = predicate.tag_ == "VBN" and predicate.dep_ in {"acl", "advcl"}
    return bool(marks & {"auxpass", "nsubjpass", "agent"}) or (bare and "aux" not in marks)
