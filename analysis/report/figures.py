"""The figures of an executed notebook as files, each with the table that it was drawn from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.document import slug
from analysis.export.spreadsheet import csv_bytes
from analysis.files import write_whole

if TYPE_CHECKING:
    from nbformat import NotebookNode

SVG, CSV = "image/svg+xml", "text/csv"


def write_figures(notebook: NotebookNode, folder: Path) -> list[Path]:
    """Write every figure as SVG, and its table as CSV beside it.

    Args:
        notebook: Executed; figures are its outputs of type ``image/svg+xml``, tables those of type
            ``text/csv`` beside them.
        folder: Made if there is a figure.

    Returns:
        The files, named after the figures, else after the cells that drew them.
    """
    written = []
    taken: set[str] = set()
    for name, data in _figures(notebook):
        stem = _unused(slug(name) or "figure", taken)
        folder.mkdir(exist_ok=True)
        picture = folder / f"{stem}.svg"
        written.append(write_whole(picture, "".join(data[SVG]).encode("utf-8", "replace")))
        if CSV in data:
            table = folder / f"{stem}.csv"
            written.append(write_whole(table, csv_bytes("".join(data[CSV]))))
    return written


def _figures(notebook: NotebookNode) -> Iterator[tuple[str, dict[str, Any]]]:
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data") or {}
            if SVG in data:
                about = (output.get("metadata") or {}).get(SVG) or {}
                yield str(about.get("name") or cell.get("id") or ""), data


def _unused(name: str, taken: set[str]) -> str:
    """The name, with a number where it is taken."""
    unused, number = name, 1
    while unused in taken:
        number += 1
        unused = f"{name}-{number}"
    taken.add(unused)
    return unused
