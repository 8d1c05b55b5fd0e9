"""Whether two dates can be the same date: intervals with their grain, not days."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from analysis.document import Document
from analysis.timeline.expressions import find_expressions
from analysis.timeline.intervals import grain, interval
from analysis.timeline.resolution import resolve

NEARBY = 14
"""Days within which tellings of a visit or meeting, of the same people and place, are of one event."""

_BOUNDARY = re.compile(
    r"\b(?:before|after|until|till|since|by|from|through|to|prior to|between|as of|as early as|and|–|-)"
    r"\s+(?:the\s+)?(?:(?:end of|early|mid|late)\s+)?\Z",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"\bfiscal\b|\bFY", re.IGNORECASE)
_VALUE = re.compile(r"(?:FY(?=\d))?(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
_OPEN = pd.Timestamp("NaT")
_DAYS = frozenset({"day", "hour", "minute", "second"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time: offsets in the document and the half-open interval it denotes.

    ``earliest`` and ``latest`` are ``NaT`` where the text and its document leave it open.
    """

    start: int
    end: int
    text: str
    value: str
    earliest: pd.Timestamp
    latest: pd.Timestamp
    grain: str

    @property
    def is_known(self) -> bool:
        """Whether the text and its document tell which day, month or year is meant."""
        return self.earliest is not _OPEN and self.latest is not _OPEN


def moments_of(document: Document) -> list[Moment]:
    """The dates and times of a document, as ``tag_times`` resolves them, without the cost of its table."""
    found = []
    for expression, value in resolve(document, find_expressions(document.text)):
        if value.type not in {"DATE", "TIME"}:
            continue
        start, end = expression.start, expression.end
        text = document.text[start:end]
        is_fiscal = _FISCAL.search(text) is not None  # which months it covers, the text does not say
        bounds = None if is_fiscal else interval(value.value)
        earliest, latest = map(pd.Timestamp, bounds) if bounds else (_OPEN, _OPEN)
        found.append(
            Moment(
                start,
                end,
                text,
                f"FY{value.value}" if is_fiscal else value.value,
                earliest,
                latest,
                grain(value.value),
            )
        )
    # "recently" and "now" name no date that another text could confirm
    return [moment for moment in found if moment.is_known or any(c.isdigit() for c in moment.value)]


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
    share nothing differ. Where the year of either is unknown, month and day are compared.

    Args:
        claim: A date of the claim.
        evidence: A date of the passage, resolved with its own document's day of publication.
    """
    if not claim.is_known or not evidence.is_known:
        return _relate_parts(claim.value, evidence.value)
    if claim.earliest <= evidence.earliest and evidence.latest <= claim.latest:
        return SameDate.AGREES
    if evidence.earliest <= claim.earliest and claim.latest <= evidence.latest:
        return SameDate.COARSER
    if evidence.latest <= claim.earliest or claim.latest <= evidence.earliest:
        return SameDate.DIFFERS
    return SameDate.UNDECIDED


def _relate_parts(claim: str, evidence: str) -> SameDate:
    """Compare TIMEX3 values such as ``XXXX-10-16`` part by part; what either leaves open cannot differ."""
    mine, other = _VALUE.fullmatch(claim), _VALUE.fullmatch(evidence)
    if claim.startswith("FY") != evidence.startswith("FY"):
        return SameDate.UNDECIDED  # "fiscal 2023" and "2023" share some months
    if mine is None or other is None:
        return SameDate.AGREES if claim == evidence else SameDate.UNDECIDED
    told = [
        (one, two) for one, two in zip(mine.groups(), other.groups(), strict=True) if one and one.isdigit()
    ]
    if any(two and two.isdigit() and one != two for one, two in told):
        return SameDate.DIFFERS
    return SameDate.AGREES if told and all(one == two for one, two in told) else SameDate.COARSER


def days_between(one: Moment, other: Moment) -> float:
    """Days between the beginnings of two dates; infinite where either is not known."""
    if not one.is_known or not other.is_known:
        return math.inf
    return abs((one.earliest - other.earliest).days)


def are_near(claim: Moment, evidence: Moment) -> bool:
    """Whether two dates with a day each lie within the same few weeks."""
    return {claim.grain, evidence.grain} <= _DAYS and days_between(claim, evidence) <= NEARBY


def is_boundary(moment: Moment, text: str) -> bool:
    """Whether a date only bounds something: "before 2010", "as of March 2021", "from 1939 to 1945"."""
    return bool(_BOUNDARY.search(text, max(0, moment.start - 24), moment.start))
