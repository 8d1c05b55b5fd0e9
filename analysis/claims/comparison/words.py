"""The words of a claim beside its names, dates and numbers, and whether a passage says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.claims.lexicon import classes, synonyms
from analysis.claims.lexicon.hypernyms import narrower
from analysis.claims.lexicon.idioms import idiom_of
from analysis.claims.reading.acts import Act
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.statement import REMEMBERED, Statement
from analysis.claims.reading.syntax import Factuality, is_predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

_OFFICES = frozenset("chancellor governor king mayor minister president queen senator".split())
"""Nouns that are written with a capital, too, and mean the same."""

_HELPING = frozenset({"aux", "auxpass"})

_EMPTY = frozenset("be have do get become take make go come".split())


_POINTING_BACK = frozenset({"nsubj", "nsubjpass", "poss"})
"""Roles in which "the company" says no more than "it" does."""


_PASSING = frozenset(
    """
    about already also almost approximately around currently dr earlier formally however jointly just later
    meanwhile mr mrs ms nearly now officially over previously recently roughly s then together total
    """.split()
)


_EMPHATIC = frozenset(
    """
    all always every fewer first former last least less more most never no none only second solely third
    """.split()
)

_OF_ITS_NAME = frozenset("city genre island sport town village".split())
"""Nouns that a name, or the thing itself, follows with "of": "the city of Leeds", "the sport of rowing".

Not those that tell it from a town of the same name, as "the state of New York" does.
"""

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


@lru_cache(maxsize=REMEMBERED)
def details(statement: Statement) -> tuple[Token, ...]:
    """The words of a claim that a passage must say beside its names, dates, numbers and acts.

    Left out: words without content, kinds in front of or behind a name ("the Anka drone"), "the company"
    and the like, and adverbs that place the telling ("recently").
    """
    covered = [(name.start, name.end) for name in statement.names]
    covered += [(moment.start, moment.end) for moment in statement.moments]
    covered += [(quantity.start, quantity.end) for quantity in statement.quantities]
    covered += [(word.idx, word.idx + 1) for token in statement.tokens for word in idiom_of(token)[1]]
    kept = []
    for token, _, lemma in statement.words:
        if any(start <= token.idx < end for start, end in covered):
            continue
        if lemma in _EMPHATIC or _ORDINAL.fullmatch(token.lower_):
            kept.append(token)
        elif (
            token.is_stop
            or not token.is_alpha
            or len(lemma) < 2
            or lemma in _PASSING | _EMPTY
            or _is_prefix(token)
            or _is_title(token)
            or _tells_apart(token)
        ):
            continue
        elif not (_is_kind(token, statement) or _is_of_its_name(token)):
            kept.append(token)
    return tuple(kept)


def _tells_apart(token: Token) -> bool:
    """Whether a noun in brackets only tells a thing from others of its name: "Hush (2016 film)"."""
    first = token.i - 1 if token.i and token.nbor(-1).text == "(" else token.i - 2
    if token.pos_ != "NOUN" or first < 1 or token.i + 1 >= len(token.doc):
        return False
    opening, between = token.doc[first], token.doc[first + 1 : token.i]
    is_behind_name = opening.text == "(" and opening.nbor(-1).text[:1].isupper()
    return is_behind_name and token.nbor(1).text == ")" and all(word.like_num for word in between)


def _is_title(token: Token) -> bool:
    """Whether a word only stands before a person's name: "President Lund"."""
    return token.lower_ == "president" and token.dep_ == "compound" and token.head.ent_type_ == "PERSON"


def _is_prefix(token: Token) -> bool:
    """Whether a token is a prefix cut from its word, as in "co-production"."""
    following = token.i + 1
    return (
        len(token) <= 3
        and not token.whitespace_
        and following < len(token.doc)
        and token.doc[following].text == "-"
    )


def _is_kind(token: Token, statement: Statement) -> bool:
    """Whether a noun only says what kind of thing is meant."""
    if token.dep_ == "attr" or token.ent_type_ == "ORDINAL":
        return False  # "is a city" and "the second city" say more than which thing is meant
    if token.lemma_.lower() not in classes.KINDS:
        head = token.head
        return (
            token.dep_ == "amod"
            and head.lemma_.lower() in classes.KINDS
            and is_definite_alone(head)
            and _is_kind(head, statement)
        )
    named = any(
        child.ent_type_ or child.pos_ == "PROPN"
        for child in (*token.children, token.head)
        if child.dep_ in {"compound", "appos", "nmod", "amod"}
        or (child is token.head and token.dep_ in {"compound", "nmod"})
    )
    return named or (token.dep_ in _POINTING_BACK and is_definite_alone(token))


def _is_of_its_name(token: Token) -> bool:
    """Whether a noun is told by what it is of: "the city of Leeds", but not "the city of his birth"."""
    if token.lemma_.lower() not in _OF_ITS_NAME or token.dep_ == "attr":
        return False
    is_bare = all(child.dep_ == "prep" or child.lower_ == "the" for child in token.children)
    of = [child for child in token.children if child.lower_ == "of"]
    return is_bare and any(
        name.dep_ == "pobj" and not any(word.dep_ in {"det", "poss"} for word in name.children)
        for preposition in of
        for name in preposition.children
    )


def is_definite_alone(token: Token) -> bool:
    """Whether a noun points back, as "the company" does, with nothing behind it that would say which."""
    children = list(token.children)
    return any(child.lower_ in {"the", "its", "their", "his", "her"} for child in children) and not any(
        child.dep_ in {"prep", "relcl", "acl", "appos"} for child in children
    )


def says(passage: Statement, token: Token) -> bool:
    """Whether a passage has a word, one made from it, or one that names the same thing or act."""
    return bool(sayings(passage, token))


def sayings(passage: Statement, token: Token) -> list[Token]:
    """The words of a passage that say a word of the claim; part of a name ("Yavapai County") says none."""
    lower, lemma = token.lower_, token.lemma_.lower()
    return [
        other
        for other, word, said in passage.words
        if (word == lower or _means(said, lemma))
        and _is_no_other_name(token, other)
        and (not _is_excluded(other) or _is_excluded(token))
    ]


def is_said_by(token: Token, other: Token) -> bool:
    """Whether one word of a passage says a word of a claim."""
    is_same = token.lower_ == other.lower_ or _means(other.lemma_.lower(), token.lemma_.lower())
    return is_same and _is_no_other_name(token, other)


def _is_no_other_name(token: Token, other: Token) -> bool:
    """Whether a word is no part of a name where the claim's is none: "Yavapai County" is no county."""
    is_name = other.pos_ == "PROPN" and not other.is_lower
    return token.pos_ == "PROPN" or not is_name or token.text == other.text or other.lower_ in _OFFICES


@lru_cache(maxsize=65536)
def _means(said: str, lemma: str) -> bool:
    """Whether a passage's lemma says a claim's: the same thing or act, or a narrower thing."""
    return synonyms.same_word(lemma, said) or said in narrower(lemma)


def _is_excluded(token: Token) -> bool:
    """Whether a word stands behind a preposition that turns it round: "against the arms industry"."""
    return token.dep_ == "pobj" and token.head.lower_ in {"against", "without", "except", "unlike", "despite"}


_END_FOCUS = 2.0
"""How much more the last word of a claim weighs than its first: a sentence says last what is new in it."""


def shared_words(claim: Statement, passage: Statement) -> float:
    """The share of a claim's content words and numbers that a passage says, in whatever form."""
    theirs, mine = _senses(passage), _content(claim)
    weights = [1 + _END_FOCUS * place / max(1, len(mine) - 1) for place in range(len(mine))]
    found = [
        weight
        for weight, lemma in zip(weights, mine, strict=True)
        if not synonyms.senses(lemma).isdisjoint(theirs) or not narrower(lemma).isdisjoint(passage.lemmas)
    ]
    return sum(found) / sum(weights) if mine else 0.0


@lru_cache(maxsize=REMEMBERED)
def _senses(statement: Statement) -> frozenset[str]:
    return frozenset[str]().union(*map(synonyms.senses, statement.lemmas))


@lru_cache(maxsize=REMEMBERED)
def _content(statement: Statement) -> tuple[str, ...]:
    return tuple(
        lemma
        for token, _, lemma in statement.words
        if (token.is_alpha and not token.is_stop) or token.like_num
    )


def factuality_of_word(token: Token) -> Factuality:
    """How a text tells the clause that a word stands in: "refused to be a model" denies the model."""
    return factuality(clause_of(token))


def clause_of(token: Token) -> Token:
    """The predicate of the clause that a word stands in, or the head of a text without one."""
    while not is_predicate(token) and token.head.i != token.i:
        token = token.head
    return token


def makes_exception(statement: Statement) -> bool:
    """Whether a statement takes something out: "all members except France"."""
    return any(word in classes.EXCEPTIONS for _, word, _ in statement.words)


def is_past(acts: Sequence[Act]) -> bool:
    """Whether acts are all told in the past tense."""
    return all(
        act.token.tag_ == "VBD"
        or any(child.tag_ == "VBD" and child.dep_ in _HELPING for child in act.token.children)
        for act in acts
    )
