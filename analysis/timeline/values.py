"""TIMEX3 values and the calendar arithmetic that makes them.

Values follow TimeML 1.2.1 (Saurí et al. 2006), as TempEval-3 and HeidelTime write them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
"""TIMEX3's codes and their names, in the order of the calendar."""

UNKNOWN: dict[str, str] = {
    "second": "XXXX-XX-XXTXX:XX",
    "minute": "XXXX-XX-XXTXX:XX",
    "hour": "XXXX-XX-XXTXX:XX",
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XXTNI",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""What TIMEX3 writes for a unit of the calendar when nothing says which one is meant."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a time expression means.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value; ``X`` stands for every digit that is not known.
        mod: TIMEX3 modifier: START, MID, END, APPROX, or the empty string.
        anchor: The date it was counted from, in words; empty when none was needed.
        reason: Why it has this value, in a sentence for readers; empty when the text says it outright.
        confidence: "low" where no cue told past from future; else empty.
        months_early: Months by which it begins and ends before the calendar year or half of that name, as a
            fiscal year does.
    """

    type: TimexType
    value: str
    mod: str = ""
    anchor: str = ""
    reason: str = ""
    confidence: str = ""
    months_early: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """A date known to the year, the month or the day, in the proleptic Gregorian calendar.

    Attributes:
        year: Astronomical: 0 is 1 BC, -479 is 480 BC.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, value: str) -> Point | None:
        """Read the start of a TIMEX3 value; None when its year is not known."""
        found = re.match(r"(BC)?(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|(SP|SU|FA|WI)|W(\d\d)))?", value)
        if not found:
            return None
        before_christ, digits, month, day, quarter, season, week = found.groups()
        year = 1 - int(digits) if before_christ else int(digits)
        if week:
            monday = date.fromisocalendar(year, int(week), 1)
            return cls(monday.year, monday.month, monday.day)
        if quarter:
            return cls(year, 3 * int(quarter) - 2)
        if season:
            return cls(year, (4, 7, 10, 12)[[*SEASONS].index(season)])
        return cls(year, int(month) if month else None, int(day) if day else None)

    @property
    def as_date(self) -> date | None:
        """The day, when it is known and exists in a year that Python's calendar reaches."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def shifted(self, unit: str, count: int) -> str:
        """The TIMEX3 value of the unit that lies ``count`` units after the one that holds this point.

        Args:
            unit: A key of ``UNKNOWN``.
            count: How many units later; negative for earlier.

        Returns:
            For example ``2022-W41`` for one week before 2022-10-20; the unit's ``UNKNOWN`` value when the
            point is not precise enough to count from, or the result is outside the years 1 to 9999.
        """
        if unit == "year":
            return year_value(self.year + count)
        if unit in ("decade", "century"):
            length, digits = (10, 3) if unit == "decade" else (100, 2)
            number = self.year // length + count if self.year > 0 else (1 - self.year) // length - count
            era = "" if self.year > 0 else "BC"
            return f"{era}{number:0{digits}d}" if number >= 0 else UNKNOWN[unit]
        if unit in ("month", "quarter") and self.month is not None:
            length = 1 if unit == "month" else 3
            months = self.year * 12 + self.month - 1 + count * length
            year, month = year_value(months // 12), months % 12 + 1
            return f"{year}-{month:02d}" if unit == "month" else f"{year}-Q{(month + 2) // 3}"
        if unit in ("day", "night", "week", "weekend") and self.as_date:
            try:
                day = self.as_date + timedelta(days=count * (7 if unit.startswith("week") else 1))
            except OverflowError:
                return UNKNOWN[unit]
            if unit in ("day", "night"):
                return day.isoformat() + ("TNI" if unit == "night" else "")
            year_of_week, week, _ = day.isocalendar()
            return f"{year_of_week:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
        return UNKNOWN[unit]


def year_value(year: int) -> str:
    """Write an astronomical year as TIMEX3 does: ``1914``, or ``BC0480`` for -479."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def month_value(year: int | None, month: int, day: int | None = None) -> str:
    """Write a month or a day of a year that may be unknown."""
    return ("XXXX" if year is None else year_value(year)) + f"-{month:02d}" + (f"-{day:02d}" if day else "")


def exists(month: int, day: int, year: int | None = None) -> bool:
    """Whether the calendar has this day; when the year is unknown, whether any year has it."""
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 1 <= month <= 12 and 1 <= day <= monthrange(2000 if leap else 2001, month)[1]
