"""Whether two dates can be the same date: intervals with their grain, not days."""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum

from analysis.claims.reading import Moment

NEARBY = timedelta(days=31)
"""Within this span two tellings of a visit or a meeting, with the same people and place, are of one event."""

_BOUNDARY = re.compile(
    r"\b(?:before|after|until|till|since|by|from|through|to|prior to|between|as of|as early as|and|–|-)\s+(?:the\s+)?(?:end of\s+|early\s+|mid\s+|late\s+)?\Z",
    re.IGNORECASE,
)


class SameDate(StrEnum):
    """How a passage's date relates to a claim's."""

    AGREES = "agrees"
    COARSER = "coarser"
    """The passage only gives the month or year that holds the claim's date."""
    DIFFERS = "differs"
    UNDECIDED = "undecided"


def relate_dates(claim: Moment, evidence: Moment) -> SameDate:
    """Compare a claim's date with a passage's.

    Equal dates agree, and so does a date inside the claim's ("16 July 2010" for "2010"). Dates that
    share nothing differ. Where the year of either is unknown nothing is decided.

    Args:
        claim: A date of the claim.
        evidence: A date of the passage, resolved with its own document's day of publication.
    """
    if not claim.is_known or not evidence.is_known:
        return SameDate.AGREES if claim.value == evidence.value else SameDate.UNDECIDED
    if claim.earliest <= evidence.earliest and evidence.latest <= claim.latest:
        return SameDate.AGREES
    if evidence.earliest <= claim.earliest and claim.latest <= evidence.latest:
        return SameDate.COARSER
    if evidence.latest <= claim.earliest or claim.latest <= evidence.earliest:
        return SameDate.DIFFERS
    return SameDate.UNDECIDED


def are_near(claim: Moment, evidence: Moment) -> bool:
    """Whether two dates with a day each lie within the same few weeks."""
    days = {"day", "hour", "minute", "second"}
    return (
        claim.grain in days
        and evidence.grain in days
        and abs((claim.earliest - evidence.earliest).to_pytimedelta()) <= NEARBY
    )


def is_boundary(moment: Moment, text: str) -> bool:
    """Whether a date only bounds something: "before 2010", "as of March 2021", "from 1939 to 1945"."""
    return bool(_BOUNDARY.search(text, max(0, moment.start - 24), moment.start))
