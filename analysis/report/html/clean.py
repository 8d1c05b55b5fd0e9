"""HTML written anew with what a report may hold, and nothing else.

The elements are those that the PDF prints; the tags of all others become the characters they are made of.
Of attributes a few are kept, by name and by value: none that runs, loads or styles anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString
from bs4.exceptions import ParserRejectedMarkup
from markupsafe import escape

from analysis.document import slug
from analysis.report.pdf.elements import SCREEN_ONLY, escape_unknown

_DEEPEST = 60
"""Elements nested deeper than this are shown as plain text."""

_DROPPED = frozenset({"style", "link", "meta", "head"})
_UNWRAPPED = frozenset({"html", "body", "font", "center"})
_VOID = frozenset({"br", "hr", "img", "wbr", "col"})

_IMAGE = r"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]+"
_NUMBER = r"[0-9]{1,4}"
_VALUES = {
    "alt": r".*",
    "colspan": _NUMBER,
    "data-share": _NUMBER,
    "dir": r"ltr|rtl|auto",
    "download": r"[\w.-]+",
    "href": r"#[\w.:-]+|https?://[^\s]+|mailto:[^\s]+|data:text/csv;base64,[A-Za-z0-9+/=]+",
    "lang": r"[A-Za-z0-9-]{1,35}",
    "rowspan": _NUMBER,
    "scope": r"col|row|colgroup|rowgroup",
    "src": _IMAGE,
    "start": _NUMBER,
}
"""What the value of an attribute must look like for it to be kept; ``id`` and ``class`` are seen to apart."""

_KEPT = {name: re.compile(value, re.DOTALL | re.IGNORECASE) for name, value in _VALUES.items()}
_ID = re.compile(r"[A-Za-z][\w.:-]*", re.ASCII)


@dataclass(frozen=True)
class Heading:
    """A heading of the table of contents."""

    level: int
    words: str
    anchor: str


@dataclass
class Cleaned:
    """A report's body.

    Attributes:
        body: HTML that can be shown.
        title: Text of the first ``<h1>``, which is not part of the body.
        headings: Those of the second level, in order.
        shares: The values of ``data-share``, for which the style sheet needs rules.
    """

    body: str = ""
    title: str = ""
    headings: list[Heading] = field(default_factory=list)
    shares: set[int] = field(default_factory=set)


def clean(fragments: Iterable[str], classes: Collection[str]) -> Cleaned:
    """Write fragments anew.

    Args:
        fragments: HTML of unknown origin.
        classes: Those that the design knows; others are dropped.
    """
    return _Writer([_parsed(one) for one in fragments], classes).write()


def _parsed(source: str) -> BeautifulSoup:
    try:
        return BeautifulSoup(f"<body>{escape_unknown(source)}</body>", "html.parser")
    except ParserRejectedMarkup:
        return BeautifulSoup(f"<body>{escape(source)}</body>", "html.parser")


class _Writer:
    def __init__(self, soups: list[BeautifulSoup], classes: Collection[str]) -> None:
        self._soups = soups
        self._classes = classes
        self._targets = {str(tag["id"]) for soup in soups for tag in soup.find_all(id=_ID)}
        self._anchors: set[str] = set()
        self._made = Cleaned()

    def write(self) -> Cleaned:
        self._made.body = "\n".join(part for soup in self._soups if (part := self._children(soup, 0).strip()))
        return self._made

    def _children(self, parent: Tag, depth: int) -> str:
        if depth > _DEEPEST:
            return str(escape(parent.get_text(" ")))
        return "".join(self._node(child, depth + 1) for child in parent.children)

    def _node(self, node: PageElement, depth: int) -> str:
        if isinstance(node, NavigableString):  # comments and declarations are preformatted
            return "" if isinstance(node, PreformattedString) else str(escape(str(node)))
        if not isinstance(node, Tag) or node.name in _DROPPED or SCREEN_ONLY in _class_names(node):
            return ""
        if node.name == "h1" and not self._made.title:
            self._made.title = " ".join(node.get_text().split())
            return ""
        if node.name in _UNWRAPPED:
            return self._children(node, depth)
        attributes = self._attributes(node)
        if node.name == "a" and "href" not in attributes and "id" not in attributes:
            return self._children(node, depth)
        if node.name == "img" and "src" not in attributes:
            return str(escape(f"[picture not included: {node.get('alt') or node.get('src') or ''}]"))
        if node.name == "h2":
            attributes = self._listed(node, attributes)
        opened = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
        if node.name in _VOID:
            return f"<{node.name}{opened}>"
        written = f"<{node.name}{opened}>{self._children(node, depth)}</{node.name}>"
        return self._scrolling(node, written) if node.name == "table" else written

    def _attributes(self, tag: Tag) -> dict[str, str]:
        kept = {
            name: str(tag[name]).strip()
            for name, pattern in _KEPT.items()
            if tag.has_attr(name) and pattern.fullmatch(str(tag[name]).strip())
        }
        names = [name for name in _class_names(tag) if name in self._classes]
        if names:
            kept["class"] = " ".join(names)
        anchor = str(tag.get("id", ""))
        if _ID.fullmatch(anchor) and anchor not in self._anchors:
            self._anchors.add(anchor)
            kept["id"] = anchor
        if "data-share" in kept:
            self._made.shares.add(int(kept["data-share"]))
        return self._link(kept) if tag.name == "a" else {k: v for k, v in kept.items() if k != "href"}

    def _link(self, kept: dict[str, str]) -> dict[str, str]:
        """A link into the report leads somewhere, and one out of it tells nobody where from."""
        target = kept.get("href", "")
        if target.startswith("#") and target[1:] not in self._targets:
            del kept["href"]
        elif target and target[0] != "#" and not target.startswith("data:"):
            kept["rel"] = "noopener noreferrer"
        return kept

    def _listed(self, tag: Tag, attributes: dict[str, str]) -> dict[str, str]:
        """A heading with an anchor of its own, in the table of contents."""
        words = " ".join(tag.get_text().split())
        anchor = attributes.get("id") or self._unused(f"s-{slug(words) or 'section'}")
        self._made.headings.append(Heading(2, words, anchor))
        return {**attributes, "id": anchor}

    def _unused(self, name: str) -> str:
        unused, number = name, 1
        while unused in self._anchors or unused in self._targets:
            number += 1
            unused = f"{name}-{number}"
        self._anchors.add(unused)
        return unused

    def _scrolling(self, table: Tag, written: str) -> str:
        """A frame in which a wide table can be moved, also with the keyboard."""
        if table.find_parent("table"):
            return written
        caption = table.find("caption", recursive=False)
        name = " ".join(caption.get_text().split()) if isinstance(caption, Tag) else "Table"
        return f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(name)}">{written}</div>'


def _class_names(tag: Tag) -> list[str]:
    return [str(name) for name in tag.get_attribute_list("class") if name]
