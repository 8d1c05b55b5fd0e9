"""What happened when, as the document dates it."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from analysis import tables
from analysis.document import COUNTED, Document
from analysis.export.spreadsheet import csv_text
from analysis.figures.overview import MOST, draw_overview
from analysis.figures.page import WIDTH
from analysis.figures.picture import Picture
from analysis.figures.timeline import describe_timeline, draw_timeline
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, characters, one_line, paragraph, plural, table
from analysis.report.sections.places import event_link
from analysis.timeline import dated_only, tag_times

MODALITY = {"happened": "event", "planned": "planned", "state": "state of things", "reported": "reported"}


def timeline_figure(found: Analysis) -> Picture | Nothing:
    """The dated statements on a time axis."""
    dated = dated_only(found.timeline)
    if dated.empty:
        return Nothing("The text dates nothing, so there is no timeline.")
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    few = len(dated) <= MOST or dated["earliest"].isna().all()
    return Picture(
        draw_timeline(dated, names=name_of) if few else draw_overview(dated, width=WIDTH),
        alt=describe_timeline(dated),
        caption="What the document dates. A bar is as long as its date is imprecise."
        if few
        else "How many dates lie in each stretch of time.",
        name="timeline",
        csv=csv_text(dated),
    )


def timeline(found: Analysis) -> Html:
    """The same as a table, with the words that date each statement."""
    dated = dated_only(found.timeline)
    if dated.empty:
        return Nothing()
    rows = [
        (
            event_link(position),
            row["display_date"],
            _statement(found, row),
            _dating(found, row),
        )
        for position, row in enumerate(tables.records(dated))
    ]
    return Html(table(("No.", "Date", "Statement", "How it is dated"), rows, "Timeline"))


def _statement(found: Analysis, row: dict[str, Any]) -> Markup:
    """The event in the words of the text, and what kind it is where it did not simply happen."""
    event, kind = one_line(row["event"]), MODALITY.get(row["modality"], row["modality"])
    if row["modality"] == "happened":
        return escape(event)
    names = found.entities.loc[found.entities["entity_id"] == row["speaker"], "name"].tolist()
    by = f" by {names[0]}" if names and row["modality"] == "reported" else ""
    return Markup("{} <small>({})</small>").format(event, f"{kind}{by}")


def _dating(found: Analysis, row: dict[str, Any]) -> str:
    text = next(doc.text for doc in found.docs if doc.doc_id == row["doc_id"])
    words = one_line(text[slice(row["time_start"], row["time_end"])])
    where = f"“{words}” ({characters(row, 'time_start', 'time_end')})"
    where += f": {row['reason']}" if row["reason"] else ""
    if len(row["sources"]) > 1:
        where += f"; told by {plural(len(row['sources']), 'document')}"
    return where + ("; another source gives another date" if row["conflict"] else "")


def dates(found: Analysis, doc: Document | None = None) -> Html:
    """Every date of a document with what it was counted from, and why it has its value.

    Args:
        found: The analysis.
        doc: Read the dates of this document instead, such as the same text published on another day.
    """
    times = tag_times(doc) if doc is not None else found.times
    rows = [
        (one_line(row["text"]), row["value"], row["anchor"] or "-", _reason(row))
        for row in tables.records(times[(times["grain"] != "") & times["zone"].isin(COUNTED)])
    ]
    if not rows:
        return Html(paragraph("The text dates nothing."))
    return Html(table(("In the text", "Value", "Counted from", "Why"), rows, "Dates"))


def undated(found: Analysis) -> Html:
    """Statements that no words of the text date: the day that the story gives them, or none."""
    rows = [
        (row["display_date"], one_line(row["event"]), row["reason"])
        for row in tables.records(found.timeline[found.timeline["dating"] != "stated"])
    ]
    if not rows:
        return Html(paragraph("Every statement about somebody named has a date."))
    return Html(table(("Date", "Statement", "Why"), rows, "Statements without a date of their own"))


def _reason(row: dict[str, Any]) -> str:
    said = row["reason"] or "the text says it outright"
    return f"{said} (low confidence)" if row["confidence"] == "low" else said
