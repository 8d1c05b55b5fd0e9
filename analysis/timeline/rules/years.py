"""Years, decades and centuries: "2014", "early 1942", "480 BC", "AD 122", "the 1920s", "21st century"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.values import year_value
from analysis.timeline.vocabulary import (
    ABOUT,
    BEGIN,
    END,
    END_OF_NUMBER,
    HAS_DIGIT,
    OLD_YEAR,
    ORDINAL,
    PHASE,
    YEAR,
    mod_of,
    ordinal_number,
)

_COUNTED = re.compile(
    r"\s+(?:people|troops|soldiers|points?|shares|workers|jobs|miles|feet|tons?|tonnes|men|women|children|votes"
    r"|barrels|dollars|euros|pounds|homes|houses|members|km|(?:kilo)?met(?:er|re)s|percent|pages|copies|aircraft|tanks"
    r"|units|cars|vehicles|civilians|refugees|prisoners|casualties|deaths|dead|others|more)\b"
)
_NUMBERED = re.compile(
    r"(?:\b(?:No\.?|[Nn]umbers?|[Pp]ages?|pp?\.|Rooms?|Flight|Section|Resolution|Article|model"
    r"|nearly|some|over|than|almost|only|least|total of)|[$£€#])\s*\Z"
)
_ERA, _DECADE = ("bc", "b.c"), ("0s", "0's", "0’s")
_HAS_MANY = re.compile(r"\b(?:has|have|sold|bought|built|employs|owns|holds|counted)\s+\Z")
_PLURAL = re.compile(r"\s+[a-z]{3,}s\b(?!\s+(?:is|was|has|saw|will)\b)")
_DECADES = "thirties forties fifties sixties seventies eighties nineties".split()


def _is_a_count(match: re.Match[str]) -> bool:
    """Whether a number of four digits counts something, or names a page, a model or a resolution."""
    before = match.string[max(0, match.start() - 14) : match.start()]
    if _COUNTED.match(match.string, match.end()) or _NUMBERED.search(before):
        return True
    return bool(_HAS_MANY.search(before) and _PLURAL.match(match.string, match.end()))


def _year(match: re.Match[str]) -> Iterator[Found]:
    if not _is_a_count(match):
        yield Found.fixed(match, "DATE", match["year"], mod_of(match["phase"], match["about"]))


def _year_before_christ(match: re.Match[str]) -> Iterator[Found]:
    value = year_value(1 - int(match["old"]))
    yield Found.fixed(match, "DATE", value, mod_of(match["phase"], match["about"]))


def _year_of_era(match: re.Match[str]) -> Iterator[Found]:
    year = int(match["after"] or match["before"])
    if year > 0:  # no calendar has a year 0
        yield Found.fixed(match, "DATE", f"{year:04d}")


def _decade(match: re.Match[str]) -> Iterator[Found]:
    decade, era = int(match["decade"]), "BC" if match["era"] else ""
    if era or 100 <= decade <= 210:  # "the 500s" may be a size
        yield Found.fixed(match, "DATE", f"{era}{decade:03d}", mod_of(match["phase"]))


def _decade_of_last_century(match: re.Match[str]) -> Iterator[Found]:
    tens = match["tens"] or str(_DECADES.index(match["word"].lower()) + 3)
    reason = "taken as a decade of the twentieth century"
    yield Found.fixed(match, "DATE", f"19{tens}", mod_of(match["phase"]), reason=reason)


def _century(match: re.Match[str]) -> Iterator[Found]:
    number = ordinal_number(match["ordinal"])
    if 1 <= number <= 21:
        era = "BC" if match["era"] else ""
        yield Found.fixed(match, "DATE", f"{era}{number - 1:02d}", mod_of(match["phase"]))


RULES = (
    Rule(
        "year",
        BEGIN + ABOUT + "?" + PHASE + r"?(?(phase)(?<!\bthe\s))" + YEAR + END_OF_NUMBER,
        _year,
        (
            ("Introduced in 2010, it sold well.", "2010", "2010"),
            ("By late 1942 the town had fallen.", "late 1942", "1942"),
            ("It was built around 1950 by hand.", "around 1950", "1950"),
            ("At the start of the 2014 season it lost.", "2014", "2014"),
            ("The firm employs 1900 people there.", "", ""),
            ("It paid $2000 for page 1999.", "", ""),
        ),
        needs=HAS_DIGIT,
    ),
    Rule(
        "year before Christ",
        BEGIN + ABOUT + "?" + PHASE + "?" + OLD_YEAR,
        _year_before_christ,
        (("The king marched in 480 BC and won.", "480 BC", "BC0480"),),
        needs=_ERA,
    ),
    Rule(
        "year of our era",
        r"(?<!\w)(?:(?:AD|A\.D\.) (?P<after>\d{1,4})(?!\w)|(?P<before>\d{1,4}) (?:AD|CE|A\.D\.)(?!\w))",
        _year_of_era,
        (("The wall was built in AD 122.", "AD 122", "0122"),),
        needs=HAS_DIGIT,
    ),
    Rule(
        "decade",
        BEGIN + "(?:(?i:the) )?" + PHASE + r"?(?P<decade>\d{2,3})0[’']?s(?P<era> B\.?C\b)?" + END,
        _decade,
        (
            ("In the late 1920s it closed.", "the late 1920s", "192"),
            ("He led them in the 470s BC.", "the 470s BC", "BC047"),
            ("It was made in the 500s.", "", ""),
        ),
        needs=_DECADE,
    ),
    Rule(
        "decade of the last century",
        r"(?<!\w)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?:(?i:the) )?"
        + PHASE
        + rf"?(?:[’']?(?P<tens>[3-9])0[’']?s|(?P<word>(?i:{'|'.join(_DECADES)})))"
        + END,
        _decade_of_last_century,
        (("Cars of the 70s were large.", "the 70s", "197"), ("She is in her seventies.", "", "")),
        needs=(*_DECADE, "ties"),
    ),
    Rule(
        "century",
        BEGIN + "(?:(?i:the) )?" + PHASE + "?" + ORDINAL + r"(?:-| )(?i:century)(?P<era> B\.?C\b)?" + END,
        _century,
        (("A 21st century view prevails.", "21st century", "20"),),
        needs=("centur",),
    ),
)
