"""Whether a clause states something about the world that a document could confirm or refute."""

from __future__ import annotations

import re

from analysis.claims.finding.assertion import assertion_of, has_figure, is_asked, is_duty
from analysis.claims.finding.clauses import Clause
from analysis.claims.finding.worth import ENOUGH, worth_of
from analysis.claims.lexicon.record import ON_RECORD
from analysis.claims.reading.statement import Statement

_TALKING = frozenset({"i", "we", "you"})
_MEASURES = frozenset("% $ € £ ¥".split())
_IN_MY_VIEW = re.compile(r"\bin (?:my|our) (?:opinion|view|judgement|judgment)\b", re.IGNORECASE)
_NO_COMMENT = re.compile(
    r"\b(?:declin|refus)\w+ (?:further )?(?:to )?comment|\bno (?:further )?comment\b|\brequests? for comment"
    r"|\bunavailable for comment",
    re.IGNORECASE,
)
"""What newspapers say of those who said nothing."""

_FURNITURE = re.compile(
    r"\A\W*(?:also read|caption|image|listen|photo|picture|read (?:also|more|next)|related|see also|source"
    r"|video|watch)s?\s*:"
    r"|\A\W*(?:additional )?(?:editing|reporting|writing) by\b"
    r"|\ball rights reserved\b|\bnames (?:have been|were) changed\b|\bcopyright (?:©|\(c\)|\d{4})"
    r"|\bthis (?:article|column|essay|interview|piece|post|report|review|story) (?:\w+ ){0,3}"
    r"(?:appeared|corrected|edited|published|updated)\b",
    re.IGNORECASE,
)
"""What newspapers say of their own pages."""

_FEWEST_WORDS = 3
"""Of a figure without a verb: "12 dead" or a time stamp says nothing that could be looked up."""


def may_tell(sentence: str) -> bool:
    """Whether a sentence is neither furniture nor, by its own words, an opinion.

    Args:
        sentence: Its text.
    """
    return not (_IN_MY_VIEW.search(sentence) or _FURNITURE.search(sentence))


def is_checkable(clause: Clause, statement: Statement) -> bool:
    """Whether a clause is an assertion, and holds something that can be checked.

    Args:
        clause: The clause.
        statement: Its names, dates and quantities.
    """
    if is_asked(clause) or _NO_COMMENT.search(statement.text):
        return False
    assertion = assertion_of(clause, statement)
    if assertion is not None:
        return worth_of(assertion) >= ENOUGH
    return _is_figure(clause, statement)


def _is_figure(clause: Clause, statement: Statement) -> bool:
    """A figure that is forecast, possible or set down without a verb: "It would cost $4 billion a year"."""
    if not (has_figure(statement) or (statement.quantities and _is_ability(clause))):
        return False
    if clause.head.pos_ not in {"VERB", "AUX"}:
        return sum(token.is_alpha for token in statement.tokens) >= _FEWEST_WORDS
    if clause.subject is None or is_duty(clause.head):
        return False
    if clause.subject.lower_ in _TALKING and (clause.speaker is None or clause.speaker.lower_ in _TALKING):
        return False
    return (
        _is_ability(clause)
        or any(token.lemma_.lower() in ON_RECORD for token in statement.tokens)
        or any(quantity.unit in _MEASURES for quantity in statement.quantities)
    )


def _is_ability(clause: Clause) -> bool:
    """Whether a clause tells what somebody or something can do: "it can stay in the air for 24 hours"."""
    return any(child.dep_ == "aux" and child.lower_ == "can" for child in clause.head.children)
