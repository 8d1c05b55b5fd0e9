"""A figure as notebooks and the PDF take it: vector, the same bytes every time, with its words."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Picture:
    """A matplotlib figure that shows itself as SVG.

    Attributes:
        figure: The figure.
        alt: What it shows, for those who do not see it.
        caption: The line below it.
        name: Of its file, where it is saved.
        csv: The table that it was drawn from, as CSV.
    """

    figure: Figure
    alt: str
    caption: str
    name: str = ""
    csv: str = ""

    def svg(self) -> str:
        """The figure as SVG text, without dates or random names."""
        from matplotlib import rc_context

        buffer = StringIO()
        with rc_context({"svg.hashsalt": "docbrief", "svg.fonttype": "path"}):
            self.figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, Any]]:
        words = {"alt": self.alt, "caption": self.caption, "name": self.name}
        data = {"image/svg+xml": self.svg(), "text/plain": self.alt}
        return data | ({"text/csv": self.csv} if self.csv else {}), {"image/svg+xml": words}
