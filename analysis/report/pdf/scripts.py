"""Scripts that the fonts at hand lack, and the packages that hold a font for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.report.pdf import fonts

SYMBOLS = "symbols and emoji"

_CJK = ("fonts-noto-cjk", "Noto Sans CJK SC")
_PACKAGES = {
    "Han": _CJK,
    "Hiragana": ("fonts-noto-cjk", "Noto Sans CJK JP"),
    "Katakana": ("fonts-noto-cjk", "Noto Sans CJK JP"),
    "Hangul": ("fonts-noto-cjk", "Noto Sans CJK KR"),
    "Bopomofo": ("fonts-noto-cjk", "Noto Sans CJK TC"),
    SYMBOLS: ("fonts-symbola", "Symbola"),
}


@dataclass(frozen=True, slots=True)
class MissingScript:
    """A script without a font.

    Attributes:
        name: Of the script, or ``symbols and emoji``.
        characters: How many characters of the text are of it.
        package: The Debian package with a font for it.
        family: The font's name, for ``fonts.further`` of a template.
    """

    name: str
    characters: int
    package: str
    family: str


def missing_scripts(texts: Iterable[str], font_folders: tuple[str, ...] = ()) -> list[MissingScript]:
    """Say for which scripts of some texts a report would print codes in place of letters.

    Args:
        texts: The texts of documents.
        font_folders: Folders with further fonts, see ``fonts.font_folders``.

    Returns:
        The scripts, the most frequent first.
    """
    return scripts_of(missing_characters(texts, font_folders))


def missing_characters(texts: Iterable[str], font_folders: tuple[str, ...] = ()) -> dict[str, int]:
    """The characters of some texts that no font can print, and how often each occurs."""
    there = fonts.advances(font_folders)
    counts = Counter(character for text in texts for character in text if ord(character) not in there)
    return {one: count for one, count in counts.items() if one.isprintable()}


def scripts_of(characters: Mapping[str, int]) -> list[MissingScript]:
    """The scripts of characters that have no glyph.

    Args:
        characters: How often each was met.
    """
    from fontTools import unicodedata

    counts: Counter[str] = Counter()
    for character, count in characters.items():
        name = unicodedata.script_name(unicodedata.script(character))
        counts[SYMBOLS if name in {"Common", "Inherited", "Unknown"} else name] += count
    return [
        MissingScript(name, count, *_PACKAGES.get(name, ("fonts-noto-core", f"Noto Sans {name}")))
        for name, count in counts.most_common()
    ]


def advice(characters: Mapping[str, int]) -> str:
    """One line for the user: what has no glyph, and what to install.

    Args:
        characters: How often each was met.
    """
    scripts = scripts_of(characters)
    packages = ", ".join(dict.fromkeys(script.package for script in scripts))
    families = ", ".join(f'"{script.family}"' for script in scripts)
    number = sum(characters.values())
    return (
        f"{number} character{'s' if number > 1 else ''} without a glyph, printed in code "
        f"({', '.join(script.name for script in scripts)}). "
        f"Install {packages}, and name the font in a template: fonts.further = [{families}]."
    )
