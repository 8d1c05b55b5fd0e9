"""Dates counted from another: "Monday", "yesterday", "last week", "two years ago", "two days later"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.counted import Shift, StoryShift
from analysis.timeline.readings import Weekday
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.vocabulary import (
    AT_LEAST,
    BEGIN,
    CALENDAR_UNIT,
    DAY_PART,
    END,
    NUMBER,
    PHASE,
    UNIT,
    VAGUE,
    WEEKDAY,
    day_part_code,
    mod_of,
    number_of,
    unit_of,
    weekday_number,
)

_PART = f"(?: {DAY_PART})?"
_NAMED_DAYS = "|".join(
    rf"(?<!\b{name}\s)"
    for name in ("Black", "Bloody", "Cyber", "Easter", "Good", "Holy", "Palm", "Super", "Ash", "Fat")
).replace("|", "")


def _part(match: re.Match[str]) -> str:
    return day_part_code(match["part"]) if match["part"] else ""


def _weekday(match: re.Match[str]) -> Iterator[Found]:
    words = (match["which"] or "").lower().split()
    which = {"past": "last", "coming": "next", "following": "next"}.get(words[-1], words[-1]) if words else ""
    number, part = weekday_number(match["weekday"]), _part(match)
    if which in ("every", "each"):
        yield Found.fixed(match, "SET", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))
    else:
        yield Found.of(match, Weekday(number, which, part))


def _weekdays(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "SET", f"XXXX-WXX-{weekday_number(match['weekday'])}")


_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _day_word(match: re.Match[str]) -> Iterator[Found]:
    word = match["word"].lower()
    yield Found.of(match, Shift("day", _DAY_WORDS[word], part="NI" if word == "tonight" else _part(match)))


def _day_but_one(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(match, Shift("day", -2 if match["word"].lower().startswith("before") else 2))


def _this_part(match: re.Match[str]) -> Iterator[Found]:
    which, part = match["which"].lower(), day_part_code(match["part"])
    if (which == "last") == (part == "NI"):
        yield Found.of(match, Shift("day", -1 if which == "last" else 0, part=part))


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
}


def _unit_near_publication(match: re.Match[str]) -> Iterator[Found]:
    which = match["which"].lower().split()[-1]
    yield Found.of(match, Shift(unit_of(match["unit"]), _STEPS.get(which, 1), mod_of(match["phase"])))


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
    ahead = match["word"].lower() in ("from now", "hence")
    unit, count = unit_of(match["unit"]), number_of(match["number"]) if match["number"] else 0.0
    if not count or count != int(count) or unit in ("second", "minute", "hour"):
        yield Found.fixed(
            match, "DATE", "FUTURE_REF" if ahead else "PAST_REF", reason="how long is not said exactly"
        )
        return
    unit, steps = _counted(unit, int(count))
    yield Found.of(match, Shift(unit, steps if ahead else -steps, mod_of(None, match["about"])))


def _later(match: re.Match[str]) -> Iterator[Found]:
    ahead = match["word"].lower() in ("later", "afterwards", "afterward", "on")
    unit, count = unit_of(match["unit"]), number_of(match["number"]) if match["number"] else 0.0
    if not count or count != int(count) or unit in ("second", "minute", "hour"):
        yield Found.fixed(
            match, "DATE", "FUTURE_REF" if ahead else "PAST_REF", reason="how long is not said exactly"
        )
        return
    unit, steps = _counted(unit, int(count))
    yield Found.of(match, StoryShift(unit, steps if ahead else -steps, may_use_publication=not ahead))


def _counted(unit: str, count: int) -> tuple[str, int]:
    """Decades and centuries are counted in years: "two decades ago" is a year, not a decade."""
    return (
        ("year", count * (10 if unit == "decade" else 100))
        if unit in ("decade", "century")
        else (unit, count)
    )


RULES = (
    Rule(
        "weekday",
        r"(?<!\w)"
        + _NAMED_DAYS
        + "(?:(?P<which>(?i:last|next|this|this past|this coming|the following|past|every|each)) )?"
        + WEEKDAY
        + _PART
        + END,
        _weekday,
        (
            ("They met on Monday.", "Monday", "2022-10-17"),
            ("They will meet on Monday.", "Monday", "2022-10-24"),
            ("Talks ended last Thursday.", "last Thursday", "2022-10-13"),
            ("It rose Tuesday morning.", "Tuesday morning", "2022-10-18TMO"),
            ("It meets every Friday.", "every Friday", "XXXX-WXX-5"),
            ("Stocks fell on Black Monday.", "", ""),
        ),
    ),
    Rule(
        "weekdays",
        r"(?<!\w)(?:(?i:on) )?(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days" + END,
        _weekdays,
        (("The shop closes on Sundays.", "on Sundays", "XXXX-WXX-7"),),
    ),
    Rule(
        "day word",
        r"(?<!\w)(?:(?i:early|late|earlier|later) )?(?P<word>(?i:today|yesterday|tomorrow|tonight))"
        + _PART
        + END,
        _day_word,
        (
            ("It said so today.", "today", "2022-10-20"),
            ("He died yesterday evening.", "yesterday evening", "2022-10-19TEV"),
            ("A vote is due tomorrow.", "tomorrow", "2022-10-21"),
        ),
    ),
    Rule(
        "day but one",
        r"(?<!\w)(?i:the day) (?P<word>(?i:before yesterday|after tomorrow))" + END,
        _day_but_one,
        (("He left the day before yesterday.", "the day before yesterday", "2022-10-18"),),
    ),
    Rule(
        "part of the day of publication",
        r"(?<!\w)(?P<which>(?i:this|last)) " + DAY_PART + END,
        _this_part,
        (
            ("It rained this morning.", "this morning", "2022-10-20TMO"),
            ("It rained last night.", "last night", "2022-10-19TNI"),
        ),
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
            ("It opened in 1986. The following year it shut.", "The following year", "1987"),
            ("Sales fell from the previous year.", "the previous year", "2021"),
            ("He left that day.", "that day", "XXXX-XX-XX"),
        ),
    ),
    Rule(
        "part of a day in the story",
        r"(?<!\w)(?P<which>(?i:that(?: same)?|(?:the )?(?:next|following|same))) " + DAY_PART + END,
        _part_in_story,
        (("On 8 March 1862 it sailed. The next morning it sank.", "The next morning", "1862-03-09TMO"),),
    ),
    Rule(
        "phase of the unit in the story",
        r"(?<!\w)(?:" + PHASE + r"|(?i:earlier|later) in )(?:(?i:the) )?" + CALENDAR_UNIT + END,
        _the_unit,
        (("He ran in May 1940 and lost by the end of the month.", "the end of the month", "1940-05"),),
    ),
    Rule(
        "the year",
        r"(?<!\w)(?<!\bof\s)(?<!\bOf\s)(?i:the year)(?! of\b)" + END,
        _the_year,
        (("It lost money for the year.", "the year", "2022"), ("He is Man of the Year.", "", "")),
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
    ),
    Rule(
        "later",
        BEGIN
        + f"(?:(?:{NUMBER}|{VAGUE}) )?(?<!-)"
        + UNIT
        + r"s? (?P<word>(?i:later|earlier|afterwards?|previously))"
        + END,
        _later,
        (
            ("On June 10, 1940 war came. Twelve days later it ended.", "Twelve days later", "1940-06-22"),
            ("Profit rose from a year earlier.", "a year earlier", "2021"),
            ("Some months later he left.", "Some months later", "FUTURE_REF"),
        ),
    ),
)
