"""Who and what the document names, as a numbered list, and what a person corrected or should judge."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.document import COUNTED
from analysis.figures.entity_types import TYPE_STYLES, type_style
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, characters, one_line, table

TYPES = {kind: style.word for kind, style in TYPE_STYLES.items()}
"""What the reports call the types."""


def entities(found: Analysis) -> Html:
    """Each named thing once, with its spellings, and why they are taken for one."""
    if found.entities.empty:
        return Nothing("The text names no person, organisation, place or product.")
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    counted = found.mentions[found.mentions["zone"].isin(COUNTED)]
    first_at = {row["entity_id"]: characters(row) for row in reversed(tables.records(counted))}
    rows = [
        (
            Markup('<span id="{}">{}</span>').format(entity_name(row["entity_id"]), number),
            row["name"],
            type_style(row["type"]).word,
            row["country"].replace("|", " or "),
            _about(row, name_of),
            ", ".join(map(one_line, row["aliases"])),
            first_at[row["entity_id"]],
            row["n_mentions"],
        )
        for number, row in enumerate(tables.records(found.entities), 1)
    ]
    header = ("No.", "Name", "Type", "Country", "Role", "Also written", "First at", "Mentions")
    return Html(table(header, rows, "Entities") + judgements(found))


def judgements(found: Analysis) -> Html:
    """The corrections that were applied, and the pairs that wait for a person."""
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
    return Html(table(header, rows, "Corrections applied, and names to judge"))


def entity_name(entity_id: str) -> str:
    """What links to an entity's row lead to."""
    return f"entity-{entity_id}"


def _about(row: dict[str, Any], name_of: dict[str, str]) -> str:
    if row["variant_of"]:
        return f"variant of {name_of.get(row['variant_of'], row['variant_of'])}"
    return one_line(row["role"])
