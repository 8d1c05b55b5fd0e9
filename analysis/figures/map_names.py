"""The names of places on a map: each beside its mark, or on a line to it, and never over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import TYPE_CHECKING

from analysis.figures.lettering import INK, SOFT, fit, width, write
from analysis.figures.page import WIDTH
from analysis.figures.placement import Box

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_NAMED = 24
"""Places that get their name; the others are in the table."""

_SIZE = 7.0  # points
_ONE_PLACE = 0.04  # inches
_NAME_AT_MOST = 1.7  # inches
_LEADERS = (0.12, 0.26, 0.42, 0.6, 0.8)  # inches
_DIRECTIONS = tuple(
    (round(cos(radians(turn)), 3), round(-sin(radians(turn)), 3))
    for turn in (0, 180, 90, 270, 45, 315, 135, 225, 20, 340, 160, 200, 65, 115, 245, 295)
)
"""Right, left, above, below, and between them: sideways and downwards."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the page: its middle and its radius, in inches."""

    name: str
    kind: str
    x: float
    y: float
    radius: float


def write_names(page: Axes, marks: Sequence[Mark], height: float) -> None:
    """Write each name beside its mark, or with a line to it where there is no room; never over another."""
    taken = [Box(mark.x, mark.y, 2 * mark.radius, 2 * mark.radius) for mark in marks]
    lines: list[tuple[Point, Point]] = []
    for mark in _named_together(marks)[:MOST_NAMED]:
        (name,) = fit(mark.name, _NAME_AT_MOST, _SIZE)
        long, high = width(name, _SIZE) + 0.05, _SIZE * 1.2 / 72
        for box, line in _places(mark, long, high):
            inside = box == box.inside(WIDTH, height)
            over = any(box.overlaps(other) for other in taken) or any(_crosses(box, *one) for one in lines)
            others = [one for one in taken if abs(one.x - mark.x) + abs(one.y - mark.y) > _ONE_PLACE]
            if inside and not over and not (line and any(_crosses(one, *line) for one in others)):
                taken.append(box)
                if line:
                    lines.append(line)
                    page.plot(*zip(*line, strict=True), color=SOFT, linewidth=0.5, zorder=3.5)
                _write_over_land(page, box.x, box.y, name)
                break


def _named_together(marks: Sequence[Mark]) -> list[Mark]:
    """The marks with one for those at one place: a capital and its country share a line of words."""
    together: list[Mark] = []
    for mark in marks:
        at = next((n for n, one in enumerate(together) if _is_one_place(one, mark)), None)
        if at is None:
            together.append(mark)
            continue
        one = together[at]
        names = (one.name, mark.name) if one.kind == "city" else (mark.name, one.name)
        together[at] = replace(one, name=", ".join(dict.fromkeys(names)), radius=max(one.radius, mark.radius))
    return together


def _is_one_place(one: Mark, other: Mark) -> bool:
    return abs(one.x - other.x) + abs(one.y - other.y) < _ONE_PLACE


def _places(mark: Mark, long: float, high: float) -> Iterator[tuple[Box, tuple[Point, Point] | None]]:
    """Where a name may stand, best first: around its mark, then farther off with a line to it."""
    for far in (0.0, *_LEADERS):
        for right, down in _DIRECTIONS:
            reach = mark.radius + 0.02 + far
            x, y = mark.x + right * reach, mark.y + down * reach
            box = Box(x + _side(right) * long / 2, y + (0 if right else _side(down) * high / 2), long, high)
            edge = mark.x + right * mark.radius, mark.y + down * mark.radius
            yield box, (edge, (x, y)) if far else None


def _side(part: float) -> int:
    return (part > 0) - (part < 0)


def _crosses(box: Box, start: Point, stop: Point) -> bool:
    """Whether a line runs through a rectangle; looked at in steps of some hundredths of an inch."""
    (x, y), (right, down) = start, (stop[0] - start[0], stop[1] - start[1])
    steps = (number / 12 for number in range(1, 12))
    return any(box.overlaps(Box(x + right * step, y + down * step, 0.01, 0.01)) for step in steps)


def _write_over_land(page: Axes, x: float, y: float, name: str) -> None:
    from matplotlib.patheffects import withStroke

    write(page, x, y, name, _SIZE, INK, ha="center")
    page.texts[-1].set_path_effects([withStroke(linewidth=1.6, foreground="white", alpha=0.85)])
    page.texts[-1].set_zorder(5)
