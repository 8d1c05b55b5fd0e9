"""HTML to Typst: the one road for Markdown cells, HTML outputs and pandas tables.

Inside a report, ``<a href="#name">`` leads to the element with that ``id``, and prints as its words where
there is none. Elements that ``elements`` does not list are not interpreted: ``<script>``, or ``<y>`` in
``x <y> z``, prints as the characters it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
from analysis.report.pdf.paper import Paper
from analysis.report.pdf.typesetter import Typesetter

_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)

_DEEPEST = 24
"""Elements nested deeper than this print as plain text."""

_BODY_SIZE = 10.5
"""Size of the text, in points; matches ``body-size`` of the template."""

_FINE_SIZE = 8.8
"""Size of the text in the side column, in points; matches ``fine`` of the template."""

_SPARE = 0.97
"""Part of a frame's width that a table in it may take."""

_NAMED = frozenset({"div", "section", "article", "figure", "p"})
"""Blocks whose ``id`` links may lead to; headings and inline elements carry theirs inside."""

_HEADING_MEASURE = 0.6
"""The same for the largest heading, which is set in larger type."""

_MONO_SIZE = 0.84
"""Size of code among words; matches ``mono`` of the template."""

_CONSOLE_SIZE = 0.76
"""Size of preformatted text; matches ``console`` of the template."""


@dataclass(frozen=True)
class Place:
    """Where on the page a piece of HTML stands; ``measure`` is the length of its line in ems."""

    measure: float
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
        paper: The sheet that it is for.

    Attributes:
        title: Text of the first ``<h1>``, which the title block prints instead of the body; empty before.
    """

    def __init__(self, typesetter: Typesetter, figures: Figures, paper: Paper) -> None:
        self._typesetter = typesetter
        self._figures = figures
        self._paper = paper
        self._page_measure = paper.text / _BODY_SIZE
        self._main_measure = paper.main / _BODY_SIZE
        self._side_measure = paper.side / _FINE_SIZE
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
        place = Place(
            self._page_measure, caption=caption, styles=id_styles(soup), attachments=attachments or {}
        )
        return self._children(soup, place)

    def _children(self, parent: Tag, place: Place) -> str:
        """Blocks and paragraphs, in order, with a blank line between them."""
        if place.depth > _DEEPEST:
            return self._typesetter.inline(parent.get_text(" "), place.measure)
        line = self._line(place)
        written: list[str] = []
        paragraph: list[str] = []
        for child in parent.children:
            if isinstance(child, Tag) and _is_block(child):
                written += [_prose(paragraph, place), self._block(child, place)]
                paragraph.clear()
            else:
                paragraph.append(self._inline(child, line))
        written.append(_prose(paragraph, place))
        return "\n\n".join(block for block in written if block)

    def _line(self, place: Place) -> Place:
        """Prose on the page itself keeps to the main column, for lines that can be read."""
        return place if place.nested else replace(place, measure=self._main_measure)

    def _block(self, tag: Tag, place: Place) -> str:
        classes = _classes(tag)
        if elements.SCREEN_ONLY in classes:
            return ""
        written = self._frame(tag, place, classes) or self._element(tag, place)
        return f"{_anchor(tag)}{written}" if written and tag.name in _NAMED else written

    def _frame(self, tag: Tag, place: Place, classes: Sequence[str]) -> str:
        """A block whose class has a look of its own; empty for any other."""
        for name in classes:
            if name in elements.FRAMES:
                function, less = elements.FRAMES[name]
                content = self._children(tag, place.inside(less))
                if name == "card" and tag.find(class_="kept") is None:  # it names no parts, so it is one
                    content = f"#kept[{content}];"
                return f"#{function}[{content}];"
            if name in elements.COLUMNS:
                return self._columns(elements.COLUMNS[name], tag, place)
            if name in elements.PARAGRAPHS:
                line = self._line(place)
                words = self._inline_children(tag, line).strip()
                return _prose([f"#{elements.PARAGRAPHS[name]}[{words}];"], place) if words else ""
            if name == "strip":
                return self._strip(tag, place)
            if name == "index":
                return self._index(tag, place)
        return ""

    def _columns(self, function: str, tag: Tag, place: Place) -> str:
        """The first block in the main column, what follows in the side column."""
        parts = [child for child in tag.children if isinstance(child, Tag)]
        if not parts:
            return ""
        share = place.measure / self._page_measure
        main = self._children(parts[0], replace(place.inside(), measure=share * self._main_measure))
        beside = replace(place.inside(), measure=share * self._side_measure)
        side = "\n\n".join(self._children(part, beside) for part in parts[1:])
        return f"#{function}[{main}][{side}];"

    def _strip(self, tag: Tag, place: Place) -> str:
        """Parts of a whole: a bar in proportion to ``data-share``, with a legend."""
        parts = []
        for item in tag.find_all("li", recursive=False):
            share = str(item.get("data-share", ""))
            kind = next((name for name in _classes(item) if name in elements.VERDICTS), "")
            words = self._inline_children(item, place).strip()
            parts.append(
                f"(kind: {literal(kind)}, share: {share if share.isdecimal() else 0}, body: [{words}])"
            )
        return f"#strip({', '.join(parts)});" if parts else ""

    def _index(self, tag: Tag, place: Place) -> str:
        """Names with the pages on which they stand."""
        entries, name = [], ""
        line = replace(place, measure=place.measure / 3)
        for item in tag.find_all(["dt", "dd"]):
            content = self._inline_children(item, line).strip()
            if item.name == "dt":
                name = content
            else:
                entries.append(f"entry[{name}][{content}]")
        return f"#entries({', '.join(entries)});" if entries else ""

    def _element(self, tag: Tag, place: Place) -> str:
        match tag.name:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(tag, place)
            case "ul" | "ol":
                return _prose([self._list(tag, self._line(place))], place)
            case "dl":
                return self._definitions(tag, place)
            case "table":
                return self._table(tag, place)
            case "pre":
                return self.console(tag.get_text(), place.measure)
            case "blockquote":
                quotation = self._quotation(tag, self._line(place).inside(2))
                return _prose([f"#quote(block: true)[{quotation}];"], place)
            case "hr":
                return "#rule();"
            case "style":
                return ""
            case "figure":
                return self._figure(tag, place)
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
        return f"#heading(level: {len(self._open_headings)})[{content}{_anchor(tag)}];" if content else ""

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
        if place.nested:
            layout = tables.fit(grid, self._typesetter, place.measure * _BODY_SIZE * _SPARE)
        else:
            layout = tables.fit(grid, self._typesetter, self._paper.text, self._paper.turned)

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

    def console(self, text: str, measure: float = 0.0) -> str:
        """Preformatted text in the typewriter face, as wide as the page unless a measure in ems is given."""
        text = hide_addresses(text).strip("\r\n")
        measure = (measure or self._page_measure) / _CONSOLE_SIZE - 2  # for the frame
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
        classes = _classes(node)
        content = self._inline_children(node, place)
        if "pages" in classes:
            return _pages(node)
        if not content.strip():
            return f"{_anchor(node)}{content}"
        return f"{_anchor(node)}{self._wrapped(node, classes, content)}"

    def _wrapped(self, node: Tag, classes: Sequence[str], content: str) -> str:
        """The content of an inline element, in the look that its name and its classes have."""
        kind = next((name for name in classes if name in elements.VERDICTS), "")
        target = str(node.get("href", "")).strip()
        match node.name:
            case "mark" if "claim" in classes:
                return f"#claim-words({literal(kind)})[{content}];"
            case "mark" if "date" in classes:
                return f"#date-words[{content}];"
            case "sup" if "reference" in classes:
                return f"#reference[{content}];"
            case "a" if _LINK.fullmatch(target):
                return f"#link({literal(target)})[{content}];"
            case "a" if target.startswith("#") and len(target) > 1:
                return f"#jump({literal(target[1:])})[{content}];"
            case "q":
                return f'#"“";{content}#"”";'
            case name if name in elements.WRAPPERS:
                return f"#{elements.WRAPPERS[name]}[{content}];"
        if "verdict" in classes:
            return f"#verdict({literal(kind)})[{content}];"
        if "verdict-mark" in classes:
            return f"#verdict-mark({literal(kind)});"
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


def _prose(pieces: Sequence[str], place: Place) -> str:
    """A paragraph, kept to the main column where it stands on the page itself."""
    text = "".join(pieces).strip().removesuffix("#linebreak();")
    return text if not text or place.nested else f"#prose[{text}];"


def _classes(tag: Tag) -> list[str]:
    return [name.lower().replace("_", "-") for name in tag.get_attribute_list("class") if name]


def _anchor(tag: Tag) -> str:
    """What links to the element's ``id`` lead to. In table cells they are pandas' own, and thousands."""
    name = str(tag.get("id") or "")
    return f"#anchor({literal(name)});" if name and tag.name not in {"td", "th", "table"} else ""


def _pages(tag: Tag) -> str:
    """The pages of the places that the links inside lead to."""
    names = [str(link.get("href", "")).removeprefix("#") for link in tag.find_all("a")]
    return f"#pages({', '.join(literal(name) for name in names if name)});"


def _visible(text: NavigableString) -> str:
    # Addresses stand in table cells that pandas made of objects; quoted prose is left as it is.
    is_address = " at 0x" in text and text.find_parent(["td", "th"])
    return hide_addresses(text) if is_address else str(text)


def _is_block(tag: Tag) -> bool:
    return tag.name in elements.BLOCKS or (
        tag.name in elements.INLINE
        and any(isinstance(inner, Tag) and inner.name in elements.BLOCKS for inner in tag.descendants)
    )
