"""What each kind of expression says before it is known when it was said, and how an anchor completes it.

A reading never guesses: without a date to count from it keeps ``X`` for what is unknown and says why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from analysis.timeline.context import Anchor, Context
from analysis.timeline.values import MONTHS, UNKNOWN, WEEKDAYS, Point, TimexType, Value, exists, month_value

_SAME_YEAR = 10  # months back that a history goes inside one year before a month means the next one

NO_PUBLICATION_DATE = "no publication date"
NO_CUE = "; no word around it tells past from future"
NO_DATE_BEFORE = "no date stands before it in the text"


class Reading(Protocol):
    """A time expression understood as far as its own words go."""

    def resolve(self, context: Context, /) -> Value:
        """Complete it with what the context knows."""
        ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """An expression that says all it means: a full date, a duration, "now"."""

    value: Value

    def resolve(self, _: Context, /) -> Value:
        """Return the value as it is."""
        return self.value


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A month, or a day of a month, of a year that is not named: "Oct. 16", "early last March".

    Attributes:
        month: 1 to 12.
        day: 1 to 31, or None.
        which: "last", "next", "this", "that", or the empty string.
        mod: TIMEX3 modifier.
        part: TIMEX3 part of the day: MO, AF, EV, NI, or the empty string.
    """

    month: int
    day: int | None = None
    which: str = ""
    mod: str = ""
    part: str = ""

    def resolve(self, context: Context, /) -> Value:
        """Find the year: by "last" or "next", in a history by the date before, else by tense."""
        of_story = self.which == "that"
        anchor = context.previous if of_story else context.main
        if anchor is None:
            why = NO_DATE_BEFORE if of_story else NO_PUBLICATION_DATE
            return self._in_year(None, "", f"{why}, so the year is unknown")
        year: int | None
        if of_story:
            year, reason = anchor.point.year, "in the year of the date named before it"
        elif context.narrative and anchor is context.previous and not self.which:
            year, reason = self._year_in_story(anchor)
        else:
            year, reason = self._year_near(anchor, context)
            if year is None:
                return self._in_year(None, "", reason)
            if not self.which and not context.direction:
                return replace(self._in_year(year, anchor.words, reason + NO_CUE), confidence="low")
        return self._in_year(year, anchor.words, reason)

    def _in_year(self, year: int | None, anchor: str, reason: str) -> Value:
        value = month_value(year, self.month, self.day)
        if self.part:
            return Value("TIME", f"{value}T{self.part}", self.mod, anchor, reason)
        return Value("DATE", value, self.mod, anchor, reason)

    @property
    def _words(self) -> str:
        return f"{self.day} {MONTHS[self.month - 1]}" if self.day else MONTHS[self.month - 1]

    def _year_in_story(self, anchor: Anchor) -> tuple[int, str]:
        year = anchor.point.year
        if anchor.point.month is not None and anchor.point.month - self.month > _SAME_YEAR:
            return self._real(year + 1, 1), f"the {self._words} that follows the date named before it"
        return self._real(year, 1), "in the year of the date named before it"

    def _year_near(self, anchor: Anchor, context: Context) -> tuple[int | None, str]:
        year, month = anchor.point.year, anchor.point.month or 1
        here = (month, anchor.point.day or 0) if self.day else (month, 0)
        there = (self.month, self.day or 0)
        past = self._real(year if there <= here else year - 1, -1)
        future = self._real(year if there > here else year + 1, 1)
        if self.which == "this":
            return self._real(year, -1), f"the {self._words} of the year of publication"
        if self.which == "last":
            return (past if there < here else self._real(year - 1, -1)), (
                f"the last {self._words} before publication"
            )
        if self.which == "next":
            return future, f"the first {self._words} after publication"
        if context.direction == "future" and there != here:
            return future, f'the first {self._words} after publication, as "{context.cue}" looks ahead'
        if context.direction == "open" and there > here:
            return None, f'"{context.cue}" leaves open which {self._words} is meant'
        months_back = (month - self.month) % 12 or (12 if there > here else 0)
        if not context.direction and months_back >= 8:
            return future, f"the nearest {self._words}, which comes after publication"
        return past, f"the nearest {self._words} on or before publication"

    def _real(self, year: int, step: int) -> int:
        """The first year from this one on, stepping back or forth, that has the day at all (29 February)."""
        while self.day and not exists(self.month, self.day, year):
            year += step
        return year


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: "on Monday", "next Friday", "Tuesday morning".

    Attributes:
        number: 1 for Monday to 7 for Sunday.
        which: "last", "next", "this", or the empty string.
        part: TIMEX3 part of the day, or the empty string.
    """

    number: int
    which: str = ""
    part: str = ""

    def resolve(self, context: Context, /) -> Value:
        """Find the week: the nearest such day, by "last" and "next" and by tense."""
        type_: TimexType = "TIME" if self.part else "DATE"
        suffix = f"T{self.part}" if self.part else ""
        name = WEEKDAYS[self.number - 1]
        anchor = context.main
        here = anchor.point.as_date if anchor is not None else None
        if anchor is None or here is None:
            why = NO_PUBLICATION_DATE if anchor is None else "the date before it names no day"
            value = f"XXXX-WXX-{self.number}{suffix}"
            return Value(type_, value, reason=f"{why}, so it is unknown which {name} it was")
        back, ahead = (here.isoweekday() - self.number) % 7, (self.number - here.isoweekday()) % 7
        if self.which == "last":
            days, reason = -(back or 7), f"the last {name} before publication"
        elif self.which == "next":
            days, reason = ahead or 7, f"the next {name} after publication"
        elif context.narrative and anchor is context.previous:
            days, reason = ahead, f"the first {name} on or after the date named before it"
        elif context.direction == "open" and back:
            value = f"XXXX-WXX-{self.number}{suffix}"
            return Value(type_, value, reason=f'"{context.cue}" leaves open which {name} is meant')
        elif context.direction == "future" and back:
            days, reason = ahead, f'the first {name} after publication, as "{context.cue}" looks ahead'
        else:
            days, reason = -back, f"the nearest {name} on or before publication"
            if not context.direction and back:
                value = day_value(here, days) + suffix
                return Value(type_, value, "", anchor.words, reason + NO_CUE, "low")
        return Value(type_, day_value(here, days) + suffix, "", anchor.words, reason)


def day_value(day: date, days: int) -> str:
    """The TIMEX3 value of the day so many days after another."""
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return UNKNOWN["day"]


def point_of(value: Value) -> Point | None:
    """The date that later expressions can go on from; None for durations, sets and unknown years."""
    return Point.of(value.value) if value.type in ("DATE", "TIME") else None
