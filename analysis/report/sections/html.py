"""HTML for the notebook and the PDF: every text from outside is escaped as it is put in."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from analysis.figures.picture import Picture

STYLE = Markup(
    "<style>"
    ".verdict{border:1px solid currentColor;border-radius:.6em;padding:0 .5em;font-size:.8em}"
    ".verdict.contradicted,.verdict.conflicting{background:#1d3557;color:#fff}"
    ".card{border:1px solid #8886;border-radius:.4em;padding:.2em 1em;margin:.8em 0;max-width:60em}"
    ".card blockquote{border-left:3px solid #8888;margin-left:0;padding-left:.8em}"
    ".cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(22em,1fr));gap:0 1em;max-width:75em}"
    ".lead{font-size:1.15em}.small,.note{font-size:.85em;opacity:.8}.kicker{font-variant:small-caps;opacity:.8}"
    ".split,.passage{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,1fr);gap:0 2em;max-width:75em}"
    ".passage aside{font-size:.75em;border-left:1px solid #8886;padding-left:.8em}.passage p{margin:.6em 0}"
    ".panel{background:#8881;border-top:2px solid currentColor;padding:.4em 1em;max-width:75em}"
    ".strip{display:flex;flex-wrap:wrap;gap:.3em 2px;list-style:none;padding:0!important;max-width:50em}"
    ".strip::before{content:'';order:-1;flex:0 0 100%}.strip li{display:contents}"
    ".strip span{margin-right:1em}"
    ".strip li::before{content:'';order:-2;flex:inherit;flex-basis:0;height:.8em;background:#8886}"
    ".strip .supported::before{background:#123f5e}.strip .contradicted::before{background:#b8440f}"
    "mark.claim{background:none;color:inherit;text-decoration:underline dotted}"
    "mark.claim.supported{text-decoration:underline solid #123f5e}"
    "mark.claim.contradicted{text-decoration:underline double #b8440f}"
    ".index{display:block;columns:3 14em}.index dd{display:inline}.index dt{display:inline;margin-right:.5em}"
    ".index dd::after{content:'\\A';white-space:pre}"
    ".jp-RenderedHTMLCommon table:not(.dataframe) :is(th,td){text-align:left}"
    "dl,.jp-RenderedHTMLCommon dl{display:grid;grid-template-columns:max-content auto;gap:.2em 1em}"
    ".jp-RenderedHTMLCommon :is(dt,dd){width:auto;float:none;margin:0;padding:0}"
    "dt{opacity:.75}dd{margin:0}"
    "</style>"
)
"""How the sections look in JupyterLab; the PDF has its own design."""


_LINK = re.compile(r"!?\[([^\[\]]+)\]\((?:[^()\s]|\([^()\s]*\))*\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]+)(?<=[^\s*])\1(?![\w*])")


class Html(Markup):
    """Markup that a notebook shows as HTML."""

    def _repr_html_(self) -> str:
        return str(self)


class Nothing(Html):
    """The one sentence of a part that has nothing to show; a section leaves the part out."""

    reason: str

    def __new__(cls, reason: str = "") -> Nothing:
        """Make it; without a reason it is empty."""
        made = super().__new__(cls, paragraph(reason) if reason else "")
        made.reason = reason
        return made


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


def framed(*parts: Markup) -> Markup:
    """A card that may go on over the page, but only between these parts."""
    kept = Markup("").join(Markup('<div class="kept">{}</div>').format(part) for part in parts)
    return Markup('<div class="card">{}</div>').format(kept)


def verdict(word: str) -> Markup:
    """A verdict as a badge."""
    style = word.lower().replace("_", "-")
    return Markup('<span class="verdict {}">{}</span>').format(style, word.replace("_", " "))


_SIGNS = {"SUPPORTED": "●", "CONTRADICTED": "✕", "CONFLICTING": "◐", "NOT_ENOUGH_EVIDENCE": "○"}


def verdict_mark(word: str) -> Markup:
    """The mark of a verdict alone, for places where its word stands beside it or in the row it leads to."""
    style = word.lower().replace("_", "-")
    return Markup('<span class="verdict-mark {}">{}</span>').format(style, _SIGNS.get(word, "–"))


def quote(text: str, source: str | Markup) -> Markup:
    """A passage, character for character, with where it stands."""
    return Markup("<blockquote>{}<br><cite>{}</cite></blockquote>").format(one_line(text), source)


def characters(row: Mapping[str, Any], start: str = "start", end: str = "end") -> str:
    """Where in its document a row stands: first character, and the one after the last."""
    return f"{row[start]}–{row[end]}"


def iso_day(words: str) -> Markup:
    """A day as ``2023-03-08``, which no line breaks."""
    return Markup("<time>{}</time>").format(words)


def one_line(text: str) -> str:
    """Text with its line breaks and runs of blanks as single blanks, for cells and quotes."""
    return " ".join(text.split())


def unmarked(text: str) -> str:
    """One line without the marks of Markdown around links and emphasis; for titles, never for quotes."""
    return one_line(_EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text)).replace("**", ""))


def paragraph(*sentences: object, style: str = "") -> Markup:
    """Sentences that follow each other.

    Args:
        *sentences: Those that are empty are left out.
        style: ``lead``, ``small``, ``note`` (on what stands below), ``kicker``, ``item`` or nothing.
    """
    words = Markup(" ").join(escape(sentence) for sentence in sentences if sentence)
    return Markup('<p class="{}">{}</p>').format(style, words) if style else Markup("<p>{}</p>").format(words)


def split(main: Markup, side: Markup, style: str = "split") -> Markup:
    """A main column and a side column; ``style`` is ``split`` or, for the source text, ``passage``."""
    return Markup('<div class="{}"><div>{}</div><aside>{}</aside></div>').format(style, main, side)


def figure(picture: Picture) -> Markup:
    """A picture among other things; by itself a picture shows itself."""
    data = b64encode(picture.svg().encode()).decode("ascii")
    caption = Markup("<figcaption>{}</figcaption>").format(picture.caption) if picture.caption else ""
    return Markup('<figure><img src="data:image/svg+xml;base64,{}" alt="{}">{}</figure>').format(
        data, picture.alt, caption
    )


def link(words: object, to: str, name: str = "") -> Markup:
    """Words that lead to the element ``to`` of the report, and by ``name`` can be led to themselves."""
    own = Markup(' id="{}"').format(name) if name else Markup("")
    return Markup('<a{} href="#{}">{}</a>').format(own, to, words)


def plural(number: int, singular: str, many: str = "") -> str:
    """``1 claim``, ``2 claims``, ``no claims``."""
    return f"{f'{number:,}' if number else 'no'} {singular if number == 1 else many or singular + 's'}"
