"""How long and how often: "two months", "the past decade", "for years", "12-hour", "weekly", "every day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.vocabulary import (
    AT_LEAST,
    BEGIN,
    END,
    HAS_UNIT,
    NUMBER,
    UNIT,
    VAGUE,
    mod_of,
    number_of,
    unit_of,
)

_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_HALVES = {
    "hour": "PT30M",
    "year": "P6M",
    "minute": "PT30S",
    "decade": "P5Y",
    "century": "P50Y",
    "day": "PT12H",
}
_RATE = re.compile(
    r"(?:[\d%]|\b(?:cents|dollars|euros|pounds|times|once|twice|percent|million|billion|tons|tonnes|people|trips?))\s\Z"
)
_AGE_AFTER = re.compile(r"[-\s]olds?\b|\s+of\s+age\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages)\s(?:of\s)?\Z")


def duration(unit: str, count: float | None) -> str:
    """The TIMEX3 value of a length of time; ``X`` for a count that is not said."""
    prefix = "PT" if unit in ("second", "minute", "hour") else "P"
    if count is None:
        return f"{prefix}X{_CODES[unit]}"
    if count == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit in ("decade", "century"):
        unit, count = "year", count * (10 if unit == "decade" else 100)
    return f"{prefix}{count:g}{_CODES[unit]}"


def _duration(match: re.Match[str]) -> Iterator[Found]:
    unit = unit_of(match["unit"])
    count = number_of(match["number"]) if match["number"] else None
    before, after = (
        match.string[max(0, match.start() - 16) : match.start()],
        match.string[match.end() : match.end() + 9],
    )
    if _AGE_AFTER.match(after) or _AGE_BEFORE.search(before):
        return
    if unit == "quarter" and re.match(r"\s+of\b|-", after):
        return  # a fraction
    if count is not None and count >= 1000 and unit in ("hour", "minute", "second", "night"):
        return  # a quantity, such as hours flown
    article = (match["number"] or "").lower() in ("a", "an")
    if article and _RATE.search(before):
        yield Found.fixed(match, "SET", duration(unit, 1))
    elif not (article and unit in ("second", "night", "quarter", "weekend")):
        yield Found.fixed(match, "DURATION", duration(unit, count), mod_of(None, match["about"]))


def _one(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "DURATION", duration(unit_of(match["unit"]), 1))


def _vague(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "DURATION", duration(unit_of(match["unit"]), None))


_EVERY_PART = {"night": "TNI", "morning": "TMO", "afternoon": "TAF", "evening": "TEV"}


def _every(match: re.Match[str]) -> Iterator[Found]:
    word = match["word"].lower()
    if word in _EVERY_PART:
        yield Found.fixed(match, "SET", f"XXXX-XX-XX{_EVERY_PART[word]}")
    else:
        yield Found.fixed(match, "SET", duration(unit_of(word), 1))


_ADVERBS = {
    "daily": "day",
    "nightly": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
}


def _adverb(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "SET", duration(_ADVERBS[match["word"].lower()], 1))


_THE = r"(?:(?i:the|its|their|his|her|our) )?"
_SPAN = rf"(?:{_THE}(?i:past|last|next|first|coming|previous|final|following|latest|recent|subsequent) )?"
_MORE = r"(?: (?i:full|straight|consecutive|more|long|whole|trading|additional))?"
_WITHIN = r"(?:(?<=\b[Ff]or\s)|(?<=\b[Oo]ver\s)|(?<=\b[Ww]ithin\s))"
_PARTS_OF_TIME = "day|night|morning|afternoon|evening|week|weekend|month|quarter|year|decade"

RULES = (
    Rule(
        "duration",
        BEGIN + AT_LEAST + "?" + _SPAN + f"(?:{NUMBER}|{VAGUE}){_MORE}(?: |-)" + UNIT + r"s?[’']?" + END,
        _duration,
        (
            ("Norway fell within two months.", "two months", "P2M"),
            ("A 12-hour flight followed.", "12-hour", "PT12H"),
            ("It stopped for half an hour.", "half an hour", "PT30M"),
            ("It lost in the past nine days.", "the past nine days", "P9D"),
            ("It is delayed by several years.", "several years", "PXY"),
            ("It makes 15 a year.", "a year", "P1Y"),
            ("It logged 90,000 flight hours.", "", ""),
            ("It logged 90,000 hours.", "", ""),
            ("A 56-year-old man, aged 56 years, died.", "", ""),
        ),
        needs=HAS_UNIT,
    ),
    Rule(
        "past unit",
        rf"(?<!\w)(?:(?i:the past|the last)|{_WITHIN}(?i:the (?:next|coming|following))) " + UNIT + END,
        _one,
        (("It was the largest in the past decade.", "the past decade", "P10Y"),),
        needs=HAS_UNIT,
    ),
    Rule(
        "vague duration",
        rf"(?<!\w){_THE}(?i:past|last|next|recent|coming|following|subsequent|succeeding|early) "
        "(?:(?i:few|several|couple of|many) )?" + UNIT + r"s" + END,
        _vague,
        (
            ("It grew in recent years.", "recent years", "PXY"),
            ("It fell over the next few months.", "the next few months", "PXM"),
        ),
        needs=HAS_UNIT,
    ),
    Rule(
        "plural unit",
        r"(?:(?<=\b[Ff]or\s)|(?<=\b[Ww]ithin\s)|(?<=\b[Ii]n\s)|(?<=\b[Aa]fter\s)|(?<=\btook\s)|(?<=\blasted\s))"
        + UNIT
        + "s"
        + END,
        _vague,
        (("He waited for years.", "years", "PXY"),),
        needs=HAS_UNIT,
    ),
    Rule(
        "long",
        r"(?<!\w)" + UNIT + "s-long" + END,
        _vague,
        (("It settled a decades-long dispute.", "decades-long", "PXDE"),),
        needs=("-long",),
    ),
    Rule(
        "every",
        rf"(?<!\w)(?i:every|each|per) (?P<word>(?i:{_PARTS_OF_TIME}))" + END,
        _every,
        (("It meets every week.", "every week", "P1W"), ("It sells ten per day.", "per day", "P1D")),
        needs=("every", "each", "per"),
    ),
    Rule(
        "how often",
        rf"(?<!\w)(?P<word>(?i:{'|'.join(_ADVERBS)}))" + END,
        _adverb,
        (("Weekly claims rose.", "Weekly", "P1W"),),
        needs=("ly",),
    ),
)
