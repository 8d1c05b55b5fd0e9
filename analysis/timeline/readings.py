"""What each kind of expression says before it is known when it was said, and how an anchor completes it.

A reading never guesses: without a date to count from it keeps ``X`` for what is unknown and says why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from analysis.timeline.context import Anchor, Context
from analysis.timeline.values import UNKNOWN, Point, Value, exists, month_value, year_value

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
NO_PUBLICATION_DATE = "no publication date"
NO_DATE_BEFORE = "no date stands before it in the text"


class Reading(Protocol):
    """A time expression understood as far as its own words go."""

    def resolve(self, context: Context) -> Value:
        """Complete it with what the context knows."""
        ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """An expression that says all it means: a full date, a duration, "now"."""

    value: Value

    def resolve(self, context: Context) -> Value:
        """Return the value as it is."""
        return self.value


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A month, or a day of a month, of a year that is not named: "Oct. 16", "early last March"."""

    month: int
    day: int | None = None
    which: str = ""  # last, next, this, that, or the empty string
    mod: str = ""
    part: str = ""

    def resolve(self, context: Context) -> Value:
        """Find the year: by "last" or "next", in a history by the date before, else by tense."""
        of_story = self.which == "that"
        anchor = context.previous if of_story else context.main
        if anchor is None:
            why = NO_DATE_BEFORE if of_story else NO_PUBLICATION_DATE
            return self._in_year(None, "", f"{why}, so the year is unknown")
        if of_story:
            year, reason = anchor.point.year, "in the year of that date"
        elif context.narrative and anchor is context.previous and not self.which:
            year, reason = self._year_in_story(anchor)
        else:
            year, reason = self._year_near(anchor, context)
        return self._in_year(year, anchor.words, reason)

    def _in_year(self, year: int | None, anchor: str, reason: str) -> Value:
        value = month_value(year, self.month, self.day)
        if self.part:
            return Value("TIME", f"{value}T{self.part}", self.mod, anchor, reason)
        return Value("DATE", value, self.mod, anchor, reason)

    @property
    def _words(self) -> str:
        return f"{self.day} {_MONTHS[self.month - 1]}" if self.day else _MONTHS[self.month - 1]

    def _year_in_story(self, anchor: Anchor) -> tuple[int, str]:
        year = anchor.point.year
        if anchor.point.month is not None and anchor.point.month - self.month > 10:
            return year + 1, f"the {self._words} that follows the date named before it"
        return year, "in the year of the date named before it"

    def _year_near(self, anchor: Anchor, context: Context) -> tuple[int, str]:
        here = (anchor.point.month or 1, anchor.point.day if self.day and anchor.point.day else 0)
        there = (self.month, self.day if self.day and anchor.point.day else 0)
        year = anchor.point.year
        past = self._last_real(year if there <= here else year - 1, -1)
        future = self._last_real(year if there > here else year + 1, 1)
        if self.which == "this":
            return year, f'"this {self._words}" is the one of that year'
        if self.which == "last":
            past = past if there < here else year - 1
            return past, f"the last {self._words} before publication"
        if self.which == "next" or (context.direction == "future" and there != here):
            because = "" if self.which else f' because "{context.cue}" looks ahead'
            return future, f"the first {self._words} after publication{because}"
        months_back = (here[0] - self.month) % 12 or (12 if there > here else 0)
        if context.direction == "" and months_back >= 8:
            return future, f"the nearest {self._words}, which comes after publication"
        return past, f"the nearest {self._words} on or before publication"

    def _last_real(self, year: int, step: int) -> int:
        """The first year from ``year`` on, stepping back or forth, that has this day at all (29 February)."""
        if self.day:
            while not exists(self.month, self.day, year):
                year += step
        return year


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: "on Monday", "next Friday", "Tuesday morning"."""

    number: int
    which: str = ""
    part: str = ""

    def resolve(self, context: Context) -> Value:
        """Find the week: the nearest such day, by "last" and "next" and by tense."""
        suffix = f"T{self.part}" if self.part else ""
        type_ = "TIME" if self.part else "DATE"
        name = _WEEKDAYS[self.number - 1]
        anchor = context.main
        if anchor is None or anchor.point.as_date is None:
            why = NO_PUBLICATION_DATE if anchor is None else "the date before it names no day"
            return Value(
                type_, f"XXXX-WXX-{self.number}{suffix}", reason=f"{why}, so it is unknown which {name}"
            )
        here = anchor.point.as_date
        back = (here.isoweekday() - self.number) % 7
        ahead = (self.number - here.isoweekday()) % 7
        follows = context.narrative and anchor is context.previous
        if self.which == "last":
            days, reason = -(back or 7), f"the last {name} before publication"
        elif self.which == "next":
            days, reason = ahead or 7, f"the next {name} after publication"
        elif follows:
            days, reason = ahead, f"the first {name} on or after the date named before it"
        elif context.direction == "future" and back:
            days = ahead
            reason = f'the first {name} after publication because "{context.cue}" looks ahead'
        else:
            days, reason = -back, f"the nearest {name} on or before publication"
        return _dated(type_, here, days, suffix, anchor, reason)


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit of the calendar counted from publication: "last week", "two years ago", "today"."""

    unit: str
    count: int
    mod: str = ""
    part: str = ""

    def resolve(self, context: Context) -> Value:
        """Count from the publication date, also in a history: "today" is the writer's."""
        return _counted(self, context.published, NO_PUBLICATION_DATE)


@dataclass(frozen=True, slots=True)
class StoryShift:
    """A unit counted from the date named before: "two days later", "the same month", "the following year"."""

    unit: str
    count: int
    mod: str = ""
    part: str = ""
    may_use_publication: bool = False

    def resolve(self, context: Context) -> Value:
        """Count from the date named before; from publication only where English does so too."""
        anchor = context.previous or (context.published if self.may_use_publication else None)
        return _counted(Shift(self.unit, self.count, self.mod, self.part), anchor, NO_DATE_BEFORE)


@dataclass(frozen=True, slots=True)
class Season:
    """A season of a year that is not named: "last summer", "that winter"."""

    code: str
    which: str = ""
    mod: str = ""

    def resolve(self, context: Context) -> Value:
        """Take the anchor's year, one more or one less for "next" and "last"."""
        anchor = context.previous if self.which in ("that", "the") else context.main
        name = _SEASONS[self.code]
        if anchor is None:
            why = NO_DATE_BEFORE if self.which in ("that", "the") else NO_PUBLICATION_DATE
            return Value("DATE", f"XXXX-{self.code}", self.mod, reason=f"{why}, so the year is unknown")
        offset = {"last": -1, "next": 1, "following": 1}.get(self.which, 0)
        month = anchor.point.month
        if self.which == "last" and month is not None and month > _LAST_MONTH[self.code]:
            offset = 0
        if self.which == "next" and month is not None and month < _LAST_MONTH[self.code] - 2:
            offset = 0
        value = f"{year_value(anchor.point.year + offset)}-{self.code}"
        return Value("DATE", value, self.mod, anchor.words, f"the {name} nearest to that date")


_LAST_MONTH = {"SP": 5, "SU": 8, "FA": 11, "WI": 12}


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year that is not named: "the third quarter"."""

    number: int
    year_offset: int | None = None

    def resolve(self, context: Context) -> Value:
        """Take the last such quarter that had begun, or the coming one where the sentence looks ahead."""
        anchor = context.main
        if anchor is None:
            return Value(
                "DATE", "XXXX-Q" + str(self.number), reason=f"{NO_PUBLICATION_DATE}, so the year is unknown"
            )
        year, month = anchor.point.year, anchor.point.month or 12
        if self.year_offset is not None:
            year, reason = year + self.year_offset, "counted from the year of that date"
        elif self.number <= (month + 2) // 3 or context.direction == "future":
            reason = "the quarter of the same year"
        else:
            year, reason = year - 1, "the last such quarter that had begun by then"
        return Value("DATE", f"{year_value(year)}-Q{self.number}", "", anchor.words, reason)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: "at 6:40 p.m.", "16:08 UTC today"."""

    clock: str  # HH:MM, and Z or +HH:MM where the text names the zone
    count: int = 0
    same_day: bool = True

    def resolve(self, context: Context) -> Value:
        """The day is the one named before it, else that of publication."""
        anchor = context.previous if self.same_day and context.previous else context.published
        if anchor is None or anchor.point.as_date is None:
            return Value(
                "TIME", f"XXXX-XX-XXT{self.clock}", reason=f"{NO_PUBLICATION_DATE}, so the day is unknown"
            )
        return _dated(
            "TIME", anchor.point.as_date, self.count, f"T{self.clock}", anchor, "on the day of that date"
        )


def _counted(shift: Shift, anchor: Anchor | None, why_not: str) -> Value:
    type_ = "TIME" if shift.part or shift.unit in ("night", "hour", "minute", "second") else "DATE"
    suffix = f"T{shift.part}" if shift.part else ""
    unknown = UNKNOWN[shift.unit] + suffix
    if anchor is None:
        return Value(type_, unknown, shift.mod, reason=f"{why_not}, so the {shift.unit} is unknown")
    value = anchor.point.shifted(shift.unit, shift.count) + suffix
    if value == unknown:
        return Value(
            type_, unknown, shift.mod, anchor.words, f"that date is too vague to count {shift.unit}s from"
        )
    return Value(type_, value, shift.mod, anchor.words, f"{_count_words(shift.unit, shift.count)} that date")


def _count_words(unit: str, count: int) -> str:
    if count == 0:
        return f"the {unit} of"
    return f"{abs(count)} {unit}{'' if abs(count) == 1 else 's'} {'after' if count > 0 else 'before'}"


def _dated(type_: str, day: date, days: int, suffix: str, anchor: Anchor, reason: str) -> Value:
    try:
        value = (day + timedelta(days=days)).isoformat() + suffix
    except OverflowError:
        value = UNKNOWN["day"] + suffix
    return replace(Value("DATE", value, "", anchor.words, reason), type="TIME" if type_ == "TIME" else "DATE")


def point_of(value: Value) -> Point | None:
    """The date that later expressions can go on from; None for durations, sets and unknown years."""
    return Point.of(value.value) if value.type in ("DATE", "TIME") else None
