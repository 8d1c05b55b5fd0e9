"""HTML to Typst: the one road for Markdown cells, HTML outputs and pandas tables.

Inside a report, ``<a href="#name">`` leads to the element with that ``id``, and prints as its words where
there is none. Elements that ``elements`` does not list are not interpreted: ``<script>``, or ``<y>`` in
``x <y> z``, prints as the characters it is made of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup

from analysis.report.pdf import elements, tables
from analysis.report.pdf.css import id_styles, style_of
from analysis.report.pdf.escape import hide_addresses
from analysis.report.pdf.figures import Figures
from analysis.report.pdf.frames import FrameWriter
from analysis.report.pdf.grid import Cell, read_grid
from analysis.report.pdf.inline import InlineWriter, anchor
from analysis.report.pdf.paper import Paper
from analysis.report.pdf.place import BODY_SIZE, Columns, Place
from analysis.report.pdf.typesetter import Typesetter

_CONSOLE_SIZE = 0.76
"""Size of preformatted text; matches ``console`` of the template."""

_HEADING_MEASURE = 0.6
"""Part of the words of a line that the largest heading has room for."""

_SPARE = 0.97
"""Part of a frame's width that a table in it may take."""

_NARROW = 24.0
"""Ems below which a list of facts has narrow labels."""

_NAMED = frozenset({"div", "section", "article", "figure", "p"})
"""Blocks whose ``id`` links may lead to; headings and inline elements carry theirs inside."""


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
        self._paper = paper
        self._columns = Columns.of(paper)
        self._inline = InlineWriter(typesetter, figures)
        self._frames = FrameWriter(self._inline, self._children)
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
            self._columns,
            self._columns.page,
            caption=caption,
            styles=id_styles(soup),
            attachments=attachments or {},
        )
        return self._children(soup, place)

    def _children(self, parent: Tag, place: Place) -> str:
        """Blocks and paragraphs, in order, with a blank line between them."""
        if place.is_too_deep:
            return self._typesetter.inline(parent.get_text(" "), place.measure)
        line = place.line
        written: list[str] = []
        paragraph: list[str] = []
        for child in parent.children:
            if isinstance(child, Tag) and elements.is_block(child):
                written += [place.paragraph(paragraph), self._block(child, place)]
                paragraph.clear()
            else:
                paragraph.append(self._inline.node(child, line))
        written.append(place.paragraph(paragraph))
        return "\n\n".join(block for block in written if block)

    def _block(self, tag: Tag, place: Place) -> str:
        if elements.SCREEN_ONLY in elements.classes_of(tag):
            return ""
        written = self._frames.write(tag, place) or self._element(tag, place)
        return f"{anchor(tag)}{written}" if written and tag.name in _NAMED else written

    def _element(self, tag: Tag, place: Place) -> str:
        match tag.name:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(tag, place)
            case "ul" | "ol":
                return place.paragraph([self._list(tag, place.line)])
            case "dl":
                return self._definitions(tag, place)
            case "table":
                return self._table(tag, place)
            case "pre":
                return self.console(tag.get_text(), place.measure)
            case "blockquote":
                quotation = self._quotation(tag, place.line.inside(2))
                return place.paragraph([f"#quote(block: true)[{quotation}];"])
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
        content = self._inline.children(tag, line).strip()
        return f"#heading(level: {len(self._open_headings)})[{content}{anchor(tag)}];" if content else ""

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
                term = self._inline.children(item, replace(place, measure=10.0)).strip()
            else:
                pairs.append(f"([{term}], [{self._children(item, place.inside(13))}])")
                term = ""
        narrow = "term: 6.6em, " if place.measure < _NARROW else ""
        return f"#definitions({narrow}{', '.join(pairs)});" if pairs else ""

    def _quotation(self, tag: Tag, place: Place) -> str:
        """The quoted words, then its ``<cite>`` or ``<footer>`` as a line of its own."""
        sources = tag.find_all(["cite", "footer"], recursive=False)
        lines = [self._inline.children(source, place).strip() for source in sources]
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
        return self._inline.image(image, place, caption=text)

    def _table(self, tag: Tag, place: Place) -> str:
        grid = read_grid(tag)
        if not grid.n_columns:
            return ""
        own = tag.find("caption", recursive=False)
        caption = own.get_text(" ", strip=True) if isinstance(own, Tag) else place.caption
        if place.nested:
            layout = tables.fit(grid, self._typesetter, place.measure * BODY_SIZE * _SPARE)
        else:
            layout = tables.fit(grid, self._typesetter, self._paper.text, self._paper.turned)

        def content(cell: Cell, measure: float) -> str:
            is_header = cell.row < grid.n_header
            if cell.tag is None or not (cell.text or cell.tag.find("img")):
                return '#strong[#"Row";];' if is_header and cell.column == 0 else ""
            if is_header:  # printed again on every page: no link can lead to it
                for inner in cell.tag.find_all(id=True):
                    del inner["id"]
            if cell.tag.name != "th":
                return self._children(cell.tag, place.cell(measure))
            kind = "strong" if is_header else "row-label"
            return f"#{kind}[{self._children(cell.tag, place.cell(measure * 0.9))}];"

        def styles(cell_tag: Tag) -> dict[str, str]:
            return style_of(cell_tag, dict(place.styles))

        return tables.typst_table(grid, layout, content, styles, self._typesetter.inline(caption))

    def console(self, text: str, measure: float = 0.0) -> str:
        """Preformatted text in the typewriter face, as wide as the page unless a measure in ems is given."""
        text = hide_addresses(text).strip("\r\n")
        measure = (measure or self._columns.page) / _CONSOLE_SIZE - 2  # for the frame
        return f"#console[{self._typesetter.lines(text, measure)}];"
