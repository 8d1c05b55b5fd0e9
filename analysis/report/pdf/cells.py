"""The cells of a notebook, in order: prose and outputs are printed, code is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nbformat import NotebookNode

from analysis.report.pdf.escape import hide_addresses, strip_ansi
from analysis.report.pdf.figures import Figures
from analysis.report.pdf.html import HtmlWriter
from analysis.report.pdf.markdown import markdown_to_html
from analysis.report.pdf.typesetter import Typesetter

PICTURES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp")
"""Picture types that can be printed, the best first."""


HIDDEN_CELLS = frozenset({"hide", "hide-cell", "remove-cell", "parameters", "injected-parameters"})
"""Tags of cells that are not printed. They do run: nbconvert would remove them before ``--execute``."""

HIDDEN_OUTPUTS = frozenset({"hide-output", "remove-output"})
"""Tags of cells whose outputs are not printed."""


class CellWriter:
    """Writes the cells of one notebook as Typst markup.

    Outputs of type ``text/x-typst`` are not supported: source that runs in the compiler could carry text
    of documents as code.

    Args:
        html: Sets Markdown and HTML.
        figures: Keeps the pictures.
        typesetter: Sets plain text.
    """

    def __init__(self, html: HtmlWriter, figures: Figures, typesetter: Typesetter) -> None:
        self._html = html
        self._figures = figures
        self._typesetter = typesetter

    def write(self, notebook: NotebookNode) -> str:
        """Convert the whole notebook."""
        written = (block for cell in notebook.cells for block in self._cell(cell))
        return "\n\n".join(block for block in written if block)

    def _cell(self, cell: NotebookNode) -> Iterator[str]:
        tags = set(cell.metadata.get("tags", ()))
        if tags & HIDDEN_CELLS:
            return
        if cell.cell_type == "markdown":
            yield self._html.write(markdown_to_html(cell.source), attachments=cell.get("attachments"))
        elif cell.cell_type == "code" and not tags & HIDDEN_OUTPUTS:
            for output in cell.outputs:
                yield self._output(output)

    def _output(self, output: NotebookNode) -> str:
        if output.output_type == "stream":
            text = strip_ansi(_joined(output.text))
            return self._html.console(text) if output.name == "stdout" and text.strip() else ""
        if output.output_type == "error":
            message = hide_addresses(strip_ansi(f"{output.ename}: {output.evalue}"))
            return f"#failure[{self._typesetter.inline(message)}];"
        return self._display(output.data, output.get("metadata") or {})

    def _display(self, data: NotebookNode, metadata: dict[str, Any]) -> str:
        """The richest printable form of a displayed object."""
        for mimetype in PICTURES:
            if mimetype in data:
                about = {**metadata, **_mapping(metadata.get(mimetype))}
                return self._figures.picture(
                    mimetype,
                    _joined(data[mimetype]),
                    alt=str(about.get("alt") or ""),
                    caption=str(about.get("caption") or ""),
                    width_px=_number(about.get("width")),
                )
        if "text/html" in data:
            about = {**metadata, **_mapping(metadata.get("text/html"))}
            return self._html.write(_joined(data["text/html"]), caption=str(about.get("caption") or ""))
        if "text/markdown" in data:
            return self._html.write(markdown_to_html(_joined(data["text/markdown"])))
        plain = strip_ansi(_joined(data.get("text/plain", "")))
        return self._html.console(plain) if plain.strip() else ""


def _joined(value: str | list[str]) -> str:
    """Text as the notebook format allows it: a string, or a list of lines."""
    return value if isinstance(value, str) else "".join(value)


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and 0 < value < 10_000 else None
