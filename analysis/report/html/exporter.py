"""The nbconvert exporter: ``jupyter nbconvert --to docbrief-html``."""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import Unicode, default

from analysis.report.html.cells import fragments
from analysis.report.html.clean import clean
from analysis.report.html.page import known_classes, page
from analysis.report.pdf.imprint import Imprint


class HTMLExporter(Exporter):
    """Notebook to one HTML file: offline, without code cells, with nothing from elsewhere."""

    export_from_notebook = "HTML (docbrief)"
    output_mimetype = "text/html"

    language = Unicode("en", help="Language of the report, ISO 639-1.").tag(config=True)

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
        return page(report, Imprint.of(notebook), self.language), resources


def notebook_to_html(nb: NotebookNode) -> str:
    """Write an executed notebook as one HTML file; the notebook is not changed."""
    text, _ = HTMLExporter().from_notebook_node(nb)
    return str(text)
