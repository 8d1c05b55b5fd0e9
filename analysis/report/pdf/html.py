"""HTML to Typst: the one road for Markdown cells, HTML outputs and pandas tables.

Elements that ``elements`` does not list are not interpreted: ``<script>``, or ``<y>`` in ``x <y> z``, prints
as the characters it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from analysis.report.pdf import elements, tables
from analysis.report.pdf.css import id_styles, style_of
from analysis.report.pdf.escape import hide_addresses, literal
from analysis.report.pdf.figures import Figures
from analysis.report.pdf.grid import Cell, read_grid
from analysis.report.pdf.typesetter import Typesetter

_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)

_DEEPEST = 24
"""Elements nested deeper than this print as plain text."""

PAGE_MEASURE = 44.0
"""Length of a line on an upright page, in ems."""

_HEADING_MEASURE = 0.6
"""The same for the largest heading, which is set in larger type."""

_MONO_SIZE = 0.84
"""Size of code among words; matches ``mono`` of the template."""

_CONSOLE_SIZE = 0.76
"""Size of preformatted text; matches ``console`` of the template."""


@dataclass(frozen=True)
class Place:
    """Where on the page a piece of HTML stands."""

    measure: float = PAGE_MEASURE
    mono: bool = False
    depth: int = 0
    nested: bool = False
    caption: str = ""
    styles: Mapping[str, dict[str, str]] = field(default_factory=dict)
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def inside(self, less: float = 0.0) -> Place:
        """One level further in, on a line that is shorter by some ems."""
        return replace(self, depth=self.depth + 1, nested=True, measure=max(6.0, self.measure - less))


class HtmlWriter:
    """Writes HTML as Typst markup.

    Args:
        typesetter: Sets all text.
        figures: Keeps the pictures.

    Attributes:
        title: Text of the first ``<h1>``, which the title block prints instead of the body; empty before.
    """

    def __init__(self, typesetter: Typesetter, figures: Figures) -> None:
        self._typesetter = typesetter
        self._figures = figures
        self._open_headings: list[int] = []
        self.title = ""

    def write(
        self,
        source: str,
        *,
        caption: str = "",
        attachments: Mapping[str, Mapping[str, str]] | None = None,
    ) -> str:
        """Convert a fragment of HTML.

        Args:
            source: The HTML.
            caption: Of the first table, where the HTML itself gives none.
            attachments: Pictures of a Markdown cell: name to content by mimetype.
        """
        try:
            # The body element keeps Beautiful Soup from taking a lone word for a file name.
            soup = BeautifulSoup(f"<body>{elements.escape_unknown(source)}</body>", "html.parser")
        except ParserRejectedMarkup:
            return self._typesetter.inline(source)
        place = Place(caption=caption, styles=id_styles(soup), attachments=attachments or {})
        return self._children(soup, place)

    def _children(self, parent: Tag, place: Place) -> str:
        """Blocks and paragraphs, in order, with a blank line between them."""
        if place.depth > _DEEPEST:
            return self._typesetter.inline(parent.get_text(" "), place.measure)
        written: list[str] = []
        paragraph: list[str] = []
        for child in parent.children:
            if isinstance(child, Tag) and _is_block(child):
                written += ["".join(paragraph).strip(), self._block(child, place)]
                paragraph.clear()
            else:
                paragraph.append(self._inline(child, place))
        written.append("".join(paragraph).strip())
        return "\n\n".join(text for block in written if (text := block.removesuffix("#linebreak();")))

    def _block(self, tag: Tag, place: Place) -> str:
        if elements.SCREEN_ONLY in tag.get_attribute_list("class"):
            return ""
        match tag.name:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(tag, place)
            case "ul" | "ol":
                return self._list(tag, place)
            case "dl":
                return self._definitions(tag, place)
            case "table":
                return self._table(tag, place)
            case "pre":
                return self.console(tag.get_text(), place.measure)
            case "blockquote":
                return f"#quote(block: true)[{self._quotation(tag, place.inside(2))}];"
            case "hr":
                return "#rule();"
            case "style":
                return ""
            case "figure":
                return self._figure(tag, place)
        if "card" in tag.get_attribute_list("class"):
            return f"#card[{self._children(tag, place.inside(4))}];"
        return self._children(tag, replace(place, depth=place.depth + 1))

    def _heading(self, tag: Tag, place: Place) -> str:
        """A heading one level below the open one at most, whatever numbers the source skips."""
        if tag.name == "h1" and not self.title:
            self.title = " ".join(tag.get_text().split())
            return ""
        rank = int(tag.name[1])
        self._open_headings = [outer for outer in self._open_headings if outer < rank] + [rank]
        line = replace(place, measure=place.measure * _HEADING_MEASURE)
        content = self._inline_children(tag, line).strip()
        return f"#heading(level: {len(self._open_headings)})[{content}];" if content else ""

    def _list(self, tag: Tag, place: Place) -> str:
        items = [f"[{self._children(item, place.inside(2))}]" for item in tag.find_all("li", recursive=False)]
        if not items:
            return ""
        start = str(tag.get("start", ""))
        first = f"start: {start}, " if tag.name == "ol" and start.isdecimal() and len(start) < 9 else ""
        return f"#{'enum' if tag.name == 'ol' else 'list'}({first}{', '.join(items)});"

    def _definitions(self, tag: Tag, place: Place) -> str:
        pairs: list[str] = []
        term = ""
        for item in tag.find_all(["dt", "dd"]):
            if item.name == "dt":
                term = self._inline_children(item, replace(place, measure=10.0)).strip()
            else:
                pairs.append(f"([{term}], [{self._children(item, place.inside(13))}])")
                term = ""
        return f"#definitions({', '.join(pairs)});" if pairs else ""

    def _quotation(self, tag: Tag, place: Place) -> str:
        """The quoted words, then its ``<cite>`` or ``<footer>`` as a line of its own."""
        sources = tag.find_all(["cite", "footer"], recursive=False)
        lines = [self._inline_children(source, place).strip() for source in sources]
        for source in sources:
            source.extract()
        return "\n\n".join(
            [self._children(tag, place), *(f"#source-line[{line}];" for line in lines if line)]
        )

    def _figure(self, tag: Tag, place: Place) -> str:
        image, caption = tag.find("img"), tag.find("figcaption")
        if not isinstance(image, Tag):
            return self._children(tag, place.inside())
        text = caption.get_text(" ", strip=True) if isinstance(caption, Tag) else ""
        return self._image(image, place, caption=text)

    def _table(self, tag: Tag, place: Place) -> str:
        grid = read_grid(tag)
        if not grid.n_columns:
            return ""
        own = tag.find("caption", recursive=False)
        caption = own.get_text(" ", strip=True) if isinstance(own, Tag) else place.caption
        layout = tables.fit(grid, self._typesetter, nested=place.nested)

        def content(cell: Cell, measure: float) -> str:
            if cell.tag is None or not (cell.text or cell.tag.find("img")):
                unnamed = cell.row < grid.n_header and cell.column == 0
                return '#strong[#"Row";];' if unnamed else ""
            if cell.tag.name != "th":
                return self._children(cell.tag, replace(place.inside(), measure=measure))
            kind = "strong" if cell.row < grid.n_header else "row-label"
            return f"#{kind}[{self._children(cell.tag, replace(place.inside(), measure=measure * 0.9))}];"

        def styles(cell_tag: Tag) -> dict[str, str]:
            return style_of(cell_tag, dict(place.styles))

        return tables.typst_table(grid, layout, content, styles, self._typesetter.inline(caption))

    def console(self, text: str, measure: float = PAGE_MEASURE) -> str:
        """Preformatted text in the typewriter face."""
        text = hide_addresses(text).strip("\r\n")
        measure = measure / _CONSOLE_SIZE - 2  # for the frame
        return f"#console[{self._typesetter.lines(text, measure)}];"

    def _inline_children(self, tag: Tag, place: Place) -> str:
        if place.depth > _DEEPEST:
            return self._typesetter.inline(tag.get_text(" "), place.measure)
        deeper = replace(place, depth=place.depth + 1)
        return "".join(self._inline(child, deeper) for child in tag.children)

    def _inline(self, node: PageElement, place: Place) -> str:
        if isinstance(node, NavigableString):
            hidden = isinstance(node, PreformattedString)  # comments and declarations
            return "" if hidden else self._typesetter.inline(_visible(node), place.measure, mono=place.mono)
        if not isinstance(node, Tag):
            return ""
        if node.name == "br":
            return "#linebreak();"
        if node.name == "img":
            return self._image(node, place)
        if elements.WRAPPERS.get(node.name) == "mono" and not place.mono:
            place = replace(place, mono=True, measure=place.measure / _MONO_SIZE)
        content = self._inline_children(node, place)
        if not content.strip():
            return content
        if node.name in elements.WRAPPERS:
            return f"#{elements.WRAPPERS[node.name]}[{content}];"
        target = str(node.get("href", "")).strip()
        if node.name == "a" and _LINK.fullmatch(target):
            return f"#link({literal(target)})[{content}];"
        if node.name == "q":
            return f'#"“";{content}#"”";'
        classes = [name.lower().replace("_", "-") for name in node.get_attribute_list("class") if name]
        if "verdict" in classes:
            kind = next((name for name in classes if name in elements.VERDICTS), "")
            return f"#verdict({literal(kind)})[{content}];"
        return f" {content} " if _is_block(node) else content

    def _image(self, tag: Tag, place: Place, caption: str = "") -> str:
        source, alt = str(tag.get("src", "")), str(tag.get("alt", ""))
        caption = caption or str(tag.get("title", ""))
        if source.startswith("attachment:"):
            for mimetype, data in place.attachments.get(unquote(source.partition(":")[2]), {}).items():
                return self._figures.picture(mimetype, data, alt=alt, caption=caption)
        if (picture := self._figures.from_uri(source, alt=alt, caption=caption)) is not None:
            return picture
        return self._typesetter.inline(f"[picture not included: {alt or source}]", place.measure)


def _visible(text: NavigableString) -> str:
    # Addresses stand in table cells that pandas made of objects; quoted prose is left as it is.
    return hide_addresses(text) if text.find_parent(["td", "th"]) else str(text)


def _is_block(tag: Tag) -> bool:
    return tag.name in elements.BLOCKS or (
        tag.name in elements.INLINE and tag.find(list(elements.BLOCKS)) is not None
    )
