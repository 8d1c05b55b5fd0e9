"""The list of entities as a reader sees it: in the report, in the PDF and in a notebook."""

from __future__ import annotations

import pandas as pd

from analysis import tables
from analysis.document import COUNTED

TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "country or place",
    "LOC": "natural place",
    "FAC": "building or site",
    "NORP": "people or group",
    "PRODUCT": "product",
    "EVENT": "event",
    "LAW": "law",
    "WORK_OF_ART": "work",
}
"""What readers call the types."""


def type_word(kind: str) -> str:
    """What readers call a type."""
    return TYPES.get(kind, kind.lower().replace("_", " "))


def listing(entities: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Each named thing once, with its spellings, its role and its first place.

    Args:
        entities: Table ``entities``.
        mentions: Table ``mentions``, resolved.

    Returns:
        A table of words for people, in the order of ``entities``.
    """
    name_of = dict(zip(entities["entity_id"], entities["name"], strict=True))
    counted = mentions[mentions["zone"].isin(COUNTED)].drop_duplicates("entity_id")
    places = zip(counted["entity_id"], counted["start"], counted["end"], strict=True)
    first_at = {entity_id: f"{start}–{end}" for entity_id, start, end in places}
    rows = [
        {
            "No.": number,
            "Name": _one_line(row["name"]),
            "Type": type_word(row["type"]),
            "Country": row["country"].replace("|", " or "),
            "Role": _about(row["role"], name_of.get(row["variant_of"], row["variant_of"])),
            "Also written": ", ".join(map(_one_line, row["aliases"])),
            "First at": first_at.get(row["entity_id"], ""),
            "Mentions": row["n_mentions"],
        }
        for number, row in enumerate(tables.records(entities), 1)
    ]
    return pd.DataFrame(rows, columns=_COLUMNS)


_COLUMNS = ["No.", "Name", "Type", "Country", "Role", "Also written", "First at", "Mentions"]


def _about(role: str, family: str) -> str:
    return f"variant of {_one_line(family)}" if family else _one_line(role)


def _one_line(text: str) -> str:
    return " ".join(text.split())
