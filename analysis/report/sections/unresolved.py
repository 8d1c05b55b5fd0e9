"""What could not be resolved: dates, statements and names that the text leaves open."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.document import COUNTED
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, characters, one_line, table


def unresolved(found: Analysis) -> Html:
    """Dates without a place in the calendar, and statements that nothing dates, each with the reason."""
    dates, statements = _dates(found), _statements(found)
    if not dates and not statements:
        return Nothing("Every date was resolved.")
    shown = Markup("")
    if dates:
        shown += table(("In the text", "Characters", "Read as", "Why"), dates, "Dates left open")
    if statements:
        shown += table(
            ("Statement", "Characters", "Day of the story", "Why"),
            statements,
            "Statements without a date of their own",
        )
    return Html(shown)


def _dates(found: Analysis) -> list[tuple[object, ...]]:
    times = found.times[found.times["zone"].isin(COUNTED) & found.times["type"].isin(["DATE", "TIME"])]
    return [
        (one_line(row["text"]), characters(row), row["value"], row["reason"] or "the text does not say more")
        for row in tables.records(times)
        if _is_open(row)
    ]


def _is_open(row: dict[str, Any]) -> bool:
    return "X" in row["value"] or (not row["value"] and bool(row["grain"]))


def _statements(found: Analysis) -> list[tuple[object, ...]]:
    undated = found.timeline[found.timeline["dating"] != "stated"]
    return [
        (one_line(row["event"]), characters(row), row["display_date"], row["reason"])
        for row in tables.records(undated)
    ]
