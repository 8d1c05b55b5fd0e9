"""Who and what the documents name, and when."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.document import COUNTED
from analysis.entities.listing import type_word
from analysis.export.spreadsheet import csv_text
from analysis.figures.heat_strip import MOST, by_step, describe_heat_strip, draw_heat_strip
from analysis.figures.picture import Picture
from analysis.report.sections.corpus.links import LISTED_ENTITIES
from analysis.report.sections.entities import entity_name
from analysis.report.sections.html import Html, Nothing, iso_day, one_line, plural
from analysis.report.sections.judgements import corrections
from analysis.report.sections.lists import first_rows

_SPELLINGS = 4

_SEEN = """
    SELECT e.name, d.published, e.n_docs
    FROM (SELECT DISTINCT entity_id, doc_id FROM named WHERE zone IN (SELECT unnest($zones))) m
    JOIN listed e USING (entity_id) JOIN documents d USING (doc_id)
    ORDER BY e.name, d.doc_id
"""


def entities(found: Merged, data: str = "") -> Html:
    """Each named thing once, with the documents that name it, first and last; then the corrections applied.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    if found.entities.empty:
        return Nothing("No document names a person, organisation, place or product.")
    shown = [
        (
            Markup('<span id="{}">{}</span>').format(entity_name(row["entity_id"]), number),
            _named(row),
            type_word(row["type"]),
            row["n_docs"],
            row["n_mentions"],
            iso_day(row["first_seen"] or "unknown"),
            iso_day(row["last_seen"] or "unknown"),
        )
        for number, row in enumerate(tables.records(found.entities.head(LISTED_ENTITIES)), 1)
    ]
    header = ("No.", "Name", "Type", "Documents", "Mentions", "First seen", "Last seen")
    caption = "Entities in most documents; seen: day of publication"
    listed = first_rows(header, shown, caption, total=len(found.entities), file="entities", data=data)
    return Html(listed + corrections(found.judgements, data))


def _named(row: dict[str, Any]) -> Markup:
    """The name, with role and other spellings where there are any."""
    others = ", ".join(map(one_line, row["aliases"][:_SPELLINGS]))
    notes = [one_line(row["role"]), f"also {others}" if others else ""]
    told = "; ".join(filter(None, notes))
    note = Markup(" <small>{}</small>").format(told) if told else Markup("")
    return Markup("{}{}").format(row["name"], note)


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
