"""Who made a contract, treaty or memorandum, by a claim and by a passage that tells of the same one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import pandas as pd

from analysis.claims.comparison.align import Alignment
from analysis.claims.comparison.participants import names_under
from analysis.claims.comparison.wording import noun_phrase
from analysis.claims.reading.dates import Moment, SameDate, relate_dates
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import REMEMBERED, Statement
from analysis.claims.reading.syntax import agent_of, is_predicate
from analysis.claims.verdict import Finding, FindingKind

if TYPE_CHECKING:
    from spacy.tokens import Token

NEARBY = 92
"""Days within which two undated tellings of a memorandum may be of one memorandum."""

_AGREEMENTS = frozenset(
    "accord agreement concession contract deal memorandum mou pact partnership protocol treaty".split()
)
_GIVERS = frozenset({"by", "from"})
_PARTNERS = frozenset({"with", "between"})


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who makes an agreement: the words that name them, the names in these, and the side."""

    words: str
    names: tuple[Name, ...]
    gives: bool


def party_differences(alignment: Alignment, source: str) -> Iterator[Finding]:
    """Tell where claim and passage name other parties of what may be the same agreement.

    ``entity_mismatch`` where both give the same date; ``qualifies`` where neither date is in the way
    and both texts are of the same weeks. Neither settles a claim: an agreement can have more parties
    than a text names, and there can be two agreements.
    """
    for noun in _agreements(alignment.claim):
        for other in _agreements(alignment.passage):
            if noun.lemma_.lower() != other.lemma_.lower():
                continue
            pair = _unmatched(alignment, noun, other)
            same_date = _agreeing_date(alignment, noun, other)
            if pair is None:
                continue
            mine, theirs = pair
            where = f"{theirs.words} where the claim names {mine.words}."
            if same_date is not None:
                kind, says = FindingKind.ENTITY_MISMATCH, f"gives {same_date.text} too, but names {where}"
            elif _are_of_the_same_weeks(alignment, noun, other):
                kind, says = FindingKind.QUALIFIES, f"tells of a {other.text} and names {where}"
            else:
                continue
            yield Finding(kind, f"{source} {says}", mine.words, theirs.words, source)
            return


def _agreements(statement: Statement) -> list[Token]:
    return [token for token, _, lemma in statement.words if lemma in _AGREEMENTS and token.pos_ == "NOUN"]


def _heads(noun: Token) -> list[Token]:
    """The noun, the verb that makes the agreement, and the participles set behind it."""
    made = [child for child in noun.children if child.dep_ in {"acl", "relcl"}]
    verb = noun.head
    if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} and is_predicate(verb):
        made.append(verb)
    return [noun, *made]


@lru_cache(maxsize=REMEMBERED)
def _parties(noun: Token, statement: Statement) -> tuple[Party, ...]:
    return tuple(_those_who_make(noun, statement))


def _those_who_make(noun: Token, statement: Statement) -> Iterator[Party]:
    for head in _heads(noun):
        agent = agent_of(head) if head.i != noun.i else None
        if agent is not None and agent.i != noun.i:
            yield from _party(agent, statement, gives=True)
        for preposition in head.children:
            if preposition.dep_ == "prep" and preposition.lower_ in _GIVERS | _PARTNERS:
                for child in preposition.children:
                    yield from _party(child, statement, gives=preposition.lower_ in _GIVERS)


def _party(head: Token, statement: Statement, *, gives: bool) -> Iterator[Party]:
    names = tuple(name for name in names_under(head, statement) if name.label not in {"GPE", "LOC"})
    if names:
        words = noun_phrase(head)
        start, end = words[0].idx, words[-1].idx + len(words[-1])
        yield Party(head.doc.text[start:end], names, gives)


def _unmatched(alignment: Alignment, noun: Token, other: Token) -> tuple[Party, Party] | None:
    """A party of the claim that the passage does not name, and one of the same side that only it names."""
    claimed = [
        party
        for party in _parties(noun, alignment.claim)
        if not any(alignment.are_one(n, m) for n in party.names for m in alignment.passage.names)
    ]
    told = [
        party
        for party in _parties(other, alignment.passage)
        if not any(alignment.are_one(n, m) for n in alignment.claim.names for m in party.names)
    ]
    pairs = [(mine, theirs) for mine in claimed for theirs in told if mine.gives == theirs.gives]
    return next(iter(pairs), None)


def _dates(noun: Token, statement: Statement) -> list[Moment]:
    heads = {head.i for head in _heads(noun)}
    return [moment for act in statement.acts if act.token.i in heads for moment in act.moments]


def _agreeing_date(alignment: Alignment, noun: Token, other: Token) -> Moment | None:
    """The passage's date of an agreement, where it lies within the claim's."""
    mine = _dates(noun, alignment.claim)
    return next(
        (
            date
            for date in _dates(other, alignment.passage)
            if any(relate_dates(moment, date) is SameDate.AGREES for moment in mine)
        ),
        None,
    )


def _are_of_the_same_weeks(alignment: Alignment, noun: Token, other: Token) -> bool:
    """Whether two agreements are told within one season, judged by their dates or their texts'."""
    mine, theirs = (
        next((d.earliest for d in dates if d.is_known), _published(statement))
        for dates, statement in (
            (_dates(noun, alignment.claim), alignment.claim),
            (_dates(other, alignment.passage), alignment.passage),
        )
    )
    return mine is not None and theirs is not None and abs((mine - theirs).days) <= NEARBY


def _published(statement: Statement) -> pd.Timestamp | None:
    published = statement.document.published
    return None if published is None else pd.Timestamp(published, tz="UTC")
