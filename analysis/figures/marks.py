"""Marks on a time axis: a shape for each modality, a bar for a vague date, hollow for a counted one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.figures.lettering import INK, SOFT, width, write
from analysis.figures.shapes import bar, line, mark
from analysis.figures.time_axis import Scale, days

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SHORTEST_BAR = 0.06  # inches
_LEGEND_PITCH = 0.15  # inches from line to line
_SHADE = "#f0f1f3"


@dataclass(frozen=True, slots=True)
class Style:
    """How one modality looks. Shapes and fillings differ, so that colour is never needed."""

    label: str
    marker: str
    colour: str
    hatch: str = ""
    bar: float = 0.11  # inches high


STYLES: dict[str, Style] = {
    "happened": Style("happened", "o", "#123f5e"),
    "planned": Style("planned", "D", "#b8440f", hatch="////////"),
    "state": Style("state", "s", "#3f6b2f", bar=0.035),
    "reported": Style("reported", "^", "#6b4c8a", hatch="--------"),
}


def draw_date(
    axes: Axes, y: float, start: float, stop: float, row: Mapping[Any, Any], inch: float, row_height: float
) -> None:
    """Draw one date: a marker when it is known to the day, else a bar.

    Args:
        axes: Where x is in days and y in rows.
        y: The middle of the row.
        start: First day it may be.
        stop: The day after the last.
        row: Row of the table.
        inch: Days in an inch.
        row_height: Inches in a row.
    """
    style = STYLES.get(row["modality"], STYLES["happened"])
    hollow = bool(row["anchor"])
    size = min(4.6, 30 * row_height)
    if stop - start <= 1:
        _mark(axes, (start + stop) / 2, y, style, hollow=hollow, size=size)
        return
    middle, breadth = (start + stop) / 2, max(stop - start, _SHORTEST_BAR * inch)
    tall = min(style.bar, 0.7 * row_height) / row_height
    bar(
        axes,
        middle - breadth / 2,
        y,
        breadth,
        tall,
        facecolor="white" if hollow or style.hatch else style.colour,
        edgecolor=style.colour,
        hatch=style.hatch or None,
        linestyle="--" if hollow and style.hatch else "-",
        linewidth=0.8,
        zorder=3,
    )
    if style.marker == "s":  # a state: a thin line between end posts
        axes.vlines(
            (middle - breadth / 2, middle + breadth / 2),
            y - 0.05 / row_height,
            y + 0.05 / row_height,
            style.colour,
            linewidth=1,
        )


def _mark(axes: Axes, x: float, y: float, style: Style, *, hollow: bool, size: float) -> None:
    size *= 0.86 if style.marker in "Ds" else 1
    mark(axes, x, y, style.marker, size, style.colour, hollow=hollow)


def draw_gap(axes: Axes, start: float, stop: float) -> None:
    """Shade a stretch of time in which nothing is dated."""
    axes.axvspan(start, stop, facecolor=_SHADE, edgecolor="none", zorder=0, label="gap")


def join_conflicts(axes: Axes, rows: Sequence[Mapping[Any, Any]], scale: Scale) -> None:
    """Join the dates of each event that sources date differently by a line from row to row."""
    at: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row["conflict"]:
            ends = [scale(days(row[key].to_pydatetime())) for key in ("earliest", "latest")]
            middle = sum(ends) / 2
            at[row["conflict"]].append((middle, number + 0.5))
    for places in at.values():
        xs, ys = zip(*places, strict=True)
        line(axes, xs, ys, color=INK, linewidth=1.1, linestyle="-", zorder=2.5, label="conflict")


def draw_legend(
    page: Axes, rows: Sequence[Mapping[Any, Any]], x: float, y: float, *, has_gaps: bool = False
) -> None:
    """Explain the shapes that occur on one line at the foot, and all other signs on a second."""
    used = [style for modality, style in STYLES.items() if any(row["modality"] == modality for row in rows)]
    at = x + 0.06
    for style in used:
        _mark(page, at, y, style, hollow=False, size=4.6)
        at = _explain(page, at, y, style.label)
    at, y = x + 0.06, y + _LEGEND_PITCH
    if any(row["anchor"] for row in rows):
        _mark(page, at, y, used[0] if used else STYLES["happened"], hollow=True, size=4.6)
        at = _explain(page, at, y, "hollow: date counted from another")
    if has_gaps:
        bar(page, at - 0.05, y, 0.1, 0.09, facecolor=_SHADE, edgecolor=SOFT, linewidth=0.4)
        at = _explain(page, at, y, "shaded: nothing is dated")
    if any(row["conflict"] for row in rows):
        line(page, [at, at], [y - 0.06, y + 0.06], color=INK, linewidth=1.1)
        _explain(page, at, y, "joined: sources differ")


def _explain(page: Axes, x: float, y: float, label: str) -> float:
    """Write what a sign means beside it; return where the next one goes."""
    write(page, x + 0.09, y, label, 6.8, SOFT)
    return x + 0.36 + width(label, 6.8)
