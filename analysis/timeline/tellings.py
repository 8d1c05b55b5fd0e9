"""The same event told twice: one row with its sources where the dates agree, else rows that are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pandas as pd

from analysis.timeline.order import covers, overlap

_A_WEEK = timedelta(days=7)
_ENOUGH_SHARED_ACTORS = 2

_Act = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one sentence tells it.

    Attributes:
        row: Its row of table ``timeline``.
        lemma: Of the event word.
        objects: Lemmas of the verb's objects; empty where it has none.
    """

    row: dict[str, Any]
    lemma: str
    objects: frozenset[str]

    @property
    def act(self) -> _Act:
        """What two tellings of one event have alike in any case."""
        return self.lemma, self.objects

    @property
    def actors(self) -> frozenset[str]:
        """The entities in it."""
        return frozenset(self.row["actors"])


def merge_tellings(tellings: Sequence[Telling]) -> list[dict[str, Any]]:
    """Make one row of an event that is told more than once.

    Two tellings are one event when the event word, the objects and the actors agree and one date lies in the
    other; the finer date is kept. When documents tell the same event of the same actors with dates that
    cannot both be right, at most a week apart, both rows stay and ``conflict`` names them alike.

    Args:
        tellings: In the order of the documents and their texts.

    Returns:
        Rows of table ``timeline`` with ``sources`` and ``conflict`` filled in.
    """
    merged: list[Telling] = []
    of_act: dict[_Act, list[int]] = defaultdict(list)
    by_actor: dict[tuple[_Act, str], set[int]] = defaultdict(set)
    for telling in tellings:
        act = telling.act
        near = _near(telling, by_actor) if telling.actors else of_act[act]
        same = next((index for index in sorted(near) if _same_event(merged[index], telling)), None)
        if same is None:
            same = len(merged)
            of_act[act].append(same)
            merged.append(replace(telling, row=telling.row | {"sources": [telling.row["doc_id"]]}))
        else:
            merged[same] = _joined(merged[same], telling)
        for actor in merged[same].actors:
            by_actor[act, actor].add(same)
    names = dict(_conflicts(merged, of_act, by_actor))
    return [telling.row | {"conflict": names.get(index, "")} for index, telling in enumerate(merged)]


def _near(telling: Telling, by_actor: Mapping[tuple[_Act, str], set[int]]) -> set[int]:
    """The events with the same word and objects that share an actor with a telling: all it may be one of."""
    return {index for actor in telling.actors for index in by_actor.get((telling.act, actor), ())}


def _joined(one: Telling, other: Telling) -> Telling:
    sources = list(dict.fromkeys([*one.row["sources"], other.row["doc_id"]]))
    finer = other if _is_finer(other.row, one.row) else one
    return replace(finer, row=finer.row | {"sources": sources})


def _is_finer(row: dict[str, Any], than: dict[str, Any]) -> bool:
    return row["value"] != than["value"] and covers(than, row)


def _same_event(one: Telling, other: Telling) -> bool:
    if not _is_stated(one) or not _is_stated(other) or one.row["modality"] != other.row["modality"]:
        return False
    if not one.actors or one.objects != other.objects:
        return False
    if not (one.actors <= other.actors or other.actors <= one.actors):
        return False
    return covers(one.row, other.row) or covers(other.row, one.row)


def _conflicts(
    merged: Sequence[Telling],
    of_act: Mapping[_Act, list[int]],
    by_actor: Mapping[tuple[_Act, str], set[int]],
) -> Iterator[tuple[int, str]]:
    for index, telling in enumerate(merged):
        for other in _near(telling, by_actor):
            if other > index and _cannot_both_be_right(telling, merged[other]):
                name = f"{telling.lemma} {of_act[telling.act][0]}"
                yield index, name
                yield other, name


def _cannot_both_be_right(one: Telling, other: Telling) -> bool:
    if not _is_stated(one) or not _is_stated(other) or one.objects != other.objects:
        return False
    if set(one.row["sources"]) & set(other.row["sources"]):
        return False  # one document that gives two dates tells of two events
    if len(one.actors & other.actors) < _ENOUGH_SHARED_ACTORS or overlap(one.row, other.row):
        return False
    if one.row["grain"] != "day" or other.row["grain"] != "day" or pd.isna(one.row["earliest"]):
        return False
    if pd.isna(other.row["earliest"]):
        return False
    return bool(abs(one.row["earliest"] - other.row["earliest"]) <= _A_WEEK)


def _is_stated(telling: Telling) -> bool:
    return bool(telling.row["dating"] == "stated")
