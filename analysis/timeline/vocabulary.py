"""The English words of the calendar, as fragments of patterns and as the numbers they stand for.

Every fragment is bounded: no pattern built of them can take more than linear time on any text.
Month and weekday names are matched with their capital only, since "may", "march" and "sun" are words.
"""

from __future__ import annotations

import re
from functools import cache

from analysis.timeline.values import MONTHS, WEEKDAYS

_MONTH_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()


def _any(words: list[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


MONTH = (
    rf"(?P<month>{_any(MONTHS + [name.upper() for name in MONTHS if name != 'May'])}"
    rf"|(?:{_any(_MONTH_SHORT + [name.upper() for name in _MONTH_SHORT])})(?:\.|\b))"
)
WEEKDAY = rf"(?P<weekday>{_any(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)"
OLD_YEAR = r"(?P<old>\d{1,4}) ?(?:BCE?\b|B\.C\.(?:E\.)?)"
YEAR_OR_BC = rf"(?:{YEAR}(?!\d)|{OLD_YEAR})"
SEASON = r"(?P<season>(?i:spring|summer|fall|autumn|winter))"
DAY_PART = r"(?P<part>(?i:morning|afternoon|evening|night))"
UNIT = r"(?P<unit>(?i:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|centur(?:y|ie)))"
CALENDAR_UNIT = r"(?P<unit>(?i:day|weekend|week|month|quarter|year|decade|century))"
_NUMBER_WORD = (
    rf"(?:{_any(_TENS)})(?:(?:-| )(?:{_any(_ONES[:9])}))?|{_any(_ONES)}|(?:a )?(?:hundred|dozen)|half an?|an?"
)
NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}}(?:\.\d{{1,2}})?|(?i:{_NUMBER_WORD}))"
VAGUE = (
    r"(?P<vague>(?i:several|(?:a |the )?few|a couple(?: of)?|many|some|(?:dozens|hundreds|thousands) of"
    r"|countless|a number of|recent))"
)
ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|(?i:{_any(_ORDINALS)}))"
PHASE = (
    r"(?P<phase>(?i:(?:early|mid|late)(?:-| in the | on in | in | )"
    r"|(?:the )?(?:very )?(?:beginning|start|onset|end|middle|close) of (?:the )?"
    r"|(?:the )?(?:early|first|latter|later) part of (?:the )?))"
)
ABOUT = r"(?P<about>(?i:around|about|approximately|roughly|circa|ca?\.) ?)"
AT_LEAST = (
    r"(?P<about>(?i:about|around|approximately|roughly|nearly|almost|over(?! the| its| their)"
    r"|more than|less than|under|at least|up to) )"
)

BEGIN = r"(?<![\w$£€#@/&])(?<!\w-)(?<!\d[.,:–])"
"""Where a number or a word may begin: not inside a word, a price, a path or a longer number."""
END = r"(?!\w|-[a-z]|%)"
"""Where a word may end."""
END_OF_NUMBER = r"(?!\w|%|[.,:/–-]\d|-[A-Za-z])"
"""Where a number may end."""

HAS_DIGIT = tuple("0123456789")
HAS_MONTH = tuple(name[:3].lower() for name in MONTHS)
HAS_WEEKDAY = tuple(name[:3].lower() for name in WEEKDAYS)
HAS_SEASON = ("spring", "summer", "fall", "autumn", "winter")
HAS_PART = ("morning", "afternoon", "evening", "night")
HAS_UNIT = tuple("second minute hour day night week month quarter year decade centur".split())
"""Small letters of which every text with a digit, a month, ... has one; see ``Rule.needs``."""

_GAP = r"(?:[^\S\n]{1,3}|[^\S\n]{0,3}\r?\n[^\S\n]{0,3})"


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    r"""Compile a rule's pattern.

    Args:
        pattern: A regular expression in which a space stands for any short gap, also an end of line but not
            of a paragraph, and ``\d`` for an ASCII digit; neither may stand inside a character class.
    """
    return re.compile(pattern.replace(" ", _GAP).replace(r"\d", "[0-9]"))


def month_number(name: str) -> int:
    """1 for "January", "Jan." or "JAN"."""
    return 1 + [month[:3] for month in MONTHS].index(name[:3].capitalize())


def year_in(match: re.Match[str]) -> int | None:
    """The astronomical year that a match of ``YEAR_OR_BC`` names, or None."""
    if match["year"]:
        return int(match["year"])
    return 1 - int(match["old"]) if match["old"] else None


def weekday_number(name: str) -> int:
    """1 for "Monday" or "Mon.", as ISO 8601 counts."""
    return 1 + [day[:2] for day in WEEKDAYS].index(name[:2].capitalize())


def season_code(name: str) -> str:
    """TIMEX3's code: SP, SU, FA or WI."""
    return {"sp": "SP", "su": "SU", "fa": "FA", "au": "FA", "wi": "WI"}[name[:2].lower()]


def day_part_code(name: str) -> str:
    """TIMEX3's code: MO, AF, EV or NI."""
    return name[:2].upper()


def ordinal_number(word: str) -> int:
    """1 for "first" or "1st"."""
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else 1 + _ORDINALS.index(word.lower())


def number_of(words: str) -> float:
    """The number that a match of ``NUMBER`` stands for: 25 for "twenty-five", 0.5 for "half a"."""
    words = " ".join(words.lower().replace(",", "").split())
    if words[0].isdigit():
        return float(words)
    if words.startswith("half"):
        return 0.5
    if words in ("a", "an"):
        return 1
    if words.endswith(("hundred", "dozen")):
        return 100 if words.endswith("hundred") else 12
    if words in _ONES:
        return 1 + _ONES.index(words)
    tens, _, ones = words.replace(" ", "-").partition("-")
    return 10 * (2 + _TENS.index(tens)) + (1 + _ONES.index(ones) if ones else 0)


def unit_of(word: str) -> str:
    """The singular, lower-case name of a unit."""
    word = word.lower()
    return "century" if word.startswith("centur") else word


_BOUNDS = {
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "less than": "LESS_THAN",
    "under": "LESS_THAN",
    "over": "MORE_THAN",
    "more than": "MORE_THAN",
    "at least": "EQUAL_OR_MORE",
    "up to": "EQUAL_OR_LESS",
}


def mod_of(phase: str | None, about: str | None = None) -> str:
    """TIMEX3's modifier for "early", "the end of", "around", "more than"; empty when there is none."""
    if about:
        return _BOUNDS.get(" ".join(about.lower().split()), "APPROX")
    words = (phase or "").lower()
    for mod, cues in (
        ("START", ("early", "beginning", "start", "onset", "first")),
        ("MID", ("mid",)),
        ("END", ("late", "end", "close", "latter")),
    ):
        if any(cue in words for cue in cues):
            return mod
    return ""
