"""Notebooks to typeset, and readers of what comes out."""

from __future__ import annotations

import io
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from pypdf import PdfReader

from analysis.report.pdf.exporter import notebook_to_pdf

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">'
    '<rect width="120" height="40" fill="#174a6b"/></svg>'
)


def display(data: dict[str, Any], about: dict[str, Any] | None = None, **cell: Any) -> NotebookNode:
    """A code cell with one displayed output."""
    output = new_output("display_data", data=data, metadata=about or {})
    return new_code_cell("secret_code()", outputs=[output], **cell)


def html(source: str, **cell: Any) -> NotebookNode:
    return display({"text/html": source, "text/plain": "plain"}, **cell)


def markdown(source: str, **cell: Any) -> NotebookNode:
    return new_markdown_cell(source, **cell)


def stream(text: str) -> NotebookNode:
    return new_code_cell("", outputs=[new_output("stream", name="stdout", text=text)])


def notebook(*cells: NotebookNode, **metadata: Any) -> NotebookNode:
    return new_notebook(cells=list(cells), metadata=metadata)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def page_texts(*cells: NotebookNode, **metadata: Any) -> list[str]:
    """Extracted text of each page of the typeset cells."""
    return [page.extract_text() for page in read(pdf_of(*cells, **metadata)).pages]


def printed(*cells: NotebookNode, **metadata: Any) -> str:
    """Extracted text, white space as single blanks."""
    return " ".join(" ".join(page_texts(*cells, **metadata)).split())


def squeezed(text: str) -> str:
    """Text without any white space, for words that break over lines."""
    return "".join(text.split())


def pdf_of(*cells: NotebookNode, **metadata: Any) -> bytes:
    return notebook_to_pdf(notebook(*cells, **metadata))
