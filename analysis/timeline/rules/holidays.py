"""Holidays whose day is the same every year, in every country that keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.readings import MonthDay
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.values import month_value
from analysis.timeline.vocabulary import END_OF_NUMBER, YEAR

_DAYS = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "may day": (5, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}


def _holiday(match: re.Match[str]) -> Iterator[Found]:
    name = " ".join(match["name"].lower().replace("’", "'").split())
    month, day = _DAYS[name]
    if match["year"]:
        yield Found.fixed(match, "DATE", month_value(int(match["year"]), month, day))
    elif name != "new year":
        yield Found.of(match, MonthDay(month, day))


RULES = (
    Rule(
        "holiday",
        r"(?<!\w)(?P<name>New Year(?:[’']s (?:Eve|Day))?|Christmas(?: (?:Eve|Day))?|Boxing Day|May Day"
        r"|Valentine[’']s Day|Halloween)(?: (?:of )?"
        + YEAR
        + ")?"
        + END_OF_NUMBER
        + r"(?![’']| (?:[A-Z]|cards?|trees?|presents?|gifts?|shopping|sales|songs?|carols?|party|parties))",
        _holiday,
        (
            ("Victory was predicted by Christmas 1963 at the latest.", "Christmas 1963", "1963-12-25"),
            ("He bought Christmas presents.", "", ""),
        ),
    ),
)
