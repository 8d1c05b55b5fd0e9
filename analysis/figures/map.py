"""Places on a map of the world, or of the part of it that they lie in."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.figures.lettering import SOFT, printable, width, write
from analysis.figures.map_names import Mark, write_names
from analysis.figures.page import WIDTH, empty_page, page_over
from analysis.tables import records

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    Degrees = float | NDArray[np.float64]

_LAND, _COAST, _SEA = "#e9e6df", "#b9b3a6", "#f6f8fa"
_MARK = "#123f5e"
_HEIGHT_AT_LEAST, _HEIGHT_AT_MOST, _LEGEND = 2.6, 4.6, 0.3  # inches
_NARROWEST = 0.6  # of the map's unit, about 34 degrees: a single town keeps its continent around it
_AIR = 0.12  # part of the extent that is left around the places

_LEAST_RADIUS, _MORE_RADIUS = 0.03, 0.075  # inches, of the marks
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_ROOT = sqrt(3) / 2


def draw_map(places: pd.DataFrame) -> Figure:
    """Draw places as marks whose area grows with the number of documents that name them.

    Args:
        places: With ``name``, ``latitude`` and ``longitude`` (degrees; rows without are left out), ``kind``
            (``city`` or ``country``) and ``n_docs``.

    Returns:
        A figure as wide as the text of an A4 page: the world in the Equal Earth projection, or the part of it
        that holds all places. Countries are hollow squares at their capitals, cities are filled circles.
    """
    from matplotlib.figure import Figure

    rows = [row | {"at": project(row["longitude"], row["latitude"])} for row in _found(places)]
    if not rows:
        return empty_page("No place could be found on the map.", 0.6)
    (left, right), (bottom, top) = _extent([row["at"] for row in rows])
    map_height = WIDTH * (top - bottom) / (right - left)
    height = map_height + _LEGEND
    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    axes = figure.add_axes((0, _LEGEND / height, 1, map_height / height), label="map", facecolor=_SEA)
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set(color=_COAST, linewidth=0.5)
    _draw_land(axes)
    page = page_over(figure)
    inch = WIDTH / (right - left)
    most = max(row["n_docs"] for row in rows)
    marks = [
        Mark(
            row["name"],
            row["kind"],
            float(row["at"][0] - left) * inch,
            map_height - float(row["at"][1] - bottom) * inch,
            _LEAST_RADIUS + _MORE_RADIUS * sqrt(row["n_docs"] / most),
        )
        for row in rows
    ]
    for mark in marks:
        _draw_mark(page, mark.x, mark.y, mark.kind, mark.radius)
    write_names(page, marks, map_height)
    _draw_legend(page, {row["kind"] for row in rows}, height - _LEGEND / 2)
    return figure


def describe_map(places: pd.DataFrame, *, most: int = 30) -> str:
    """Say in words what the map shows.

    Args:
        places: As for ``draw_map``.
        most: How many places are told one by one.
    """
    rows = _found(places)
    if not rows:
        return "Map without places: none could be found."
    told = "; ".join(f"{printable(row['name'])} ({row['n_docs']})" for row in rows[:most])
    rest = f" {len(rows) - most} more are in the table." if len(rows) > most else ""
    return f"Map of the places named, with the number of documents that name them: {told}.{rest}"


def project(longitude: Degrees, latitude: Degrees) -> tuple[Any, Any]:
    """The Equal Earth projection (Šavrič, Patterson & Jenny 2018), on a sphere of radius 1.

    Args:
        longitude: Degrees east; one number, or an array of many.
        latitude: Degrees north, as many.
    """
    theta = np.arcsin(_ROOT * np.sin(np.radians(latitude)))
    square = theta * theta
    a1, a2, a3, a4 = _A
    slope = a1 + 3 * a2 * square + square**3 * (7 * a3 + 9 * a4 * square)
    x = 2 * sqrt(3) * np.radians(longitude) * np.cos(theta) / (3 * slope)
    return x, theta * (a1 + a2 * square + square**3 * (a3 + a4 * square))


def _found(places: pd.DataFrame) -> list[dict[str, Any]]:
    """The places with a position, those in most documents first."""
    rows = records(places.dropna(subset=["latitude", "longitude"]))
    return sorted(rows, key=lambda row: (-row["n_docs"], row["name"]))


def _extent(points: list[tuple[float, float]]) -> tuple[tuple[float, float], tuple[float, float]]:
    """What the map shows, sideways and upwards: all points with air around them, in a page's proportions."""
    xs, ys = zip(*points, strict=True)
    wide = max(max(xs) - min(xs), _NARROWEST) * (1 + 2 * _AIR)
    high = max(max(ys) - min(ys), _NARROWEST * 0.5) * (1 + 2 * _AIR)
    wide = max(wide, high * WIDTH / _HEIGHT_AT_MOST)
    high = max(high, wide * _HEIGHT_AT_LEAST / WIDTH)
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return (x - wide / 2, x + wide / 2), (y - high / 2, y + high / 2)


@lru_cache(maxsize=1)
def _land() -> list[NDArray[np.float64]]:
    """Rings of land and lakes, projected; what reaches over the date line stands at both sides."""
    text = files("analysis.figures").joinpath("land.json").read_text(encoding="utf-8")
    rings = []
    for flat in json.loads(text)["rings"]:
        longitudes, latitudes = np.array(flat[::2]), np.array(flat[1::2])
        shifts = (0, -360) if longitudes.max() > 180 else (0,)
        rings += [np.column_stack(project(longitudes + shift, latitudes)) for shift in shifts]
    return rings


def _draw_land(axes: Axes) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    land = Path.make_compound_path(*(Path(ring, closed=True) for ring in _land()))
    axes.add_patch(PathPatch(land, facecolor=_LAND, edgecolor=_COAST, linewidth=0.5, zorder=1))


def _draw_mark(page: Axes, x: float, y: float, kind: str, radius: float) -> None:
    is_city = kind == "city"
    page.plot(
        [x],
        [y],
        marker="o" if is_city else "s",
        markersize=2 * radius * 72,
        markerfacecolor=_MARK if is_city else "none",
        markeredgecolor="white" if is_city else _MARK,
        markeredgewidth=0.6 if is_city else 1.1,
        alpha=0.85 if is_city else 1,
        linestyle="none",
        zorder=4,
    )


def _draw_legend(page: Axes, kinds: set[str], y: float) -> None:
    at = 0.08
    for kind, words in (("city", "city"), ("country", "country, at its capital")):
        if kind in kinds:
            _draw_mark(page, at, y, kind, 0.05)
            write(page, at + 0.1, y, words, 6.8, SOFT)
            at += 0.35 + width(words, 6.8)
    write(page, at, y, "larger: named by more documents", 6.8, SOFT)
