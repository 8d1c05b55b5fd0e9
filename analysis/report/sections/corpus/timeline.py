"""What happened when, as all documents together date it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.export.spreadsheet import csv_text
from analysis.figures.picture import Picture
from analysis.figures.timeline import describe_timeline, draw_timeline
from analysis.report.sections.html import Html, Nothing, one_line
from analysis.report.sections.lists import first_rows
from analysis.report.sections.timeline import MODALITY

DRAWN = 32
LISTED = 48


def timeline_figure(found: Merged) -> Picture | Nothing:
    """The events that most documents tell, on a time axis."""
    if found.timeline.empty:
        return Nothing("No document dates anything, so there is no timeline.")
    most_told = _most_told(found.timeline, DRAWN)
    names = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    more = f" The {len(most_told)} of {len(found.timeline):,} that most documents tell."
    return Picture(
        draw_timeline(most_told, names=names),
        alt=describe_timeline(most_told),
        caption="What the documents date. A bar is as long as its date is imprecise."
        + (more if len(most_told) < len(found.timeline) else ""),
        name="timeline",
        csv=csv_text(most_told),
    )


def timeline(found: Merged) -> Html:
    """The same as a table, with how many documents tell it."""
    if found.timeline.empty:
        return Nothing()
    names = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    shown = tables.records(_most_told(found.timeline, LISTED))
    return Html(
        first_rows(
            ("Date", "Event", "Who", "Kind", "Told by"),
            [
                (
                    row["display_date"],
                    one_line(row["event"]),
                    ", ".join(names[actor] for actor in row["actors"][:3] if actor in names),
                    MODALITY.get(row["modality"], row["modality"]),
                    _told_by(row),
                )
                for row in shown
            ],
            "Events that most documents tell, by date",
            total=len(found.timeline),
            file="timeline",
        )
    )


def _most_told(timeline: pd.DataFrame, most: int) -> pd.DataFrame:
    """The rows with most sources, then those whose dates are in dispute, then the best dated; by date."""
    rank = pd.DataFrame(
        {
            "sources": -timeline["sources"].map(len),
            "conflict": timeline["conflict"] == "",
            "open": timeline["earliest"].isna(),
            "breadth": timeline["latest"] - timeline["earliest"],
        }
    )
    first = rank.sort_values(["sources", "conflict", "open", "breadth"], kind="stable").index[:most]
    return timeline.loc[sorted(first)].reset_index(drop=True)


def _told_by(row: dict[str, Any]) -> str:
    number = len(row["sources"])
    told = row["sources"][0] if number == 1 else f"{number} documents, first {row['sources'][0]}"
    return f"{told}; another document gives another date" if row["conflict"] else told
