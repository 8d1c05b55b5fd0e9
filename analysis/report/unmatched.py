"""Corrections that did nothing: told to whoever gives the command, who may never open a report."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping

from analysis.report.build import Report

_NOT_HERE, _SO_ALREADY = "matches nothing here: no ", "it is so already)"
"""As ``corrections`` words it, which is not imported: it takes pandas, and this runs in the command."""


def unmatched_corrections(reports: Iterable[Report]) -> list[str]:
    """What the reports of one batch say of the corrections that did nothing in any of them.

    Args:
        reports: The reports; one without tables, or that is gone to a URL, says nothing.
    """
    return unmatched(row for one in reports for row in _judgements(one))


def unmatched(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """What rows of tables ``judgements`` say of the corrections that did nothing.

    Args:
        rows: Of one analysis, or of several with the same corrections.

    Returns:
        For each correction that is of no use in any of them its row, what it misses, and what may be
        meant, in the order of the rows.
    """
    useless: dict[tuple[str, ...], list[str]] = {}
    useful: set[tuple[str, ...]] = set()
    for row in rows:
        action, _, why = row["rule"].partition(" (")
        if not action.startswith("override: "):
            continue
        correction = action, row["left"], row["right"]
        if not why or why.endswith(_SO_ALREADY):
            useful.add(correction)
        else:
            useless.setdefault(correction, []).append(why.removesuffix(")"))
    return [max(whys, key=_tells) for correction, whys in useless.items() if correction not in useful]


def _tells(why: str) -> tuple[bool, bool]:
    """How much it tells: the names that may be meant, else one that is like it, else only that none is."""
    return _NOT_HERE not in why, why.endswith("?")


def _judgements(report: Report) -> Iterator[dict[str, str]]:
    path = report.folder / "data" / "judgements.csv"
    if path.is_file():
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)
