"""Text to Typst: every character printed as it is, or its code in a small box where no font has it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

from analysis.report.pdf.escape import literal

_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_BLANK_RUN = re.compile(f"[ {_BLANKS}]+")
_LINE_END = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u00ad\u180b-\u180e\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
"""Hints to a renderer (soft hyphen, variation selector, byte order mark, tag): they print nothing."""

_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Controls that can make a text read otherwise than it is written: always shown as codes."""

_OGHAM_SPACE = "\u1680"
"""The one visible blank: Typst takes blanks from the text face only, which lacks it."""

_PIECE = 4
"""Characters between two places where a word too long for its line may break."""

_TEXT_FACE = 0.85
"""Width of Libertinus Serif relative to DejaVu Sans, an upper estimate."""

_MONO_ADVANCE = 0.602
"""Width of every character of DejaVu Sans Mono, in ems."""

_BOX = 3.6
"""Width of the box with a character's code, in ems."""

_MARGIN = 0.85
"""Words nearly as long as the line are taken for longer: widths are estimates."""


class Typesetter:
    """Writes text as Typst source and remembers the characters that no font has.

    Args:
        advances: Widths of the printable characters in ems, see ``fonts.advances``.

    Attributes:
        missing: How often each character without a glyph was met.
    """

    def __init__(self, advances: Mapping[int, float]) -> None:
        self._advances = advances
        self._ems = _Ems(advances)
        self._known: dict[str, bool] = {}
        self.missing: Counter[str] = Counter()

    def inline(self, text: str, measure: float = 30.0, *, mono: bool = False) -> str:
        """Set running text, white space collapsed as in HTML.

        Args:
            text: Any string.
            measure: Length of the line in ems; a longer word may break anywhere, without a hyphen.
            mono: Whether it will stand in the typewriter face.

        Returns:
            Typst markup on one line. Blanks at the ends stay outside the string, where Typst merges them.
        """
        text = _BLANK_RUN.sub(" ", text)
        before = " " if text.startswith(" ") else ""
        after = " " if text.endswith(" ") and text != " " else ""
        return before + self._glyphs(text.strip(" "), measure, mono) + after

    def lines(self, text: str, measure: float = 50.0) -> str:
        """Set preformatted text in the typewriter face: line ends and runs of blanks are kept.

        Args:
            text: Any string.
            measure: Length of the line in ems.
        """
        rows = (row.expandtabs(8) for row in _LINE_END.split(text))
        return "#linebreak();".join(self._glyphs(row, measure, mono=True) for row in rows)

    def width(self, text: str) -> float:
        """Estimate the width of a text on one line, in ems of the text face."""
        return sum(map(self._ems.__getitem__, text))

    def plain(self, text: str) -> str:
        """Clean a string for metadata and alternative text: codes for what cannot be printed, one line."""
        return self.codes(_BLANK_RUN.sub(" ", text)).strip()

    def codes(self, text: str) -> str:
        """Replace each character without a glyph by its code; white space stays."""
        text = _UNSEEN.sub("", text)
        missing = {ord(c): _code(c) for c in set(text) if c not in _BLANKS and not self._prints(c)}
        return text.translate(missing) if missing else text

    def _glyphs(self, text: str, measure: float, mono: bool) -> str:
        """String literals, with boxes for what has no glyph and places to break in long words."""
        text = _UNSEEN.sub("", text)
        runs = re.findall("[^ ]+|[ ]+", text)
        if all(self._fits(run, measure, mono) for run in runs):
            return "".join(self._piece(text))
        return "".join(self._run(run, measure, mono) for run in runs)

    def _run(self, run: str, measure: float, mono: bool) -> str:
        """A word, or the blanks between two, that may break where it is longer than the line."""
        step = len(run) if self._fits(run, measure, mono) else _PIECE if measure > 2 * _PIECE else 1
        pieces = (run[start : start + step] for start in range(0, len(run), step))
        # Typst breaks a line before and after a box, and an empty one leaves no trace in copied text.
        return "#box();".join("".join(self._piece(piece)) for piece in pieces)

    def _fits(self, text: str, measure: float, mono: bool) -> bool:
        if len(text) * _BOX <= measure * _MARGIN:  # not even boxes would be too long
            return True
        if mono:
            return sum(_MONO_ADVANCE if self._prints(c) else _BOX for c in text) <= measure
        return self.width(text) <= measure * _MARGIN

    def _piece(self, text: str) -> Iterator[str]:
        printable: list[str] = []
        for character in text:
            if self._prints(character):
                printable.append(character)
                continue
            self.missing[character] += 1
            if printable:
                yield f"#{literal(''.join(printable))};"
            printable.clear()
            yield f"#no-glyph({literal(_code(character))});"
        if printable:
            yield f"#{literal(''.join(printable))};"

    def _prints(self, character: str) -> bool:
        known = self._known.get(character)
        if known is None:
            known = self._known[character] = (
                ord(character) in self._advances
                and character not in _REORDERING
                and character != _OGHAM_SPACE
                and unicodedata.category(character) not in {"Cc", "Co", "Cs", "Cn"}
            )
        return known


class _Ems(dict[str, float]):
    """The width of each character that was met, in ems of the text face."""

    def __init__(self, advances: Mapping[int, float]) -> None:
        super().__init__()
        self._advances = advances

    def __missing__(self, character: str) -> float:
        advance = self._advances.get(ord(character))
        if advance is None:
            return self.setdefault(character, _BOX)
        return self.setdefault(character, advance * _TEXT_FACE if character < "\u0250" else advance)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
