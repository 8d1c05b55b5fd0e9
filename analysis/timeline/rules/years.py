"""Years and what divides or joins them: "2014", "early 1942", "1990-95", "480 BC", "the 1920s", "winter of 2008-09"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.readings import Fixed, Quarter, Season
from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.values import Value, year_value
from analysis.timeline.vocabulary import (
    ABOUT,
    BEGIN,
    END,
    END_OF_NUMBER,
    ORDINAL,
    PHASE,
    SEASON,
    YEAR,
    mod_of,
    ordinal_number,
    season_code,
)

_BEFORE_CHRIST = r" ?(?:BCE?\b|B\.C\.(?:E\.)?)"
_DASH = r" ?[-–—/] ?"
_COUNTED = re.compile(
    r"\s+(?:people|troops|soldiers|points?|shares|workers|jobs|miles|feet|tons?|tonnes|men|women|children|votes|barrels"
    r"|dollars|euros|pounds|homes|houses|members|km|kilomet(?:er|re)s|met(?:er|re)s|percent|pages|copies|aircraft|tanks"
    r"|units|cars|vehicles|civilians|refugees|prisoners|casualties|deaths|dead|others|more|[a-z]+ (?:people|troops))\b"
)
_NUMBERED = re.compile(
    r"(?:\b(?:No\.?|[Nn]umbers?|[Pp]ages?|pp?\.|Rooms?|Flight|Section|nearly|some|over|than|almost|only|least|model|Boeing|Airbus"
    r"|Resolution|Article|total of|to the)|[$£€#])\s*\Z"
)


def _is_a_count(match: re.Match[str]) -> bool:
    """Whether a number of four digits counts something, or names a page, a model or a resolution."""
    text = match.string
    return bool(_COUNTED.match(text, match.end())) or bool(
        _NUMBERED.search(text[max(0, match.start() - 14) : match.start()])
    )


def _year(match: re.Match[str]) -> Iterator[Found]:
    if not _is_a_count(match):
        yield Found.fixed(match, "DATE", match["year"], mod_of(match["phase"], match["about"]))


def _year_before_christ(match: re.Match[str]) -> Iterator[Found]:
    value = year_value(1 - int(match["old"]))
    yield Found.fixed(match, "DATE", value, mod_of(match["phase"], match["about"]))


def _years_before_christ(match: re.Match[str]) -> Iterator[Found]:
    if int(match["first"]) > int(match["second"]):
        yield Found.fixed(match, "DATE", year_value(1 - int(match["first"])), group="first")
        yield Found(
            match.start("second"),
            match.end(),
            Found.fixed(match, "DATE", year_value(1 - int(match["second"]))).reading,
        )


def _year_of_era(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "DATE", f"{int(match['old'] or match['older']):04d}")


def _year_range(match: re.Match[str]) -> Iterator[Found]:
    first, second = match["year"], match["second"]
    last = first[: 4 - len(second)] + second
    if int(last) > int(first):
        yield Found.fixed(match, "DATE", first, group="year")
        yield Found.fixed(match, "DATE", last, group="second")


def _decade(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "DATE", match["decade"], mod_of(match["phase"]))


def _short_decade(match: re.Match[str]) -> Iterator[Found]:
    tens = match["tens"] or str(_DECADES.index(match["word"].lower()) + 2)
    reason = "taken as a decade of the twentieth century" if int(tens) >= 3 else ""
    if reason:
        yield Found.fixed(match, "DATE", f"19{tens}", mod_of(match["phase"]), reason=reason)


_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def _century(match: re.Match[str]) -> Iterator[Found]:
    number = ordinal_number(match["ordinal"])
    if match["era"]:
        yield Found.fixed(match, "DATE", f"BC{number - 1:02d}", mod_of(match["phase"]))
    elif 1 <= number <= 21:
        yield Found.fixed(match, "DATE", f"{number - 1:02d}", mod_of(match["phase"]))


def _season_of_year(match: re.Match[str]) -> Iterator[Found]:
    year = match["year"] if match["year"] else year_value(1 - int(match["old"]))
    value = f"{year}-{season_code(match['season'])}"
    yield Found.fixed(match, "DATE", value, mod_of(match["phase"]), reason=_SEASON_REASON)


_SEASON_REASON = "seasons differ by hemisphere, so the whole year is given"


def _two_seasons(match: re.Match[str]) -> Iterator[Found]:
    year = match["year"] if match["year"] else year_value(1 - int(match["old"]))
    for first, last, season in (("begin1", "season1", "season1"), ("begin2", "year", "season")):
        end = match.end(last) if match[last] else match.end()
        reading = Fixed(Value("DATE", f"{year}-{season_code(match[season])}", reason=_SEASON_REASON))
        yield Found(match.start(first), end, reading)


def _season(match: re.Match[str]) -> Iterator[Found]:
    which = match["which"].lower().split()[-1]
    which = {"same": "that", "coming": "next", "past": "last", "previous": "last"}.get(which, which)
    yield Found.of(match, Season(season_code(match["season"]), which, mod_of(match["phase"])))


def _quarter(match: re.Match[str]) -> Iterator[Found]:
    number = _QUARTERS.index(match["nth"].lower()) % 4 + 1 if match["nth"] else int(match["digit"])
    offset = {"last": -1, "previous": -1, "this": 0, "next": 1}.get((match["which"] or "").lower())
    if match["year"]:
        yield Found.fixed(match, "DATE", f"{match['year']}-Q{number}")
    else:
        yield Found.of(match, Quarter(number, offset))


_QUARTERS = "first second third fourth 1st 2nd 3rd 4th final".split()


def _half(match: re.Match[str]) -> Iterator[Found]:
    half = 1 if match["nth"].lower() == "first" else 2
    yield Found.fixed(match, "DATE", f"{match['year']}-H{half}")


RULES = (
    Rule(
        "year",
        BEGIN + ABOUT + "?" + PHASE + "?" + YEAR + END_OF_NUMBER,
        _year,
        (
            ("Introduced in 2010, it sold well.", "2010", "2010"),
            ("By late 1942 the town had fallen.", "late 1942", "1942"),
            ("It was built around 1950 by hand.", "around 1950", "1950"),
            ("The firm employs 1900 people there.", "", ""),
            ("It paid $2000 for page 1999.", "", ""),
        ),
    ),
    Rule(
        "year before Christ",
        BEGIN + ABOUT + "?" + PHASE + r"?(?P<old>\d{1,4})" + _BEFORE_CHRIST,
        _year_before_christ,
        (("The king marched in 480 BC and won.", "480 BC", "BC0480"),),
    ),
    Rule(
        "years before Christ",
        BEGIN + r"(?P<first>\d{1,4})" + _DASH + r"(?P<second>\d{1,4})" + _BEFORE_CHRIST,
        _years_before_christ,
        (
            ("The revolt (499-493 BC) failed.", "499", "BC0499"),
            ("The revolt (499-493 BC) failed.", "493 BC", "BC0493"),
        ),
    ),
    Rule(
        "year of our era",
        r"(?<!\w)(?:(?:AD|A\.D\.) (?P<old>\d{1,4})(?!\w)|(?P<older>\d{1,4}) (?:AD|CE|A\.D\.)(?!\w))",
        _year_of_era,
        (("The wall was built in AD 122.", "AD 122", "0122"),),
    ),
    Rule(
        "range of years",
        BEGIN + YEAR + _DASH + r"(?P<second>(?:1[0-9]|20)\d\d|\d\d)" + END_OF_NUMBER,
        _year_range,
        (("In 1990-95 it grew.", "95", "1995"), ("The war (1939–1945) ended.", "1945", "1945")),
    ),
    Rule(
        "decade",
        BEGIN + "(?:(?i:the) )?" + PHASE + r"?(?P<decade>(?:1[0-9]|20)\d)0[’']?s" + END,
        _decade,
        (("In the late 1920s it closed.", "the late 1920s", "192"),),
    ),
    Rule(
        "decade of the last century",
        r"(?<!\w)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?:(?i:the) )?"
        + PHASE
        + rf"?(?:[’']?(?P<tens>[2-9])0[’']?s|(?P<word>(?i:{'|'.join(_DECADES)})))"
        + END,
        _short_decade,
        (("Cars of the 70s were large.", "the 70s", "197"), ("She is in her seventies.", "", "")),
    ),
    Rule(
        "century",
        BEGIN + "(?:(?i:the) )?" + PHASE + "?" + ORDINAL + r"(?:-| )(?i:century)(?P<era> B\.?C)?" + END,
        _century,
        (("A 21st century view prevails.", "21st century", "20"),),
    ),
    Rule(
        "season of a year",
        r"(?<!\w)(?:(?i:the) )?"
        + PHASE
        + "?"
        + SEASON
        + r",? (?:of )?(?:"
        + YEAR
        + r"|(?P<old>\d{1,4})(?= B\.?C) BCE?)"
        + END_OF_NUMBER,
        _season_of_year,
        (("In the summer of 1955 he left.", "the summer of 1955", "1955-SU"),),
    ),
    Rule(
        "two seasons of one year",
        r"(?<!\w)(?P<begin1>(?:(?i:the) )?(?:(?i:early|late) )?(?P<season1>(?i:spring|summer|fall|autumn|winter)))(?: ?[-–/] ?| (?:and|to|or) )"
        + r"(?P<begin2>(?:(?i:the) )?(?:(?i:early|late) )?"
        + SEASON
        + r",? (?:of )?(?:"
        + YEAR
        + r"|(?P<old>\d{1,4})(?= B\.?C) BCE?))"
        + END_OF_NUMBER,
        _two_seasons,
        (("They spent the spring and early summer of 1943 at sea.", "the spring", "1943-SP"),),
    ),
    Rule(
        "season",
        r"(?<!\w)"
        + PHASE
        + r"?(?P<which>(?i:last|next|this|that(?: same)?|the same|the following|the previous|this past|the coming|the)) (?:(?i:early|late) )?"
        + SEASON
        + END
        + r"(?! of\b)",
        _season,
        (
            ("It sold well last summer.", "last summer", "2022-SU"),
            ("He spent the winter there.", "the winter", "XXXX-WI"),
        ),
    ),
    Rule(
        "quarter",
        r"(?<!\w)(?:(?i:the|its|their) )?(?:(?P<nth>(?i:first|second|third|fourth|final|[1-4](?:st|nd|rd|th)))(?:-| )(?:(?i:fiscal) )?(?i:quarter)|Q(?P<digit>[1-4]))"
        r"(?:(?: of)?(?:,)? (?:(?i:fiscal )?"
        + YEAR
        + r"|(?:the )?(?P<which>(?i:last|this|next|previous)) year))?"
        + END,
        _quarter,
        (
            ("It lost money in the third quarter of this year.", "the third quarter of this year", "2022-Q3"),
            ("Sales rose in the fourth quarter.", "the fourth quarter", "2022-Q4"),
            ("Sales rose in Q2 2019.", "Q2 2019", "2019-Q2"),
        ),
    ),
    Rule(
        "half of a year",
        r"(?<!\w)(?:(?i:the) )?(?P<nth>(?i:first|second|latter)) (?i:half) (?i:of) (?:the year )?"
        + YEAR
        + END_OF_NUMBER,
        _half,
        (("It grew in the first half of 2010.", "the first half of 2010", "2010-H1"),),
    ),
)
