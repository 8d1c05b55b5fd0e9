"""Two dates that share a month or a year: "6-7 April", "April to June 2008", "the winter-spring of 1920"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.counted import SEASON_REASON
from analysis.timeline.readings import Fixed
from analysis.timeline.rules.dates import date_of
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.values import Value, exists, year_value
from analysis.timeline.vocabulary import (
    BEGIN,
    DAY,
    END,
    END_OF_NUMBER,
    HAS_DIGIT,
    HAS_MONTH,
    HAS_SEASON,
    MONTH,
    OLD_YEAR,
    SEASON,
    YEAR,
    YEAR_OR_BC,
    month_number,
    season_code,
    year_in,
)

_TO = r"(?: ?[-–—/] ?| (?:and|to|or|through|until|till) )"
_MONTH1 = MONTH.replace("?P<month>", "?P<month1>")
_DAY1 = DAY.replace("?P<day>", "?P<day1>")
_SEASON1 = SEASON.replace("?P<season>", "?P<season1>")
_TWO_DAYS = DAY.replace("?P<day>", "?P<first>") + _TO + DAY.replace("?P<day>", "?P<second>")
_OF_YEAR = rf"(?:,? (?:of )?{YEAR_OR_BC}(?![0-9%]|[.,:]\d))"
_THE_EARLY = r"(?:(?i:the) )?(?:(?i:early|late) )?"


def _two_days(match: re.Match[str]) -> Iterator[Found]:
    month, year = month_number(match["month"]), year_in(match)
    first, second = int(match["first"]), int(match["second"])
    if first < second and exists(month, first, year) and exists(month, second, year):
        month_leads = match.start("month") < match.start("first")
        yield Found(
            match.start() if month_leads else match.start("first"),
            match.end("first"),
            date_of(month, first, year),
        )
        yield Found(match.start("second"), match.end(), date_of(month, second, year))


def _two_months(match: re.Match[str]) -> Iterator[Found]:
    first, second, year = month_number(match["month1"]), month_number(match["month"]), year_in(match)
    year_of_first = year if year is None else year - (first > second)
    yield Found(match.start("month1"), match.end("month1"), date_of(first, None, year_of_first))
    yield Found(match.start("month"), match.end(), date_of(second, None, year))


def _two_dates(match: re.Match[str]) -> Iterator[Found]:
    month1, month2, year = month_number(match["month1"]), month_number(match["month"]), year_in(match)
    day1, day2 = int(match["day1"]), int(match["day"])
    year1 = year if year is None else year - ((month1, day1) > (month2, day2))
    if not exists(month2, day2, year):
        return
    if exists(month1, day1, year1):
        yield Found(match.start("first"), match.end("first"), date_of(month1, day1, year1))
        yield Found(match.start("second"), match.end(), date_of(month2, day2, year))


def _two_seasons(match: re.Match[str]) -> Iterator[Found]:
    year = year_in(match)
    if year is not None:
        for group, season in (("first", "season1"), ("second", "season")):
            value = Value("DATE", f"{year_value(year)}-{season_code(match[season])}", reason=SEASON_REASON)
            yield Found.of(match, Fixed(value), group)


def _two_years(match: re.Match[str]) -> Iterator[Found]:
    first, second = match["year"], match["second"]
    last = first[: 4 - len(second)] + second
    if int(last) > int(first):
        yield Found.fixed(match, "DATE", first, group="year")
        yield Found.fixed(match, "DATE", last, group="second")


def _two_years_before_christ(match: re.Match[str]) -> Iterator[Found]:
    first, second = int(match["number"]), int(match["old"])
    if first > second:
        yield Found.fixed(match, "DATE", year_value(1 - first), group="number")
        yield Found.fixed(match, "DATE", year_value(1 - second), group="second")


RULES = (
    Rule(
        "two days after one month",
        BEGIN + MONTH + " " + _TWO_DAYS + _OF_YEAR + "?" + END_OF_NUMBER,
        _two_days,
        (
            ("They fought on April 6-7, 1915.", "April 6", "1915-04-06"),
            ("They fought on April 6-7, 1915.", "7, 1915", "1915-04-07"),
            ("They surrendered on May 4 and 5.", "5", "2022-05-05"),
        ),
        needs=HAS_MONTH,
    ),
    Rule(
        "two days before one month",
        BEGIN + "(?:(?i:the) )?" + _TWO_DAYS + "(?: of)? " + MONTH + _OF_YEAR + "?" + END,
        _two_days,
        (
            ("Talks ran from 12 to 14 May 1954.", "12", "1954-05-12"),
            ("Talks ran 12–14 May.", "14 May", "2022-05-14"),
        ),
        needs=HAS_MONTH,
    ),
    Rule(
        "two dates of one year",
        BEGIN + f"(?P<first>{_MONTH1} {_DAY1}){_TO}(?P<second>{MONTH} {DAY}{_OF_YEAR}?)" + END_OF_NUMBER,
        _two_dates,
        (
            ("It ran from March 3 to June 5, 2009.", "March 3", "2009-03-03"),
            ("It ran from March 3 to June 5, 2009.", "June 5, 2009", "2009-06-05"),
            ("The invasion (March 19-April 30) cost lives.", "April 30", "2022-04-30"),
        ),
        needs=HAS_MONTH,
    ),
    Rule(
        "two dates of one year, days first",
        BEGIN + f"(?P<first>{_DAY1} {_MONTH1}){_TO}(?P<second>{DAY} {MONTH}{_OF_YEAR}?)" + END_OF_NUMBER,
        _two_dates,
        (("It ran from 30 December to 5 January 2009.", "30 December", "2008-12-30"),),
        needs=HAS_MONTH,
    ),
    Rule(
        "two months of one year",
        BEGIN + _MONTH1 + _TO + MONTH + _OF_YEAR + END_OF_NUMBER,
        _two_months,
        (
            ("It shrank between April and June 2008.", "April", "2008-04"),
            ("The strike ran from November to February 2009.", "November", "2008-11"),
        ),
        needs=HAS_MONTH,
    ),
    Rule(
        "from month to month",
        rf"(?<!\w)(?i:from|between) {_MONTH1} (?i:to|until|till|through|and) {MONTH}{_OF_YEAR}?" + END,
        _two_months,
        (("From May to July it sold well.", "May", "2022-05"),),
        needs=HAS_MONTH,
    ),
    Rule(
        "two seasons of one year",
        rf"(?<!\w)(?P<first>{_THE_EARLY}{_SEASON1}){_TO}(?P<second>{_THE_EARLY}{SEASON}{_OF_YEAR})"
        + END_OF_NUMBER,
        _two_seasons,
        (("They spent the spring and early summer of 1943 at sea.", "the spring", "1943-SP"),),
        needs=HAS_SEASON,
    ),
    Rule(
        "two years",
        BEGIN + YEAR + r" ?[-–—/] ?(?P<second>(?:1[0-9]|20)\d\d|\d\d)" + END_OF_NUMBER,
        _two_years,
        (("In 1990-95 it grew.", "95", "1995"), ("The war (1939–1945) ended.", "1945", "1945")),
        needs=HAS_DIGIT,
    ),
    Rule(
        "two years before Christ",
        BEGIN + rf"(?P<number>\d{{1,4}})(?: ?[-–—/] ?| (?:to|until) )(?P<second>{OLD_YEAR})",
        _two_years_before_christ,
        (
            ("The revolt (499-493 BC) failed.", "499", "BC0499"),
            ("The revolt (499-493 BC) failed.", "493 BC", "BC0493"),
            ("The revolt lasted from 499 to 493 BC.", "499", "BC0499"),
        ),
        needs=("bc", "b.c"),
    ),
)
