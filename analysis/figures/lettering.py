"""Write text into figures: measure it, cut it to fit, and never read it as a formula."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties

FONT = "DejaVu Sans"
"""It comes with matplotlib, so that a figure is the same on every machine."""

INK, SOFT, FAINT = "#1d2733", "#5b6673", "#dfe3e8"
"""Colours of text, of what explains it, and of lines behind it."""

_POINTS_AN_INCH = 72
_EM = 1000
_FIXED_POINT = 1 << 16
"""FreeType tells linear advances in this part of a pixel."""


@lru_cache(maxsize=8)
def font(size: float, *, bold: bool = False) -> FontProperties:
    """The figure font in a size in points."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=FONT, size=size, weight="bold" if bold else "normal")


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    from matplotlib.font_manager import findfont, get_font

    return frozenset(get_font(findfont(font(8))).get_charmap())


def printable(text: str) -> str:
    """The text on one line, with an empty box for each character that the font does not have."""
    return "".join(char if ord(char) in _glyphs() else "□" for char in " ".join(text.split()))


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line of text, in inches.

    Args:
        text: Printable text.
        size: Font size in points.
        bold: Whether it is set in bold.
    """
    return sum(_advance(char, bold) for char in text) * size / _POINTS_AN_INCH


@lru_cache(maxsize=8192)
def _advance(char: str, bold: bool) -> float:
    """How far a letter moves the pen, in shares of the font size; pairs that move closer are left aside."""
    from matplotlib.font_manager import findfont, get_font
    from matplotlib.ft2font import LoadFlags

    loaded = get_font(findfont(font(8, bold=bold)))
    loaded.set_size(_EM, _POINTS_AN_INCH)
    advance: int = loaded.load_char(ord(char), flags=LoadFlags.NO_HINTING).linearHoriAdvance
    return advance / _FIXED_POINT / _EM


def fit(text: str, inches: float, size: float, *, lines: int = 1, bold: bool = False) -> list[str]:
    """Break a text into lines, and cut it with an ellipsis where it has more.

    Args:
        text: Any text.
        inches: Room for each line.
        size: Font size in points.
        lines: How many lines there may be.
        bold: Whether it is set in bold.

    Returns:
        At least one line; every line is printable and fits.
    """
    words = printable(text[:600]).split(" ")
    broken: list[str] = []
    while words and len(broken) < lines:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size, bold=bold) <= inches:
            line = f"{line} {words.pop(0)}"
        broken.append(line)
    if words:
        broken[-1] = f"{broken[-1]} {words[0]}"
    last_is_cut = bool(words)
    return [
        _cut(line, inches, size, bold=bold, always=last_is_cut and number == len(broken))
        for number, line in enumerate(broken, 1)
    ]


def _cut(line: str, inches: float, size: float, *, bold: bool, always: bool) -> str:
    """Shorten a line letter by letter until it fits with its ellipsis."""
    if not always and width(line, size, bold=bold) <= inches:
        return line
    shortest, longest = 0, len(line)
    while shortest < longest:  # bisect: widths grow with the number of letters
        middle = (shortest + longest + 1) // 2
        if width(line[:middle].rstrip() + "…", size, bold=bold) <= inches:
            shortest = middle
        else:
            longest = middle - 1
    return line[:shortest].rstrip(" ,;:") + "…"


def write(
    page: Axes,
    x: float,
    y: float,
    text: str,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    ha: str = "left",
) -> None:
    """Write one line of printable text, centred on its height.

    Args:
        page: Axes to write on.
        x: Where it begins, or its middle.
        y: Its middle.
        text: Printable text.
        size: Font size in points.
        colour: Of the letters.
        bold: Whether it is set in bold.
        ha: "left" or "center".
    """
    page.text(
        x,
        y,
        text,
        fontproperties=font(size, bold=bold),
        color=colour,
        ha=ha,
        va="center_baseline",
        parse_math=False,
    )
