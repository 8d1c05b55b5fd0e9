"""Days and months: "October 16, 2022", "16 Oct.", "early March 2021", "2022-10-16", "6-7 April"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.readings import Fixed, MonthDay, Reading
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.values import Value, exists, month_value
from analysis.timeline.vocabulary import (
    BEGIN,
    DAY,
    DAY_PART,
    END,
    END_OF_NUMBER,
    MONTH,
    PHASE,
    WEEKDAY,
    YEAR,
    day_part_code,
    mod_of,
    month_number,
)

_ERA = r"(?: (?P<era>BCE?|B\.C\.(?:E\.)?))"
_YEAR_OR_BC = rf"(?:{YEAR}(?!\d)|(?P<old>\d{{1,4}})(?= B\.?C){_ERA})"
_OF_STORY = r"(?P<story>,? of (?i:that|the same) year)"
_OF_YEAR = rf"(?:,? (?:of )?{_YEAR_OR_BC}(?![\d%]|[.,:]\d))?"
_WEEKDAY = rf"(?:{WEEKDAY},? )?"
_PART_OF = (
    rf"(?:(?:(?i:early|late) (?:in )?)?(?:(?i:the) )?(?:(?i:early|late) )?{DAY_PART}(?: hours)? (?:of|on) )?"
)
_TO = r"(?: ?[-–—/] ?| (?:and|to|or|through|until|till) )"
_WHICH = r"(?:(?P<which>(?i:last|next|this|this past|this coming|the following|every|each)) )?"


def year_in(match: re.Match[str]) -> int | None:
    """The astronomical year that a match of a year names, or None."""
    if match["year"]:
        return int(match["year"])
    return 1 - int(match["old"]) if match["old"] else None


def _date(month: int, day: int | None, year: int | None, mod: str = "") -> Reading:
    if year is None:
        return MonthDay(month, day, mod=mod)
    return Fixed(Value("DATE", month_value(year, month, day), mod))


def _day(match: re.Match[str]) -> Iterator[Found]:
    month, day, year = month_number(match["month"]), int(match["day"]), year_in(match)
    part = day_part_code(match["part"]) if match["part"] else ""
    if not exists(month, day, year):
        return
    if year is None:
        yield Found.of(match, MonthDay(month, day, which="that" if match["story"] else "", part=part))
    elif part:
        yield Found.fixed(match, "TIME", f"{month_value(year, month, day)}T{part}")
    else:
        yield Found.fixed(match, "DATE", month_value(year, month, day))


def _two_days(match: re.Match[str]) -> Iterator[Found]:
    month, year = month_number(match["month"]), year_in(match)
    first, second = int(match["first"]), int(match["second"])
    if first < second and exists(month, first, year) and exists(month, second, year):
        month_leads = match.start("month") < match.start("first")
        yield Found(
            match.start() if month_leads else match.start("first"),
            match.end("first"),
            _date(month, first, year),
        )
        yield Found(match.start("second"), match.end(), _date(month, second, year))


_WHICH_WORD = {"past": "last", "coming": "next", "following": "next"}


def _month(match: re.Match[str]) -> Iterator[Found]:
    month, year, mod = month_number(match["month"]), year_in(match), mod_of(match["phase"])
    which = (match["which"] or "").lower().split()[-1:]
    if year is not None:
        yield Found.of(match, _date(month, None, year, mod))
    elif which in (["every"], ["each"]):
        yield Found.fixed(match, "SET", f"XXXX-{month:02d}")
    elif match["phase"] or which or not _is_another_word(match):
        word = "that" if match["story"] else which[0] if which else ""
        yield Found.of(match, MonthDay(month, which=_WHICH_WORD.get(word, word), mod=mod))


_ALSO_A_WORD = ("May", "March", "MARCH", "April", "June", "August")
_LEADS_TO_A_MONTH = re.compile(
    r"\b(?i:in|since|until|till|of|by|from|to|through|during|before|after|between|and|for|a|an|the|its|their|this)\s+\Z"
)


def _is_another_word(match: re.Match[str]) -> bool:
    """Whether a month's name standing alone may be a verb or a person's name: "May", "March", "June", "Jan."."""
    name = match["month"]
    if len(name.rstrip(".")) > 4 and name not in _ALSO_A_WORD:
        return False
    before, after = (
        match.string[max(0, match.start() - 12) : match.start()],
        match.string[match.end() : match.end() + 8],
    )
    return not _LEADS_TO_A_MONTH.search(before) or bool(re.match(r"\s+(?:[A-Z]|on\b|for\b|to\b)", after))


def _two_months(match: re.Match[str]) -> Iterator[Found]:
    first, second, year = month_number(match["month1"]), month_number(match["month"]), year_in(match)
    if year is None:
        return
    yield Found(match.start("month1"), match.end("month1"), _date(first, None, year - (first > second)))
    yield Found(match.start("month"), match.end(), _date(second, None, year))


def _two_dates(match: re.Match[str]) -> Iterator[Found]:
    month1, month2, year = month_number(match["month1"]), month_number(match["month"]), year_in(match)
    day1, day2 = int(match["day1"]), int(match["day"])
    if year is None or not exists(month2, day2, year):
        return
    year1 = year - ((month1, day1) > (month2, day2))
    if exists(month1, day1, year1):
        yield Found(match.start("first"), match.end("first"), _date(month1, day1, year1))
        yield Found(match.start("second"), match.end(), _date(month2, day2, year))


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


_TWO_DAYS = r"(?P<first>[0-3]?\d)(?:st|nd|rd|th)?" + _TO + r"(?P<second>[0-3]?\d)(?:st|nd|rd|th)?"

_MONTH1 = MONTH.replace("?P<month>", "?P<month1>")
_DAY1 = DAY.replace("?P<day>", "?P<day1>")

RULES = (
    Rule(
        "ISO date",
        BEGIN + YEAR + r"-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])",
        _iso,
        (("It was filed on 2022-10-16.", "2022-10-16", "2022-10-16"), ("Part 2022-13-45 failed.", "", "")),
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
    ),
    Rule(
        "month and day",
        BEGIN + _PART_OF + _WEEKDAY + MONTH + " " + DAY + f"(?:{_OF_STORY}|{_OF_YEAR})" + END_OF_NUMBER,
        _day,
        (
            ("He visited on Oct. 16 with an aide.", "Oct. 16", "2022-10-16"),
            ("It fell on September 1, 1939 at dawn.", "September 1, 1939", "1939-09-01"),
            ("The trial will begin on Monday, November 7.", "Monday, November 7", "2022-11-07"),
            ("The bill comes to 30 to 40 pages in April 480.", "April", "2022-04"),
            ("They met on Dec. 3.", "Dec. 3", "2021-12-03"),
        ),
    ),
    Rule(
        "day and month",
        BEGIN
        + _PART_OF
        + _WEEKDAY
        + "(?:(?i:the) )?"
        + DAY
        + "(?: (?i:day)? ?of)? "
        + MONTH
        + f"(?:{_OF_STORY}|{_OF_YEAR})"
        + END,
        _day,
        (
            ("The plane flew on 11 December.", "11 December", "2021-12-11"),
            ("Born on the 3rd of May, 1961, he left.", "the 3rd of May, 1961", "1961-05-03"),
            ("Caesar died on 15 March 44 BC in Rome.", "15 March 44 BC", "BC0044-03-15"),
            ("On the night of 8 February 1904 it came.", "the night of 8 February 1904", "1904-02-08TNI"),
        ),
    ),
    Rule(
        "two days after one month",
        BEGIN + MONTH + " " + _TWO_DAYS + _OF_YEAR + END_OF_NUMBER,
        _two_days,
        (
            ("They fought on April 6-7, 1915.", "April 6", "1915-04-06"),
            ("They fought on April 6-7, 1915.", "7, 1915", "1915-04-07"),
            ("They surrendered on May 4 and 5.", "5", "2022-05-05"),
        ),
    ),
    Rule(
        "two days before one month",
        BEGIN + "(?:(?i:the) )?" + _TWO_DAYS + "(?: of)? " + MONTH + _OF_YEAR + END,
        _two_days,
        (
            ("Talks ran from 12 to 14 May 1954.", "12", "1954-05-12"),
            ("Talks ran 12–14 May.", "14 May", "2022-05-14"),
        ),
    ),
    Rule(
        "month",
        r"(?<!\w)" + PHASE + "?" + _WHICH + MONTH + f"(?:{_OF_STORY}|{_OF_YEAR})" + END,
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
        ),
    ),
    Rule(
        "two months of one year",
        BEGIN + _MONTH1 + _TO + MONTH + ",? (?:of )?" + _YEAR_OR_BC + END_OF_NUMBER,
        _two_months,
        (
            ("It shrank between April and June 2008.", "April", "2008-04"),
            ("The strike ran from November to February 2009.", "November", "2008-11"),
        ),
    ),
    Rule(
        "two dates of one year",
        BEGIN + f"(?P<first>{_MONTH1} {_DAY1}){_TO}(?P<second>{MONTH} {DAY},? {_YEAR_OR_BC})" + END_OF_NUMBER,
        _two_dates,
        (
            ("It ran from March 3 to June 5, 2009.", "March 3", "2009-03-03"),
            ("It ran from March 3 to June 5, 2009.", "June 5, 2009", "2009-06-05"),
        ),
    ),
    Rule(
        "two dates of one year, days first",
        BEGIN + f"(?P<first>{_DAY1} {_MONTH1}){_TO}(?P<second>{DAY} {MONTH},? {_YEAR_OR_BC})" + END_OF_NUMBER,
        _two_dates,
        (("It ran from 30 December to 5 January 2009.", "30 December", "2008-12-30"),),
    ),
)
