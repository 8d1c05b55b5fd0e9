"""HTML tables as grids: every cell at its place, no overlaps, no holes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from bs4 import Tag

_SPAN_LIMIT = 100
"""Rows or columns that one cell may cover; a larger span is a mistake or an attack."""


@dataclass(frozen=True)
class Cell:
    """One cell at its place in the grid; ``tag`` is None where the source left a hole."""

    row: int
    column: int
    colspan: int
    rowspan: int
    tag: Tag | None

    @cached_property
    def text(self) -> str:
        """The cell's text, without its tags."""
        return " ".join(self.tag.get_text(" ").split()) if self.tag else ""


@dataclass(frozen=True)
class Grid:
    """A table without overlaps or holes, its header rows first."""

    rows: tuple[tuple[Cell, ...], ...]
    n_header: int
    n_columns: int

    def column(self, index: int) -> Iterator[Cell]:
        """The cells that lie in one column only, from the top."""
        return (cell for row in self.rows for cell in row if cell.column == index and cell.colspan == 1)


def read_grid(table: Tag) -> Grid:
    """Place the cells of an HTML table, as its row and column spans say.

    Spans that overlap or leave the table are cut, holes become empty cells.
    """
    head, body = _rows(table)
    placed = _place(head) + [
        tuple(replace(cell, row=cell.row + len(head)) for cell in row) for row in _place(body)
    ]
    n_columns = max((cell.column + cell.colspan for row in placed for cell in row), default=0)
    rows = tuple(_fill(placed, index, n_columns) for index in range(len(placed)))
    return Grid(rows, len(head), n_columns)


def _rows(table: Tag) -> tuple[list[list[Tag]], list[list[Tag]]]:
    """The cells of the header rows and of the other rows, sections in the order of the page."""
    head: list[list[Tag]] = []
    body: list[list[Tag]] = []
    foot: list[list[Tag]] = []
    for section in [table, *table.find_all(["thead", "tbody", "tfoot"], recursive=False)]:
        target = {"thead": head, "tfoot": foot}.get(section.name, body)
        for row in section.find_all("tr", recursive=False):
            cells = row.find_all(["th", "td"], recursive=False)
            if cells:
                target.append(cells)
    if not head and body and all(cell.name == "th" for cell in body[0]):
        head.append(body.pop(0))
    return _merge_index_names(head), body + foot


def _merge_index_names(head: list[list[Tag]]) -> list[list[Tag]]:
    """Pandas puts the names of the index in a row of their own: lift them into the row above."""
    if len(head) < 2 or len(head[-1]) != len(head[-2]):
        return head
    names, above = head[-1], head[-2]
    if all(
        not (low.get_text(strip=True) and high.get_text(strip=True))
        for low, high in zip(names, above, strict=True)
    ):
        merged = [low if low.get_text(strip=True) else high for low, high in zip(names, above, strict=True)]
        return [*head[:-2], merged]
    return head


def _place(rows: list[list[Tag]]) -> list[tuple[Cell, ...]]:
    taken: set[tuple[int, int]] = set()
    placed: list[tuple[Cell, ...]] = []
    for row, tags in enumerate(rows):
        column, cells = 0, []
        for tag in tags:
            while (row, column) in taken:
                column += 1
            wanted, rowspan = _span(tag, "colspan"), min(_span(tag, "rowspan"), len(rows) - row)
            colspan = 1
            while colspan < wanted and (row, column + colspan) not in taken:
                colspan += 1
            taken |= {(row + down, column + right) for down in range(rowspan) for right in range(colspan)}
            cells.append(Cell(row, column, colspan, rowspan, tag))
            column += colspan
        placed.append(tuple(cells))
    return placed


def _span(tag: Tag, attribute: str) -> int:
    value = str(tag.get(attribute, "1")).strip()
    return max(1, min(int(value), _SPAN_LIMIT)) if value.isdecimal() and len(value) < 6 else 1


def _fill(placed: list[tuple[Cell, ...]], row: int, n_columns: int) -> tuple[Cell, ...]:
    """Add an empty cell wherever neither this row nor a span from above has one."""
    covered = {
        cell.column + right
        for above in placed[max(0, row - _SPAN_LIMIT) : row + 1]
        for cell in above
        if cell.row + cell.rowspan > row
        for right in range(cell.colspan)
    }
    holes = [Cell(row, column, 1, 1, None) for column in range(n_columns) if column not in covered]
    return tuple(sorted([*placed[row], *holes], key=lambda cell: cell.column))
