"""What happened when, as all documents together date it."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.claims.verdict import Stance, Verdict
from analysis.corpus.merged import Merged
from analysis.export.spreadsheet import csv_text
from analysis.figures.picture import Picture
from analysis.figures.timeline import describe_timeline, draw_timeline
from analysis.report.sections.corpus.claims import numbered
from analysis.report.sections.corpus.links import Links
from analysis.report.sections.html import Html, Nothing, link, one_line
from analysis.report.sections.lists import first_rows
from analysis.report.sections.places import event_name, event_number
from analysis.report.sections.timeline import MODALITY

DRAWN = 32
LISTED = 48
_ACTORS = 3
_TOLD_BY = 26
"""Letters of documents' names that a row has room for."""


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


def timeline(found: Merged, data: str = "") -> Html:
    """The same as a table, with the documents that tell it.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    if found.timeline.empty:
        return Nothing()
    links = Links.of(found)
    shown = tables.records(listed(found))
    conflicts = defaultdict(list)
    for position, row in enumerate(shown):
        conflicts[row["conflict"]].append(position)
    disputes = _disputes(found)
    rows: list[tuple[object, ...]] = [
        (
            link(event_number(position), event_name(position), event_name(position)),
            row["display_date"],
            _event(row),
            Markup(", ").join(links.entity(actor) for actor in _known(row, links)),
            _told_by(row, links),
            _disputed(row, [other for other in conflicts[row["conflict"]] if other != position], disputes),
        )
        for position, row in enumerate(shown)
    ]
    header = ["No.", "Date", "Event", "Who", "Told by", "Disputed"]
    if not any(row[-1] for row in rows):
        header, rows = header[:-1], [row[:-1] for row in rows]
    caption = "Events that most documents tell, by date"
    return Html(first_rows(header, rows, caption, total=len(found.timeline), file="timeline", data=data))


def listed(found: Merged) -> pd.DataFrame:
    """The events that have a row, in the order of their numbers."""
    return _most_told(found.timeline, LISTED)


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


def _event(row: dict[str, Any]) -> Markup:
    """Its words, and what kind it is where it did not simply happen."""
    kind = MODALITY.get(row["modality"], row["modality"])
    note = "" if row["modality"] == "happened" else Markup(" <small>({})</small>").format(kind)
    return Markup("{}{}").format(one_line(row["event"]), note)


def _known(row: dict[str, Any], links: Links) -> list[str]:
    return [actor for actor in row["actors"] if actor in links.names][:_ACTORS]


def _told_by(row: dict[str, Any], links: Links) -> Markup:
    """The first documents that tell it, and how many more there are."""
    tellers = list(dict.fromkeys(row["sources"]))
    shown = max(1, sum(length <= _TOLD_BY for length in accumulate(map(len, tellers))))
    named = Markup(", ").join(map(links.document, tellers[:shown]))
    more = len(tellers) - shown
    return Markup("{} and {} more").format(named, more) if more else named


_Dispute = tuple[str, int, int, str, str]
"""Document, first and last character, and number and name of the claim that is disputed."""


def _disputes(found: Merged) -> list[_Dispute]:
    """The claims that a source conflicts with, and the passages on both sides."""
    number = {row["claim_id"]: which for which, row in numbered(found)}
    disputed = {
        row["claim_id"]
        for row in tables.records(found.checks.claims)
        if row["verdict"] in (Verdict.CONTRADICTED, Verdict.CONFLICTING)
    }
    sides = [
        *tables.records(found.checks.claims),
        *(row for row in tables.records(found.checks.evidence) if row["stance"] != Stance.MENTIONS),
    ]
    return [
        (row["doc_id"], row["start"], row["end"], number[row["claim_id"]], row["claim_id"])
        for row in sides
        if row["claim_id"] in disputed
    ]


def _disputed(row: dict[str, Any], others: list[int], disputes: list[_Dispute]) -> Markup:
    """The events that give another date, and the claims about it that sources conflict with."""
    dated = [link(event_number(other), event_name(other)) for other in others] if row["conflict"] else []
    claimed = {
        name: link(number, name)
        for doc_id, start, end, number, name in disputes
        if doc_id == row["doc_id"] and start <= row["time_start"] < end
    }
    return Markup(", ").join([*dated, *claimed.values()])
