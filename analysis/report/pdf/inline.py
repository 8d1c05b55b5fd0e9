"""What stands among words: text, and the elements that give it a look, a link or a picture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from analysis.report.pdf import elements
from analysis.report.pdf.escape import hide_addresses, literal
from analysis.report.pdf.figures import Figures
from analysis.report.pdf.place import Place
from analysis.report.pdf.typesetter import Typesetter

_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)

_ANCHOR = re.compile(r'#anchor\(("(?:[^"\\]|\\.)*")\);')

_MONO_SIZE = 0.84
"""Size of code among words; matches ``mono`` of the template."""


class InlineWriter:
    """Writes what stands in one line of HTML as Typst markup.

    Args:
        typesetter: Sets all text.
        figures: Keeps the pictures.
    """

    def __init__(self, typesetter: Typesetter, figures: Figures) -> None:
        self._typesetter = typesetter
        self._figures = figures

    def children(self, tag: Tag, place: Place) -> str:
        """What stands in an element, all of it as words of one line."""
        if place.is_too_deep:
            return self._typesetter.inline(tag.get_text(" "), place.measure)
        deeper = replace(place, depth=place.depth + 1)
        return "".join(self.node(child, deeper) for child in tag.children)

    def node(self, node: PageElement, place: Place) -> str:
        """A piece of text, or an element among words."""
        if isinstance(node, NavigableString):
            hidden = isinstance(node, PreformattedString)  # comments and declarations
            return "" if hidden else self._typesetter.inline(_visible(node), place.measure, mono=place.mono)
        if not isinstance(node, Tag):
            return ""
        if node.name == "br":
            return "#linebreak();"
        if node.name == "img":
            return self.image(node, place)
        if elements.WRAPPERS.get(node.name) == "mono" and not place.mono:
            place = replace(place, mono=True, measure=place.measure / _MONO_SIZE)
        classes = elements.classes_of(node)
        content = self.children(node, place)
        if "pages" in classes:
            return _pages(node)
        if not content.strip():
            return f"{anchor(node)}{content}"
        return f"{anchor(node)}{self._wrapped(node, classes, content)}"

    def _wrapped(self, node: Tag, classes: Sequence[str], content: str) -> str:
        """The content of an inline element, in the look that its name and its classes have."""
        kind = elements.verdict_of(node)
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
        return f" {content} " if elements.is_block(node) else content

    def image(self, tag: Tag, place: Place, caption: str = "") -> str:
        """A picture, or a line that says which one is missing."""
        source, alt = str(tag.get("src", "")), str(tag.get("alt", ""))
        caption = caption or str(tag.get("title", ""))
        if source.startswith("attachment:"):
            for mimetype, data in place.attachments.get(unquote(source.partition(":")[2]), {}).items():
                return self._figures.picture(mimetype, data, alt=alt, caption=caption)
        if (picture := self._figures.from_uri(source, alt=alt, caption=caption)) is not None:
            return picture
        return self._typesetter.inline(f"[picture not included: {alt or source}]", place.measure)


def anchor(tag: Tag) -> str:
    """What links to the element's ``id`` lead to. In table cells they are pandas' own, and thousands."""
    name = str(tag.get("id") or "")
    return f"#anchor({literal(name)});" if name and tag.name not in {"td", "th", "table"} else ""


def places(source: str) -> list[str]:
    """The anchors that stand once in Typst source, as literals: links to these need no look-up."""
    counted = Counter(_ANCHOR.findall(source))
    return [name for name, number in counted.items() if number == 1]


def _pages(tag: Tag) -> str:
    """The pages of the places that the links inside lead to."""
    names = [str(link.get("href", "")).removeprefix("#") for link in tag.find_all("a")]
    return f"#pages({', '.join(literal(name) for name in names if name)});"


def _visible(text: NavigableString) -> str:
    # Addresses stand in table cells that pandas made of objects; quoted prose is left as it is.
    is_address = " at 0x" in text and text.find_parent(["td", "th"])
    return hide_addresses(text) if is_address else str(text)
