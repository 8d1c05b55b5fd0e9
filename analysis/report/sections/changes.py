"""What has changed since the report before."""

from __future__ import annotations

from analysis.pipeline import Analysis
from analysis.report.changes import Change, changes_since
from analysis.report.sections.html import Html, Nothing, one_line
from analysis.report.sections.lists import first_rows

_MOST = 60
"""Changes that are listed."""


def changes(found: Analysis, previous: str = "") -> Html:
    """What was added or is gone, which dates moved, and which verdicts flipped.

    Args:
        found: The analysis.
        previous: Folder with the tables of the report before; empty for none.
    """
    differences = changes_since(previous, found) if previous else None
    if differences is None:
        return Nothing("There is no earlier report to compare with.")
    if not differences:
        return Nothing("Nothing has changed since the last report of this document.")
    rows = [
        (one.kind, one.change, one_line(one.text), _value(one, one.before), _value(one, one.now))
        for one in differences
    ]
    header = ("What", "Change", "In words", "Before", "Now")
    caption = "Since the last report of this document"
    return Html(first_rows(header, rows[:_MOST], caption, total=len(rows), file="", data=""))


def _value(one: Change, value: str) -> str:
    return value.replace("_", " ").lower() if one.kind == "claim" else value
