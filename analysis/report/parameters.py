"""What a notebook can be given: the parameters of its cell tagged ``parameters``."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import ReportError


@dataclass(frozen=True)
class Parameter:
    """A parameter of a notebook, as its cell has it.

    Attributes:
        name: Its name.
        type: As annotated or commented; empty where the notebook does not say.
        default: The source of its default.
        comment: What stands behind it, or on the lines above it.
    """

    name: str
    type: str
    default: str
    comment: str


def parameters_of(notebook: Path) -> list[Parameter]:
    """Read the parameters of a notebook, in the order of its cell.

    Raises:
        ReportError: The file is no notebook.
    """
    import papermill

    logging.getLogger("papermill").setLevel(logging.ERROR)  # it warns where there is no such cell
    try:
        found = papermill.inspect_notebook(str(notebook))
        cells = papermill.iorw.load_notebook_node(str(notebook)).cells
    except Exception as error:  # whatever papermill, nbformat or json find wrong with it
        raise ReportError(f"{notebook}: is not a notebook that can be read ({error}).") from error
    source = next((cell.source for cell in cells if "parameters" in cell.metadata.get("tags", ())), "")
    order = sorted(found, key=lambda name: _line_of(name, source))
    return [
        Parameter(
            name,
            "" if found[name]["inferred_type_name"] == "None" else found[name]["inferred_type_name"],
            found[name]["default"],
            found[name]["help"] or _comment_above(name, source),
        )
        for name in order
    ]


def _line_of(name: str, source: str) -> int:
    lines = source.splitlines()
    return next((at for at, line in enumerate(lines) if re.match(rf"{re.escape(name)}\b", line)), len(lines))


def _comment_above(name: str, source: str) -> str:
    lines = source.splitlines()[: _line_of(name, source)]
    comment: list[str] = []
    while lines and lines[-1].startswith("#"):
        comment.insert(0, lines.pop().lstrip("# ").strip())
    return " ".join(comment)
