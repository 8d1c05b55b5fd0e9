"""Parts of a year: "the summer of 1955", "last winter", "the third quarter", "the first half of 2010"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.counted import SEASON_REASON, FiscalYear, Quarter, Season
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.values import year_value
from analysis.timeline.vocabulary import (
    END,
    END_OF_NUMBER,
    HAS_SEASON,
    PHASE,
    SEASON,
    YEAR,
    YEAR_OR_BC,
    mod_of,
    season_code,
    year_in,
)

_QUARTERS = "first second third fourth 1st 2nd 3rd 4th final".split()
_NTH_QUARTER = rf"(?P<nth>(?i:{'|'.join(_QUARTERS)}))(?:-| )(?P<fiscal>(?i:fiscal) )?(?i:quarter)"
_FISCAL = r"(?P<fiscal_year>(?i:fiscal (?:year )?)|FY ?)"
_WHICH_SEASON = (
    r"(?P<which>(?i:last|next|this(?: past)?|that(?: same)?|the(?: same| following| previous| coming)?))"
)
_WHICH_WORD = {"same": "that", "coming": "next", "past": "last", "previous": "last"}


def _season_of_year(match: re.Match[str]) -> Iterator[Found]:
    year = year_in(match)
    if year is not None:
        value = f"{year_value(year)}-{season_code(match['season'])}"
        yield Found.fixed(match, "DATE", value, mod_of(match["phase"]), reason=SEASON_REASON)


def _season(match: re.Match[str]) -> Iterator[Found]:
    which = match["which"].lower().split()[-1]
    season = Season(season_code(match["season"]), _WHICH_WORD.get(which, which), mod_of(match["phase"]))
    yield Found.of(match, season)


_LEADS_TO_A_SEASON = "|".join(
    rf"(?<=\b{word}\s)" for word in "In in By by During during Until until Since since of".split()
)


def _bare_season(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(match, Season(season_code(match["season"]), "the", mod_of(match["phase"])))


_YEARS_ON = {"last": -1, "this": 0, "next": 1}
_YEARS_ON_IN_STORY = {"following": 1, "same": 0, "previous": -1, "that": 0}


def _season_of_counted_year(match: re.Match[str]) -> Iterator[Found]:
    which = match["which"].lower().split()[-1]
    code, mod = season_code(match["season"]), mod_of(match["phase"])
    if which in _YEARS_ON:
        yield Found.of(match, Season(code, "year", mod, _YEARS_ON[which]))
    else:
        yield Found.of(match, Season(code, "that", mod, _YEARS_ON_IN_STORY[which]))


def _quarter(match: re.Match[str]) -> Iterator[Found]:
    number = _QUARTERS.index(match["nth"].lower()) % 4 + 1 if match["nth"] else int(match["digit"])
    number = 4 if (match["nth"] or "").lower() == "final" else number
    fiscal = bool(match["fiscal"] or match["fiscal_year"])
    year = int(match["year"]) if match["year"] else None
    offset = {"last": -1, "previous": -1, "this": 0, "next": 1}.get((match["which"] or "").lower())
    yield Found.of(match, Quarter(number, offset, year, fiscal))


def _half(match: re.Match[str]) -> Iterator[Found]:
    half = int(match["digit"]) if match["digit"] else 1 if match["nth"].lower() == "first" else 2
    if match["fiscal_year"]:
        yield Found.of(match, FiscalYear(int(match["year"]), half=half))
    else:
        yield Found.fixed(match, "DATE", f"{match['year']}-H{half}")


def _fiscal_year(match: re.Match[str]) -> Iterator[Found]:
    yield Found.of(match, FiscalYear(int(match["year"]), mod=mod_of(match["phase"])))


def _fiscal_year_near(match: re.Match[str]) -> Iterator[Found]:
    offset = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"].lower().split()[-1], 0)
    yield Found.of(match, FiscalYear(offset=offset, mod=mod_of(match["phase"])))


RULES = (
    Rule(
        "season of a year",
        r"(?<!\w)(?:(?i:the) )?"
        + PHASE
        + "?"
        + SEASON
        + ",? (?:of )?"
        + YEAR_OR_BC
        + r"(?:[-–/]\d\d(?:\d\d)?)?"
        + END_OF_NUMBER,
        _season_of_year,
        (
            ("In the summer of 1955 he left.", "the summer of 1955", "1955-SU"),
            ("In the winter of 2008-09 it froze.", "the winter of 2008-09", "2008-WI"),
        ),
        needs=HAS_SEASON,
    ),
    Rule(
        "season",
        r"(?<!\w)"
        + PHASE
        + "?"
        + _WHICH_SEASON
        + " (?:(?i:early|late) )?"
        + SEASON
        + END
        + r"(?! of\b| [A-Z])",
        _season,
        (
            ("It sold well last summer.", "last summer", "2022-SU"),
            ("He spent the winter there.", "the winter", "XXXX-WI"),
            ("He wept at the fall of Rome.", "", ""),
            ("He won at the Winter Olympics.", "", ""),
        ),
        needs=HAS_SEASON,
    ),
    Rule(
        "season alone",
        rf"(?<!\w)(?:{PHASE}|{_LEADS_TO_A_SEASON}){SEASON}" + END + r"(?! of\b| [A-Z])",
        _bare_season,
        (
            ("In early spring it thawed.", "early spring", "XXXX-SP"),
            ("They waited until summer.", "summer", "XXXX-SU"),
            ("It broke in spring-cleaning.", "", ""),
        ),
        needs=HAS_SEASON,
    ),
    Rule(
        "season of a counted year",
        r"(?<!\w)(?:(?i:the) )?"
        + PHASE
        + "?"
        + SEASON
        + r" of (?P<which>(?i:last|next|this|the (?:following|same|previous)|that)) (?i:year)"
        + END,
        _season_of_counted_year,
        (
            ("It will open in the spring of next year.", "the spring of next year", "2023-SP"),
            ("It was shut in the fall of last year.", "the fall of last year", "2021-FA"),
        ),
        needs=HAS_SEASON,
    ),
    Rule(
        "quarter",
        rf"(?<!\w)(?:(?i:the|its|their) )?(?:{_NTH_QUARTER}|Q(?P<digit>[1-4]))"
        rf"(?:(?: of)?,? (?:{_FISCAL}?{YEAR}"
        r"|(?:the )?(?P<which>(?i:last|this|next|previous)) year))?" + END,
        _quarter,
        (
            ("It lost money in the third quarter of this year.", "the third quarter of this year", "2022-Q3"),
            ("Sales rose in the fourth quarter.", "the fourth quarter", "2022-Q4"),
            ("Sales rose in Q2 2019.", "Q2 2019", "2019-Q2"),
            ("Sales rose in Q2 FY2019.", "Q2 FY2019", "2019-Q2"),
        ),
        needs=("quarter", "q"),
    ),
    Rule(
        "half of a year",
        r"(?<!\w)(?:(?:(?i:the) )?(?P<nth>(?i:first|second|latter)) (?i:half of)"
        r"(?: the(?: year|(?= fiscal)))?"
        rf"|H(?P<digit>[12])(?: of)?,?) {_FISCAL}?" + YEAR + END_OF_NUMBER,
        _half,
        (
            ("It grew in the first half of 2010.", "the first half of 2010", "2010-H1"),
            ("It grew in the second half of fiscal 2010.", "the second half of fiscal 2010", "2010-H2"),
            ("Profit fell in H1 2022.", "H1 2022", "2022-H1"),
            ("Profit fell in H2 FY2021.", "H2 FY2021", "2021-H2"),
        ),
        needs=("half", "h1", "h2"),
    ),
    Rule(
        "fiscal year",
        rf"(?<!\w)(?:{PHASE}|(?i:the) )?{_FISCAL}{YEAR}" + END_OF_NUMBER,
        _fiscal_year,
        (
            ("Sales fell in fiscal 2023.", "fiscal 2023", "2023"),
            ("Sales fell in fiscal year 2023.", "fiscal year 2023", "2023"),
            ("Sales fell at the end of fiscal 2021.", "the end of fiscal 2021", "2021"),
            ("Sales fell in FY2021.", "FY2021", "2021"),
            ("Sales fell in FY 2021.", "FY 2021", "2021"),
        ),
        needs=("fiscal", "fy"),
    ),
    Rule(
        "fiscal year, after its number",
        rf"(?<!\w)(?:{PHASE}|(?i:the) )?{YEAR} (?i:fiscal year)" + END,
        _fiscal_year,
        (("Sales fell in the 2023 fiscal year.", "the 2023 fiscal year", "2023"),),
        needs=("fiscal",),
    ),
    Rule(
        "fiscal year near publication",
        rf"(?<!\w){PHASE}?(?:(?i:earlier|later) )?"
        r"(?P<which>(?i:last|next|this(?: past| coming)?|(?:the )?(?:current|coming))) (?i:fiscal year)"
        + END,
        _fiscal_year_near,
        (
            ("Sales fell last fiscal year.", "last fiscal year", "2021"),
            ("It ends by the end of this fiscal year.", "the end of this fiscal year", "2022"),
        ),
        needs=("fiscal",),
    ),
)
