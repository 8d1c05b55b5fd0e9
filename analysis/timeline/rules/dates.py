"""Days and months: "October 16, 2022", "16 Oct.", "early March 2021", "2022-10-16"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.readings import Fixed, MonthDay, Reading
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.values import MONTHS, Value, exists, month_value
from analysis.timeline.vocabulary import (
    BEGIN,
    DAY,
    DAY_PART,
    END,
    END_OF_NUMBER,
    HAS_DIGIT,
    HAS_MONTH,
    MONTH,
    PHASE,
    WEEKDAY,
    YEAR,
    YEAR_OR_BC,
    day_part_code,
    mod_of,
    month_number,
    year_in,
)

_OF_STORY = r"(?P<story>,? of (?i:that|the same) year)"
_OF_YEAR = rf"(?:,? (?:of )?{YEAR_OR_BC}(?![0-9%]|[.,:]\d))?"
_WHEN = rf"(?:{_OF_STORY}|{_OF_YEAR})"
_WEEKDAY = rf"(?:{WEEKDAY},? )?"
_EARLY = r"(?:(?i:early|late) (?:in )?)?"
_PART_OF = rf"(?:{_EARLY}(?:(?i:the) )?{_EARLY}{DAY_PART}(?: hours)? (?:of|on) )?"
_WHICH = r"(?:(?P<which>(?i:last|next|this|this past|this coming|the following|every|each)) )?"


def date_of(month: int, day: int | None, year: int | None, mod: str = "") -> Reading:
    """The reading of a month or a day, of a year that may not be named."""
    if year is None:
        return MonthDay(month, day, mod=mod)
    return Fixed(Value("DATE", month_value(year, month, day), mod))


def _day(match: re.Match[str]) -> Iterator[Found]:
    month, day, year = month_number(match["month"]), int(match["day"]), year_in(match)
    part = day_part_code(match["part"]) if match["part"] else ""
    if not exists(month, day, year):
        if year is not None:
            reason = f"{MONTHS[month - 1]} has no day {day}, so only the month is taken"
            yield Found.fixed(match, "DATE", month_value(year, month), reason=reason)
        return
    if year is None:
        yield Found.of(match, MonthDay(month, day, which="that" if match["story"] else "", part=part))
    elif part:
        yield Found.fixed(match, "TIME", f"{month_value(year, month, day)}T{part}")
    else:
        yield Found.fixed(match, "DATE", month_value(year, month, day))


_WHICH_WORD = {"past": "last", "coming": "next", "following": "next"}


def _month(match: re.Match[str]) -> Iterator[Found]:
    month, year, mod = month_number(match["month"]), year_in(match), mod_of(match["phase"])
    which = (match["which"] or "").lower().split()[-1:]
    if year is not None:
        yield Found.of(match, date_of(month, None, year, mod))
    elif which in (["every"], ["each"]):
        yield Found.fixed(match, "SET", f"XXXX-{month:02d}")
    elif match["phase"] or which or not _is_another_word(match):
        word = "that" if match["story"] else which[0] if which else ""
        yield Found.of(match, MonthDay(month, which=_WHICH_WORD.get(word, word), mod=mod))


_ALSO_A_WORD = ("May", "March", "MARCH", "April", "June", "August")
_LEADS_TO_A_MONTH = re.compile(
    r"\b(?i:in|since|until|till|of|by|from|to|through|during|before|after|between|and|for|a|an|the|its|their|this)\s+\Z"
)


_AND_A_NAME = re.compile(r"\b([A-Z][\w’'-]*)\s+(?:and|&)\s+\Z")


def _is_another_word(match: re.Match[str]) -> bool:
    """Whether a month's name standing alone may be a verb or a person's name: "May", "March", "June"."""
    name = match["month"]
    if name.lower() == "july" or (len(name.rstrip(".")) > 4 and name not in _ALSO_A_WORD):
        return False
    before, after = (
        match.string[max(0, match.start() - 40) : match.start()],
        match.string[match.end() : match.end() + 8],
    )
    partner = _AND_A_NAME.search(before)
    if partner and partner[1] not in MONTHS:
        return True  # "Slaughter and May"
    return not _LEADS_TO_A_MONTH.search(before) or bool(re.match(r"\s+(?:[A-Z]|on\b|for\b|to\b)", after))


def _iso(match: re.Match[str]) -> Iterator[Found]:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if exists(month, day, year):
        yield Found.fixed(match, "DATE", month_value(year, month, day))


def _slashes(match: re.Match[str]) -> Iterator[Found]:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    readings = {(month, day) for month, day in ((first, second), (second, first)) if exists(month, day, year)}
    if len(readings) == 1:
        yield Found.fixed(match, "DATE", month_value(year, *readings.pop()))
    elif readings:
        reason = "day and month can be read either way round, so only the year is certain"
        yield Found.fixed(match, "DATE", f"{year}-XX-XX", reason=reason)


RULES = (
    Rule(
        "ISO date",
        BEGIN + YEAR + r"-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])",
        _iso,
        (("It was filed on 2022-10-16.", "2022-10-16", "2022-10-16"), ("Part 2022-13-45 failed.", "", "")),
        needs=HAS_DIGIT,
    ),
    Rule(
        "date with slashes",
        BEGIN + r"(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/" + YEAR + r"(?![\w/])",
        _slashes,
        (
            ("Signed 10/16/2022 by both.", "10/16/2022", "2022-10-16"),
            ("Signed 16/10/2022 by both.", "16/10/2022", "2022-10-16"),
            ("Signed 3/4/2022 by both.", "3/4/2022", "2022-XX-XX"),
        ),
        needs=HAS_DIGIT,
    ),
    Rule(
        "month and day",
        BEGIN + _PART_OF + _WEEKDAY + MONTH + " " + DAY + _WHEN + END_OF_NUMBER,
        _day,
        (
            ("He visited on Oct. 16 with an aide.", "Oct. 16", "2022-10-16"),
            ("It fell on September 1, 1939 at dawn.", "September 1, 1939", "1939-09-01"),
            ("The trial will begin on Monday, November 7.", "Monday, November 7", "2022-11-07"),
            ("The bill comes to 30 to 40 pages in April 480.", "April", "2022-04"),
            ("They met on Dec. 3.", "Dec. 3", "2021-12-03"),
        ),
        needs=HAS_MONTH,
    ),
    Rule(
        "day and month",
        BEGIN + _PART_OF + _WEEKDAY + "(?:(?i:the) )?" + DAY + "(?: (?i:day)? ?of)? " + MONTH + _WHEN + END,
        _day,
        (
            ("The plane flew on 11 December.", "11 December", "2021-12-11"),
            ("Born on the 3rd of May, 1961, he left.", "the 3rd of May, 1961", "1961-05-03"),
            ("Caesar died on 15 March 44 BC in Rome.", "15 March 44 BC", "BC0044-03-15"),
            ("On the night of 8 February 1904 it came.", "the night of 8 February 1904", "1904-02-08TNI"),
        ),
        needs=HAS_MONTH,
    ),
    Rule(
        "month",
        r"(?<!\w)" + PHASE + "?" + _WHICH + MONTH + _WHEN + END,
        _month,
        (
            ("It had logged 9,000 hours as of March 2021.", "March 2021", "2021-03"),
            ("By the end of September 1940 it was over.", "the end of September 1940", "1940-09"),
            ("The jet crashed in June.", "June", "2022-06"),
            ("The sale will close in early February.", "early February", "2023-02"),
            ("She left last December.", "last December", "2021-12"),
            ("Xerxes crossed in April 480 BC.", "April 480 BC", "BC0480-04"),
            ("The firm may march on.", "", ""),
            ("May Smith said so.", "", ""),
            ("They were advised by Marsh and May.", "", ""),
            ("It rained in April and May.", "May", "2022-05"),
        ),
        needs=HAS_MONTH,
    ),
)
