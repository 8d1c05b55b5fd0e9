"""Pairs of names for a person to judge, in a spreadsheet; what is decided moves to the overrides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import tables
from analysis.document import Document
from analysis.entities.overrides import COLUMNS as OVERRIDE_COLUMNS
from analysis.entities.overrides import Override, read_overrides
from analysis.entities.resolve import Entities
from analysis.entities.sentences import sentence_around
from analysis.errors import SheetError
from analysis.sheets import Row, read_sheet, write_sheet

COLUMNS = ("left", "right", "decision", "reason", "rule", "score", "left_quote", "right_quote")
DECISIONS = {"same": "merge", "different": "split"}
"""What to write into the column ``decision``, and the override that it becomes; empty or ``unsure`` waits."""


def open_pairs(found: Entities) -> list[dict[str, str]]:
    """The pairs that wait for a judgement, surest first.

    Args:
        found: Resolved entities.

    Returns:
        For each pair the columns of a review file: both names, what makes them alike and how much (0..1), and
        a sentence that names each, with its document.
    """
    asked = found.judgements[~found.judgements["rule"].str.startswith("override")]
    in_order = asked.sort_values(["score", "left", "right"], ascending=[False, True, True])
    first = found.mentions.drop_duplicates("entity_id").set_index("entity_id")
    document = {doc.doc_id: doc for doc in found.docs}
    return [
        {
            "left": _one_line(row["left_name"]),
            "right": _one_line(row["right_name"]),
            "decision": "",
            "reason": "",
            "rule": row["rule"],
            "score": f"{row['score']:.2f}",
            "left_quote": _quote(first.loc[row["left"]], document),
            "right_quote": _quote(first.loc[row["right"]], document),
        }
        for row in tables.records(in_order)
        if row["right"] and (row["left_name"] != row["right_name"] or " " in row["left_name"])
    ]


def write_review(found: Entities, path: str | Path) -> int:
    """Write the pairs that wait for a judgement into a spreadsheet.

    Args:
        found: Resolved entities.
        path: A CSV file. Rows that it already holds stay as they are, with what was decided.

    Returns:
        How many pairs are new.

    Raises:
        SheetError: The file is there and is no review file, or it cannot be written.
    """
    path = Path(path)
    rows = [row for _, row in _read(path)] if path.exists() else []
    known = {frozenset((row["left"], row["right"])) for row in rows}
    new = []
    for pair in open_pairs(found):
        names = frozenset((pair["left"], pair["right"]))
        if names not in known:
            known.add(names)
            new.append(pair)
    if new or not path.exists():
        write_sheet(path, COLUMNS, [*rows, *new])
    return len(new)


def adopt_review(
    review: str | Path, overrides: str | Path, *, who: str = "review", when: date | None = None
) -> int:
    """Move the decided rows of a review file to the overrides.

    Args:
        review: A file that ``write_review`` made, with ``same`` or ``different`` in the column
            ``decision``. The rows that are moved leave it.
        overrides: The overrides file; made if it is missing, its rows are kept.
        who: Who decided.
        when: On which day; today unless given.

    Returns:
        How many rows were moved.

    Raises:
        SheetError: A decision is none of the known ones, or a file cannot be read or written.
    """
    review, overrides = Path(review), Path(overrides)
    day = (when or date.today()).isoformat()
    decided, waiting = [], []
    for where, row in _read(review):
        decision = row["decision"].lower()
        if decision in DECISIONS:
            decided.append(Override(DECISIONS[decision], row["left"], row["right"], row["reason"], who, day))
        elif decision in ("", "unsure"):
            waiting.append(row)
        else:
            raise SheetError(
                f"{where}: no decision {decision!r}. "
                f"Write {', '.join(DECISIONS)} or unsure, or leave it empty."
            )
    if decided:
        before = read_overrides(overrides) if overrides.exists() else ()
        known = {_correction(one) for one in before}
        new = [one for one in decided if _correction(one) not in known]
        write_sheet(overrides, OVERRIDE_COLUMNS, map(vars, [*before, *new]))
        write_sheet(review, COLUMNS, waiting)
    return len(decided)


def _correction(override: Override) -> Override:
    """What an override does, whoever wants it."""
    return replace(override, reason="", who="", when="")


def _quote(mention: pd.Series[Any], document: Mapping[str, Document]) -> str:
    """The sentence that first names an entity, on one line, with its document."""
    doc = document[mention["doc_id"]]
    start, end = sentence_around(doc, mention["start"])
    return f"“{_one_line(doc.text[start:end])}” ({doc.label}, characters {start}–{end})"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _read(path: Path) -> list[Row]:
    return read_sheet(path, COLUMNS, needed=COLUMNS[:3], kind="review file")
