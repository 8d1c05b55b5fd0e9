"""Places by their form: countries, provinces, waters, mountains, and what a common noun calls a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import codes_of_people, is_country, written_out

_NATURE = re.compile(r"\b(?:River|Lake|Mount)\s[A-Z][\w'’-]+")
_COUNTY = re.compile(r"\bCounty\s(?!Council|Court|Hall|Board|Clerk|Sheriff|Police)[A-Z][a-z]+\b(?!\s[A-Z])")
_PLACE_OF = re.compile(
    r"\b(?:village|town|hamlet|suburb|municipality|commune|province|district|island|city)\sof\s"
    r"(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
)
_COUNTRY = re.compile(r"\b(?:US|UK|USA|UAE|DPRK|(?:U\.S\.A\.|U\.S\.|U\.K\.))(?![\w$€£-])")
_CAPITALISED_BEFORE = re.compile(r"(?:\A|[^.!?\n]\s)[A-Z][\w'’.-]*\s(?:of\s|and\s|for\s)?\Z")
_SITE = re.compile(
    r"\b(?:[Tt]he|[Aa]t|[Nn]ear)\s(?P<name>(?!The\b)[A-Z][\w'’-]+(?:\s(?:d[eo]|del|da|al|of)?\s?[A-Z][\w'’-]+){0,3})\s"
    r"(?:stadium|crossing|checkpoint|airfield|airbase|bridge|dam|mine|refinery|square|barracks|(?:nuclear\s)?power\s(?:plant|station))\b"
)
_KIND_OF_PLACE = re.compile(
    r"\b(?P<name>(?!The\b)[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})\s(?:province|prefecture|governorate|oblast|district|county)\b(?!\sof\b)"
)
_REGION = re.compile(
    r"\b(?:in|of|from|across|the)\s(?:the\s)?(?P<name>(?!The\b)[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s(?:region|state)\b(?!-)"
)


def waters_and_mountains(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``River Torne``, ``Lake Van``, ``Mount Kenya``."""
    for match in _NATURE.finditer(text):
        yield match.span()


def places_with_their_kind(text: str) -> Iterator[tuple[int, int]]:
    """Yield what a common noun calls a place: the village of ``Haydor``."""
    for match in _PLACE_OF.finditer(text):
        yield match.span("name")
    for match in _COUNTY.finditer(text):
        yield match.span()


def countries(text: str) -> Iterator[tuple[int, int]]:
    """Yield abbreviated names of countries, which taggers take for pronouns."""
    for match in _COUNTRY.finditer(text):
        yield match.span()


def countries_in_full(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of countries that stand alone: *in* ``Ireland``."""
    for match in written_out().finditer(text):
        if not _CAPITALISED_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            yield match.span()


def sites(text: str) -> Iterator[tuple[int, int]]:
    """Yield what a common noun calls a building or a works: the ``San Telmo mine``."""
    for match in _SITE.finditer(text):
        if not codes_of_people(match["name"]) and not is_country(match["name"]):
            yield match.start("name"), match.end()


def regions(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of regions and states: *in* ``Bago`` *region*."""
    for match in _REGION.finditer(text):
        if not codes_of_people(match["name"]) and not is_country(match["name"]):
            yield match.span("name")


def provinces(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``Lao Cai province``, which begins with no name of a people."""
    for match in _KIND_OF_PLACE.finditer(text):
        if not codes_of_people(match["name"]) and not is_country(match["name"]):
            yield match.span()
