"""Times of day: "6:40 p.m.", "16:08 UTC today", "at noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.counted import Clock
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.vocabulary import BEGIN, END

_ZONE = r"(?:,? \(?(?P<zone>UTC|GMT|Z|[ECMP][SD]?T|CES?T|BST)(?: ?(?P<offset>[+-]\d{1,2}(?::?\d\d)?))?\)?)"
_TODAY = r"(?:,? (?P<word>(?i:today|yesterday|tomorrow)))?"


def _clock(match: re.Match[str]) -> Iterator[Found]:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()
    if hour > (12 if half else 23) or minute > 59:
        return
    hour = hour % 12 + (12 if half.startswith("p") else 0) if half else hour
    word = (match["word"] or "").lower()
    clock = Clock(
        f"{hour:02d}:{minute:02d}{_zone(match)}",
        {"yesterday": -1, "tomorrow": 1}.get(word, 0),
        of_story=not word,
    )
    yield Found.of(match, clock)


def _zone(match: re.Match[str]) -> str:
    if match["zone"] not in ("UTC", "GMT", "Z"):
        return ""
    if not match["offset"]:
        return "Z"
    sign, digits = match["offset"][0], match["offset"][1:].replace(":", "")
    hours, minutes = (digits, "00") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    return f"{sign}{int(hours):02d}:{minutes}"


def _noon(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(match, Clock("12:00" if match["word"].lower() in ("noon", "midday") else "00:00"))


RULES = (
    Rule(
        "time of day, twelve hours",
        BEGIN
        + r"(?P<hour>1?\d)(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>(?i:[ap]\.?m\b\.?))"
        + _ZONE
        + "?"
        + _TODAY
        + r"(?!\w)",
        _clock,
        (
            (
                "It landed at 6:40 p.m. (GMT +8) in heavy rain.",
                "6:40 p.m. (GMT +8)",
                "2022-10-20T18:40+08:00",
            ),
            ("The talks end at 9 am tomorrow.", "9 am tomorrow", "2022-10-21T09:00"),
        ),
    ),
    Rule(
        "time of day, twenty-four hours",
        BEGIN + r"(?P<hour>[0-2]?\d):?(?P<minute>[0-5]\d)(?P<half>)" + _ZONE + _TODAY + r"(?!\w)",
        _clock,
        (
            ("The index fell at 16:08 UTC.", "16:08 UTC", "2022-10-20T16:08Z"),
            ("A speech at 16:00 UTC today moved it.", "16:00 UTC today", "2022-10-20T16:00Z"),
            ("At 0800 UTC the bank opened.", "0800 UTC", "2022-10-20T08:00Z"),
        ),
    ),
    Rule(
        "noon and midnight",
        r"(?<!\w)(?<=[AaBb][ty]\s)(?P<word>(?i:noon|midday|midnight))" + END,
        _noon,
        (("The truce began at noon.", "noon", "2022-10-20T12:00"),),
    ),
)
