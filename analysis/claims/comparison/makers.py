"""Whose a work is: "a novel by Ada Holm" is not one by Jan Berg."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment
from analysis.claims.comparison.names import SameName, relate_names
from analysis.claims.comparison.participants import names_under
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import Statement, remembered
from analysis.claims.reading.syntax import Factuality, subject_of
from analysis.claims.verdict import Finding, FindingKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORKS = frozenset(
    "album book composition essay memoir novel novella opera painting play poem sculpture single song "
    "symphony".split()
)


@dataclass(frozen=True, slots=True)
class _Making:
    """A text says that a thing is a work by somebody."""

    work: Name
    maker: Name


def maker_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """Another maker of the same work, where the passage lacks nothing but the claim's one.

    Both say "is a song by" or the like, each with one maker; a work of two is not told apart so.
    """
    for mine in _makings(alignment.claim):
        if not missing or not all(part in mine.maker.text for part in missing):
            continue
        for other in _makings(alignment.passage):
            is_related = relate_names(mine.maker.text, other.maker.text) is not SameName.DIFFERENT
            if is_related or alignment.are_one(mine.maker, other.maker):
                continue
            if alignment.are_one(mine.work, other.work):
                one, two = mine.maker.text, other.maker.text
                yield Finding(
                    FindingKind.ENTITY_MISMATCH, f"{source} says it is by {two}, not {one}.", one, two, source
                )
                return


@remembered
def _makings(statement: Statement) -> Iterator[_Making]:
    for what in statement.tokens:
        if what.dep_ != "attr" or what.lemma_.lower() not in _WORKS or what.head.lemma_.lower() != "be":
            continue
        subject = subject_of(what.head)
        if subject is None or factuality(what.head) is not Factuality.FACT:
            continue
        works = names_under(subject, statement)
        makers = [
            name for by in _behind_by(what) for name in names_under(by, statement) if name.label != "LANGUAGE"
        ]
        if works and len(makers) == 1 and not any(list(by.conjuncts) for by in _behind_by(what)):
            yield _Making(works[0], makers[0])


def _behind_by(what: Token) -> list[Token]:
    return [
        noun
        for child in what.children
        if child.dep_ == "prep" and child.lower_ == "by"
        for noun in child.children
        if noun.dep_ == "pobj"
    ]
