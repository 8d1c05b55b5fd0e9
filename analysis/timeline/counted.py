"""Readings that count from another date: "last week", "two days later", "the third quarter", "at 16:08"."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.timeline.context import Anchor, Context
from analysis.timeline.readings import NO_DATE_BEFORE, NO_PUBLICATION_DATE, day_value
from analysis.timeline.values import MONTHS, SEASONS, UNKNOWN, TimexType, Value, year_value

_LAST_MONTH = {"SP": 5, "SU": 8, "FA": 11, "WI": 12}
SEASON_REASON = "seasons differ by hemisphere, so the whole year is given"
_PUBLICATION, _DATE_BEFORE = "publication", "the date named before it"


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit of the calendar counted from publication: "last week", "two years ago", "today".

    Attributes:
        unit: A key of ``values.UNKNOWN``.
        count: Units after publication; negative for before.
        mod: TIMEX3 modifier.
        part: TIMEX3 part of the day, or the empty string.
    """

    unit: str
    count: int
    mod: str = ""
    part: str = ""

    def resolve(self, context: Context, /) -> Value:
        """Count from the publication date, also in a history: "today" is the writer's."""
        if context.published is None:
            return _unknown(self, NO_PUBLICATION_DATE)
        return _counted(self, context.published, _PUBLICATION)


@dataclass(frozen=True, slots=True)
class StoryShift:
    """A unit counted from the date named before: "two days later", "the same month", "the following year".

    Attributes:
        unit: A key of ``values.UNKNOWN``.
        count: Units after that date; negative for before.
        mod: TIMEX3 modifier.
        part: TIMEX3 part of the day, or the empty string.
        may_use_publication: Whether it counts from publication when no date stands before it.
    """

    unit: str
    count: int
    mod: str = ""
    part: str = ""
    may_use_publication: bool = False

    def resolve(self, context: Context, /) -> Value:
        """Count from the date named before; from publication only where English does so too."""
        shift = Shift(self.unit, self.count, self.mod, self.part)
        if context.previous is not None:
            return _counted(shift, context.previous, _DATE_BEFORE)
        return shift.resolve(context) if self.may_use_publication else _unknown(shift, NO_DATE_BEFORE)


@dataclass(frozen=True, slots=True)
class Season:
    """A season of a year that is not named: "last summer", "that winter".

    Attributes:
        code: TIMEX3's SP, SU, FA or WI.
        which: "last", "next", "this", "following", "that", "the", or "year" for "of last year".
        mod: TIMEX3 modifier.
        years_on: Years after that of the anchor, for "of next year"; negative for before.
    """

    code: str
    which: str
    mod: str = ""
    years_on: int = 0

    def resolve(self, context: Context, /) -> Value:
        """Take the anchor's year, or the one before or after it for "last" and "next"."""
        of_story = self.which in ("that", "the")
        anchor = context.previous if of_story else context.main
        if anchor is None:
            why = NO_DATE_BEFORE if of_story else NO_PUBLICATION_DATE
            return Value("DATE", f"XXXX-{self.code}", self.mod, reason=f"{why}, so the year is unknown")
        year = anchor.point.year + self.years_on + self._offset(anchor.point.month)
        source = _DATE_BEFORE if anchor is context.previous else _PUBLICATION
        reason = f"the {SEASONS[self.code]} nearest to {source}; {SEASON_REASON}"
        return Value("DATE", f"{year_value(year)}-{self.code}", self.mod, anchor.words, reason)

    def _offset(self, month: int | None) -> int:
        if self.which == "last":
            return 0 if month is not None and month > _LAST_MONTH[self.code] else -1
        if self.which == "next":
            return 0 if month is not None and month < _LAST_MONTH[self.code] - 2 else 1
        return 1 if self.which == "following" else 0


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year: "the third quarter", "the second fiscal quarter of 2019".

    Attributes:
        number: 1 to 4.
        year_offset: 0 for "of this year", -1 for "of last year"; None when nothing is said.
        year: The year that is named; None when there is none.
        fiscal: Whether the text counts in fiscal years.
    """

    number: int
    year_offset: int | None = None
    year: int | None = None
    fiscal: bool = False

    def resolve(self, context: Context, /) -> Value:
        """Take the last such quarter that had begun, or the coming one where the sentence looks ahead."""
        start = context.fiscal_year_start if self.fiscal else 1
        if self.year is not None:
            return Value("DATE", self._value(self.year, start), reason=_fiscal_reason(start))
        anchor = context.main
        if anchor is None:
            reason = f"{NO_PUBLICATION_DATE}, so the year is unknown"
            return Value("DATE", f"XXXX-Q{self.number}", reason=reason)
        month = anchor.point.month or 12
        year = anchor.point.year + (1 < start <= month)
        months_into_year = (month - start) % 12
        if self.year_offset is not None:
            year, reason = year + self.year_offset, "counted from the year of that date"
        elif self.number <= months_into_year // 3 + 1 or context.direction == "future":
            reason = "the quarter of the same year"
        else:
            year, reason = year - 1, "the last such quarter that had begun by then"
        why = "; ".join(filter(None, (reason, _fiscal_reason(start))))
        return Value("DATE", self._value(year, start), "", anchor.words, why)

    def _value(self, year: int, start: int) -> str:
        """The calendar quarter; a fiscal year that begins after January is named for the year it ends in."""
        first = (year - (start > 1)) * 4 + (start - 1) // 3 + self.number - 1
        return f"{year_value(first // 4)}-Q{first % 4 + 1}"


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A fiscal year or a half of one: "fiscal 2023", "last fiscal year", "H1 FY2022".

    Attributes:
        year: The year that is named; None when it is counted from publication.
        offset: 0 for "this fiscal year", -1 for "last fiscal year".
        half: 1 or 2; None for the whole year.
        mod: TIMEX3 modifier.
    """

    year: int | None = None
    offset: int = 0
    half: int | None = None
    mod: str = ""

    def resolve(self, context: Context, /) -> Value:
        """Name it as TimeML does, by its plain year, and let it begin in the month that is set.

        A fiscal year that begins after January is named for the year it ends in.
        """
        start = context.fiscal_year_start
        year, anchor, reason = self.year, "", ""
        if year is None:
            if context.published is None:
                return _unknown(Shift("year", self.offset, self.mod), NO_PUBLICATION_DATE)
            point, anchor = context.published.point, context.published.words
            year = point.year + (1 < start <= (point.month or 1)) + self.offset
            reason = _count_words("fiscal year", self.offset, _PUBLICATION)
        value = year_value(year) + (f"-H{self.half}" if self.half else "")
        why = "; ".join(filter(None, (reason, _fiscal_reason(start))))
        return Value("DATE", value, self.mod, anchor, why, months_early=(13 - start) % 12)


def _fiscal_reason(start: int) -> str:
    return f"fiscal years begin in {MONTHS[start - 1]}, as set" if start > 1 else ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: "at 6:40 p.m.", "16:08 UTC today".

    Attributes:
        time: HH:MM, with Z or an offset such as +08:00 where the text names the zone.
        count: Days after publication, for "9 am tomorrow".
        of_story: Whether the day is the one named before it.
        zone: How the zone that is named was read, for the reason; empty when the text says it outright.
    """

    time: str
    count: int = 0
    of_story: bool = True
    zone: str = ""

    def resolve(self, context: Context, /) -> Value:
        """The day is the one named before it, else that of publication."""
        anchor = context.previous if self.of_story and context.previous else context.published
        day = anchor.point.as_date if anchor is not None else None
        if anchor is None or day is None:
            why = NO_PUBLICATION_DATE if anchor is None else "the date before it names no day"
            return Value(
                "TIME", f"XXXX-XX-XXT{self.time}", reason=self._with_zone(f"{why}, so the day is unknown")
            )
        source = _DATE_BEFORE if anchor is context.previous else _PUBLICATION
        value = f"{day_value(day, self.count)}T{self.time}"
        reason = self._with_zone(_count_words("day", self.count, source))
        return Value("TIME", value, "", anchor.words, reason)

    def _with_zone(self, reason: str) -> str:
        return f"{reason}; {self.zone}" if self.zone else reason


def _counted(shift: Shift, anchor: Anchor, source: str) -> Value:
    value = anchor.point.shifted(shift.unit, shift.count)
    if value == UNKNOWN[shift.unit]:
        return _unknown(shift, f"{source} is too vague to count {shift.unit}s from", anchor.words)
    reason = _count_words(shift.unit, shift.count, source)
    return Value(_type(shift), _with_part(value, shift), shift.mod, anchor.words, reason)


def _unknown(shift: Shift, why: str, anchor: str = "") -> Value:
    value = _with_part(UNKNOWN[shift.unit], shift)
    return Value(_type(shift), value, shift.mod, anchor, f"{why}, so the {shift.unit} is unknown")


def _type(shift: Shift) -> TimexType:
    return "TIME" if shift.part or shift.unit == "night" else "DATE"


def _with_part(value: str, shift: Shift) -> str:
    return f"{value}T{shift.part}" if shift.part else value


def _count_words(unit: str, count: int, source: str) -> str:
    if count == 0:
        return f"the {unit} of {source}"
    return (
        f"{abs(count)} {unit}{'' if abs(count) == 1 else 's'} {'after' if count > 0 else 'before'} {source}"
    )
