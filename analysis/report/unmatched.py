"""Corrections that no report could use: told to whoever runs the batch, who may never open a report."""

from __future__ import annotations

import csv
from collections.abc import Iterable

from analysis.report.build import Report


def unmatched_corrections(reports: Iterable[Report]) -> list[str]:
    """What the reports say of the rows of corrections that match nothing in any of them.

    Args:
        reports: Those of one batch; one without tables, or that is gone to a URL, says nothing.

    Returns:
        For each such row its number, what it misses, and what may be meant, in the order of the rows.
    """
    useless: dict[tuple[str, ...], str] = {}
    useful: set[tuple[str, ...]] = set()
    for one in reports:
        path = one.folder / "data" / "judgements.csv"
        if not path.is_file():
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                action, _, why = row["rule"].partition(" (")
                if not action.startswith("override: "):
                    continue
                correction = action, row["left"], row["right"]
                if "matches nothing here: no " in why:
                    useless.setdefault(correction, why.removesuffix(")"))
                else:
                    useful.add(correction)
    return [why for correction, why in useless.items() if correction not in useful]
