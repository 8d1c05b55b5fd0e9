"""CSV files that people fill in: errors name the line, and no spreadsheet takes a cell for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path

from analysis.errors import SheetError
from analysis.files import write_whole

_FORMULA = ("=", "+", "-", "@")

Row = tuple[str, dict[str, str]]
"""Where a row stands, for error messages, and its cells by column."""


def read_sheet(path: str | Path, columns: Sequence[str], *, needed: Sequence[str] = ()) -> list[Row]:
    """Read a CSV file, with commas or semicolons between its cells.

    Args:
        path: The file, in UTF-8.
        columns: The columns that are read; one that the file lacks is empty in every row.
        needed: Those that the file must have.

    Returns:
        The rows that are not empty, without white space around their cells.

    Raises:
        SheetError: The file cannot be read, or lacks a column.
    """
    path = Path(path)
    text = text_of(path)
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        lines = [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise SheetError(f"{path}, line {reader.line_num}: is no CSV ({error}).") from error
    header = [name.strip().lower() for name in lines[0][1]] if lines else []
    missing = [name for name in needed if name not in header]
    if missing:
        raise SheetError(f"{path}: no column {', '.join(missing)}. The header is {','.join(columns)}.")
    rows = []
    for line, cells in lines[1:]:
        known = dict(zip(header, map(_plain, cells), strict=False))
        rows.append((f"{path}, line {line}", {name: known.get(name, "") for name in columns}))
    return rows


def write_sheet(path: str | Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a CSV file, whole or not at all.

    Args:
        path: The file; UTF-8 with the byte order mark that spreadsheets expect.
        columns: Its header.
        rows: Cells by column. One that a spreadsheet would run as a formula gets an apostrophe before it,
            which ``read_sheet`` takes away.

    Raises:
        SheetError: It cannot be written.
    """
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    try:
        write_whole(path, "\ufeff" + buffer.getvalue())
    except OSError as error:
        raise SheetError(f"{path}: cannot be written ({error.strerror}). Choose another place.") from error


def text_of(path: Path) -> str:
    """The text of a file that people fill in.

    Raises:
        SheetError: It cannot be read, or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SheetError(f"{path}: cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise SheetError(f"{path}: is not UTF-8. Save it again in UTF-8.") from error


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA) else cell
