"""The cells of a notebook, in order, as HTML: prose and outputs are shown, code is not."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup, escape
from nbformat import NotebookNode

from analysis.report.pdf.cells import HIDDEN_CELLS, HIDDEN_OUTPUTS, PICTURES
from analysis.report.pdf.escape import hide_addresses, strip_ansi
from analysis.report.pdf.figures import GENERIC_ALT
from analysis.report.pdf.markdown import markdown_to_html

_ATTACHMENT = re.compile(r"attachment:([^\"'\s>]+)")


def fragments(notebook: NotebookNode) -> Iterator[str]:
    """The HTML of each thing that a notebook shows. It has not been cleaned: ``clean`` does that."""
    for cell in notebook.cells:
        tags = set(cell.metadata.get("tags", ()))
        if tags & HIDDEN_CELLS:
            continue
        if cell.cell_type == "markdown":
            yield _attached(markdown_to_html(cell.source), cell.get("attachments") or {})
        elif cell.cell_type == "code" and not tags & HIDDEN_OUTPUTS:
            for output in cell.outputs:
                yield _output(output)


def _output(output: NotebookNode) -> str:
    if output.output_type == "stream":
        return _console(_joined(output.text)) if output.name == "stdout" else ""
    if output.output_type == "error":
        message = hide_addresses(strip_ansi(f"{output.ename}: {output.evalue}"))
        return Markup('<p class="failure">{}</p>').format(message)
    return _display(output.data, output.get("metadata") or {})


def _display(data: Mapping[str, Any], metadata: Mapping[str, Any]) -> str:
    """The richest form of a displayed object that can be shown."""
    for mimetype in PICTURES:
        if mimetype in data:
            about = {**metadata, **(metadata.get(mimetype) or {})}
            return _figure(mimetype, _joined(data[mimetype]), _joined(data.get("text/csv", "")), about)
    if "text/html" in data:
        return _joined(data["text/html"])
    if "text/markdown" in data:
        return markdown_to_html(_joined(data["text/markdown"]))
    return _console(_joined(data.get("text/plain", "")))


def _figure(mimetype: str, data: str, table: str, about: Mapping[str, Any]) -> str:
    """A picture as an image, in which no script runs and which loads nothing, with its table to take away."""
    caption = str(about.get("caption") or "")
    alt = str(about.get("alt") or "") or caption or GENERIC_ALT
    content = _encoded(data) if mimetype == "image/svg+xml" else "".join(data.split())
    words = escape(caption)
    if table:
        name = f"{about.get('name') or 'figure'}.csv"
        words += Markup(' <a download="{}" href="data:text/csv;base64,{}">Table as CSV</a>').format(
            name, _encoded("\ufeff" + table)
        )
    below = Markup("<figcaption>{}</figcaption>").format(words) if words else ""
    return Markup('<figure><img alt="{}" src="data:{};base64,{}">{}</figure>').format(
        alt, mimetype, content, below
    )


def _console(text: str) -> str:
    plain = hide_addresses(strip_ansi(text)).strip("\r\n")
    return Markup("<pre>{}</pre>").format(plain) if plain.strip() else ""


def _attached(source: str, attachments: Mapping[str, Mapping[str, str]]) -> str:
    """The pictures of a Markdown cell, put into it."""

    def uri(match: re.Match[str]) -> str:
        for mimetype, data in (attachments.get(match[1]) or {}).items():
            return f"data:{mimetype};base64,{''.join(_joined(data).split())}"
        return match[0]

    return _ATTACHMENT.sub(uri, source)


def _encoded(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")


def _joined(value: str | list[str]) -> str:
    """Text as the notebook format allows it: a string, or a list of lines."""
    return value if isinstance(value, str) else "".join(value)
