"""What could not be resolved: dates, statements and names that the text leaves open."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.document import COUNTED
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, characters, one_line
from analysis.report.sections.lists import first_rows
from analysis.timeline import undated_only
from analysis.timeline.display import display_date

_MOST = 40
"""Rows that each list shows; the tables have all."""


def unresolved(found: Analysis, data: str = "data") -> Html:
    """Dates without a place in the calendar, and statements that nothing dates, each with the reason.

    Args:
        found: The analysis.
        data: The folder with the tables as CSV; empty where there is none.
    """
    dates, undated = _dates(found), undated_only(found.timeline)
    if not dates and undated.empty:
        return Nothing("Every date was resolved.")
    shown = Markup("")
    if dates:
        header = ("In the text", "Characters", "Read as", "Why")
        caption = "Dates left open"
        shown += first_rows(header, dates[:_MOST], caption, total=len(dates), file="times", data=data)
    for day, rows in undated.groupby("display_date", sort=False):
        shown += _statements(rows, str(day), data)
    return Html(shown)


def _dates(found: Analysis) -> list[tuple[object, ...]]:
    times = found.times[found.times["zone"].isin(COUNTED) & found.times["type"].isin(["DATE", "TIME"])]
    return [
        (
            one_line(row["text"]),
            characters(row),
            display_date(row["value"], row["mod"], row["text"]),
            row["reason"] or "the text does not say more",
        )
        for row in tables.records(times)
        if _is_open(row)
    ]


def _is_open(row: dict[str, Any]) -> bool:
    return "X" in row["value"] or (not row["value"] and bool(row["grain"]))


def _statements(rows: pd.DataFrame, day: str, data: str) -> Markup:
    """Statements without a date of their own, of one day of news or of none."""
    listed = [(one_line(row["event"]), characters(row)) for row in tables.records(rows.head(_MOST))]
    why = "the text gives no date for them" if day == "undated" else f"told as the news of {day}"
    caption = f"Undated statements: {why}"
    header = ("Statement", "Characters")
    return first_rows(header, listed, caption, total=len(rows), file="timeline", data=data)
