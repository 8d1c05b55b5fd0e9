"""The HTML elements that have a meaning on paper."""

from __future__ import annotations

import re

from bs4 import Tag

_CONTAINERS = frozenset(
    "address article aside body center details div figcaption figure footer header main nav p section "
    "summary".split()
)
BLOCKS = _CONTAINERS | frozenset("blockquote dl h1 h2 h3 h4 h5 h6 hr ol pre style table ul".split())
"""Elements that begin a line of their own."""

INLINE = frozenset(
    "a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
"""Elements that stand among words."""

_PARTS = frozenset("caption col colgroup dd dt html head li link meta tbody td tfoot th thead tr".split())

WRAPPERS = {
    "b": "strong", "strong": "strong",
    "em": "emph", "i": "emph", "cite": "emph", "dfn": "emph", "var": "emph",
    "mark": "highlight", "sub": "sub", "sup": "super", "small": "small", "u": "underline", "ins": "underline",
    "s": "strike", "del": "strike", "strike": "strike",
    "code": "mono", "kbd": "mono", "samp": "mono", "tt": "mono",
}  # fmt: skip
"""Inline elements and the Typst function that sets their content."""

VERDICTS = ("supported", "contradicted", "conflicting", "not-enough-evidence", "not-checkable")
"""Classes beside ``verdict`` that have a badge of their own."""

FRAMES = {"card": ("card", 3.0), "panel": ("panel", 2.0), "kept": ("kept", 0.0)}
"""Classes of ``<div>`` that are framed or kept on one page: the Typst function, and the ems that it takes."""

COLUMNS = {"split": "split", "passage": "passage"}
"""Classes of ``<div>`` with two children: the first in the main column, the second in the side column."""

PARAGRAPHS = {"lead": "lead", "small": "small-print", "note": "note", "kicker": "kicker", "item": "item"}
"""Classes of ``<p>`` that are set in another size."""

SCREEN_ONLY = "screen-only"
"""Class of blocks that are for the notebook on a screen; they are not printed."""

_KNOWN = "|".join(sorted(BLOCKS | INLINE | _PARTS))
_UNKNOWN_TAG = re.compile(rf"<(?!!--|/?(?:{_KNOWN})(?=[\s/>]))", re.IGNORECASE)


def escape_unknown(source: str) -> str:
    """Escape the tags of all other elements, so that ``<script>`` prints as the characters it is made of."""
    return _UNKNOWN_TAG.sub("&lt;", source)


def is_block(tag: Tag) -> bool:
    """Whether an element begins a line of its own, or holds one that does."""
    if tag.name not in INLINE:
        return tag.name in BLOCKS
    return any(isinstance(inner, Tag) and inner.name in BLOCKS for inner in tag.descendants)


def classes_of(tag: Tag) -> list[str]:
    """The classes of an element, as the template spells them."""
    return [name.lower().replace("_", "-") for name in tag.get_attribute_list("class") if name]


def verdict_of(tag: Tag) -> str:
    """The verdict among the classes of an element, or ""."""
    return next((name for name in classes_of(tag) if name in VERDICTS), "")
