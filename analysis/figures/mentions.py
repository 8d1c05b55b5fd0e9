"""How often each entity is named, as ranked bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.entities.listing import type_word
from analysis.figures.entity_types import draw_legend, draw_type, legend_lines
from analysis.figures.lettering import INK, SOFT, fit, printable, width, write
from analysis.figures.page import WIDTH, empty_page, new_page
from analysis.figures.shapes import bar
from analysis.tables import records

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MOST = 20
"""Bars that are drawn unless told otherwise."""

_ROW, _TOP, _LEGEND_LINE = 0.205, 0.06, 0.16  # inches
_NAME_AT, _NAMES_AT_MOST, _SIZE = 0.2, 2.6, 7.5  # inches from the left, inches, points
_BAR = 0.11  # inches high
_BAR_COLOUR = "#8fa3b5"


def draw_mentions(entities: pd.DataFrame, *, most: int = MOST) -> Figure:
    """Draw a bar for each of the entities that are named most.

    Args:
        entities: Table ``entities``, most mentioned first.
        most: How many bars there may be.

    Returns:
        A figure as wide as the text of an A4 page; its height grows with the bars.
    """
    rows = records(entities.head(most))
    legend = legend_lines((row["type"] for row in rows), WIDTH - 0.1) if rows else []
    height = _TOP + max(len(rows), 1.6) * _ROW + (0.12 + len(legend) * _LEGEND_LINE if rows else 0)
    if not rows:
        return empty_page("Nothing is named.", height)
    figure, page = new_page(height)
    names = [fit(row["name"], _NAMES_AT_MOST, _SIZE)[0] for row in rows]
    bars_at = _NAME_AT + max(width(name, _SIZE) for name in names) + 0.12
    inch = max(row["n_mentions"] for row in rows) / (WIDTH - bars_at - 0.5)
    for number, (row, name) in enumerate(zip(rows, names, strict=True)):
        y, long = _TOP + (number + 0.5) * _ROW, row["n_mentions"] / inch
        draw_type(page, 0.08, y, row["type"], 5)
        write(page, _NAME_AT, y, name, _SIZE, INK)
        bar(page, bars_at, y, long, _BAR, facecolor=_BAR_COLOUR, edgecolor=SOFT, linewidth=0.4)
        write(page, bars_at + long + 0.06, y, f"{row['n_mentions']:,}", _SIZE, INK)
    draw_legend(page, legend, 0.02, _TOP + len(rows) * _ROW + 0.14, pitch=_LEGEND_LINE)
    return figure


def describe_mentions(entities: pd.DataFrame, *, most: int = MOST) -> str:
    """Say in words what the bars show.

    Args:
        entities: Table ``entities``.
        most: How many bars are drawn.
    """
    rows = records(entities.head(most))
    if not rows:
        return "Bars without content: nothing is named."
    told = [f"{printable(row['name'])} ({type_word(row['type'])}) {row['n_mentions']}" for row in rows]
    rest = f" {len(entities) - most} more are in the table." if len(entities) > most else ""
    return f"Bars of how often each entity is named: {'; '.join(told)}.{rest}"
