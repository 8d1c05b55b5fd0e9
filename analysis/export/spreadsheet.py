"""The tables as CSV files that open in any spreadsheet, and run nothing there."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from analysis.files import write_whole
from analysis.pipeline import Analysis

TABLES = (
    "mentions",
    "entities",
    "judgements",
    "times",
    "timeline",
    "claims",
    "evidence",
    "disorders",
    "sources",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(found: Analysis, folder: str | Path) -> list[Path]:
    """Write every table of an analysis.

    Args:
        found: The analysis.
        folder: Made if it is missing.

    Returns:
        The files, named after their tables: UTF-8 with a byte order mark, as spreadsheets expect. A
        text that a spreadsheet would take for a formula has an apostrophe before it; lists and
        mappings are JSON.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return [write_whole(folder / f"{name}.csv", csv_bytes(csv_text(getattr(found, name)))) for name in TABLES]


def csv_text(table: pd.DataFrame) -> str:
    """A table as the text of a CSV file, safe to open in a spreadsheet."""
    return str(as_cells(table).to_csv(index=False, lineterminator="\r\n"))


def csv_bytes(text: str) -> bytes:
    """The bytes of a CSV file: UTF-8 with a byte order mark, without which spreadsheets guess."""
    return text.encode("utf-8-sig", "replace")


def as_cells(table: pd.DataFrame) -> pd.DataFrame:
    """A copy of a table that a spreadsheet shows as it is.

    >>> as_cells(pd.DataFrame({"text": ["=1+1", "plain"]}))["text"].tolist()
    ["'=1+1", 'plain']
    """
    return table.astype(object).map(_cell)


def _cell(value: object) -> object:
    if isinstance(value, (list, dict)):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
