"""Single shapes on axes whose limits are set: ``plot`` and ``bar`` of matplotlib weigh them anew for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def line(axes: Axes, xs: Sequence[float], ys: Sequence[float], **look: Any) -> None:
    """Draw a line.

    Args:
        axes: Where to draw.
        xs: The places of its corners.
        ys: Their heights.
        **look: Of a matplotlib ``Line2D``.
    """
    from matplotlib.lines import Line2D

    axes.add_artist(Line2D(xs, ys, **look))


def bar(axes: Axes, left: float, y: float, breadth: float, height: float, **look: Any) -> None:
    """Draw a horizontal bar.

    Args:
        axes: Where to draw.
        left: Where it begins.
        y: Its middle.
        breadth: Its length.
        height: Its height.
        **look: Of a matplotlib ``Rectangle``.
    """
    from matplotlib.patches import Rectangle

    axes.add_artist(Rectangle((left, y - height / 2), breadth, height, **look))


def mark(
    axes: Axes,
    x: float,
    y: float,
    shape: str,
    size: float,
    colour: str,
    *,
    hollow: bool = False,
    edge: float = 1.0,
    zorder: float = 4.0,
) -> None:
    """Draw a mark, whole also at the edge of its axes.

    Args:
        axes: Where to draw.
        x: Its middle.
        y: Its middle.
        shape: As matplotlib names its markers.
        size: In points.
        colour: Of its edge and, unless it is hollow, of what is inside.
        hollow: Whether it is white inside.
        edge: Breadth of its edge in points.
        zorder: What is above what.
    """
    fill = "white" if hollow else colour
    look = {"markerfacecolor": fill, "markeredgecolor": colour, "markeredgewidth": edge}
    line(
        axes, [x], [y], marker=shape, markersize=size, **look, linestyle="none", clip_on=False, zorder=zorder
    )
