"""The figures of a claim: which of them say something, and whether a passage gives them in their order."""

from __future__ import annotations

import re

from analysis.claims.comparison.words import is_definite_alone
from analysis.claims.reading.quantities import Quantity
from analysis.claims.reading.statement import Statement

_FIGURE = re.compile(r"(?<![\w.,$€£])\d+(?:[-–/:]\d+)+(?!\w)")


def counts_known_things(quantity: Quantity, statement: Statement) -> bool:
    """Whether a number only points back, as in "the two companies"."""
    span = statement.tokens.doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    return span is not None and span.root.dep_ == "nummod" and is_definite_alone(span.root.head)


def missing_figure(claim: Statement, passage: Statement) -> str:
    """A figure of the claim that is neither date nor count, as the score "3-1", and not in the passage."""
    read = [(q.start, q.end) for q in claim.quantities if not _FIGURE.match(claim.document.text, q.start)]
    read += [(moment.start, moment.end) for moment in claim.moments if "X" not in moment.value]
    for match in _FIGURE.finditer(claim.document.text, claim.start, claim.end):
        inside = any(start <= match.start() < end for start, end in read)
        if not inside and match.group() not in passage.text:
            return match.group()
    return ""


def is_reordered(claim: Statement, passage: Statement) -> bool:
    """Whether a passage gives several numbers of one unit in another order: perhaps of other things."""
    mine = [(quantity.unit, quantity.value) for quantity in claim.quantities]
    for unit in {unit for unit, _ in mine}:
        values = [value for one, value in mine if one == unit or not (one and unit)]
        theirs = [q.value for q in passage.quantities if q.unit in {unit, ""} and q.value in values]
        shared = [value for value in values if value in theirs]
        if len(set(shared)) > 1 and shared != theirs[: len(shared)]:
            return True
    return False
