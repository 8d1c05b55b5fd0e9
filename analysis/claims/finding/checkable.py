"""Whether a clause states something about the world that a document could confirm or refute."""

from __future__ import annotations

import re

from analysis.claims.finding.assertion import SPOKEN_NUMBERS, assertion_of, is_asked, is_duty
from analysis.claims.finding.clauses import Clause
from analysis.claims.finding.worth import ENOUGH, worth_of
from analysis.claims.lexicon.record import ON_RECORD
from analysis.claims.reading.statement import Statement

_MEASURES = frozenset("% $ € £ ¥".split())
_IN_MY_VIEW = re.compile(r"\bin (?:my|our) (?:opinion|view|judgement|judgment)\b", re.IGNORECASE)
_NO_COMMENT = re.compile(
    r"\b(?:declin|refus)\w+ (?:further )?(?:to )?comment|\bno (?:further )?comment\b|\brequests? for comment"
    r"|\bunavailable for comment",
    re.IGNORECASE,
)
"""What newspapers say of those who said nothing."""

_FEWEST_WORDS = 3
"""Of a figure without a verb: "12 dead" or a time stamp says nothing that could be looked up."""


def is_checkable(clause: Clause, statement: Statement) -> bool:
    """Whether a clause is an assertion, and holds something that can be checked.

    Args:
        clause: The clause.
        statement: Its names, dates and quantities.
    """
    if is_asked(clause) or _IN_MY_VIEW.search(clause.head.sent.text) or _NO_COMMENT.search(statement.text):
        return False
    assertion = assertion_of(clause, statement)
    if assertion is not None:
        return worth_of(assertion) >= ENOUGH
    return _is_figure(clause, statement)


def _is_figure(clause: Clause, statement: Statement) -> bool:
    """A figure on record that is forecast or set down without a verb: "It would cost $4 billion a year"."""
    if not statement.quantities:
        return False
    if clause.head.pos_ not in {"VERB", "AUX"}:
        is_worded = sum(token.is_alpha for token in statement.tokens) >= _FEWEST_WORDS
        return is_worded and any(
            quantity.text.lower() not in SPOKEN_NUMBERS for quantity in statement.quantities
        )
    if clause.subject is None or clause.subject.lower_ in {"i", "we", "you"} or is_duty(clause.head):
        return False
    return any(token.lemma_.lower() in ON_RECORD for token in statement.tokens) or any(
        quantity.unit in _MEASURES for quantity in statement.quantities
    )
