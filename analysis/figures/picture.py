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
    """

    figure: Figure
    alt: str
    caption: str

    def svg(self) -> str:
        """The figure as SVG text, without dates or random names."""
        from matplotlib import rc_context

        buffer = StringIO()
        with rc_context({"svg.hashsalt": "docbrief", "svg.fonttype": "path"}):
            self.figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        return buffer.getvalue()

    def _repr_mimebundle_(
        self,
        include: object = None,  # noqa: ARG002 - IPython's protocol
        exclude: object = None,  # noqa: ARG002
    ) -> tuple[dict[str, str], dict[str, Any]]:
        words = {"alt": self.alt, "caption": self.caption}
        return {"image/svg+xml": self.svg(), "text/plain": self.alt}, {"image/svg+xml": words}
