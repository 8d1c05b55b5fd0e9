"""Which one of a row a thing is: the second album of a singer, the first woman to do something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment
from analysis.claims.comparison.participants import names_under
from analysis.claims.comparison.wording import noun_phrase
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.statement import Statement, remembered
from analysis.claims.reading.syntax import Factuality, subject_of
from analysis.claims.verdict import Finding, FindingKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_RANKS = {
    word: rank
    for rank, words in enumerate(
        (
            "first debut 1st",
            "second 2nd",
            "third 3rd",
            "fourth 4th",
            "fifth 5th",
            "sixth 6th",
            "seventh 7th",
            "eighth 8th",
            "ninth 9th",
            "tenth 10th",
        ),
        start=1,
    )
    for word in words.split()
}
_BECOMES = frozenset({"be", "become"})
_OF_MANY = frozenset("day half month quarter term time week year".split())
"""Nouns that one thing may be several times over: "its second year"."""


@dataclass(frozen=True, slots=True)
class _Rank:
    """A text says that something is the n-th of a kind."""

    subject: Token
    what: Token
    word: Token
    rank: int


def rank_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """Another rank of the same thing among the same things.

    Both say plainly that the thing is, or became, the n-th of its kind, in words that differ in nothing
    but the rank: "the second largest port" and "the third largest port" of the same country.
    """
    for mine in _ranks(alignment.claim):
        names = names_under(mine.subject, alignment.claim)
        if missing not in ([], [mine.word.text]) or not names:
            continue
        for other in _ranks(alignment.passage):
            theirs = names_under(other.subject, alignment.passage)
            is_same_thing = any(alignment.are_one(names[0], name) for name in theirs)
            if is_same_thing and mine.rank != other.rank and _among_the_same(alignment, mine, other):
                one, two = _written(mine), _written(other)
                yield Finding(
                    FindingKind.ENTITY_MISMATCH, f"{source} calls it {two}, not {one}.", one, two, source
                )
                return


@remembered
def _ranks(statement: Statement) -> Iterator[_Rank]:
    for word in statement.tokens:
        what = word.head
        rank = _RANKS.get(word.lower_)
        if rank is None or word.dep_ not in {"amod", "compound", "advmod"}:
            continue
        if what.pos_ == "ADJ" and what.dep_ == "amod":
            what = what.head  # "second largest port"
        verb = what.head
        is_said = what.dep_ == "attr" and verb.lemma_.lower() in _BECOMES
        if not is_said or what.lemma_.lower() in _OF_MANY or factuality(verb) is not Factuality.FACT:
            continue
        subject = subject_of(verb)
        if subject is not None and not any(list(child.conjuncts) for child in (word, what)):
            yield _Rank(subject, what, word, rank)


def _among_the_same(alignment: Alignment, mine: _Rank, other: _Rank) -> bool:
    """Whether two ranks are counted among the same things: of one kind, of the same names, by one measure."""
    names, others = names_under(mine.what, alignment.claim), names_under(other.what, alignment.passage)
    return (
        _kind(mine.what) == _kind(other.what)
        and all(any(alignment.are_one(name, one) for one in others) for name in names)
        and all(any(alignment.are_one(name, one) for name in names) for one in others)
    )


def _kind(what: Token) -> set[str]:
    """The noun with what narrows it, "largest port", and with what it is measured by."""
    narrowing = {
        child.lemma_.lower()
        for child in what.children
        if child.dep_ in {"amod", "compound"} and child.lower_ not in _RANKS
    }
    measures = {child.lower_ for child in what.subtree if child.dep_ == "prep" and child.lower_ == "by"}
    return {what.lemma_.lower(), *narrowing, *measures}


def _written(rank: _Rank) -> str:
    words = [word for word in noun_phrase(rank.what) if word.i <= rank.what.i]
    return str(rank.what.doc[words[0].i : words[-1].i + 1].text)
