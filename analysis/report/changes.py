"""What differs between two reports of one document: the tables of the one before, and those at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pandas as pd

from analysis.export.spreadsheet import csv_text
from analysis.pipeline import Analysis

_Row = tuple[str, int]
"""What a row is known by, and how many rows before it are known by the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        kind: ``claim``, ``date`` or ``entity``.
        change: ``added``, ``removed``, ``verdict flipped`` or ``re-dated``.
        text: The claim, the event or the name.
        before: Its verdict or date in the report before; empty where it was not there.
        now: The same at hand; empty where it is gone.
    """

    kind: str
    change: str
    text: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class _Compared:
    """How the rows of a table are matched, and what may differ between two that match."""

    table: str
    kind: str
    known_by: str
    value: str = ""
    differs: str = ""


_TABLES = (
    _Compared("claims", "claim", "text", "verdict", "verdict flipped"),
    _Compared("timeline", "date", "event", "display_date", "re-dated"),
    _Compared("entities", "entity", "name"),
)


def changes_since(previous: str | Path, found: Analysis) -> list[Change] | None:
    """Compare an analysis with the tables of an earlier report.

    Claims are matched by their words, events by what they tell, entities by their name.

    Args:
        previous: The folder ``data`` of the earlier report.
        found: The analysis at hand.

    Returns:
        The differences, claims first; None where the folder holds no tables that can be compared.
    """
    changes: list[Change] = []
    for compared in _TABLES:
        before = _rows(Path(previous) / f"{compared.table}.csv", compared)
        if before is None:
            return None
        now = _rows(StringIO(csv_text(getattr(found, compared.table))), compared) or {}
        changes += _differences(compared, before, now)
    return changes


def _differences(compared: _Compared, before: dict[_Row, str], now: dict[_Row, str]) -> Iterator[Change]:
    for row, value in now.items():
        if row not in before:
            yield Change(compared.kind, "added", row[0], "", value)
        elif before[row] != value:
            yield Change(compared.kind, compared.differs, row[0], before[row], value)
    for row, value in before.items():
        if row not in now:
            yield Change(compared.kind, "removed", row[0], value, "")


def _rows(file: Path | StringIO, compared: _Compared) -> dict[_Row, str] | None:
    """The value of each row; None where the file cannot be read or lacks the columns."""
    try:
        table = pd.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        names = table[compared.known_by]
        values = table[compared.value] if compared.value else [""] * len(table)
    except (OSError, ValueError, KeyError):
        return None
    met: Counter[str] = Counter()
    rows: dict[_Row, str] = {}
    for name, value in zip(names, values, strict=True):
        rows[name, met[name]] = value
        met[name] += 1
    return rows
