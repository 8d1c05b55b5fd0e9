"""The same event told twice: one row with its sources where the dates agree, else rows that are marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pandas as pd

from analysis.timeline.order import covers, overlap

_A_WEEK = timedelta(days=7)
_ENOUGH_SHARED_ACTORS = 2


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
    by_lemma: dict[str, list[int]] = {}
    for telling in tellings:
        known = by_lemma.setdefault(telling.lemma, [])
        same = next((index for index in known if _same_event(merged[index], telling)), None)
        if same is None:
            known.append(len(merged))
            merged.append(replace(telling, row=telling.row | {"sources": [telling.row["doc_id"]]}))
        else:
            merged[same] = _joined(merged[same], telling)
    names = dict(_conflicts(merged, by_lemma))
    return [telling.row | {"conflict": names.get(index, "")} for index, telling in enumerate(merged)]


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


def _conflicts(merged: Sequence[Telling], by_lemma: dict[str, list[int]]) -> Iterator[tuple[int, str]]:
    for lemma, indexes in by_lemma.items():
        for position, index in enumerate(indexes):
            for other in indexes[position + 1 :]:
                if _cannot_both_be_right(merged[index], merged[other]):
                    name = f"{lemma} {min(indexes)}"
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
