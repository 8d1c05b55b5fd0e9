"""CSV files that people fill in: errors name the row, and no spreadsheet takes a cell for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from analysis.errors import SheetError
from analysis.files import write_whole

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = tuple[str, dict[str, str]]
"""Where a row stands, for error messages, and its cells by column."""


def read_sheet(
    path: str | Path, columns: Sequence[str], *, needed: Sequence[str] = (), kind: str = "file of this kind"
) -> list[Row]:
    """Read a CSV file as spreadsheets save it.

    Args:
        path: The file, in UTF-8, with a byte order mark or without; commas, semicolons or tabs between cells.
        columns: The columns that are read; one that the file lacks is empty in every row.
        needed: Those that the file must have.
        kind: What the file should be, for the error when it lacks one of them.

    Returns:
        The rows that are not empty, without white space around their cells. They are numbered as a
        spreadsheet numbers them: blank rows count, and a line break inside a cell begins no row.

    Raises:
        SheetError: The file cannot be read, lacks a column or has it twice, or has cells beyond its columns.
    """
    path = Path(path)
    header: list[str] = []
    rows = []
    for where, cells in _filled(path):
        if not header:
            header = [name.lower() for name in cells]
            twice = next((name for name in columns if header.count(name) > 1), None)
            if twice:
                raise SheetError(f"{where}: two columns are called {twice}. Rename or remove one of them.")
            continue
        if any(cells[len(header) :]):
            raise SheetError(
                f"{where}: more cells than columns. Put quotation marks around text with commas."
            )
        known = dict(zip(header, cells, strict=False))
        rows.append((where, {name: known.get(name, "") for name in columns}))
    missing = [name for name in needed if name not in header]
    if missing:
        raise SheetError(
            f"{path}: no column {', '.join(missing)}. It is no {kind}, which begins with {','.join(columns)}."
        )
    return rows


def _filled(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The rows of a CSV file that are not blank."""
    text = text_of(path)
    first = text.lstrip("\r\n").partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            cells = [_plain(cell) for cell in row]
            if any(cells):
                yield f"{path}, row {number}", cells
    except csv.Error as error:
        raise SheetError(
            f"{path}, row {number + 1}: is no CSV ({error}). Save it as CSV in UTF-8."
        ) from error


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
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def _plain(cell: str) -> str:
    """What ``_cell`` was given, without white space around it."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell
