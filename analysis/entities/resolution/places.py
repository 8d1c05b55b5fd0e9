"""Short names of places: what they ask for, and what full names answer to."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.entities.countries import is_country, is_country_or_division
from analysis.entities.kinds import kind_of_name
from analysis.entities.places import is_place
from analysis.entities.resolution.clusters import Cluster

_COMPASS = {"north": "south", "south": "north", "east": "west", "west": "east"}

_LAND = frozenset({"LOC", "FAC"})
_FEATURES = frozenset("river lake mount glacier volcano reef island isle".split())
_KINDS_OF_PLACES = frozenset(
    "state province region republic kingdom commonwealth principality emirate".split()
)
_ABBREVIATED = """
    Ala:alabama Ariz:arizona Ark:arkansas Calif:california Colo:colorado Conn:connecticut Del:delaware
    Fla:florida Ga:georgia Ill:illinois Ind:indiana Kan:kansas Ky:kentucky La:louisiana Mass:massachusetts
    Md:maryland Mich:michigan Minn:minnesota Miss:mississippi Mo:missouri Mont:montana Neb:nebraska
    Nev:nevada Okla:oklahoma Ore:oregon Pa:pennsylvania Tenn:tennessee Va:virginia Vt:vermont
    Wash:washington Wis:wisconsin Wyo:wyoming
    """
"""American states as the news agencies abbreviate them."""

_ALSO = {
    "L.A.": "los angeles",
    "LA": "los angeles",
    "NYC": "new york city",
    "Antarctic": "antarctica",
    **dict(entry.split(":") for entry in _ABBREVIATED.split()),
}
"""Second names of places, as they are written."""

_LARGER_THAN_THEIR_CITY = frozenset({"gaza"})
"""Places that are no country and no state, and have a city of their name."""

_TWINS = frozenset({"korea"})
"""Countries that there are two of, neither of which goes by the bare name."""


def city(cluster: Cluster) -> str | None:
    """``new york`` of New York City, ``taipei`` of Taipei City; of no country's or state's namesake."""
    town = cluster.key.removesuffix(" city")
    is_city = cluster.type == "GPE" and town != cluster.key and town not in _LARGER_THAN_THEIR_CITY
    return town if is_city and (town == "new york" or not is_country_or_division(town.title())) else None


def place_after_its_kind(cluster: Cluster) -> str | None:
    """``texas`` of State of Texas, ``washington`` of Washington D.C."""
    if cluster.strong - {"GPE"} or cluster.type not in ("GPE", "LOC", "FAC", "ORG"):
        return None
    if cluster.key.endswith(" dc"):
        return cluster.key.removesuffix(" dc")
    kind, _, rest = cluster.key.partition(" of ")
    return rest.removeprefix("the ") if kind in _KINDS_OF_PLACES and rest else None


def place(cluster: Cluster) -> Iterator[str]:
    """A place by its name."""
    if cluster.type in ("GPE", "LOC"):
        yield cluster.key


def second_name(cluster: Cluster) -> str | None:
    """``los angeles``, for L.A."""
    meant = {_ALSO.get(form) or _ALSO.get(form.rstrip(".")) for form in cluster.forms}
    return meant.pop() if len(meant) == 1 and cluster.type in ("GPE", "LOC") else None


def bare_feature(cluster: Cluster) -> str | None:
    """``Orinoco``, which is no town, and nothing but the tagger says what else it is."""
    is_land = not cluster.strong - {"GPE", "LOC"} and cluster.type in ("GPE", "LOC", "ORG", "FAC", "PERSON")
    is_open = is_land and len(cluster.tokens) == 1
    return cluster.key if is_open and not is_place(cluster.key) else None


def without_feature(cluster: Cluster) -> Iterator[str]:
    """``orinoco`` of Orinoco River, ``skye`` of Isle of Skye, ``faroes`` of Faroe Islands."""
    words = [word for word in cluster.tokens if word != "of"]
    if cluster.type in ("LOC", "GPE") and len(words) == 2:
        if words[0] in _FEATURES:
            yield words[1]
        if words[1] in _FEATURES:
            yield words[0]
        if words[1] == "islands":
            yield from (words[0], f"{words[0]}s")


def bare_head(cluster: Cluster) -> str | None:
    """``the Ridge``: one word, the noun of a kind of places, that nothing but the tagger speaks for."""
    return cluster.key if not cluster.strong and kind_of_name(f"X {cluster.key}") in _LAND else None


def heads(cluster: Cluster) -> Iterator[str]:
    """``ridge`` of Mid-Atlantic Ridge."""
    if cluster.type in _LAND and len(cluster.tokens) > 1:
        yield cluster.tokens[-1]


def twin_country(cluster: Cluster) -> str | None:
    """``Korea``, which is short for the one of two that the text is about."""
    return cluster.key if cluster.type == "GPE" and cluster.key in _TWINS else None


def without_compass(cluster: Cluster) -> Iterator[str]:
    """``korea`` of South Korea."""
    if cluster.type == "GPE" and cluster.tokens[0] in _COMPASS:
        yield " ".join(cluster.tokens[1:])


def compass(cluster: Cluster) -> str | None:
    """``the North``, where a country of that name has a twin."""
    return cluster.key if cluster.key in _COMPASS and cluster.type in ("GPE", "LOC") else None


def compass_of_country(cluster: Cluster) -> Iterator[str]:
    """``north`` of North Korea, and of no South Africa."""
    side, _, rest = cluster.key.partition(" ")
    if cluster.type == "GPE" and side in _COMPASS and is_country(f"{_COMPASS[side]} {rest}".title()):
        yield side
