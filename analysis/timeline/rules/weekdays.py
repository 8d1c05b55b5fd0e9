"""Days named from where the writer stands: "Monday", "next Friday", "yesterday evening", "tonight"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.counted import Shift
from analysis.timeline.readings import Weekday
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.vocabulary import (
    DAY_PART,
    END,
    HAS_PART,
    HAS_WEEKDAY,
    WEEKDAY,
    day_part_code,
    weekday_number,
)

_PART = f"(?: {DAY_PART})?"
_NAMES = "Black Bloody Cyber Easter Good Holy Palm Super Ash Fat".split()
_NO_NAME = "".join(rf"(?<!\b{name}\s)" for name in _NAMES)
_WHICH_WORD = {"past": "last", "coming": "next", "following": "next"}


def _part(match: re.Match[str]) -> str:
    return day_part_code(match["part"]) if match["part"] else ""


def _weekday(match: re.Match[str]) -> Iterator[Found]:
    words = (match["which"] or "").lower().split()
    which = _WHICH_WORD.get(words[-1], words[-1]) if words else ""
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


RULES = (
    Rule(
        "weekday",
        r"(?<!\w)"
        + _NO_NAME
        + r"(?<!\b[Oo]n\sa\s)"
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
            ("He would rest on a Monday.", "", ""),
        ),
        needs=HAS_WEEKDAY,
    ),
    Rule(
        "weekdays",
        r"(?<!\w)(?:(?i:on) )?(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days" + END,
        _weekdays,
        (("The shop closes on Sundays.", "on Sundays", "XXXX-WXX-7"),),
        needs=HAS_WEEKDAY,
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
        needs=("today", "tonight", "yesterday", "tomorrow"),
    ),
    Rule(
        "day but one",
        r"(?<!\w)(?i:the day) (?P<word>(?i:before yesterday|after tomorrow))" + END,
        _day_but_one,
        (("He left the day before yesterday.", "the day before yesterday", "2022-10-18"),),
        needs=("today", "tonight", "yesterday", "tomorrow"),
    ),
    Rule(
        "part of the day of publication",
        r"(?<!\w)(?P<which>(?i:this|last)) " + DAY_PART + END,
        _this_part,
        (
            ("It rained this morning.", "this morning", "2022-10-20TMO"),
            ("It rained last night.", "last night", "2022-10-19TNI"),
        ),
        needs=HAS_PART,
    ),
)
