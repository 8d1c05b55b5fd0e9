"""What a person corrected, and which pairs of names wait for one."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.entities.listing import type_word
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, one_line
from analysis.report.sections.lists import first_rows

_MOST = 40
"""Corrections and doubts that a report lists; the tables have all."""

_DONE = {
    "merge": "merged",
    "split": "split",
    "rename": "renamed",
    "retype": "retyped",
    "drop": "dropped",
    "add": "added",
}
_HEADER = ("Name", "Other name, or type", "Decision", "Rule", "By, and why")


def judgements(found: Analysis, data: str = "data") -> Html:
    """The corrections, whether they were applied, and the pairs that wait for a person.

    Args:
        found: The analysis.
        data: The folder with the tables as CSV; empty where there is none.
    """
    return _listed(found.judgements, "Corrections, and names to judge", data)


def corrections(judged: pd.DataFrame, data: str = "") -> Html:
    """The corrections that were applied.

    Args:
        judged: Table ``judgements``.
        data: The folder with the tables as CSV; empty where there is none.
    """
    is_applied = judged["rule"].str.startswith("override") & (judged["decision"] != "unsure")
    return _listed(judged[is_applied], "Corrections applied", data)


def _listed(judged: pd.DataFrame, caption: str, data: str) -> Html:
    if judged.empty:
        return Html("")
    rows = [_row(row) for row in tables.records(judged.head(_MOST))]
    return Html(first_rows(_HEADER, rows, caption, total=len(judged), file="judgements", data=data))


def _row(row: dict[str, Any]) -> tuple[str | Markup, ...]:
    action = row["rule"].partition("override: ")[2].partition(" ")[0]
    other = type_word(row["right_name"]) if action in ("retype", "add") else one_line(row["right_name"])
    waits = "not applied" if action else "to be judged"
    return (
        one_line(row["left_name"]),
        other,
        waits if row["decision"] == "unsure" else _DONE[action],
        row["rule"],
        ", ".join(filter(None, (row["who"], row["when"], row["reason"]))),
    )
