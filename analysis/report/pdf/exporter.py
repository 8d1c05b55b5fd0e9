"""The nbconvert exporters: ``jupyter nbconvert --to docbrief-pdf`` and ``--to docbrief-typst``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import Integer, List, Unicode, default

from analysis.report.pdf import fonts
from analysis.report.pdf.cells import CellWriter
from analysis.report.pdf.compile import compile_pdf
from analysis.report.pdf.escape import literal
from analysis.report.pdf.figures import Figures
from analysis.report.pdf.html import HtmlWriter
from analysis.report.pdf.imprint import Imprint
from analysis.report.pdf.typesetter import Typesetter

TEMPLATE = Path(__file__).parent / "templates" / "brief" / "brief.typ"

_TITLE_MEASURE = 16.0
"""Length of a line of the title block, in ems of its type."""


class TypstExporter(Exporter):
    """Notebook to Typst source, complete in one file; the pictures go beside it."""

    export_from_notebook = "Typst (docbrief)"
    output_mimetype = "text/x-typst"

    author = Unicode("docbrief", help="Author in the PDF's metadata.").tag(config=True)
    language = Unicode("en", help="Language of the report, ISO 639-1.").tag(config=True)
    template_file = Unicode(str(TEMPLATE), help="Typst file with the design: the function `brief`.").tag(
        config=True
    )
    font_folders = List(
        Unicode(), help="Folders with further fonts, for scripts that DejaVu Sans does not cover."
    ).tag(config=True)

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".typ"

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: object
    ) -> tuple[Any, dict[str, Any]]:
        """Convert a notebook.

        Returns:
            The Typst source, and nbconvert's resources with the pictures under ``outputs``.
        """
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        typesetter = Typesetter(fonts.advances(tuple(self.font_folders)))
        figures = Figures(typesetter)
        html = HtmlWriter(typesetter, figures)
        body = CellWriter(html, figures, typesetter).write(notebook)
        imprint = Imprint.of(notebook)
        name = resources.get("metadata", {}).get("name", "")
        title = next(
            title for title in (html.title, imprint.title, name, "Report") if typesetter.plain(title)
        )
        head = self._head(title, imprint, typesetter)
        if typesetter.missing:
            self.log.warning(
                "%d characters have no glyph and are printed as codes (%s). "
                "Name a folder with fonts for them in TypstExporter.font_folders.",
                typesetter.missing.total(),
                ", ".join(typesetter.missing_scripts()),
            )
        resources["outputs"] = {**(resources.get("outputs") or {}), **figures.files}
        design = Path(self.template_file).read_text(encoding="utf-8")
        return f"{design}\n{head}\n\n{body}\n", resources

    def _head(self, title: str, imprint: Imprint, typesetter: Typesetter) -> str:
        """The show rule that applies the design, with the facts of the title block."""
        families = ", ".join(literal(name) for name in fonts.families(tuple(self.font_folders)))
        facts = {
            "title": literal(typesetter.plain(title)),
            "words": f"[{typesetter.inline(title, _TITLE_MEASURE)}]",
            "source": f"[{typesetter.inline(imprint.source)}]" if imprint.source else "none",
            "published": literal(typesetter.plain(imprint.published_words)),
            "published-short": literal(typesetter.plain(imprint.published)),
            "doc-id": literal(typesetter.plain(imprint.doc_id)),
            "sha256": literal(typesetter.plain(imprint.sha256)[:12]),
            "author": literal(typesetter.plain(self.author)),
            "language": literal(self.language),
            "more-fonts": f"({families}{',' if families else ''})",
        }
        return f"#show: brief.with({', '.join(f'{name}: {value}' for name, value in facts.items())})"


class PDFExporter(TypstExporter):
    """Notebook to PDF/A-2a and PDF/UA-1; the same bytes for the same notebook."""

    export_from_notebook = "PDF (docbrief)"
    output_mimetype = "application/pdf"

    timestamp = Integer(
        None,
        allow_none=True,
        help="Date of the PDF in seconds since 1970. Default: SOURCE_DATE_EPOCH, else the document's "
        "date of publication, else 0.",
    ).tag(config=True)

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: object
    ) -> tuple[Any, dict[str, Any]]:
        """Convert a notebook.

        Returns:
            The PDF, and nbconvert's resources.

        Raises:
            ReportError: Typst refuses the document.
        """
        source, resources = super().from_notebook_node(nb, resources, **kw)
        files = resources.pop("outputs")
        loaded = fonts.typst_fonts(tuple(self.font_folders))
        return compile_pdf(source, files, loaded, self._timestamp(nb)), resources

    def _timestamp(self, nb: NotebookNode) -> int:
        if self.timestamp is not None:
            return int(self.timestamp)
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return int(epoch) if epoch.isdecimal() else Imprint.of(nb).timestamp


def notebook_to_pdf(nb: NotebookNode) -> bytes:
    """Typeset an executed notebook.

    Args:
        nb: The notebook; it is not changed.

    Returns:
        The PDF: PDF/A-2a and PDF/UA-1.

    Raises:
        ReportError: Typst refuses the document.
    """
    pdf, _ = PDFExporter().from_notebook_node(nb)  # type: ignore[no-untyped-call]
    return bytes(pdf)
