"""Blocks whose class has a look of its own: cards, columns, a bar of parts, an index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bs4 import Tag

from analysis.report.pdf import elements
from analysis.report.pdf.escape import literal
from analysis.report.pdf.inline import InlineWriter
from analysis.report.pdf.place import Place

_CARD = 3.0
"""Ems that the frame of a card takes, and the gutter beside it."""


class FrameWriter:
    """Writes framed blocks as Typst markup.

    Args:
        inline: Writes what stands among words.
        children: Writes the blocks in an element.
    """

    def __init__(self, inline: InlineWriter, children: Callable[[Tag, Place], str]) -> None:
        self._inline = inline
        self._children = children

    def write(self, tag: Tag, place: Place) -> str:
        """A block whose class has a look of its own; empty for any other."""
        for name in elements.classes_of(tag):
            if name in elements.FRAMES:
                function, less = elements.FRAMES[name]
                content = self._children(tag, place.inside(less))
                if name == "card" and tag.find(class_="kept") is None:  # it names no parts, so it is one
                    content = f"#kept[{content}];"
                return f"#{function}[{content}];"
            if name == "cards":
                return self._cards(tag, place)
            if name in elements.COLUMNS:
                return self._columns(elements.COLUMNS[name], tag, place)
            if name in elements.PARAGRAPHS:
                words = self._inline.children(tag, place.line).strip()
                if name == "note":  # no column around it: what is inside a block sticks to nothing below
                    return f"#note[{words}];"
                return place.paragraph([f"#{elements.PARAGRAPHS[name]}[{words}];"]) if words else ""
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
        first, second = place.halves
        main = self._children(parts[0], first)
        side = "\n\n".join(self._children(part, second) for part in parts[1:])
        return f"#{function}[{main}][{side}];"

    def _cards(self, tag: Tag, place: Place) -> str:
        """Small cards, two in a row."""
        inside = place.inside(less=place.measure / 2 + _CARD)
        cards = [f"[{self._children(card, inside)}]" for card in tag.find_all(class_="card", recursive=False)]
        return f"#cards({', '.join(cards)});" if cards else ""

    def _strip(self, tag: Tag, place: Place) -> str:
        """Parts of a whole: a bar in proportion to ``data-share``, with a legend."""
        parts = []
        for item in tag.find_all("li", recursive=False):
            share = str(item.get("data-share", ""))
            kind = elements.verdict_of(item)
            words = self._inline.children(item, place).strip()
            parts.append(
                f"(kind: {literal(kind)}, share: {share if share.isdecimal() else 0}, body: [{words}])"
            )
        return f"#strip({', '.join(parts)});" if parts else ""

    def _index(self, tag: Tag, place: Place) -> str:
        """Names with the pages on which they stand."""
        entries, name = [], ""
        line = replace(place, measure=place.measure / 3)
        for item in tag.find_all(["dt", "dd"]):
            content = self._inline.children(item, line).strip()
            if item.name == "dt":
                name = content
            else:
                entries.append(f"entry[{name}][{content}]")
        return f"#entries({', '.join(entries)});" if entries else ""
