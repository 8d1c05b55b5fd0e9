"""Whom a bare surname stands for that several people of a document have.

Where only one of them had been named when the bare surname came up, it is that one: writers introduce by the
full name whom they then call by the surname. It stays that one after the others are named, where they are
named as relatives, *Okafor said ... His brother, Joseph Okafor, ... Okafor left*, or in passing. Else the
text does not say from there on, and the surname is left open: to take one for another would be false of a
person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from analysis.entities.places import is_place
from analysis.entities.resolution import persons
from analysis.entities.resolution.clusters import Cluster

RULE = "surname of the only one named so far"

_ESTABLISHED = 3
"""Times that a surname has stood for one person before another bearer, named once, makes it no one else's."""


def settle_surnames(clusters: Sequence[Cluster], texts: Mapping[int, str]) -> list[Cluster]:
    """Give bare surnames that several people have to the one they are first used for.

    Args:
        clusters: Of one document; changed in place.
        texts: The mentions by row number.

    Returns:
        The clusters that are left. A surname that stays open is known as a person's, and no given name.
    """
    bearers: dict[str, list[Cluster]] = defaultdict(list)
    for one in sorted(clusters, key=lambda one: min(one.rows)):
        if persons.is_full(one):
            bearers[one.tokens[-1]].append(one)
    shared: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        surname = persons.possible_surname(one)
        having = bearers.get(surname or "", ())
        if len(having) > 1 and sum(persons.may_be(one, full) for full in having) > 1:
            shared[one.key].append(one)
    for surname, bare in shared.items():
        _settle(bare, bearers[surname], texts)
    return [one for one in clusters if one.rows]


def _is_aside(other: Cluster, established: int) -> bool:
    """Whether a bearer is somebody's relative, or named once beside one who goes by the surname by then."""
    return bool(other.manners & persons.KIN) or (other.count == 1 and established >= _ESTABLISHED)


def _settle(bare: Sequence[Cluster], bearers: Sequence[Cluster], texts: Mapping[int, str]) -> None:
    first, *others = bearers
    begin, end = min(first.rows), min(others[0].rows)
    rows = [row for one in bare for row in one.rows]
    settled = {row for row in rows if begin < row < end}
    if settled and all(_is_aside(one, len(settled)) for one in others):
        settled = set(rows)
    for one in bare:
        is_possible = persons.may_be(one, first)
        for row in [row for row in one.rows if row in settled and is_possible]:
            one.hand_over(row, texts[row], first, RULE)
        if not is_place(one.key):
            one.votes["PERSON"] += one.votes.total() + 1
        one.manners.add("unclear")
