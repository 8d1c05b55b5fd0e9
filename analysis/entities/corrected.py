"""The entities while they are corrected: which of them a name means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from analysis.entities import names
from analysis.entities.resolution import persons
from analysis.entities.resolution.clusters import Cluster


class Corrected:
    """The entities while they are corrected, found by any of their spellings."""

    def __init__(self, clusters: Sequence[Cluster], mentions: Sequence[tuple[str, str, str]]) -> None:
        self.mentions = mentions
        self._left: dict[int, Cluster] = {}
        self._by_key: dict[str, dict[int, Cluster]] = {}
        for one in clusters:
            self.put(one)

    def __iter__(self) -> Iterator[Cluster]:
        return iter(self._left.values())

    def put(self, one: Cluster) -> None:
        """Take in an entity, or the new spellings of one."""
        self._left[id(one)] = one
        for key in _keys(one):
            self._by_key.setdefault(key, {})[id(one)] = one

    def remove(self, one: Cluster) -> None:
        """Let go of an entity."""
        del self._left[id(one)]

    def named(self, name: str) -> list[Cluster]:
        """The entities that have this spelling."""
        wanted = names.key(name)
        return [
            one
            for one in self._by_key.get(wanted, {}).values()
            if id(one) in self._left and wanted in _keys(one)
        ]

    def called(self, name: str) -> list[Cluster]:
        """The entities whose own name this is, else the one that has it among its spellings.

        A legal form tells two apart where it can: Lumio, and Lumio Inc.
        """
        found = self.named(name)
        own = [one for one in found if names.key(name) in (names.key(own_name(one)), _own_key(one))]
        exact = [one for one in own if names.fold(own_name(one)) == names.fold(name)] or own
        only = found if len(found) == 1 else []
        return [one for one in exact if not one.manners & persons.OTHERS] or exact or only

    def nearest(self, name: str) -> str:
        """The spelling most like a name that nothing has, or the empty string."""
        keys = [key for key, ones in self._by_key.items() if any(one in self._left for one in ones)]
        alike = process.extractOne(names.key(name), keys, scorer=fuzz.ratio, score_cutoff=80)
        if alike is None:
            return ""
        spellings = [
            form
            for one in self.named(alike[0])
            for form in (*one.forms, one.fixed_name)
            if names.key(form) == alike[0]
        ]
        return min(spellings, default="")


def own_name(one: Cluster) -> str:
    """What readers know an entity by: the name that a correction gave it, or its best."""
    return one.fixed_name or one.best_name(one.forms)


def _own_key(one: Cluster) -> str:
    """Its full name, which is not always how it is called: the name of a country for its short form."""
    return "" if one.fixed_name else one.key


def _keys(one: Cluster) -> set[str]:
    """All its spellings, with the name that a correction gave it."""
    return {one.key, *map(names.key, (*one.forms, one.fixed_name))} - {""}
