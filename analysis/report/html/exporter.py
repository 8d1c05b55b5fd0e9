"""The nbconvert exporter: ``jupyter nbconvert --to docbrief-html``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import Unicode, default

from analysis.report.html.cells import fragments
from analysis.report.html.clean import clean
from analysis.report.html.colours import colour_rules
from analysis.report.html.page import known_classes, page
from analysis.report.pdf.imprint import Imprint
from analysis.report.pdf.template import read_template


class HTMLExporter(Exporter):
    """Notebook to one HTML file: offline, without code cells, with nothing from elsewhere."""

    export_from_notebook = "HTML (docbrief)"
    output_mimetype = "text/html"

    language = Unicode("en", help="Language of the report, ISO 639-1.").tag(config=True)
    template = Unicode(help="Folder with a look of one's own, of which the colours are taken.").tag(
        config=True
    )

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: object
    ) -> tuple[Any, dict[str, Any]]:
        """Convert a notebook.

        Returns:
            The page, and nbconvert's resources.
        """
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        report = clean(fragments(notebook), known_classes())
        colours = colour_rules(read_template(self.template).colours)
        return page(report, Imprint.of(notebook), self.language, colours), resources


def notebook_to_html(nb: NotebookNode, *, template: str | Path | None = None) -> str:
    """Write an executed notebook as one HTML file.

    Args:
        nb: The notebook; it is not changed.
        template: Folder with a look of one's own, of which the colours are taken.

    Raises:
        ReportError: The template is none.
    """
    text, _ = HTMLExporter(template=str(template or "")).from_notebook_node(nb)
    return str(text)
