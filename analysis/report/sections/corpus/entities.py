"""Who and what the documents name, and when."""

from __future__ import annotations

import pandas as pd

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.document import COUNTED
from analysis.entities.listing import type_word
from analysis.export.spreadsheet import csv_text
from analysis.figures.heat_strip import MOST, by_step, describe_heat_strip, draw_heat_strip
from analysis.figures.picture import Picture
from analysis.report.sections.html import Html, Nothing, iso_day, one_line, plural
from analysis.report.sections.lists import first_rows

_LISTED = 40

_SEEN = """
    SELECT e.name, d.published, e.n_docs
    FROM (SELECT DISTINCT entity_id, doc_id FROM named WHERE zone IN (SELECT unnest($zones))) m
    JOIN listed e USING (entity_id) JOIN documents d USING (doc_id)
    ORDER BY e.name, d.doc_id
"""


def entities(found: Merged) -> Html:
    """Each named thing once, with the documents that name it, first and last."""
    if found.entities.empty:
        return Nothing("No document names a person, organisation, place or product.")
    shown = [
        (
            row["name"],
            type_word(row["type"]),
            one_line(row["role"]),
            ", ".join(map(one_line, row["aliases"][:4])),
            row["n_docs"],
            row["n_mentions"],
            iso_day(row["first_seen"] or "unknown"),
            iso_day(row["last_seen"] or "unknown"),
        )
        for row in tables.records(found.entities.head(_LISTED))
    ]
    header = ("Name", "Type", "Role", "Also written", "Documents", "Mentions", "First seen", "Last seen")
    caption = "Entities in most documents; seen: day of publication"
    return Html(first_rows(header, shown, caption, total=len(found.entities), file="entities"))


def heat_strip(found: Merged) -> Picture | Nothing:
    """In which months, or days, or years, documents name the entities that most of them name."""
    seen = found.corpus.query(
        _SEEN,
        {"zones": sorted(COUNTED)},
        named=found.mentions[["entity_id", "doc_id", "zone"]],
        listed=_told_apart(found.entities)[["entity_id", "name", "n_docs"]],
    )
    counts, step = by_step(seen)
    if counts.empty or not step:
        return Nothing("No document says when it was published, so nothing shows who was in the news when.")
    undated = sum(doc.published is None for doc in found.docs)
    return Picture(
        draw_heat_strip(counts, step),
        alt=describe_heat_strip(counts, step),
        caption=f"Documents that name an entity, by {step} of publication."
        + (f" Left out: {plural(undated, 'document')} without a date." if undated else ""),
        name="entities-by-time",
        csv=csv_text(counts.head(MOST).rename_axis("name").reset_index()),
    )


def _told_apart(entities: pd.DataFrame) -> pd.DataFrame:
    """Entities of one name with their type behind it."""
    twice = entities["name"].duplicated(keep=False)
    kinds = entities["type"].map(lambda kind: f" ({type_word(kind)})")
    return entities.assign(name=entities["name"] + kinds.where(twice, ""))
