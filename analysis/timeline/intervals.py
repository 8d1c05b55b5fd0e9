"""What a TIMEX3 calendar value covers: its grain, its interval of days, and the same in EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from analysis.timeline.values import SEASONS

Interval = tuple[datetime, datetime]
"""Half-open, in UTC."""

_YEAR = r"(?:(?P<bc>BC)?(?P<year>[\dX]{4}))"
_DAY = rf"{_YEAR}-(?P<month>[\dX]{{2}})-(?P<day>[\dX]{{2}})"
_FORMS = tuple(
    (grain, re.compile(form))
    for grain, form in (
        ("minute", rf"{_DAY}T(?P<clock>[\dX]{{2}}:[\dX]{{2}})(?P<zone>Z|[+-]\d\d:\d\d)?"),
        ("day part", rf"{_DAY}T[A-Z]{{2}}"),
        ("day part", r"XXXX-WXX-[1-7]T[A-Z]{2}"),
        ("day", _DAY),
        ("day", r"XXXX-WXX-[1-7]"),
        ("weekend", rf"{_YEAR}-W(?P<week>[\dX]{{2}})-WE"),
        ("week", rf"{_YEAR}-W(?P<week>[\dX]{{2}})"),
        ("season", rf"{_YEAR}-(?P<season>SP|SU|FA|WI)"),
        ("quarter", rf"{_YEAR}-Q(?P<quarter>[1-4X])"),
        ("half", rf"{_YEAR}-H(?P<half>[12])"),
        ("month", rf"{_YEAR}-(?P<month>[\dX]{{2}})"),
        ("year", _YEAR),
        ("decade", r"(?P<bc>BC)?(?P<decade>[\dX]{3})"),
        ("century", r"(?P<bc>BC)?(?P<century>[\dX]{2})"),
    )
)


def grain(value: str) -> str:
    """The unit that a calendar value is precise to, such as ``month``; empty for durations and references."""
    return next((name for name, form in _FORMS if form.fullmatch(value)), "")


def interval(value: str, months_early: int = 0) -> Interval | None:
    """The half-open stretch of UTC time that a calendar value covers.

    A season covers its whole year, and winter also the first three months of the next: the text does not
    say which hemisphere. A part of a day covers the day. A clock time without a zone covers the day, too,
    and the hours in which that day is still going on elsewhere are left out.

    Args:
        value: A TIMEX3 value of type DATE or TIME.
        months_early: For a fiscal year or half, the months by which it begins before the calendar's.

    Returns:
        The first moment and the first moment after, or None where the year is unknown or not between
        1 and 9999.
    """
    parts = _parts(value)
    if "X" in parts.get("year", "X") and "decade" not in parts and "century" not in parts:
        return None
    if "bc" in parts or "X" in parts.get("decade", "") + parts.get("century", ""):
        return None
    try:
        if months_early:
            half = int(parts.get("half", 1))
            return _months(int(parts["year"]), 6 * half - 5 - months_early, 6 if "half" in parts else 12)
        return _known_interval(parts)
    except (ValueError, OverflowError):  # outside the years 1 to 9999
        return None


def edtf(value: str, mod: str = "", months_early: int = 0) -> str:
    """Write a calendar value in the Extended Date/Time Format.

    Source: ISO 8601-2:2019, as described by the Library of Congress. Years before 1 are astronomical (1 BC is
    ``0000``), seasons are the "months" 21 to 24, quarters 33 to 36. EDTF has no weeks and no fiscal years: a
    week is an interval of days, a half or a fiscal year one of months, which more tools read than 40 and 41.

    Args:
        value: A TIMEX3 value.
        mod: Its modifier; APPROX becomes ``~``.
        months_early: For a fiscal year or half, the months by which it begins before the calendar's.

    Returns:
        The EDTF string, or an empty one for durations, sets, references, and weekdays of no known week.
    """
    parts = _parts(value)
    if not parts or "X" in parts.get("week", ""):
        return ""
    approximate = "~" if mod == "APPROX" else ""
    if "week" in parts or "half" in parts or months_early:
        covered = interval(value, months_early)
        if covered is None:
            return ""
        length = len("YYYY-MM-DD" if "week" in parts else "YYYY-MM")
        first, last = covered[0].date(), covered[1].date() - timedelta(days=1)
        return f"{first.isoformat()[:length]}{approximate}/{last.isoformat()[:length]}{approximate}"
    if "decade" in parts or "century" in parts:
        digits = parts.get("decade") or parts["century"]
        return "" if "bc" in parts else digits.ljust(4, "X") + approximate
    return "-".join(_edtf_parts(parts)) + approximate


def _edtf_parts(parts: dict[str, str]) -> Iterator[str]:
    if "bc" in parts:
        astronomical = 1 - int(parts["year"])
        yield f"-{-astronomical:04d}" if astronomical else "0000"
    else:
        yield parts["year"]
    if "season" in parts:
        yield str(21 + [*SEASONS].index(parts["season"]))
    elif "quarter" in parts:
        yield str(32 + int(parts["quarter"])) if parts["quarter"] != "X" else "XX"
    elif "month" in parts:
        yield parts["month"]
    if "clock" in parts and "X" not in "".join(parts[name] for name in ("year", "month", "day", "clock")):
        yield f"{parts['day']}T{parts['clock']}:00{parts.get('zone', '')}"
    elif "day" in parts:
        yield parts["day"]


def _parts(value: str) -> dict[str, str]:
    for _, form in _FORMS:
        if found := form.fullmatch(value):
            return {name: text for name, text in found.groupdict().items() if text is not None}
    return {}


def _known_interval(parts: dict[str, str]) -> Interval:
    """The interval of a value whose year, decade or century is known; ValueError where there is none."""
    if "decade" in parts:
        return _years(10 * int(parts["decade"]), 10)
    if "century" in parts:
        return _years(100 * int(parts["century"]), 100)
    year = int(parts["year"])
    if "week" in parts:
        if "X" in parts["week"]:
            return _years(year, 1)
        monday = datetime.fromisocalendar(year, int(parts["week"]), 1).replace(tzinfo=UTC)
        return monday, monday + timedelta(days=7)
    if "season" in parts:
        start, end = _years(year, 1)
        return (start, _months(year + 1, 1, 3)[1]) if parts["season"] == "WI" else (start, end)
    if "quarter" in parts and parts["quarter"] != "X":
        return _months(year, 3 * int(parts["quarter"]) - 2, 3)
    if "half" in parts:
        return _months(year, 6 * int(parts["half"]) - 5, 6)
    if "X" in parts.get("month", "X"):
        return _years(year, 1)
    month = int(parts["month"])
    if "X" in parts.get("day", "X"):
        return _months(year, month, 1)
    day = datetime(year, month, int(parts["day"]), tzinfo=UTC)
    if "zone" in parts and "X" not in parts["clock"]:
        moment = datetime.fromisoformat(f"{day:%Y-%m-%d}T{parts['clock']}{parts['zone']}").astimezone(UTC)
        return moment, moment + timedelta(minutes=1)
    return day, day + timedelta(days=1)


def _years(year: int, count: int) -> Interval:
    return datetime(max(year, 1), 1, 1, tzinfo=UTC), datetime(year + count, 1, 1, tzinfo=UTC)


def _months(year: int, month: int, count: int) -> Interval:
    start, after = year * 12 + month - 1, year * 12 + month - 1 + count
    return (
        datetime(start // 12, start % 12 + 1, 1, tzinfo=UTC),
        datetime(after // 12, after % 12 + 1, 1, tzinfo=UTC),
    )
