"""Who and what the document names, as a numbered list, and what a person corrected or should judge."""

from __future__ import annotations

from markupsafe import Markup

from analysis import tables
from analysis.entities.listing import TYPES, listing
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, one_line, table
from analysis.report.sections.lists import first_rows

__all__ = ["TYPES", "entities", "entity_name", "judgements"]

_MOST_JUDGED = 40
"""Corrections and doubts that a report lists; the tables have all."""


def entities(found: Analysis, data: str = "data") -> Html:
    """Each named thing once, with its spellings, and why they are taken for one.

    Args:
        found: The analysis.
        data: The folder with the tables as CSV; empty where there is none.
    """
    if found.entities.empty:
        return Nothing("The text names no person, organisation, place or product.")
    listed = listing(found.entities, found.mentions)
    listed = listed.loc[:, (listed != "").any()]
    rows = [
        (Markup('<span id="{}">{}</span>').format(entity_name(entity_id), number), *cells)
        for entity_id, (number, *cells) in zip(
            found.entities["entity_id"], listed.itertuples(index=False, name=None), strict=True
        )
    ]
    return Html(table(listed.columns.tolist(), rows, "Entities") + judgements(found, data))


def judgements(found: Analysis, data: str = "data") -> Html:
    """The corrections that were applied, and the pairs that wait for a person.

    Args:
        found: The analysis.
        data: The folder with the tables as CSV; empty where there is none.
    """
    if found.judgements.empty:
        return Html("")
    rows = [
        (
            one_line(row["left_name"]),
            one_line(row["right_name"]),
            {"same": "one and the same", "different": "kept apart"}.get(row["decision"], "to be judged"),
            row["rule"],
            ", ".join(filter(None, (row["who"], row["when"]))),
        )
        for row in tables.records(found.judgements)
    ]
    header = ("Name", "And", "Decision", "Rule", "By, or why")
    caption = "Corrections applied, and names to judge"
    shown = rows[:_MOST_JUDGED]
    return Html(first_rows(header, shown, caption, total=len(rows), file="judgements", data=data))


def entity_name(entity_id: str) -> str:
    """What links to an entity's row lead to."""
    return f"entity-{entity_id}"
