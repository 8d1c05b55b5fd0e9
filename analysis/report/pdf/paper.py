"""The sheet of paper, and the grid on it: one main column, a gutter, a side column for notes."""

from __future__ import annotations

from dataclasses import dataclass

MARGIN = 62.4
"""White at the left and the right, in points: 22 mm. Matches ``margin`` of the template."""

GUTTER = 22.7
"""Between the main and the side column, in points: 8 mm. Matches ``gutter`` of the template."""

MAIN_SHARE = 118 / 158
"""Of the room for text, less the gutter, that the main column takes. Matches ``grid-shares``."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A format of paper.

    Attributes:
        name: As Typst names it.
        width: In points, upright.
        height: In points, upright.
    """

    name: str
    width: float
    height: float

    @property
    def text(self) -> float:
        """Width of the text on an upright page, in points."""
        return self.width - 2 * MARGIN

    @property
    def turned(self) -> float:
        """Width of the text on a page that is turned, in points."""
        return self.height - 2 * MARGIN

    @property
    def main(self) -> float:
        """Width of the main column, in points."""
        return (self.text - GUTTER) * MAIN_SHARE

    @property
    def side(self) -> float:
        """Width of the side column, in points."""
        return (self.text - GUTTER) * (1 - MAIN_SHARE)


PAPERS = {"a4": Paper("a4", 595.28, 841.89), "letter": Paper("us-letter", 612.0, 792.0)}
"""The formats by the name that ``--paper`` takes."""
