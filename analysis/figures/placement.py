"""Rectangles on a page, moved as little as it takes until none overlaps another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_ROUNDS = 400
_MARGIN = 1e-3  # inches by which neighbours stay apart


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle.

    Attributes:
        x: Its middle.
        y: Its middle.
        width: In inches.
        height: In inches.
    """

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box) -> bool:
        """Whether two rectangles share more than an edge."""
        beside, below = self._overlap(other)
        return beside > 0 and below > 0

    def is_crossed_by(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Whether a straight line runs through the rectangle (Liang & Barsky 1984)."""
        enters, leaves = 0.0, 1.0
        for begin, stop, middle, size in (
            (start[0], end[0], self.x, self.width),
            (start[1], end[1], self.y, self.height),
        ):
            way = stop - begin
            if way == 0:
                if abs(begin - middle) >= size / 2:
                    return False
                continue
            near, far = sorted(((middle - begin - size / 2) / way, (middle - begin + size / 2) / way))
            enters, leaves = max(enters, near), min(leaves, far)
        return enters < leaves

    def _overlap(self, other: Box) -> tuple[float, float]:
        """How far they reach into each other, sideways and in height."""
        beside = (self.width + other.width) / 2 - abs(self.x - other.x)
        below = (self.height + other.height) / 2 - abs(self.y - other.y)
        return beside, below

    def apart_from(self, other: Box) -> tuple[float, float]:
        """The shortest move of half the way out of another: right and down are positive."""
        beside, below = self._overlap(other)
        if beside <= 0 or below <= 0:
            return 0.0, 0.0
        if beside < below:
            return ((beside + _MARGIN) / 2 * (1 if self.x >= other.x else -1), 0.0)
        return (0.0, (below + _MARGIN) / 2 * (1 if self.y >= other.y else -1))

    def moved(self, right: float, down: float) -> Box:
        """The same rectangle elsewhere."""
        return Box(self.x + right, self.y + down, self.width, self.height)

    def inside(self, width: float, height: float) -> Box:
        """The same rectangle, moved onto the page."""
        half_width, half_height = self.width / 2, self.height / 2
        x = min(max(self.x, half_width), width - half_width)
        y = min(max(self.y, half_height), height - half_height)
        return Box(x, y, self.width, self.height)


def spread(boxes: Sequence[Box], width: float, height: float) -> list[Box]:
    """Move rectangles apart.

    Method: those that overlap push each other out on the shorter way, round after round (Dwyer, Marriott and
    Stuckey 2005 give the exact solution, "Fast node overlap removal"). Where that comes to no end, they are
    set in rows from top to bottom.

    Args:
        boxes: Where they would like to be; none is wider than the page.
        width: Of the page, in inches.
        height: Of the page, in inches.

    Returns:
        As many rectangles in the same order. They lie on the page, unless their rows need more height.
    """
    places = [box.inside(width, height) for box in boxes]
    for _ in range(_ROUNDS):
        still = True
        for at in range(len(places)):
            for other in range(at):
                right, down = places[at].apart_from(places[other])
                if right or down:
                    still = False
                    places[at] = places[at].moved(right, down).inside(width, height)
                    places[other] = places[other].moved(-right, -down).inside(width, height)
        if still:
            return places
    return _in_rows(places, width)


def _in_rows(boxes: Sequence[Box], width: float) -> list[Box]:
    """Set rectangles in rows, each as full as it gets."""
    placed = list(boxes)
    x = y = depth = 0.0
    for at in sorted(range(len(boxes)), key=lambda at: (boxes[at].y, boxes[at].x, at)):
        box = boxes[at]
        if x > 0 and x + box.width > width:
            x, y, depth = 0.0, y + depth + _MARGIN, 0.0
        placed[at] = Box(x + box.width / 2, y + box.height / 2, box.width, box.height)
        x, depth = x + box.width + _MARGIN, max(depth, box.height)
    return placed
