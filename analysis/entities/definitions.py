"""Short names that a text itself gives to long ones: "Long Name (ABC)", "ABC (Long Name)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.kinds import kind_of_name
from analysis.entities.names import HONORIFICS, fold, initials

_NAME = r"[A-Z][\w&.’'-]*(?:\s(?:(?:of|for|and|the|in|on|de|du|des)\s){0,2}(?:[A-Z][\w&.’'-]*|\d+)){0,9}"
_ACRONYM = r"[A-Z](?=[a-z0-9.]*[A-Z])[A-Za-z0-9.]{1,7}"
_IN_BRACKETS = rf"\s[(\[](?P<acronym>{_ACRONYM})(?:\sin\s[A-Z]\w+)?[)\]]"
_DEFINED = re.compile(rf"(?P<name>{_NAME})(?:{_IN_BRACKETS}|,\sor\s(?:the\s)?(?P<or>{_ACRONYM})\b)")
# Bounded, or a list of thousands of names would be tried from each of them to its end.
_LISTED = re.compile(
    rf"(?P<name>(?:[A-Z]\w+\s)?(?:[A-Z]\w+,\s){{1,4}}[A-Z]\w+,?\sand\s{_NAME}){_IN_BRACKETS}"
)
_SPELLED_OUT = re.compile(
    rf"\b(?P<acronym>{_ACRONYM})(?:\s\w+){{0,2}}\s[(\[](?:(?:or|for|the)\s)*(?P<name>{_NAME})[)\],;]"
)
_AGENCIES = frozenset("AFP ANSA BBC CNN DPA EFE RIA TASS UPI".split())
"""What stands in brackets behind anything: who sends the story."""

_SMALL_WORD = re.compile(r"\s(?:of|for|and)\s")
_CHIEF = re.compile(r".*\b(?:CEO|Chief\sExecutive)\s")
_OF = re.compile(r"\sof\s")
"""A small word that counts in the acronyms of offices: the ``DOJ``, the ``MoD``."""

_ALSO_KNOWN = re.compile(
    rf"(?P<one>{_NAME})(?:,?\s(?:also|better|formerly|previously)\s(?:known|called)\s(?:as\s)?"
    rf"|,\s(?:known\s(?:\w+ly\s)?as|nicknamed|alias)\s"
    rf"|,\s(?:once|formerly)\s(?=(?:the\s)?{_NAME}[,.;)]))"
    rf"(?:the\s)?[\"“'‘]?(?P<other>{_NAME})"
)


def definitions(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield (long name, short name) spans that the text itself declares to be one.

    Method: the short form must be made of the initials of the words before it, or in brackets after it,
    in order, as in Schwartz & Hearst (2003), "A simple algorithm for identifying abbreviation definitions".
    """
    for match in _LISTED.finditer(text):
        if initials(match["name"]) == match["acronym"]:
            yield match.span("name"), match.span("acronym")
    for match in _DEFINED.finditer(text):
        group = "acronym" if match["acronym"] else "or"
        begin = _where_initials_begin(match["name"], match[group])
        if begin is None and group == "acronym" and _is_translated(match["name"], match["acronym"]):
            begin = len("The ") if match["name"].startswith("The ") else 0
        if begin is not None:
            yield (match.start("name") + begin, match.end("name")), match.span(group)
    for match in _SPELLED_OUT.finditer(text):
        if _where_initials_begin(match["name"], match["acronym"]) == 0:
            yield match.span("name"), match.span("acronym")
    for match in _ALSO_KNOWN.finditer(text):
        one, other = (_without_title(text, *match.span(name)) for name in ("one", "other"))
        if fold(text[slice(*one)]) != fold(text[slice(*other)]):
            long, short = sorted((one, other), key=lambda span: (-text.count(" ", *span), span))
            yield long, short


def acronyms(name: str) -> set[str]:
    """What a name of several words may be abbreviated to: without its country, without what *and* adds.

    >>> sorted(acronyms("U.S. Centers for Disease Control and Prevention"))
    ['CDC', 'CDCP', 'UCDC', 'UCDCP']
    >>> sorted(acronyms("Department of Justice"))
    ['DJ', 'DOJ']
    """
    first, _, rest = name.partition(" ")
    is_national = is_country(first) or bool(codes_of_people(first))
    whole = {name, rest} if is_national else {name}
    parts = whole | {part.rpartition(" and ")[0] for part in whole}
    parts |= {_OF.sub(" Of ", part) for part in parts}
    return {initials(part) for part in parts if " " in part}


def _is_translated(name: str, acronym: str) -> bool:
    """A body with the letters of its own language behind it: Supreme Council of National Defence (CSAT)."""
    is_body = kind_of_name(name) == "ORG" and _SMALL_WORD.search(name)
    return bool(is_body) and len(acronym) > 2 and acronym.isupper() and acronym not in _AGENCIES


def _without_title(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without article and titles before it: Gen. ``Ivo Radic``."""
    if chief := _CHIEF.match(text, start, end):  # Barclays CEO C.S. Venkatakrishnan, known as Venkat
        start = chief.end()
    while (word := re.match(r"(\w+)\.?\s", text[start:end])) and word[1].lower() in HONORIFICS | {"the"}:
        start += word.end()
    return start, end


def _where_initials_begin(name: str, acronym: str) -> int | None:
    """Where in a run of capitalised words those begin that the acronym abbreviates."""
    letters = re.sub(r"[^A-Z0-9]", "", acronym)
    if len(letters) < 2:  # Panaji (Panjim)
        return None
    begins = [
        at.start() for at in re.finditer(r"[A-Z]", name) if at.start() == 0 or name[at.start() - 1] in " -"
    ]
    readings = [
        (begin, initials(part)) for begin in begins for part in (name[begin:], _OF.sub(" Of ", name[begin:]))
    ]
    tests: tuple[Callable[[str], bool], ...] = (
        lambda read: read == letters,
        lambda read: read[:-1] == letters,  # Multinational Security Support Mission (MSS)
        lambda read: sorted(read) == sorted(letters),  # a foreign name, in its own order: CJNG
    )
    found = next((begin for is_so in tests for begin, read in readings if is_so(read)), None)
    # Alternative for Germany (AfD): the letters are those of its own language, but for the first.
    if found is None and _SMALL_WORD.search(name) and name[0] == acronym[0]:
        return begins[0]
    return found
