"""Pairs of names for a person to judge, in a spreadsheet; what is decided moves to the overrides."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from analysis import tables
from analysis.entities.overrides import COLUMNS as OVERRIDE_COLUMNS
from analysis.entities.overrides import Override, read_overrides
from analysis.entities.resolve import Entities
from analysis.errors import OverridesError

COLUMNS = ("left", "right", "rule", "score", "decision", "reason")
DECISIONS = {"same": "merge", "different": "split"}
"""What to write into the column ``decision``, and the override that it becomes; empty or ``unsure`` waits."""

_FORMULA = ("=", "+", "-", "@")


def write_review(found: Entities, path: str | Path) -> int:
    """Write the pairs that wait for a judgement, surest first.

    Args:
        found: Resolved entities.
        path: A CSV file. Rows that it already holds stay as they are, with what was decided.

    Returns:
        How many pairs are new.

    Raises:
        OverridesError: The file is there and is no review file.
    """
    path = Path(path)
    rows = _read(path) if path.exists() else []
    known = {frozenset((row["left"], row["right"])) for row in rows}
    name_of = _names(found)
    asked = found.judgements[found.judgements["rule"].isin(["same surname", "similar spelling"])]
    new = []
    for judgement in tables.records(
        asked.sort_values(["score", "left", "right"], ascending=[False, True, True])
    ):
        left, right = name_of[judgement["left"]], name_of[judgement["right"]]
        if left != right and frozenset((left, right)) not in known:
            known.add(frozenset((left, right)))
            new.append(
                {
                    "left": left,
                    "right": right,
                    "rule": judgement["rule"],
                    "score": f"{judgement['score']:.2f}",
                }
            )
    _write(path, COLUMNS, [*rows, *new])
    return len(new)


def adopt_review(review: str | Path, overrides: str | Path) -> int:
    """Move the decided rows of a review file to the overrides.

    Args:
        review: A file that ``write_review`` made, with ``same`` or ``different`` in the column
            ``decision``. The rows that are moved leave it.
        overrides: The overrides file; made if it is missing, its rows are kept.

    Returns:
        How many rows were moved.

    Raises:
        OverridesError: A decision is none of the known ones, or a file cannot be read.
    """
    review, overrides = Path(review), Path(overrides)
    rows = _read(review)
    for number, row in enumerate(rows, 2):
        if row["decision"] not in ("", "unsure", *DECISIONS):
            raise OverridesError(
                f"{review}, row {number}: no decision {row['decision']!r}. "
                f"Write {' or '.join(DECISIONS)}, or leave it empty."
            )
    decided = [row for row in rows if row["decision"] in DECISIONS]
    if decided:
        before = read_overrides(overrides) if overrides.exists() else ()
        moved = (
            Override(DECISIONS[row["decision"]], row["left"], row["right"], row["reason"] or "review")
            for row in decided
        )
        kept = dict.fromkeys([*before, *moved])
        _write(overrides, OVERRIDE_COLUMNS, (vars(one) for one in kept))
        _write(review, COLUMNS, [row for row in rows if row["decision"] not in DECISIONS])
    return len(decided)


def _names(found: Entities) -> dict[str, str]:
    """The name of every entity: as listed, or as first written where only other documents name it."""
    first = found.mentions.drop_duplicates("entity_id")
    return dict(zip(first["entity_id"], first["text"], strict=True)) | dict(
        zip(found.entities["entity_id"], found.entities["name"], strict=True)
    )


def _read(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
            if missing:
                raise OverridesError(f"{path}: no column {', '.join(missing)}. It is no review file.")
            return [{column: _plain(row[column] or "") for column in COLUMNS} for row in reader]
    except OSError as error:
        raise OverridesError(f"{path}: cannot be read ({error.strerror}). Check the path.") from error


def _write(path: Path, columns: Iterable[str], rows: Iterable[dict[str, str]]) -> None:
    """Write a CSV file whole or not at all."""
    columns = tuple(columns)
    unfinished = path.with_name(f".{path.name}.unfinished")
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(row.get(column, "")) for column in columns] for row in rows)
    unfinished.replace(path)


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA) else cell
