"""The timeline as a picture: one row an event, in the order of the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.figures.lettering import FAINT, INK, SOFT, fit, printable, width, write
from analysis.figures.marks import draw_date, draw_gap, draw_legend, join_conflicts
from analysis.figures.page import WIDTH, empty_page, new_page
from analysis.figures.shapes import line
from analysis.figures.time_axis import Scale, days
from analysis.tables import records
from analysis.timeline import gaps

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LONG_GAP = 0.2  # of the time that the axis covers
_LONGER_THAN_USUAL = 3  # times the step between neighbouring dates
_PAGE = 8.5  # inches of height that a page leaves for a figure below its heading and above its caption
_ROW_AT_LEAST, _ROW_AT_MOST = 0.135, 0.34  # inches
_TWO_LINES = 0.265  # inches of row height that leave room for a second line
_DATE_AT, _EVENT_AT_MOST, _TIME_AT = 0.02, 1.85, 4.15  # inches from the left
_TOP, _AXIS_HEIGHT, _LEGEND_HEIGHT = 0.05, 0.28, 0.46  # inches


def draw_timeline(timeline: pd.DataFrame, *, names: Mapping[str, str] | None = None) -> Figure:
    """Draw a timeline.

    A date known to the day is a marker; a vaguer one is a bar as long as the time that it may lie in. The
    shape tells what happened from what is planned, a state, or reported. An arrow leads on from a date that
    is one end of a stretch: "since 2010". Hollow marks a date that was counted from another, such as
    "Oct. 16" from the day of publication. Events whose year is unknown stand below the axis. Long stretches
    in which nothing is dated are shaded, and dates that cannot both be right are joined by a line.

    Args:
        timeline: Table ``timeline``.
        names: From entity_id to the name to print; with it, those involved stand below each event where there
            is room.

    Returns:
        A figure as wide as the text of an A4 page; its height grows with the events, and 60 fit on one page.
    """
    rows = records(timeline)
    placed = [row for row in rows if not pd.isna(row["earliest"])]
    unplaced = [row for row in rows if pd.isna(row["earliest"])]
    lines = len(placed) + (len(unplaced) + 1 if unplaced else 0)
    empty = _long_gaps(timeline)
    around = _TOP + (_AXIS_HEIGHT if placed else 0.0) + _LEGEND_HEIGHT
    row_height = min(_ROW_AT_MOST, max(_ROW_AT_LEAST, (_PAGE - around) / max(lines, 1)))
    height = max(lines, 1) * row_height + around

    if not rows:
        return empty_page("No dated events.", height)
    figure, page = new_page(height)
    layout = _Layout.of(rows, row_height)
    for number, row in enumerate(placed):
        _write_row(page, _TOP + (number + 0.5) * row_height, layout, row, names or {})
    below = _TOP + len(placed) * row_height
    if placed:
        _draw_axis(figure, placed, empty, row_height, height)
        below += _AXIS_HEIGHT
    if unplaced:
        write(page, _DATE_AT, below + row_height * 0.55, "Without a place on the axis", 7.5, SOFT, bold=True)
        for number, row in enumerate(unplaced, 1):
            _write_row(page, below + (number + 0.5) * row_height, layout, row, names or {}, end_at=WIDTH)
    draw_legend(page, rows, _DATE_AT, height - _LEGEND_HEIGHT * 0.65, has_gaps=bool(empty))
    return figure


def describe_timeline(timeline: pd.DataFrame, *, most: int = 20) -> str:
    """Say in words what the picture shows, for readers who cannot see it.

    Args:
        timeline: Table ``timeline``.
        most: How many events are told one by one.

    Returns:
        One paragraph: number of events, first and last date, then each event with its date.
    """
    rows = records(timeline)
    if not rows:
        return "Timeline without events: nothing in the text is dated."
    known = [row["display_date"] for row in rows if not pd.isna(row["earliest"])]
    count = "one event" if len(rows) == 1 else f"{len(rows)} events"
    span = f" from {known[0]} to {known[-1]}" if len(known) > 1 else ""
    told = [_told(row) for row in rows[:most]]
    rest = [f"{f'{len(rows) - most} more' if most else 'All'} are in the table."] if len(rows) > most else []
    return " ".join([f"Timeline of {count}{span}.", *told, *rest])


def _told(row: Mapping[Any, Any]) -> str:
    asides = [] if row["modality"] == "happened" else [row["modality"]]
    asides += ["sources give another date too"] if row["conflict"] else []
    aside = f" ({', '.join(asides)})" if asides else ""
    return f"{row['display_date']}{aside}: {' '.join(row['event'].split()).rstrip('.')}."


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the rows share: font size in points, lines in a row, and where events begin, in inches."""

    size: float
    lines: int
    event_at: float

    @classmethod
    def of(cls, rows: Sequence[Mapping[Any, Any]], row_height: float) -> _Layout:
        size = 7.5 if row_height >= 0.26 else 7.0 if row_height >= 0.17 else 6.2
        widest = max((width(printable(row["display_date"]), size, bold=True) for row in rows), default=0.0)
        lines = 2 if row_height >= _TWO_LINES else 1
        return cls(size, lines, min(_DATE_AT + widest + 0.16, _EVENT_AT_MOST))


def _write_row(
    page: Axes,
    y: float,
    layout: _Layout,
    row: Mapping[Any, Any],
    names: Mapping[str, str],
    *,
    end_at: float = _TIME_AT,
) -> None:
    """Write the date and the event; where there is room, a second line with the rest or with who is in it."""
    size, room = layout.size, end_at - layout.event_at - 0.12
    (date,) = fit(row["display_date"], layout.event_at - _DATE_AT - 0.08, size, bold=True)
    event = [(line, size, INK) for line in fit(row["event"], room, size, lines=layout.lines)]
    involved = ", ".join(names[actor] for actor in row["actors"] if actor in names)
    if len(event) < layout.lines and involved:
        event.append((fit(involved, room, size - 1.2)[0], size - 1.2, SOFT))
    pitch = size * 1.22 / 72  # inches from line to line
    first_y = y - pitch / 2 * (len(event) - 1)
    write(page, _DATE_AT, first_y, date, size, INK, bold=True)
    for number, (words, line_size, colour) in enumerate(event):
        write(page, layout.event_at, first_y + number * pitch, words, line_size, colour)


def _long_gaps(timeline: pd.DataFrame) -> list[tuple[datetime, datetime]]:
    """The gaps that stand out: much of the axis, and much longer than from one date to the next elsewhere."""
    starts = sorted(start.to_pydatetime() for start in timeline["earliest"].dropna())
    if len(starts) < 2:
        return []
    usual = median_low(later - earlier for earlier, later in pairwise(starts))
    span = timeline["latest"].max() - timeline["earliest"].min()
    return [
        (start.to_pydatetime(), end.to_pydatetime())
        for start, end in gaps(timeline)
        if end - start >= max(span * _LONG_GAP, usual * _LONGER_THAN_USUAL)
    ]


def _draw_axis(
    figure: Figure,
    rows: Sequence[Mapping[Any, Any]],
    empty: Sequence[tuple[datetime, datetime]],
    row_height: float,
    height: float,
) -> None:
    """Draw the time axis, and each date on its row."""
    breadth, depth = WIDTH - _TIME_AT - 0.16, len(rows) * row_height
    axes = figure.add_axes(
        (_TIME_AT / WIDTH, 1 - (_TOP + depth) / height, breadth / WIDTH, depth / height),
        label="time",
        facecolor="none",
    )
    axes.set_ylim(len(rows), 0)
    scale = Scale.of([(row["earliest"].to_pydatetime(), row["latest"].to_pydatetime()) for row in rows])
    axes.set_xlim(scale.begin, scale.end)
    scale.draw(axes, most=5)
    for gap_start, gap_end in empty:
        draw_gap(axes, scale(days(gap_start)), scale(days(gap_end)))
    inch, across = (scale.end - scale.begin) / breadth, (scale.begin, scale.end)
    for number, row in enumerate(rows):
        start, stop = (scale(days(row[key].to_pydatetime())) for key in ("earliest", "latest"))
        line(axes, across, [number + 0.5] * 2, color=FAINT, linewidth=0.5, linestyle=(0, (1, 2)), zorder=0.5)
        draw_date(axes, number + 0.5, start, stop, row, inch, row_height)
    join_conflicts(axes, rows, scale)
