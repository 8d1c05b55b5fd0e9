"""What a report can be written as: each format by its name, made from the executed notebook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class Executed:
    """A notebook that has been run.

    Attributes:
        notebook: With its outputs.
        folder: The folder of the report, where the notebook ran.
        template: Folder with the look; None for ours.
        paper: Format of its paper.
    """

    notebook: NotebookNode
    folder: Path
    template: str | Path | None = None
    paper: str = "a4"

    @cached_property
    def pdf(self) -> bytes:
        """The report as PDF, typeset once for all formats that hold it."""
        from analysis.report.pdf.exporter import notebook_to_pdf

        return notebook_to_pdf(self.notebook, template=self.template, paper=self.paper)


def _pdf(run: Executed) -> None:
    (run.folder / "report.pdf").write_bytes(run.pdf)


def _html(run: Executed) -> None:
    from analysis.report.html.exporter import notebook_to_html

    page = notebook_to_html(run.notebook, template=run.template)
    (run.folder / "report.html").write_text(page, encoding="utf-8", newline="")


def _eml(run: Executed) -> None:
    from analysis.report.eml import message

    (run.folder / "report.eml").write_bytes(message(run.notebook, run.pdf))


def _csv(_: Executed) -> None:
    """The notebook has the tables: it has written them itself, into its parameter ``data``."""


def _svg(run: Executed) -> None:
    from analysis.report.figures import write_figures

    write_figures(run.notebook, run.folder / "figures")


FORMATS: dict[str, Callable[[Executed], None]] = {
    "pdf": _pdf,
    "html": _html,
    "csv": _csv,
    "svg": _svg,
    "eml": _eml,
}
"""What writes each format into the folder of the report."""

DEFAULT_FORMATS = ("pdf", "csv", "svg")
"""What a report is written as when nobody says: a figure belongs to it as much as a table."""
