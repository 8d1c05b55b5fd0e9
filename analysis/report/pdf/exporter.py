"""The nbconvert exporters: ``jupyter nbconvert --to docbrief-pdf`` and ``--to docbrief-typst``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import Enum, Integer, List, Unicode, default

from analysis.errors import ReportError
from analysis.report.pdf import fonts
from analysis.report.pdf.cells import CellWriter
from analysis.report.pdf.compile import compile_pdf
from analysis.report.pdf.escape import literal
from analysis.report.pdf.figures import Figures
from analysis.report.pdf.html import HtmlWriter
from analysis.report.pdf.imprint import Imprint
from analysis.report.pdf.inline import places
from analysis.report.pdf.paper import PAPERS
from analysis.report.pdf.scripts import advice
from analysis.report.pdf.template import BRIEF, Template, read_template
from analysis.report.pdf.typesetter import Typesetter

_TITLE_MEASURE = 16.0
"""Length of a line of the title block, in ems of its type."""


class TypstExporter(Exporter):
    """Notebook to Typst source, complete in one file; the pictures go beside it."""

    export_from_notebook = "Typst (docbrief)"
    output_mimetype = "text/x-typst"

    author = Unicode("docbrief", help="Author in the PDF's metadata.").tag(config=True)
    language = Unicode("en", help="Language of the report, ISO 639-1.").tag(config=True)
    template = Unicode(help="Folder with a look of one's own: colours, fonts, a logo.").tag(config=True)
    paper = Enum(sorted(PAPERS), default_value="a4", help="Format of the paper.").tag(config=True)
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
        typesetter = Typesetter(fonts.advances(self._folders))
        figures = Figures(typesetter)
        html = HtmlWriter(typesetter, figures, PAPERS[self.paper])
        body = CellWriter(html, figures, typesetter).write(notebook)
        imprint = Imprint.of(notebook)
        name = resources.get("metadata", {}).get("name", "")
        title = next(
            title for title in (html.title, imprint.title, name, "Report") if typesetter.plain(title)
        )
        head = self._head(title, imprint, typesetter)
        theme = self._theme(figures, places(body))
        if typesetter.missing:
            self.log.warning("%s", advice(typesetter.missing))
        resources["outputs"] = {**(resources.get("outputs") or {}), **figures.files}
        design = self._template.design.read_text(encoding="utf-8")
        return f"{theme}\n{design}\n{head}\n\n{body}\n", resources

    @cached_property
    def _template(self) -> Template:
        return read_template(self.template)

    @cached_property
    def _folders(self) -> tuple[str, ...]:
        return (*fonts.font_folders(self._template), *self.font_folders)

    def _theme(self, figures: Figures, anchors: Iterable[str]) -> str:
        """What the template chooses, and where links can lead, as the design reads it."""
        chosen = {name: literal(value) for name, value in self._template.colours.items()}
        logo = self._template.logo
        chosen["logo"] = literal(figures.keep(logo)) if logo else "none"
        chosen["fonts"] = _strings([self._template.text_font] if self._template.text_font else [])
        chosen["places"] = "(" + (", ".join(f"{name}: none" for name in anchors) or ":") + ")"
        return f"#let theme = ({', '.join(f'{name}: {value}' for name, value in chosen.items())})"

    def _head(self, title: str, imprint: Imprint, typesetter: Typesetter) -> str:
        """The show rule that applies the design, with the facts of the title block."""
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
            "paper": literal(PAPERS[self.paper].name),
            "more-fonts": _strings(fonts.families(self._folders)),
        }
        return f"#show: brief.with({', '.join(f'{name}: {value}' for name, value in facts.items())})"


def _strings(values: Iterable[str]) -> str:
    """A Typst array of strings."""
    return "(" + "".join(f"{literal(value)}," for value in values) + ")"


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
        loaded = fonts.typst_fonts(self._folders)
        try:
            return compile_pdf(source, files, loaded, self._timestamp(nb)), resources
        except ReportError as error:
            design = self._template.design
            raise ReportError(str(error) if design == BRIEF else f"{design}: {error}") from error

    def _timestamp(self, nb: NotebookNode) -> int:
        if self.timestamp is not None:
            return int(self.timestamp)
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return int(epoch) if epoch.isdecimal() else Imprint.of(nb).timestamp


def notebook_to_pdf(nb: NotebookNode, *, template: str | Path | None = None, paper: str = "a4") -> bytes:
    """Typeset an executed notebook.

    Args:
        nb: The notebook; it is not changed.
        template: Folder with a look of one's own, see ``template``.
        paper: ``a4`` or ``letter``.

    Returns:
        The PDF: PDF/A-2a and PDF/UA-1.

    Raises:
        ReportError: Typst refuses the document, or the template is none.
    """
    # nbconvert's own preprocessors are all off here, but the notebook would be validated after each
    exporter = PDFExporter(template=str(template or ""), paper=paper, default_preprocessors=[])
    pdf, _ = exporter.from_notebook_node(nb)
    return bytes(pdf)
