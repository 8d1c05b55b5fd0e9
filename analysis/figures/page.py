"""The page that a figure is drawn on, in inches from its top left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.figures.lettering import SOFT, write

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 6.3
"""Of a figure, in inches: the text width of an A4 page."""


def new_page(height: float) -> tuple[Figure, Axes]:
    """A white figure, and the page that covers it.

    Args:
        height: In inches.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    return figure, page_over(figure)


def page_over(figure: Figure) -> Axes:
    """A page over all that a figure holds already."""
    page = figure.add_axes((0, 0, 1, 1), label="page", facecolor="none")
    width, height = figure.get_size_inches()
    page.set_xlim(0, width)
    page.set_ylim(height, 0)
    page.set_axis_off()
    return page


def empty_page(words: str, height: float) -> Figure:
    """A figure that says why there is nothing to see.

    Args:
        words: What it says.
        height: In inches.
    """
    figure, page = new_page(height)
    write(page, WIDTH / 2, height / 2, words, 9, SOFT, ha="center")
    return figure
