"""HTML for the notebook and the PDF: every text from outside is escaped as it is put in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

STYLE = Markup(
    "<style>"
    ".verdict{border:1px solid currentColor;border-radius:.6em;padding:0 .5em;font-size:.8em}"
    ".verdict.contradicted,.verdict.conflicting{background:#1d3557;color:#fff}"
    ".card{border:1px solid #8886;border-radius:.4em;padding:.2em 1em;margin:.8em 0;max-width:60em}"
    ".card blockquote{border-left:3px solid #8888;margin-left:0;padding-left:.8em}"
    "dl{display:grid;grid-template-columns:max-content auto;gap:.2em 1em}dd{margin:0}"
    "</style>"
)
"""How the sections look in JupyterLab; the PDF has its own design."""


class Html(Markup):
    """Markup that a notebook shows as HTML."""

    def _repr_html_(self) -> str:
        return str(self)


def table(header: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "") -> Markup:
    """A table.

    Args:
        header: Column names.
        rows: Cells; what is not ``Markup`` is escaped.
        caption: The line above it.
    """
    head = Markup("").join(Markup("<th>{}</th>").format(name) for name in header)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(Markup("").join(Markup("<td>{}</td>").format(cell) for cell in row))
        for row in rows
    )
    title = Markup("<caption>{}</caption>").format(caption) if caption else Markup("")
    return Markup("<table>{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(title, head, body)


def facts(pairs: Iterable[tuple[str, object]]) -> Markup:
    """A list of facts, each with its name; those without value are left out."""
    items = Markup("").join(
        Markup("<dt>{}</dt><dd>{}</dd>").format(name, value)
        for name, value in pairs
        if value not in ("", None)
    )
    return Markup("<dl>{}</dl>").format(items)


def verdict(word: str) -> Markup:
    """A verdict as a badge."""
    style = word.lower().replace("_", "-")
    return Markup('<span class="verdict {}">{}</span>').format(style, word.replace("_", " "))


def quote(text: str, source: str) -> Markup:
    """A passage, character for character, with where it stands."""
    return Markup("<blockquote>{}<br><cite>{}</cite></blockquote>").format(one_line(text), source)


def characters(row: Mapping[str, Any], start: str = "start", end: str = "end") -> str:
    """Where in its document a row stands: first character, and the one after the last."""
    return f"{row[start]}–{row[end]}"


def one_line(text: str) -> str:
    """Text with its line breaks and runs of blanks as single blanks, for cells and quotes."""
    return " ".join(text.split())


def paragraph(*sentences: object) -> Markup:
    """Sentences that follow each other."""
    return Markup("<p>{}</p>").format(
        Markup(" ").join(escape(sentence) for sentence in sentences if sentence)
    )


def plural(number: int, singular: str, many: str = "") -> str:
    """``1 claim``, ``2 claims``, ``no claims``."""
    return f"{number or 'no'} {singular if number == 1 else many or singular + 's'}"
