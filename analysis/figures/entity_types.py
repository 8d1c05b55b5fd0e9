"""How the types of entities look: a shape and a colour, the same in every figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.entities.listing import TYPES, type_word
from analysis.figures.lettering import SOFT, width, write
from analysis.figures.shapes import mark

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_SIZE = 6.8  # points


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How one type looks. Shapes differ and half of them are hollow, so that colour is never needed."""

    marker: str
    colour: str
    hollow: bool = False


TYPE_STYLES: dict[str, TypeStyle] = {
    "PERSON": TypeStyle("o", "#1f4e79"),
    "ORG": TypeStyle("s", "#a64b00"),
    "GPE": TypeStyle("^", "#3f6b2f"),
    "LOC": TypeStyle("v", "#3f6b2f", hollow=True),
    "FAC": TypeStyle("p", "#6b5a1e", hollow=True),
    "NORP": TypeStyle("D", "#6b4c8a", hollow=True),
    "PRODUCT": TypeStyle("h", "#8a1f4a"),
    "EVENT": TypeStyle("*", "#1d2733"),
    "LAW": TypeStyle("P", "#5b6673"),
    "WORK_OF_ART": TypeStyle("X", "#5b6673", hollow=True),
}
_UNKNOWN = TypeStyle("8", "#5b6673", hollow=True)


def type_style(kind: str) -> TypeStyle:
    """The style of a type."""
    return TYPE_STYLES.get(kind, _UNKNOWN)


def peoples_last(entities: pd.DataFrame) -> pd.DataFrame:
    """The entities in their order, with peoples ("Russian") after persons, bodies, places and things.

    Such adjectives are named often and say little of who acts.

    Args:
        entities: Table ``entities``.
    """
    return entities.sort_values("type", key=lambda types: types == "NORP", kind="stable")


def draw_type(axes: Axes, x: float, y: float, kind: str, size: float) -> None:
    """Draw the mark of a type.

    Args:
        axes: Where to draw.
        x: Its middle.
        y: Its middle.
        kind: Label of the entity.
        size: Height in points.
    """
    style = type_style(kind)
    size *= {"s": 0.86, "D": 0.8, "*": 1.25}.get(style.marker, 1)
    mark(axes, x, y, style.marker, size, style.colour, hollow=style.hollow)


def legend_lines(kinds: Iterable[str], inches: float) -> list[list[str]]:
    """Break the types that occur into lines that fit.

    Args:
        kinds: Labels of the entities that are drawn.
        inches: Length of a line.
    """
    present = set(kinds)
    lines: list[list[str]] = [[]]
    used = 0.0
    for kind in [kind for kind in TYPES if kind in present] + sorted(present - set(TYPES)):
        room = _room(kind)
        if lines[-1] and used + room > inches:
            lines.append([])
            used = 0.0
        lines[-1].append(kind)
        used += room
    return lines


def draw_legend(page: Axes, lines: list[list[str]], x: float, y: float, *, pitch: float = 0.16) -> None:
    """Write what the marks mean, from a place in inches on."""
    for number, line in enumerate(lines):
        at = x + 0.06
        for kind in line:
            draw_type(page, at, y + number * pitch, kind, 4.8)
            write(page, at + 0.09, y + number * pitch, type_word(kind), _SIZE, SOFT)
            at += _room(kind)


def _room(kind: str) -> float:
    return 0.3 + width(type_word(kind), _SIZE)
