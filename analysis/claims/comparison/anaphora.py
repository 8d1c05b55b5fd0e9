"""Whether a pronoun, or a noun such as "the film", can stand for the thing that a claim speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from analysis.claims.lexicon import classes
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment

_PEOPLE = frozenset("he she him his her hers".split())
_THINGS = frozenset("it its".split())
_EITHER = frozenset("they their them".split())


def is_stood_for(
    subject: Name, passage: Statement, before: Sequence[Name] | None, is_one: Callable[[Name, Name], bool]
) -> bool:
    """Whether some word of a passage points back to the subject of a claim.

    The last name before the word that is of its kind, a person for "she" and none for "it", must be the
    subject's. Where no name of any kind stands before it, and nothing is known of the text around a
    passage that was handed in as evidence, it is taken to speak of the claim's subject.

    Args:
        subject: The name that the claim speaks of.
        passage: One sentence or two.
        before: Names in the text before the passage; None when that text is not at hand.
        is_one: Whether a name of the claim and one of the passage name the same thing.
    """
    if any(_is_last_word(token, subject, passage) for token in passage.tokens):
        return True
    for token in passage.tokens:
        of_people = _points_back_to_people(token)
        if of_people is None:
            continue
        earlier = [n for n in passage.names if n.start < token.idx and not _describes(n, token)]
        candidates = [
            name
            for name in (*(before or ()), *earlier)
            if _is_of_kind(name, of_people) and _can_be(token, name)
        ]
        if candidates:
            if is_one(subject, candidates[-1]):
                return True
        elif before is None and not any(_can_be(token, name) for name in earlier) and _is_one(subject, token):
            return True
    return False


def _is_last_word(token: Token, subject: Name, passage: Statement) -> bool:
    """Whether "the palace" may stand for Buckingham Palace: no other name in the passage ends like it."""
    *before, last = subject.text.lower().split()
    return (
        bool(before)
        and token.lower_ == last
        and token.pos_ == "NOUN"
        and [child.lower_ for child in token.lefts] == ["the"]
        and not any(name.text.lower().endswith(last) for name in passage.names)
    )


def _describes(name: Name, token: Token) -> bool:
    """Whether a name says what the one is whom a pronoun stands for: "As Prime Minister, she"."""
    span = token.doc.char_span(name.start, name.end, alignment_mode="expand")
    return span is not None and span.root.head.lower_ == "as" and span.root.head.head == token.head


def _is_one(subject: Name, token: Token) -> bool:
    """Whether a pronoun agrees in number with a people, which the pipeline takes festivals for, too."""
    return subject.label != "NORP" or (token.lower_ in _THINGS and not subject.text.endswith("s"))


_NO_PEOPLE = frozenset({"GPE", "LOC", "FAC", "NORP", "LANGUAGE", "EVENT"})
_WORKS = frozenset("album book film movie novel play series show single song".split())
_BODIES = frozenset(
    "agency airline bank company corporation firm institution newspaper party university".split()
)


def _can_be(word: Token, name: Name) -> bool:
    """Whether a noun such as "the film" may stand for a name of that sort: no company is a film."""
    lemma = word.lemma_.lower()
    if word.lower_ in _PEOPLE:
        return name.label not in _NO_PEOPLE
    if word.lower_ in _THINGS:
        return name.label != "NORP"
    if lemma in _WORKS:
        return name.label not in {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "LANGUAGE"}
    return name.label not in {"PERSON", "GPE", "LOC", "NORP"} if lemma in _BODIES else True


def _points_back_to_people(token: Token) -> str | None:
    """What a word points back to: "people", "things" or "either"; None when it does not point back."""
    word = token.lower_
    if word in _PEOPLE:
        return "people"
    if word in _THINGS:
        return "things" if token.dep_ in {"nsubj", "nsubjpass", "poss"} else None
    if word in _EITHER:
        return "either"
    is_bare = token.pos_ == "NOUN" and token.lemma_.lower() in classes.KINDS and token.ent_type_ == ""
    is_definite = [child.lower_ for child in token.children] == ["the"]
    return "things" if is_bare and is_definite and token.dep_ in {"nsubj", "nsubjpass"} else None


def _is_of_kind(name: Name, kind: str) -> bool:
    if name.label == "NORP":
        return False
    if kind == "either":
        return True
    return name.label in {"PERSON", ""} if kind == "people" else name.label != "PERSON"


_OF_A_NATION = frozenset(
    "army government leader minister ministry official party politician president".split()
)
"""Nouns that the name of a nation tells from others: "the Polish president" is no other one."""


def is_anaphor(name: Name, statement: Statement) -> bool:
    """Whether a name only stands inside a description of something else: "the Central Asian republic"."""
    span = statement.tokens.doc.char_span(name.start, name.end, alignment_mode="expand")
    if span is None or name.label != "NORP":
        return False
    head = span.root.head
    return (
        head.pos_ == "NOUN"
        and head.lemma_.lower() not in _OF_A_NATION
        and head.lemma_.lower() in classes.KINDS
        and any(c.lower_ == "the" for c in head.children)
    )


def says_subject(alignment: Alignment, token: Token) -> bool:
    """Whether "it" in a passage of unknown context stands for a bare subject that is no known name."""
    starts = token.i == token.sent.start and not list(token.children) and token.text.istitle()
    return (
        starts
        and alignment.context is None
        and any(
            mine.subject == token
            and other.subject is not None
            and _opens(other.subject)
            and not any(name.start < other.subject.idx for name in alignment.passage.names)
            for mine, other in alignment.tellings
        )
    )


def _opens(subject: Token) -> bool:
    """Whether a subject is a pronoun that begins its sentence."""
    return subject.lower_ in {"it", "he", "she"} and subject.i == subject.sent.start
