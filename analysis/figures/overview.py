"""All dates of a timeline on one line: the shape of the story at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.figures.lettering import SOFT, write
from analysis.figures.marks import STYLES, draw_date
from analysis.figures.time_axis import Scale, days
from analysis.tables import records

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 4.6
"""Of the figure, in inches: the main column of a page."""

MOST = 60
"""More dates than these are counted in columns, and not drawn one by one."""

_ROW, _AXIS, _EDGE = 0.15, 0.26, 0.12  # inches
_MOST_ROWS = 8
_COLUMNS, _COLUMNS_HEIGHT = 48, 0.9  # how many columns, and inches for them


def draw_overview(timeline: pd.DataFrame, *, width: float = WIDTH) -> Figure:
    """Draw every date that has a place on the axis; dates that would cover each other are stacked.

    Args:
        timeline: Table ``timeline``; rows without a known year are left out.
        width: Of the figure, in inches.

    Returns:
        A figure with a mark for each date, or with columns that count them where they are more than ``MOST``.
    """
    from matplotlib.figure import Figure

    rows = records(timeline.dropna(subset=["earliest", "latest"]))
    scale = Scale.of([(row["earliest"].to_pydatetime(), row["latest"].to_pydatetime()) for row in rows])
    breadth = width - 2 * _EDGE
    day = (scale.end - scale.begin) / breadth  # on the scale, in an inch
    counted = len(rows) > MOST
    placed = [] if counted else _stack(rows, scale, day)
    n_rows = max((row for _, row in placed), default=0) + 1
    depth = _COLUMNS_HEIGHT if counted else n_rows * _ROW
    height = depth + _AXIS + 0.04
    figure = Figure(figsize=(width, height), facecolor="none")
    axes = figure.add_axes((_EDGE / width, _AXIS / height, breadth / width, depth / height), facecolor="none")
    axes.set_xlim(scale.begin, scale.end)
    if counted:
        _draw_columns(axes, rows, scale)
    else:
        axes.set_ylim(0, n_rows)
    scale.draw(axes, most=5)
    for event, row in placed:
        start, stop = (scale(days(event[key].to_pydatetime())) for key in ("earliest", "latest"))
        draw_date(axes, row + 0.5, start, stop, event, day, _ROW)
    return figure


def _draw_columns(axes: Axes, rows: list[dict[Any, Any]], scale: Scale) -> None:
    """Columns as high as the dates whose middle lies in their stretch of the axis; the highest is named."""
    step = (scale.end - scale.begin) / _COLUMNS
    counts = [0] * _COLUMNS
    for row in rows:
        start, stop = (scale(days(row[key].to_pydatetime())) for key in ("earliest", "latest"))
        counts[min(int(((start + stop) / 2 - scale.begin) / step), _COLUMNS - 1)] += 1
    lefts = [scale.begin + number * step for number in range(_COLUMNS)]
    axes.bar(lefts, counts, width=0.82 * step, align="edge", color=STYLES["happened"].colour, zorder=3)
    highest = max(counts)
    axes.set_ylim(0, highest * 1.25)
    middle = lefts[counts.index(highest)] + 0.41 * step
    write(axes, middle, highest * 1.12, str(highest), 6.8, SOFT, ha="center")


def _stack(rows: list[dict[Any, Any]], scale: Scale, inch: float) -> list[tuple[dict[Any, Any], int]]:
    """Each row with the lowest line on which it covers no other."""
    taken: list[float] = []
    placed = []
    for event in sorted(rows, key=lambda row: row["earliest"]):
        start, stop = (scale(days(event[key].to_pydatetime())) for key in ("earliest", "latest"))
        middle, half = (start + stop) / 2, max((stop - start) / 2, 0.05 * inch) + 0.015 * inch
        free = next((n for n, until in enumerate(taken) if until <= middle - half), len(taken))
        line = min(free, _MOST_ROWS - 1)
        taken[line : line + 1] = [middle + half]
        placed.append((event, line))
    return placed
