"""Whether two quantities can be one: bounds, rounding, and what they count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum

from analysis.claims.lexicon.synonyms import same_word
from analysis.claims.reading.quantities import Quantity

_NEAR = 0.35
"""How far from a bound a figure may be, as a share of the larger, for the two to be of one count."""

_CLOSE = 0.1
"""How far apart two bounds of one kind may be: "at least 47" and "at least 74" are not one count."""


class Match(StrEnum):
    """How two quantities of the same unit relate."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNDECIDED = "undecided"


def _interval(quantity: Quantity) -> tuple[float, float]:
    value, slack = quantity.value, max(quantity.step, abs(quantity.value) * 1e-9)
    match quantity.bound:
        case "about":
            slack = max(slack, abs(value) * 0.1)
            return value - slack, value + slack
        case "more than" | "at least":
            return value, math.inf
        case "less than" | "at most":
            return -math.inf, value
    return value - slack, value + slack


def relate(claim: Quantity, evidence: Quantity) -> Match:
    """Compare two quantities by what they mean.

    A bound agrees with a figure inside it and near it; a figure far beyond a bound ("more than 90,000"
    against 200,000) is consistent but may be of another time, so it decides nothing.

    Args:
        claim: The claim's quantity.
        evidence: A quantity of the same unit from a passage.
    """
    low, high = _interval(claim)
    other_low, other_high = _interval(evidence)
    if high < other_low or other_high < low:
        return Match.DIFFERS
    larger = max(abs(claim.value), abs(evidence.value))
    near = abs(claim.value - evidence.value) <= (_CLOSE if claim.bound == evidence.bound else _NEAR) * larger
    if claim.bound in {"more than", "less than"} and not evidence.bound and claim.value == evidence.value:
        return Match.UNDECIDED
    bounded = {claim.bound, evidence.bound} - {"", "about"}
    vaguer = evidence.bound in bounded and claim.bound not in bounded
    return Match.AGREES if not vaguer and (near or not bounded) else Match.UNDECIDED


def same_unit(claim: Quantity, evidence: Quantity) -> bool:
    """Whether two quantities count the same kind of thing: not gold medals and silver ones."""
    roles = {claim.role, evidence.role}
    if len(roles) > 1 and (roles & {"base"} or roles == {"change", "level"}):
        return False
    if claim.sort and evidence.sort and not claim.sort & evidence.sort:
        return False
    return bool(claim.unit) and (claim.unit == evidence.unit or same_word(claim.unit, evidence.unit))


def agreeing(quantity: Quantity, others: Sequence[Quantity]) -> Quantity | None:
    """The first quantity that means the same, of the same unit or of none that is known."""
    return next(
        (
            other
            for other in others
            if (same_unit(quantity, other) or (not (quantity.unit and other.unit) and not other.is_base))
            and relate(quantity, other) is Match.AGREES
        ),
        None,
    )
