"""The boundary between text of unknown origin and Typst source.

Document text enters the source only as a Typst *string literal* (``#"…";``), never as markup. Escaping
markup would mean to list every character that means something to Typst in any position (``= - + / 1. @ $ ~``,
``--``, ``https://``, and quotes that turn typographic); a string has two such characters, the backslash and
the quotation mark. Strings break over lines and are tagged like any other text, and print character for
character.
"""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
_ADDRESS = re.compile(r"(<[^<>\n]{1,200}?) at 0x[0-9a-fA-F]{6,16}(?=>)")


def literal(text: str) -> str:
    """Write a string as a Typst string literal.

    Args:
        text: Any string; lone surrogates, which no file can hold, become U+FFFD.

    Returns:
        The literal with its quotation marks, on one line.
    """
    text = _SURROGATE.sub("\ufffd", text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def strip_ansi(text: str) -> str:
    """Remove terminal colours and cursor movements, and what a progress bar has overwritten."""
    lines = _ANSI.sub("", text).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in lines)


def hide_addresses(text: str) -> str:
    """Turn ``<Line2D object at 0x7f…>`` into ``<Line2D object>``: addresses differ on every run."""
    return _ADDRESS.sub(r"\1", text)
