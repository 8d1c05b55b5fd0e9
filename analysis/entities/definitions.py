"""Short names that a text itself gives to long ones: "Long Name (ABC)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.names import HONORIFICS, fold, initials

_NAME = r"[A-Z][\w&.’'-]*(?:\s(?:(?:of|for|and|the|de|du|des)\s){0,2}[A-Z][\w&.’'-]*){0,7}"
_DEFINED = re.compile(rf"(?P<name>{_NAME})\s\((?P<acronym>[A-Z][A-Za-z.]{{1,7}})\)")
_ALSO_KNOWN = re.compile(
    rf"(?P<one>{_NAME})(?:,?\s(?:also|better|formerly|previously)\s(?:known|called)\s(?:as\s)?|,\s(?:known\sas|nicknamed|alias)\s)"
    rf"(?:the\s)?[\"“'‘]?(?P<other>{_NAME})"
)


def definitions(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield (long name, short name) spans that the text itself declares to be one.

    Method: the short form in brackets must be made of the capitals of the words before it, in order,
    as in Schwartz & Hearst (2003), "A simple algorithm for identifying abbreviation definitions".
    """
    for match in _DEFINED.finditer(text):
        begin = _where_initials_begin(match["name"], match["acronym"])
        if begin is not None:
            yield (match.start("name") + begin, match.end("name")), match.span("acronym")
    for match in _ALSO_KNOWN.finditer(text):
        one, other = (_without_title(text, *match.span(name)) for name in ("one", "other"))
        if fold(text[slice(*one)]) != fold(text[slice(*other)]):
            long, short = sorted((one, other), key=lambda span: (-text.count(" ", *span), span))
            yield long, short


def acronyms(name: str) -> set[str]:
    """What a name of several words may be abbreviated to: without its country, without what *and* adds.

    >>> sorted(acronyms("U.S. Centers for Disease Control and Prevention"))
    ['CDC', 'CDCP', 'UCDC', 'UCDCP']
    """
    first, _, rest = name.partition(" ")
    is_national = is_country(first) or bool(codes_of_people(first))
    whole = {name, rest} if is_national else {name}
    parts = whole | {part.rpartition(" and ")[0] for part in whole}
    return {initials(part) for part in parts if " " in part}


def _without_title(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without the titles before it: Gen. ``Ivo Radic``."""
    while (word := re.match(r"(\w+)\.?\s", text[start:end])) and word[1].lower() in HONORIFICS:
        start += word.end()
    return start, end


def _where_initials_begin(name: str, acronym: str) -> int | None:
    """Where in a run of capitalised words those begin that the acronym abbreviates."""
    letters = re.sub(r"[^A-Z]", "", acronym)
    if len(letters) < 2:  # Panaji (Panjim)
        return None
    begins = [
        at.start() for at in re.finditer(r"[A-Z]", name) if at.start() == 0 or name[at.start() - 1] in " -"
    ]
    for same in (str, sorted):  # of a foreign name the letters may stand in its own order: CJNG
        for begin in begins:
            if same(initials(name[begin:])) == same(letters):
                return begin
    return None
