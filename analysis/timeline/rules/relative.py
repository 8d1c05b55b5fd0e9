"""Units counted from another date: "last week", "that same day", "the end of the month", "two years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.counted import Shift, StoryShift
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.vocabulary import (
    AT_LEAST,
    BEGIN,
    CALENDAR_UNIT,
    DAY_PART,
    END,
    HAS_PART,
    HAS_UNIT,
    NUMBER,
    PHASE,
    UNIT,
    VAGUE,
    day_part_code,
    mod_of,
    number_of,
    unit_of,
)

_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "very": 0,
}
_AHEAD = ("from now", "hence", "later", "afterward", "afterwards")


def _unit_near_publication(match: re.Match[str]) -> Iterator[Found]:
    which = match["which"].lower().split()[-1]
    unit, count, mod = unit_of(match["unit"]), _STEPS.get(which, 1), mod_of(match["phase"])
    if which == "next" and (match["phase"] or "").lower().rstrip().endswith(" the"):
        yield Found.of(match, StoryShift(unit, count, mod, may_use_publication=True))
    else:
        yield Found.of(match, Shift(unit, count, mod))


def _unit_in_story(match: re.Match[str]) -> Iterator[Found]:
    which = match["which"].lower().split()[-1]
    count = _STEPS.get(which, 1)
    shift = StoryShift(
        unit_of(match["unit"]),
        count,
        mod_of(match["phase"]),
        may_use_publication=which in ("previous", "prior"),
    )
    yield Found.of(match, shift)


def _part_in_story(match: re.Match[str]) -> Iterator[Found]:
    count = 1 if match["which"].lower().split()[-1] in ("next", "following") else 0
    yield Found.of(match, StoryShift("day", count, part=day_part_code(match["part"])))


def _the_unit(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(
        match, StoryShift(unit_of(match["unit"]), 0, mod_of(match["phase"]), may_use_publication=True)
    )


def _the_year(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(match, StoryShift("year", 0, may_use_publication=True))


def _ago(match: re.Match[str]) -> Iterator[Found]:
    unit, steps = _steps(match)
    if steps:
        yield Found.of(match, Shift(unit, steps, mod_of(None, match["about"])))
    else:
        yield _vague(match)


def _later(match: re.Match[str]) -> Iterator[Found]:
    unit, steps = _steps(match)
    if steps:
        yield Found.of(match, StoryShift(unit, steps, may_use_publication=steps < 0))
    else:
        yield _vague(match)


def _steps(match: re.Match[str]) -> tuple[str, int]:
    """Unit and number of units, negative for the past; 0 where no whole number is said."""
    unit, count = unit_of(match["unit"]), number_of(match["number"]) if match["number"] else 0
    if count != int(count) or unit in ("second", "minute", "hour"):
        return unit, 0
    if unit in ("decade", "century"):  # "two decades ago" is a year
        unit, count = "year", count * (10 if unit == "decade" else 100)
    return unit, int(count) if match["word"].lower() in _AHEAD else -int(count)


def _vague(match: re.Match[str]) -> Found:
    value = "FUTURE_REF" if match["word"].lower() in _AHEAD else "PAST_REF"
    return Found.fixed(match, "DATE", value, reason="how long is not said exactly")


def _day_beside(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(match, StoryShift("day", -1 if match["word"].lower() == "before" else 1))


RULES = (
    Rule(
        "the day before",
        r"(?<!\w)(?i:the day) (?P<word>(?i:before|after|following))(?=[,.;:]|\sand\b)",
        _day_beside,
        (("It fell on 23 May 1918. The day before, rain began.", "The day before", "1918-05-22"),),
        needs=HAS_UNIT,
    ),
    Rule(
        "unit near publication",
        r"(?<!\w)"
        + PHASE
        + "?(?:(?i:earlier|later) )?"
        + "(?P<which>(?i:last|next|this(?: past| coming)?|(?:the )?(?:current|coming)))"
        + " (?:(?i:fiscal|calendar|full) )?"
        + CALENDAR_UNIT
        + END,
        _unit_near_publication,
        (
            ("It failed last week.", "last week", "2022-W41"),
            ("It opens next month.", "next month", "2022-11"),
            ("It will end by the end of this year.", "the end of this year", "2022"),
            ("He spoke earlier this month.", "earlier this month", "2022-10"),
            ("He slept this weekend.", "this weekend", "2022-W42-WE"),
        ),
        needs=HAS_UNIT,
    ),
    Rule(
        "unit in the story",
        r"(?<!\w)"
        + PHASE
        + "?(?:(?i:earlier|later) )?"
        + "(?P<which>(?i:that(?: same| very)?|(?:the|this) same|the next"
        + "|(?:the )?(?:following|previous|preceding|prior)))"
        + " "
        + CALENDAR_UNIT
        + END,
        _unit_in_story,
        (
            ("On 10 May 1940 he resigned. That same day it fell.", "That same day", "1940-05-10"),
            ("On 10 May 1940 he fell. That very day it rained.", "That very day", "1940-05-10"),
            ("It opened in 1986. The following year it shut.", "The following year", "1987"),
            ("Sales fell from the previous year.", "the previous year", "2021"),
            ("He left that day.", "that day", "XXXX-XX-XX"),
        ),
        needs=HAS_UNIT,
    ),
    Rule(
        "part of a day in the story",
        r"(?<!\w)(?P<which>(?i:that(?: same)?|(?:the )?(?:next|following|same))) " + DAY_PART + END,
        _part_in_story,
        (("On 8 March 1862 it sailed. The next morning it sank.", "The next morning", "1862-03-09TMO"),),
        needs=HAS_PART,
    ),
    Rule(
        "phase of the unit in the story",
        r"(?<!\w)(?:" + PHASE + r"|(?i:earlier|later) in )(?:(?i:the) )?" + CALENDAR_UNIT + END,
        _the_unit,
        (("He ran in May 1940 and lost by the end of the month.", "the end of the month", "1940-05"),),
        needs=HAS_UNIT,
    ),
    Rule(
        "the year",
        r"(?<!\w)(?<!\bof\s)(?<!\bOf\s)(?i:the year)(?! of\b)" + END,
        _the_year,
        (("It lost money for the year.", "the year", "2022"), ("He is Man of the Year.", "", "")),
        needs=HAS_UNIT,
    ),
    Rule(
        "ago",
        BEGIN + AT_LEAST + f"?(?:{NUMBER}|{VAGUE}) " + UNIT + r"s? (?P<word>(?i:ago|from now|hence))" + END,
        _ago,
        (
            ("It opened two years ago.", "two years ago", "2020"),
            ("The quake hit a week ago.", "a week ago", "2022-W41"),
            ("It shut several years ago.", "several years ago", "PAST_REF"),
        ),
        needs=("ago", "from", "hence"),
    ),
    Rule(
        "later",
        BEGIN
        + f"(?:(?:{NUMBER}|{VAGUE}) )?(?<!-)"
        + UNIT
        + r"s? (?P<word>(?i:later|earlier|afterwards?|previously))(?! than\b)"
        + END,
        _later,
        (
            ("On June 10, 1940 war came. Twelve days later it ended.", "Twelve days later", "1940-06-22"),
            ("Profit rose from a year earlier.", "a year earlier", "2021"),
            ("Some months later he left.", "Some months later", "FUTURE_REF"),
        ),
        needs=("later", "earlier", "afterward", "previously"),
    ),
)
