"""Which names are those of known places: a guard against taking a city for a company."""

from __future__ import annotations

from analysis.entities.countries import DIVISIONS, is_country
from analysis.entities.towns import towns

_LARGE = 200_000


def is_large_city(name: str) -> bool:
    """Whether this is a city of 200,000 people or more; short names, as ``Nice``, may be other words.

    >>> is_large_city("Rotterdam"), is_large_city("Winterthur")
    (True, False)
    """
    return len(name) > 4 and any(town.people >= _LARGE for town in towns(name))


def is_capital(name: str) -> bool:
    """Whether this is the capital of a country of some size.

    >>> is_capital("Bucharest"), is_capital("Rotterdam")
    (True, False)
    """
    return any(town.is_capital and town.people >= _LARGE for town in towns(name))


def is_place(name: str) -> bool:
    """Whether this is a country, a state, or a city of more than 15,000 people as GeoNames lists them.

    >>> is_place("Bergen"), is_place("Alpina")
    (True, False)
    """
    return is_country(name.title()) or name.title() in DIVISIONS or bool(towns(name))
