"""The colours and weights that a table's own style sheet sets, as pandas' Styler writes them."""

from __future__ import annotations

import re

import tinycss2
from bs4 import BeautifulSoup, Tag
from tinycss2.color3 import parse_color

_KEPT = {"color", "background-color", "font-weight"}
_ID = re.compile(r"#([\w-]+)\s*\Z")


def id_styles(soup: BeautifulSoup) -> dict[str, dict[str, str]]:
    """Read the rules of ``<style>`` elements whose selectors are single ids.

    Returns:
        Declarations by id, colours as ``#rrggbb``.
    """
    styles: dict[str, dict[str, str]] = {}
    for sheet in soup.find_all("style"):
        for rule in tinycss2.parse_stylesheet(sheet.get_text(), skip_comments=True, skip_whitespace=True):
            if rule.type != "qualified-rule":
                continue
            found = declarations(tinycss2.serialize(rule.content))
            for selector in tinycss2.serialize(rule.prelude).split(","):
                if name := _ID.fullmatch(selector.strip()):
                    styles.setdefault(name[1], {}).update(found)
    return styles


def style_of(tag: Tag, styles: dict[str, dict[str, str]]) -> dict[str, str]:
    """The declarations for one element: by its id, then its own ``style`` attribute."""
    return styles.get(str(tag.get("id", "")), {}) | declarations(str(tag.get("style", "")))


def declarations(source: str) -> dict[str, str]:
    """Parse CSS declarations and keep the colours and the weight."""
    found: dict[str, str] = {}
    for item in tinycss2.parse_declaration_list(source, skip_comments=True, skip_whitespace=True):
        if item.type != "declaration" or item.lower_name not in _KEPT:
            continue
        value = tinycss2.serialize(item.value).strip()
        if item.lower_name == "font-weight":
            found["font-weight"] = value
        elif hexadecimal := _hexadecimal(value):
            found[item.lower_name] = hexadecimal
    return found


def _hexadecimal(value: str) -> str | None:
    colour = parse_color(value)
    if colour is None or isinstance(colour, str) or colour.alpha == 0:
        return None
    red, green, blue = (round(channel * 255) for channel in (colour.red, colour.green, colour.blue))
    return f"#{red:02x}{green:02x}{blue:02x}"
