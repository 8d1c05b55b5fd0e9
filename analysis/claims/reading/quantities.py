"""Numbers with their units and bounds: "more than 90,000 hours", "about 1.2 million people", "$3bn"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.claims.reading.taken import Taken
from analysis.stems import stem

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: float(value) for value, word in enumerate(_SMALL)} | {
    word: 20.0 + 10 * step for step, word in enumerate(_TENS)
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "dozen": 12.0,
}
_BOUNDS = {
    "about|around|approximately|roughly|some|nearly|almost|circa|close to|an estimated|estimated": "about",
    "more than|over|exceeding|above|upwards of|in excess of|greater than": "more than",
    "at least|no fewer than|no less than|minimum of|a minimum of": "at least",
    "less than|fewer than|under|below": "less than",
    "at most|up to|no more than|maximum of|a maximum of": "at most",
}
_BOUND = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<b{n}>{words})" for n, words in enumerate(_BOUNDS))
    + r")\s+(?:the\s+)?[$€£¥]?\Z",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"\b(?:compared (?:with|to)|against|instead of|than|from)\s+(?:the\s+)?\Z"
    r"|\b(?:\d[\d,.]*|half|most|many|some|few|none|all|one|two|three|quarters?|thirds?)\s+of\s+(?:the|its|their)\s+\Z"
    r"|(?:\A|[.;,]\s)of\s+(?:the|its|their)\s+\Z",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:up|down|(?:ris|fall|grow|dropp|declin|increas|decreas|climb|slipp|dipp|jump|slump|surg|shr[aiu]nk|plung|soar|"
    r"contract|expand|sank|rose|risen|rise|fell|fall|grew|grow|drop|gain)(?:s|n|e|ed|es|ing)?)\s+(?:by\s+)?\Z",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:to|at|reach(?:ed|es|ing)?)\s+\Z", re.IGNORECASE)
_NUMBER_WORD = "|".join([*_TENS, *sorted(_SMALL, key=len, reverse=True)])
_NUMBER = re.compile(
    rf"""
    (?P<currency>[$€£¥])?\s?
    (?:(?P<digits>(?<![\w.,-])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|(?<=[$€£¥])\d[\d,]*(?:\.\d+)?)
      |\b(?P<word>{_NUMBER_WORD})\b(?:[-\s](?P<ones>{"|".join(_SMALL[1:10])})\b)?
      |\b(?P<a>an?)\s(?=(?:hundred|thousand|million|billion|trillion|dozen)\b))
    (?P<scale>\s?(?:hundred|thousand|million|billion|trillion|dozen)\b|(?:k|m|mn|bn|tn)\b)?
    (?P<scale2>\s(?:thousand|million|billion|trillion)\b)?
    (?P<ordinal>st|nd|rd|th|s)?(?![\w-]*\d)(?P<percent>\s?%|\s?percent\b|\s?per\scent\b)?
    """,
    re.IGNORECASE | re.VERBOSE,
)


_CURRENCIES = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥"}
_WORD_BEHIND = re.compile(r"(?P<break>[^\w\s-])|(?P<word>[\w’'-]+)")
_MOST_BEHIND = 4
"""Words behind a number among which the one that it counts is looked for."""

_CURRENCY_WORD = re.compile(rf"\s(?:US\s)?({'|'.join(_CURRENCIES)})s?\b(?!\s+(?:of|weight))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    Attributes:
        start: Offset of its first character in the text it was found in.
        end: Offset after its last character.
        text: The number as written, with its bound.
        value: In units of one: "3 million" is 3e6.
        unit: Lemma of the noun counted, a currency sign, "%" or "" when there is none.
        bound: "", "about", "more than", "at least", "less than" or "at most".
        step: Half the last digit given: a figure of 1.2 million is good to 50,000.
        role: What the figure is to its noun: "base" where another figure is compared with it or a part of
            it ("from 300", "20 of the 300"), "change" ("rose 3 percent"), "level" ("rose to 3 percent"),
            or "".
        sort: Lemmas of the words before the unit: "gold" of "two gold medals".
    """

    start: int
    end: int
    text: str
    value: float
    unit: str
    bound: str
    step: float
    role: str = ""
    sort: frozenset[str] = frozenset()

    @property
    def is_base(self) -> bool:
        """Whether it is only what another figure is compared with or a part of."""
        return self.role == "base"


def find_quantities(text: str, taken: Iterable[tuple[int, int]] = ()) -> list[Quantity]:
    """Find the numbers of a text, other than those in dates and names.

    Args:
        text: Any text.
        taken: Half-open (start, end) offsets where numbers are parts of something else.

    Returns:
        In text order; ``unit`` holds only a currency or percent sign: nouns need syntax (see ``reading``).
    """
    covered = Taken(text, taken)
    found = []
    for match in _NUMBER.finditer(text):
        if match["ordinal"] or covered.meets(match.start(), match.end()):
            continue
        value = _value(match)
        if value is None:
            continue
        written = match.group()
        start, end = match.end() - len(written.lstrip()), match.start() + len(written.rstrip())
        bound, start = _bound_before(text, start)
        unit = "%" if match["percent"] else match["currency"] or _currency_behind(text, end)
        role = _role(text, start)
        found.append(Quantity(start, end, text[start:end], value, unit, bound, _step(match, value), role))
    return found


def _role(text: str, start: int) -> str:
    """What the words before a figure make of it."""
    patterns = {"base": _BASE, "change": _CHANGE, "level": _LEVEL}
    return next(
        (role for role, words in patterns.items() if words.search(text, max(0, start - 24), start)), ""
    )


def _currency_behind(text: str, end: int) -> str:
    """The sign of a currency that is written out behind its number: "90 million dollars"."""
    word = _CURRENCY_WORD.match(text, end)
    return _CURRENCIES[word.group(1).lower()] if word else ""


def with_counted(quantity: Quantity, text: str) -> str:
    """A number in the words of its text, with what it counts: "408 million euros", "25 young sailors"."""
    units = {quantity.unit, *(word for word, sign in _CURRENCIES.items() if sign == quantity.unit)}
    for number, word in enumerate(_WORD_BEHIND.finditer(text, quantity.end)):
        if number == _MOST_BEHIND or word.group("break"):
            break
        if stem(word.group("word").lower()) in map(stem, units):
            return text[quantity.start : word.end()]
    return quantity.text


def _bound_before(text: str, start: int) -> tuple[str, int]:
    """The words that bound a number ("more than"), and where they, or else the number, begin."""
    before = _BOUND.search(text, max(0, start - 30), start)
    if before is None:
        return "", start
    number = next(int(name[1:]) for name, words in before.groupdict().items() if words)
    return list(_BOUNDS.values())[number], before.start()


def _value(match: re.Match[str]) -> float | None:
    if match["digits"]:
        value = float(match["digits"].replace(",", ""))
    elif match["word"]:
        value = _WORDS[match["word"].lower()] + (_WORDS[match["ones"].lower()] if match["ones"] else 0.0)
        if value == 1 and not match["scale"]:
            return None  # "one of them" counts nothing
    else:
        value = 1.0
    for scale in ("scale", "scale2"):
        value *= _SCALES[match[scale].strip().lower()] if match[scale] else 1.0
    return value if math.isfinite(value) else None


def _step(match: re.Match[str], value: float) -> float:
    """Half of the last digit that the writer gave; counts below 100 are taken as exact."""
    digits = match["digits"]
    if not digits or (value < 100 and "." not in digits):
        return 0.0
    plain = digits.replace(",", "")
    scale = value / float(plain) if float(plain) else 1.0
    if "." in plain:
        return 0.5 * scale * 10.0 ** -len(plain.split(".")[1])
    if scale > 1:
        return 0.5 * scale
    return 0.0
