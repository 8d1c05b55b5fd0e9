"""Grids to native Typst tables: header rows that repeat, widths that fit, numbers to the right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bs4 import Tag

from analysis.report.pdf.elements import classes_of
from analysis.report.pdf.escape import literal
from analysis.report.pdf.grid import Cell, Grid
from analysis.report.pdf.typesetter import Typesetter

SIZES = (9.0, 8.5, 8.0, 7.5)
"""Type sizes tried on an upright page, in points, before the page is turned."""

SIZES_TURNED = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)

_INSET = 9.0
"""White space at both sides of a cell together, in points; matches ``table.inset`` of the template."""

_COMFORTS = (15.0, 11.0, 8.0)
"""Least widths of a column of long text, in ems: the first that lets the table stand upright is taken."""

_LONGEST_WORD = 11.0
"""Words wider than this, in ems, may break inside when the column is narrow."""

_BADGE = 2.6
"""Ems that a verdict's badge needs beyond its letters, which are small capitals; it cannot break."""

_LEAST = 1.2
"""Ems that every column has, whatever stands in it."""

_KEPT_LINES = 16
"""Rows of fewer lines stay on one page."""

_BOLD = 1.2
"""Width of bold letters relative to regular ones."""

_NUMBER = re.compile(r"[-+−–]?[$€£¥]?\d[\d.,\s\u00a0]*(?:e[-+]?\d+)?\s?%?", re.IGNORECASE)
_NOTHING = frozenset({"", "nan", "none", "<na>", "nat", "-", "–", "—"})


@dataclass(frozen=True)
class Layout:
    """How a table is set: type size in points, column widths in points, on a turned page or not."""

    size: float
    widths: tuple[float, ...]
    turned: bool
    full_width: bool

    def measure(self, cell: Cell) -> float:
        """The length of a line in a cell, in ems, with a little to spare."""
        width = sum(self.widths[cell.column : cell.column + cell.colspan])
        return max(1.0, (width - _INSET) / self.size * 0.97)


def fit(grid: Grid, typesetter: Typesetter, room: float, turned_room: float = 0.0) -> Layout:
    """Choose type size and column widths: first narrower columns, then smaller type, then a turned page.

    Args:
        grid: The table.
        typesetter: Measures text.
        room: Width that there is, in points.
        turned_room: Width on a turned page; nothing where the page cannot be turned.
    """
    columns = [
        _widths_of(list(grid.column(column)), grid.n_header, typesetter) for column in range(grid.n_columns)
    ]
    natural = [max(widest, unbroken) for widest, unbroken in columns]

    def in_points(ems: list[float], size: float) -> list[float]:
        return [width * size + _INSET for width in ems]

    def least(comfort: float) -> list[float]:
        return [max(min(widest, comfort), unbroken) for widest, unbroken in columns]

    upright = [(comfort, size, room, False) for size in SIZES for comfort in _COMFORTS]
    turned = [(_COMFORTS[0], size, turned_room, True) for size in SIZES_TURNED]
    inside = [(_COMFORTS[-1], size, room, False) for size in (*SIZES, *SIZES_TURNED[3:])]
    attempts = upright + turned if turned_room else inside
    fitting = (one for one in attempts if sum(in_points(least(one[0]), one[1])) <= one[2])
    comfort, size, width, is_turned = next(fitting, attempts[-1])

    wanted, floor = in_points(natural, size), in_points(least(comfort), size)
    if sum(wanted) <= 0.72 * width:
        return Layout(size, tuple(wanted), is_turned, full_width=False)
    if sum(floor) >= width:  # too many columns for any size: all shrink alike
        return Layout(size, tuple(width * few / sum(floor) for few in floor), is_turned, full_width=True)
    stretch = [most - few + 0.1 for most, few in zip(wanted, floor, strict=True)]
    share = (width - sum(floor)) / sum(stretch)
    widths = (few + share * more for few, more in zip(floor, stretch, strict=True))
    return Layout(size, tuple(widths), is_turned, full_width=True)


def typst_table(
    grid: Grid,
    layout: Layout,
    content: Callable[[Cell, float], str],
    styles: Callable[[Tag], dict[str, str]],
    caption: str = "",
) -> str:
    """Write the table.

    Args:
        grid: The table.
        layout: Its sizes, from ``fit``.
        content: Gives the Typst markup of a cell for a measure in ems.
        styles: Gives the colours of a cell.
        caption: Typst markup, may be empty.
    """
    widths = ", ".join(f"{width:.1f}{'fr' if layout.full_width else 'pt'}" for width in layout.widths)
    numeric = [_is_numeric(grid, column) for column in range(grid.n_columns)]
    align = ", ".join("right" if number else "left" for number in numeric)
    lines = [f"columns: ({widths},), align: ({align},),"]

    kept = [_is_short(row, layout) for row in grid.rows]
    written = [
        ", ".join(_cell(cell, layout, content, styles, kept=whole) for cell in row) + ","
        for row, whole in zip(grid.rows, kept, strict=True)
    ]
    if grid.n_header:
        lines.append("table.header(" + "\n".join(written[: grid.n_header]) + "),")
    lines += written[grid.n_header :]
    options = f"size: {layout.size}pt, turned: {'true' if layout.turned else 'false'}, rows: {len(grid.rows)}"
    if caption:
        options += f", caption: [{caption}]"
    return f"#data-table({options}, table(\n" + "\n".join(lines) + "\n));"


def _widths_of(cells: list[Cell], n_header: int, typesetter: Typesetter) -> tuple[float, float]:
    """A column's width without line breaks, and that of its longest word or badge, both in ems."""
    with_badge: list[Cell] = []
    others: list[Cell] = []
    for cell in cells:
        (with_badge if _has_badge(cell) else others).append(cell)
    badges = [typesetter.width(cell.text) * 0.85 + _BADGE for cell in with_badge]
    lines = [typesetter.width(cell.text) * (_BOLD if cell.row < n_header else 1) for cell in others]
    words = [typesetter.width(word) * _BOLD for cell in others for word in cell.text.split()]
    widest = max([*lines, *badges], default=0.0)
    unbroken = max([min(width, _LONGEST_WORD) for width in words] + badges, default=0.0)
    return max(widest, _LEAST) * 1.05, max(unbroken, _LEAST) * 1.05


def _has_badge(cell: Cell) -> bool:
    return cell.tag is not None and any(
        isinstance(inner, Tag) and "verdict" in classes_of(inner) for inner in cell.tag.descendants
    )


def _is_numeric(grid: Grid, column: int) -> bool:
    texts = [cell.text for cell in grid.column(column) if cell.row >= grid.n_header]
    values = [text for text in texts if text.lower() not in _NOTHING]
    return bool(values) and all(_NUMBER.fullmatch(text) for text in values)


def _is_short(row: Sequence[Cell], layout: Layout) -> bool:
    """Whether a row takes so little of a page that it is kept on one; letters are an em wide at most."""
    return all(
        len(cell.text) < _KEPT_LINES * layout.measure(cell) and not (cell.tag and cell.tag.find("img"))
        for cell in row
    )


def _cell(
    cell: Cell,
    layout: Layout,
    content: Callable[[Cell, float], str],
    styles: Callable[[Tag], dict[str, str]],
    *,
    kept: bool,
) -> str:
    inner = content(cell, layout.measure(cell))
    style = styles(cell.tag) if cell.tag is not None else {}
    if style.get("font-weight") in {"bold", "bolder", "700", "800", "900"}:
        inner = f"#strong[{inner}];"
    if "color" in style:
        inner = f"#text(fill: rgb({literal(style['color'])}))[{inner}];"
    arguments = [
        f"{name}: {count}"
        for name, count in (("colspan", cell.colspan), ("rowspan", cell.rowspan))
        if count > 1
    ]
    if kept:
        arguments.append("breakable: false")
    if "background-color" in style:
        arguments.append(f"fill: rgb({literal(style['background-color'])})")
    return f"table.cell({', '.join(arguments)})[{inner}]" if arguments else f"[{inner}]"
