"""Who and what the document names."""

from __future__ import annotations

from typing import Any

from analysis import tables
from analysis.document import COUNTED
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, characters, one_line, table

TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "country or place",
    "LOC": "place",
    "FAC": "building or site",
    "NORP": "people or group",
    "PRODUCT": "product",
    "EVENT": "event",
    "LAW": "law",
    "WORK_OF_ART": "work",
}


def entities(found: Analysis) -> Html:
    """Each named thing once, with its spellings, and why they are taken for one."""
    if found.entities.empty:
        return Nothing("The text names no person, organisation, place or product.")
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    counted = found.mentions[found.mentions["zone"].isin(COUNTED)]
    first_at = {row["entity_id"]: characters(row) for row in reversed(tables.records(counted))}
    rows = [
        (
            row["name"],
            TYPES.get(row["type"], row["type"].lower()),
            row["country"].replace("|", " or "),
            _about(row, name_of),
            ", ".join(map(one_line, row["aliases"])),
            first_at[row["entity_id"]],
            row["n_mentions"],
        )
        for row in tables.records(found.entities)
    ]
    return Html(
        table(("Name", "Type", "Country", "Role", "Also written", "First at", "Mentions"), rows, "Entities")
        + _judgements(found)
    )


def _about(row: dict[str, Any], name_of: dict[str, str]) -> str:
    if row["variant_of"]:
        return f"variant of {name_of.get(row['variant_of'], row['variant_of'])}"
    return one_line(row["role"])


def _judgements(found: Analysis) -> str:
    if found.judgements.empty:
        return ""
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    rows = [
        (
            name_of.get(row["left"], row["left"]),
            name_of.get(row["right"], row["right"]),
            {"same": "one and the same", "different": "kept apart"}.get(row["decision"], "to be judged"),
            row["rule"],
            row["who"],
        )
        for row in tables.records(found.judgements)
    ]
    return table(
        ("Name", "And", "Decision", "Rule", "By, or why"), rows, "Corrections applied, and names to judge"
    )
