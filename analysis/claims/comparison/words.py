"""The words of a claim beside its names, dates and numbers, and whether a passage says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.claims.lexicon import cues, verbs
from analysis.claims.lexicon.hypernyms import narrower
from analysis.claims.reading.acts import Act
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.quantities import Quantity
from analysis.claims.reading.statement import REMEMBERED, Statement
from analysis.claims.reading.syntax import Factuality, is_predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

_OFFICES = frozenset("chancellor governor king mayor minister president queen senator".split())
"""Nouns that are written with a capital, too, and mean the same."""

_HELPING = frozenset({"aux", "auxpass"})

_EMPTY = frozenset("be have do get become take make go come".split())


_PASSING = frozenset(
    "also already recently currently previously later earlier just now then however meanwhile approximately "
    "about around nearly almost over roughly total s mr mrs ms dr".split()
)


_FIGURE = re.compile(r"(?<![\w.,$€£])\d+(?:[-–/:]\d+)+(?!\w)")


_EMPHATIC = frozenset(
    "only never always all every none most first last former no second third solely".split()
)


@lru_cache(maxsize=REMEMBERED)
def details(statement: Statement) -> tuple[tuple[Token, bool], ...]:
    """The words of a claim that a passage must say beside its names, dates, numbers and acts.

    Left out: words without content, kinds in front of or behind a name ("the Anka drone"), "the company"
    and the like, and adverbs that place the telling ("recently").

    Returns:
        Each word, and whether the claim stands or falls with it: adverbs of manner only colour it.
    """
    covered = [(name.start, name.end) for name in statement.names]
    covered += [(moment.start, moment.end) for moment in statement.moments]
    covered += [(quantity.start, quantity.end) for quantity in statement.quantities]
    kept = []
    for token, _, lemma in statement.words:
        if any(start <= token.idx < end for start, end in covered):
            continue
        if lemma in _EMPHATIC:
            kept.append((token, True))
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
        elif not _is_kind(token, statement):
            kept.append((token, token.pos_ != "ADV" or _carries_meaning(token)))
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


def _carries_meaning(adverb: Token) -> bool:
    """Whether a claim falls without an adverb: "the worst-selling", "was away"."""
    return adverb.tag_ in {"RBS", "RBR"} or adverb.head.lemma_.lower() == "be"


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
    if token.lemma_.lower() not in verbs.KINDS:
        head = token.head
        return (
            token.dep_ == "amod"
            and head.lemma_.lower() in verbs.KINDS
            and _is_definite_alone(head)
            and _is_kind(head, statement)
        )
    named = any(
        child.ent_type_ or child.pos_ == "PROPN"
        for child in (*token.children, token.head)
        if child.dep_ in {"compound", "appos", "nmod", "amod"}
        or (child is token.head and token.dep_ in {"compound", "nmod"})
    )
    return named or _is_definite_alone(token)


def _is_definite_alone(token: Token) -> bool:
    """Whether a noun points back, as "the company" does, with nothing behind it that would say which."""
    children = list(token.children)
    return any(child.lower_ in {"the", "its", "their", "his", "her"} for child in children) and not any(
        child.dep_ in {"prep", "relcl", "acl", "appos"} for child in children
    )


def counts_known_things(quantity: Quantity, statement: Statement) -> bool:
    """Whether a number only points back, as in "the two companies"."""
    span = statement.tokens.doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    return span is not None and span.root.dep_ == "nummod" and _is_definite_alone(span.root.head)


def says(passage: Statement, token: Token) -> bool:
    """Whether a passage has a word, one made from it, or one that names the same thing or act."""
    return bool(sayings(passage, token))


def sayings(passage: Statement, token: Token) -> list[Token]:
    """The words of a passage that say a word of the claim; part of a name ("Yavapai County") says none."""
    lemma, lower, named = token.lemma_.lower(), token.lower_, token.pos_ == "PROPN"
    return [
        other
        for other, word, said in passage.words
        if (word == lower or _means(said, lemma))
        and (named or other.pos_ != "PROPN" or other.is_lower or token.text == other.text or word in _OFFICES)
        and (not _is_excluded(other) or _is_excluded(token))
    ]


@lru_cache(maxsize=65536)
def _means(said: str, lemma: str) -> bool:
    """Whether a passage's lemma says a claim's: the same thing or act, or a narrower thing."""
    return verbs.same_word(lemma, said) or said in narrower(lemma)


def _is_excluded(token: Token) -> bool:
    """Whether a word stands behind a preposition that turns it round: "against the arms industry"."""
    return token.dep_ == "pobj" and token.head.lower_ in {"against", "without", "except", "unlike", "despite"}


def shared_words(claim: Statement, passage: Statement) -> float:
    """The share of a claim's content words and numbers that a passage says, in whatever form."""
    theirs = _senses(passage)
    mine = _content(claim)
    found = [
        not verbs.senses(lemma).isdisjoint(theirs) or not narrower(lemma).isdisjoint(passage.lemmas)
        for lemma in mine
    ]
    return sum(found) / len(found) if found else 0.0


@lru_cache(maxsize=REMEMBERED)
def _senses(statement: Statement) -> frozenset[str]:
    return frozenset[str]().union(*map(verbs.senses, statement.lemmas))


@lru_cache(maxsize=REMEMBERED)
def _content(statement: Statement) -> tuple[str, ...]:
    return tuple(
        lemma
        for token, _, lemma in statement.words
        if (token.is_alpha and not token.is_stop) or token.like_num
    )


@lru_cache(maxsize=REMEMBERED)
def is_negated(statement: Statement) -> bool:
    """Whether a statement holds a negation anywhere: "not", "never", "yet to", "other than"."""
    words = [word for _, word, _ in statement.words]
    return any(token.dep_ == "neg" or word in cues.NEGATIONS for token, word, _ in statement.words) or any(
        pair in cues.NEGATING_PAIRS for pair in pairwise(words)
    )


def factuality_of_word(token: Token) -> Factuality:
    """How a text tells the clause that a word stands in: "refused to be a model" denies the model."""
    while not is_predicate(token) and token.head.i != token.i:
        token = token.head
    return factuality(token)


def missing_figure(claim: Statement, passage: Statement) -> str:
    """A figure of the claim that is neither date nor count, as the score "3-1", and not in the passage."""
    read = [(q.start, q.end) for q in claim.quantities if not _FIGURE.match(claim.document.text, q.start)]
    read += [(moment.start, moment.end) for moment in claim.moments if "X" not in moment.value]
    for match in _FIGURE.finditer(claim.document.text, claim.start, claim.end):
        inside = any(start <= match.start() < end for start, end in read)
        if not inside and match.group() not in passage.text:
            return match.group()
    return ""


def makes_exception(statement: Statement) -> bool:
    """Whether a statement takes something out: "all members except France"."""
    return any(word in verbs.EXCEPTIONS for _, word, _ in statement.words)


def is_reordered(claim: Statement, passage: Statement) -> bool:
    """Whether a passage gives several numbers of a claim in another order, and so perhaps of other things."""
    mine = [quantity.value for quantity in claim.quantities]
    theirs = [quantity.value for quantity in passage.quantities if quantity.value in mine]
    shared = [value for value in mine if value in theirs]
    return len(set(shared)) > 1 and shared != theirs[: len(shared)]


def is_past(acts: Sequence[Act]) -> bool:
    """Whether acts are all told in the past tense."""
    return all(
        act.token.tag_ == "VBD"
        or any(child.tag_ == "VBD" and child.dep_ in _HELPING for child in act.token.children)
        for act in acts
    )
