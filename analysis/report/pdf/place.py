"""Where on the page a piece of HTML stands, and how long its lines are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from analysis.report.pdf.paper import Paper

BODY_SIZE = 10.5
"""Size of the text, in points; matches ``body-size`` of the template."""

_FINE_SIZE = 8.8
"""Size of the text in the side column, in points; matches ``fine`` of the template."""

_DEEPEST = 24
"""Elements nested deeper than this print as plain text."""


@dataclass(frozen=True)
class Columns:
    """Lengths of a line in ems: across the page, and in each of its columns."""

    page: float
    main: float
    side: float

    @classmethod
    def of(cls, paper: Paper) -> Columns:
        """Those of a sheet, upright."""
        return cls(paper.text / BODY_SIZE, paper.main / BODY_SIZE, paper.side / _FINE_SIZE)


@dataclass(frozen=True)
class Place:
    """Where on the page a piece of HTML stands.

    Attributes:
        columns: Those of the page.
        measure: Length of its line in ems.
        mono: Whether it is set in the typewriter face.
        depth: Elements around it.
        nested: Whether it stands in a frame, a list or a table, not on the page itself.
        caption: Of the first table in it, where the HTML itself gives none.
        styles: CSS by the ``id`` that it is for.
        attachments: Pictures of its Markdown cell: name to content by mimetype.
    """

    columns: Columns
    measure: float
    mono: bool = False
    depth: int = 0
    nested: bool = False
    caption: str = ""
    styles: Mapping[str, dict[str, str]] = field(default_factory=dict)
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def is_too_deep(self) -> bool:
        """Whether elements are no longer told apart here."""
        return self.depth > _DEEPEST

    @property
    def line(self) -> Place:
        """Prose on the page itself keeps to the main column, for lines that can be read."""
        return self if self.nested else replace(self, measure=self.columns.main)

    @property
    def halves(self) -> tuple[Place, Place]:
        """The main and the side column of what stands here."""
        share = self.measure / self.columns.page
        return self.cell(share * self.columns.main), self.cell(share * self.columns.side)

    def inside(self, less: float = 0.0) -> Place:
        """One level further in, on a line that is shorter by some ems."""
        return self.cell(max(6.0, self.measure - less))

    def cell(self, measure: float) -> Place:
        """One level further in, on a line of some ems."""
        return replace(self, depth=self.depth + 1, nested=True, measure=measure)

    def paragraph(self, pieces: Sequence[str]) -> str:
        """Typst of a paragraph, kept to the main column where it stands on the page itself."""
        text = "".join(pieces).strip().removesuffix("#linebreak();")
        return text if not text or self.nested else f"#prose[{text}];"
