"""Who is in the news when: a strip of time for each entity, darker where more documents name it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures.lettering import INK, SOFT, fit, printable, width, write
from analysis.figures.page import WIDTH, empty_page, new_page

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

MOST = 18
"""Entities that are drawn."""

MOST_STEPS = 48
"""Steps of time that are drawn at most."""

STEPS = (("D", "day"), ("W-SUN", "week"), ("M", "month"), ("Q", "quarter"), ("Y", "year"))
"""Lengths of a step: the shortest that gives few enough."""

_ROW, _GAP, _TOP, _AXIS, _LEGEND = 0.2, 0.024, 0.08, 0.24, 0.3  # inches
_NAME_AT, _NAMES_AT_MOST, _SIZE = 0.02, 2.1, 7.5  # inches, inches, points
_SHADES = ("#eef1f4", "#c3d3df", "#8fb0c6", "#5685a5", "#2b5d80", "#0f3550")


def by_step(seen: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """Count documents by entity and step of time.

    Args:
        seen: One row a document that names an entity: ``name`` of the entity, ``published`` (a day), and
            ``n_docs`` of the entity in all.

    Returns:
        Documents, one row an entity (those in most documents first), one column a step (every step from the
        first to the last); and the word for a step's length.
    """
    dated = seen.dropna(subset=["published"])
    order = seen.drop_duplicates("name").sort_values(["n_docs", "name"], ascending=[False, True])["name"]
    if dated.empty:
        return pd.DataFrame(index=order), ""
    days = pd.DatetimeIndex(dated["published"])
    for code, word in STEPS:
        steps = pd.period_range(days.min(), days.max(), freq=code)
        if len(steps) <= MOST_STEPS or word == "year":
            break
    counted = pd.crosstab(dated["name"], days.to_period(code))
    return counted.reindex(index=order, columns=steps, fill_value=0), word


def draw_heat_strip(counts: pd.DataFrame, step: str) -> Figure:
    """Draw the strips.

    Args:
        counts: From ``by_step``.
        step: The word for a step's length.

    Returns:
        A figure as wide as the text of an A4 page.
    """
    shown = counts.head(MOST)
    height = _TOP + max(len(shown), 2) * _ROW + _AXIS + _LEGEND
    if not len(shown.columns) or shown.empty:
        return empty_page("No document says when it was published.", height)
    figure, page = new_page(height)
    names = [fit(str(name), _NAMES_AT_MOST, _SIZE)[0] for name in shown.index]
    strips_at = _NAME_AT + max(width(name, _SIZE) for name in names) + 0.12
    cell = min((WIDTH - strips_at - 0.05) / len(shown.columns), 0.5)
    limits = _limits(int(shown.to_numpy().max()))
    for number, name in enumerate(names):
        write(page, _NAME_AT, _TOP + (number + 0.5) * _ROW, name, _SIZE, INK)
    _draw_cells(page, shown.to_numpy(), limits, strips_at, cell)
    _draw_axis(page, shown.columns, strips_at, cell, _TOP + len(shown) * _ROW)
    _draw_legend(page, limits, step, strips_at, height - _LEGEND / 2)
    return figure


def describe_heat_strip(counts: pd.DataFrame, step: str) -> str:
    """Say in words what the strips show: for each entity the step in which most documents name it."""
    if not len(counts.columns) or counts.empty:
        return "Strips of time without content: no document says when it was published."
    told = []
    steps = pd.PeriodIndex(counts.columns)
    for name, row in zip(counts.index[:MOST], counts.to_numpy(), strict=False):
        most = _label(steps[int(row.argmax())])
        told.append(f"{printable(str(name))}: {row.sum()} documents, most ({row.max()}) in {most}")
    return f"Documents that name an entity, by {step} of publication. {'; '.join(told)}."


def _draw_cells(
    page: Axes, counts: NDArray[np.int64], limits: Sequence[int], left: float, cell: float
) -> None:
    """One collection of all cells: as a bar each, hundreds of them take seconds."""
    from matplotlib.collections import PolyCollection

    corners, shades = [], []
    for row, values in enumerate(counts):
        top, bottom = _TOP + row * _ROW + _GAP, _TOP + (row + 1) * _ROW - _GAP
        for column, value in enumerate(values):
            start, stop = left + column * cell, left + (column + 1) * cell - _GAP / 2
            corners.append(((start, top), (stop, top), (stop, bottom), (start, bottom)))
            shades.append(_shade(int(value), limits))
    page.add_collection(PolyCollection(corners, facecolors=shades, edgecolors="none"), autolim=False)


def _limits(most: int) -> list[int]:
    """The least number of documents of each shade but the first, which is for none."""
    steps = len(_SHADES) - 1
    return sorted({max(1, round(1 + (most - 1) * number / (steps - 1))) for number in range(steps)})


def _shade(value: int, limits: Sequence[int]) -> str:
    reached = sum(value >= limit for limit in limits)
    return _SHADES[round(reached * (len(_SHADES) - 1) / len(limits))] if reached else _SHADES[0]


def _label(step: pd.Period) -> str:
    return {
        "D": f"{step.day} {step:%b} {step.year}",
        "W": f"the week of {step.start_time.day} {step.start_time:%b} {step.start_time.year}",
        "M": f"{step:%b} {step.year}",
        "Q": f"Q{step.quarter} {step.year}",
        "Y": f"{step.year}",
    }[step.freqstr[0]]


def _draw_axis(page: Axes, steps: pd.Index, left: float, cell: float, y: float) -> None:
    """Write under the strips when a step begins, as often as there is room."""
    free = left
    for at, step in enumerate(steps):
        label = _label(step).removeprefix("the week of ")
        x = left + at * cell
        if x >= free and x + width(label, 6.8) <= WIDTH:
            page.plot([x, x], [y, y + 0.04], color=SOFT, linewidth=0.6)
            write(page, x, y + 0.11, label, 6.8, SOFT)
            free = x + width(label, 6.8) + 0.15


def _draw_legend(page: Axes, limits: Sequence[int], step: str, x: float, y: float) -> None:
    words = f"documents a {step}:"
    write(page, x, y, words, 6.8, SOFT)
    x += width(words, 6.8) + 0.1
    upper = [*(limit - 1 for limit in limits[1:]), None]
    shown = [("0", 0), *((_range(low, high), low) for low, high in zip(limits, upper, strict=True))]
    for label, value in shown:
        page.barh(y, 0.14, left=x, height=0.1, color=_shade(value, limits))
        write(page, x + 0.18, y, label, 6.8, SOFT)
        x += 0.3 + width(label, 6.8)


def _range(low: int, high: int | None) -> str:
    return f"{low}+" if high is None else str(low) if low == high else f"{low}–{high}"
