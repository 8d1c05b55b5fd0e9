"""Who and what the document names, as a numbered list, and what a person corrected or should judge."""

from __future__ import annotations

from markupsafe import Markup

from analysis.entities.listing import TYPES, listing
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, table
from analysis.report.sections.judgements import judgements

__all__ = ["TYPES", "entities", "entity_name"]


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


def entity_name(entity_id: str) -> str:
    """What links to an entity's row lead to."""
    return f"entity-{entity_id}"
