"""Times of day: "6:40 p.m.", "16:08 UTC today", "at noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.counted import Clock
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.vocabulary import BEGIN, END, HAS_DIGIT

_NAME = r"(?:UTC|GMT|Z|[ECMP][SD]?T|CES?T|BST)(?: ?[+-]\d{1,2}(?::?\d\d)?)?(?!\w)"
_LOCAL = r"(?= (?P<local>(?i:local time\b)))"  # said of the time, no part of it, as TempEval-3 marks it
_ZONE = rf"(?: (?P<zone>{_NAME})| \((?P<aside>{_NAME})\)|{_LOCAL})"
_TODAY = r"(?:,? (?P<word>(?i:today|yesterday|tomorrow)))?"


def _clock(match: re.Match[str]) -> Iterator[Found]:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()
    if hour > (12 if half else 23) or minute > 59:
        return
    hour = hour % 12 + (12 if half.startswith("p") else 0) if half else hour
    word = (match["word"] or "").lower()
    zone, how = _zone(match["zone"] or match["aside"] or match["local"] or "")
    clock = Clock(
        f"{hour:02d}:{minute:02d}{zone}",
        {"yesterday": -1, "tomorrow": 1}.get(word, 0),
        of_story=not word,
        zone=how,
    )
    yield Found.of(match, clock)


_OFFSET = re.compile(r"(?:UTC|GMT|Z)\s?(?:(?P<sign>[+-])(?P<hours>[0-9]{1,2}?):?(?P<minutes>[0-9]{2})?)?")


_HOURS = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_HOURS |= {"BST": 1, "CET": 1, "CEST": 2}
"""Hours ahead of UTC, as American and European news uses the names; ET alone is summer or winter time."""


def _zone(name: str) -> tuple[str, str]:
    """ISO 8601's zone, and how it was read; no zone for local time and for names that leave it open."""
    if name in _HOURS:
        zone = f"{_HOURS[name]:+03d}:00"
        return zone, f"{name} read as UTC{zone}"
    if name.lower().startswith("local"):
        return "", "in local time, which names no zone"
    found = _OFFSET.fullmatch(name)
    if found is None:
        return "", ""
    if not found["sign"]:
        return "Z", ""
    return f"{found['sign']}{int(found['hours']):02d}:{found['minutes'] or '00'}", ""


def _noon(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(match, Clock("12:00" if match["word"].lower() in ("noon", "midday") else "00:00"))


def _night(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "TIME", "XXXX-XX-XXTNI")


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
            ("The talks end at 5 p.m. EST.", "5 p.m. EST", "2022-10-20T17:00-05:00"),
            ("The talks end at 5 p.m. ET.", "5 p.m. ET", "2022-10-20T17:00"),
            ("The talks ended at 9 a.m. local time.", "9 a.m.", "2022-10-20T09:00"),
        ),
        needs=HAS_DIGIT,
    ),
    Rule(
        "time of day, twenty-four hours",
        BEGIN + r"(?P<hour>[0-2]?\d):?(?P<minute>[0-5]\d)(?P<half>)" + _ZONE + _TODAY + r"(?!\w)",
        _clock,
        (
            ("The index fell at 16:08 UTC.", "16:08 UTC", "2022-10-20T16:08Z"),
            ("A speech at 16:00 UTC today moved it.", "16:00 UTC today", "2022-10-20T16:00Z"),
            ("The polls closed at 14:00 GMT.", "14:00 GMT", "2022-10-20T14:00Z"),
            ("The polls closed at 20:00 CEST.", "20:00 CEST", "2022-10-20T20:00+02:00"),
            ("The polls closed at 14:00 local time.", "14:00", "2022-10-20T14:00"),
            ("At 0800 UTC the bank opened.", "0800 UTC", "2022-10-20T08:00Z"),
            ("It fell at noon (16:30 UTC) sharp.", "16:30 UTC", "2022-10-20T16:30Z"),
            ("It fell at 16:30 GMT+0530 sharp.", "16:30 GMT+0530", "2022-10-20T16:30+05:30"),
        ),
        needs=HAS_DIGIT,
    ),
    Rule(
        "by night",
        r"(?<!\w)(?<=\b[AaBb][ty]\s)(?i:night)" + END,
        _night,
        (("The Persians fled at night.", "night", "XXXX-XX-XXTNI"),),
        needs=("night",),
    ),
    Rule(
        "noon and midnight",
        r"(?<!\w)(?<=[AaBb][ty]\s)(?P<word>(?i:noon|midday|midnight))" + END,
        _noon,
        (("The truce began at noon.", "noon", "2022-10-20T12:00"),),
        needs=("noon", "midday", "midnight"),
    ),
)
