"""Dates as a reader would write them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from analysis.timeline.values import MONTHS, SEASONS, WEEKDAYS

_NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_MODS = {
    "START": "early ",
    "MID": "mid-",
    "END": "late ",
    "APPROX": "about ",
    "LESS_THAN": "under ",
    "MORE_THAN": "over ",
}

_DAY = re.compile(r"(?P<year>(?:BC)?[\dX]{4})-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?(?:T(?P<time>.+))?")
_EDGES = {"START": "the start of ", "END": "the end of "}
_EDGE = re.compile(r"\b(?:beginning|start|onset|end|close)\b", re.IGNORECASE)
_TAKES_THE = re.compile(r"\d+0s|\d+(?:st|nd|rd|th) |week|first|second|third|fourth")
_TIME_OF_DAY = re.compile(r"XXXX-XX-XXT\d\d:\d\d[^/]*(?:/XXXX-XX-XXT\d\d:\d\d.*)?")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<weekend>-WE)?")
_PART_OF_YEAR = re.compile(r"(?P<year>(?:BC)?[\dX]{4})-(?P<part>SP|SU|FA|WI|Q[1-4]|H[12])")


def display_date(value: str, mod: str = "", words: str = "", bound: str = "") -> str:
    """Write a TIMEX3 calendar value for readers.

    Args:
        value: A value of type DATE or TIME; two of them joined by ``/`` are a range.
        mod: Its TIMEX3 modifier.
        words: The words of the text, for values that name no date.
        bound: The preposition that makes it the end of a stretch, such as "since".

    Returns:
        For example "16 October 2022", "early March 2021", "16 October, year unknown", "since 480 BC".
    """
    written = _range(*value.split("/", 1)) if "/" in value else _written(value)
    words = " ".join(words.split())
    if written:
        at_an_edge = _EDGES.get(mod, "") if bound and _EDGE.search(words) else ""  # no "by late 2023"
        written = f"{at_an_edge or _MODS.get(mod, '')}{written}"
    elif _TIME_OF_DAY.fullmatch(value):
        written = f"{words or value.partition('T')[2]}, day unknown"
    else:
        written = f"“{words}”, date unknown"
    return " ".join(filter(None, (bound, "the" if bound and _TAKES_THE.match(written) else "", written)))


def _range(first: str, last: str) -> str:
    """The two ends of a stretch; empty where one of them names no date."""
    first, last = _written(first), _written(last)
    return f"{_without_shared_end(first, last)} to {last}" if first and last else ""


def _without_shared_end(first: str, last: str) -> str:
    """The first date of a range without the month and year that it shares with the last."""
    words, others = first.split(), last.split()
    while len(words) > 1 and others and words[-1] == others.pop():
        words.pop()
    return " ".join(words)


def _written(value: str) -> str:
    if found := _DAY.fullmatch(value):
        return _day(found["year"], found["month"], found["day"], found["time"])
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
        if found["weekend"]:
            return f"weekend of {_date(monday + timedelta(days=5))}"
        return f"week of {_date(monday)}"
    if found := re.fullmatch(r"XXXX-WXX-([1-7])(?:T(\w+))?", value):
        part = f" {_PARTS.get(found[2], '')}" if found[2] else ""
        return f"a {WEEKDAYS[int(found[1]) - 1]}{part}, which one unknown"
    if found := _PART_OF_YEAR.fullmatch(value):
        return _part_of_year(found["part"], found["year"])
    if re.fullmatch(r"(?:BC)?\d{4}", value):
        return _year(value)
    if found := re.fullmatch(r"(BC)?(\d{3})", value):
        return f"{int(found[2])}0s{' BC' if found[1] else ''}"
    if found := re.fullmatch(r"(BC)?(\d{2})", value):
        return f"{_ordinal(int(found[2]) + 1)} century{' BC' if found[1] else ''}"
    return ""


def _day(year: str, month: str, day: str | None, time: str | None) -> str:
    if "X" in month:
        return "" if "X" in year else _year(year)
    name = MONTHS[int(month) - 1]
    if day and "X" not in day:
        name = f"{int(day)} {name}"
    written = f"{name}, year unknown" if "X" in year else f"{name} {_year(year)}"
    if not time or "X" in time:
        return written
    if time in _PARTS:
        return f"{written}, {_PARTS[time]}"
    return f"{written}, {time[:5]}" + (f" {_zone(time[5:])}" if time[5:] else "")


def _zone(zone: str) -> str:
    return "UTC" if zone == "Z" else f"UTC{zone}"


def _part_of_year(part: str, year: str) -> str:
    name = SEASONS.get(part) or f"{_NTH[part[1]]} {'quarter' if part[0] == 'Q' else 'half'}"
    if "X" in year:
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}, year unknown"
    return f"{name} {_year(year)}" if part in SEASONS else f"{name} of {_year(year)}"


def _date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _year(year: str) -> str:
    return f"{int(year[2:])} BC" if year.startswith("BC") else str(int(year))


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
