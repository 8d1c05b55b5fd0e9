"""The look that a user brings along: a folder with colours, fonts and a logo, or none.

A template folder holds any of these::

    template.toml    colours, fonts and the logo's file name, see below
    fonts/           font files (.ttf, .otf, .ttc)
    brief.typ        a design of one's own, in place of ours

``template.toml``, every line of which may be left out::

    logo = "logo.svg"
    [colours]
    ink = "#1d232b"       # text
    quiet = "#5a636e"     # labels and small print
    accent = "#123f5e"    # headings, links, "supported"
    alarm = "#b8440f"     # "contradicted"
    marker = "#fdeeb5"    # behind the dates in the source text
    [fonts]
    text = "Source Serif 4"               # a family from fonts/, or one installed on this machine
    further = ["Noto Sans Devanagari"]    # for scripts that the text face lacks

An installed font is used only when it is named here: what a report looks like never depends on what else a
machine has.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from tinycss2.color3 import RGBA, parse_color

from analysis.errors import ReportError

BRIEF = Path(__file__).parent / "templates" / "brief" / "brief.typ"
"""Our own design."""

SETTINGS = "template.toml"

COLOURS = {
    "ink": "#1d232b",
    "quiet": "#5a636e",
    "accent": "#123f5e",
    "alarm": "#b8440f",
    "marker": "#fdeeb5",
}
"""Colours by what they are for. The accent is much darker than the alarm, so that grey keeps them apart."""

_LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
_LOGOS = {".svg", ".png", ".jpg", ".jpeg"}


@dataclass(frozen=True)
class Template:
    """How reports look.

    Attributes:
        design: Typst file with the function ``brief``.
        colours: Value by the keys of ``COLOURS``.
        text_font: Family of the text, empty for ours.
        further_fonts: Families for other scripts.
        font_folder: Folder with fonts, if there is one.
        logo: File of the logo, if there is one.
        digest: Hash over the folder's content; empty without a folder.
    """

    design: Path = BRIEF
    colours: dict[str, str] = field(default_factory=lambda: dict(COLOURS))
    text_font: str = ""
    further_fonts: tuple[str, ...] = ()
    font_folder: Path | None = None
    logo: Path | None = None
    digest: str = ""

    @property
    def families(self) -> tuple[str, ...]:
        """The families that are named."""
        return (*([self.text_font] if self.text_font else []), *self.further_fonts)


def read_template(folder: str | Path | None) -> Template:
    """Read a template folder.

    Args:
        folder: The folder; nothing for our own look.

    Raises:
        ReportError: It is no such folder, or says something that cannot be followed.
    """
    if not folder:
        return Template()
    folder = Path(folder)
    if not folder.is_dir():
        raise ReportError(f"{folder}: is no folder. A template is a folder with a {SETTINGS}.")
    settings, design, fonts = folder / SETTINGS, folder / BRIEF.name, folder / "fonts"
    if not any(part.exists() for part in (settings, design, fonts)):
        raise ReportError(f"{folder}: holds no {SETTINGS}, {design.name} or fonts/, so it is no template.")
    said = _settings(settings)
    family = said["fonts"]
    return Template(
        design=design if design.is_file() else BRIEF,
        colours=COLOURS | _colours(said["colours"], settings),
        text_font=_word(family.get("text", ""), "fonts.text", settings),
        further_fonts=_words(family.get("further", []), "fonts.further", settings),
        font_folder=fonts if fonts.is_dir() else None,
        logo=_logo(folder, said["logo"]),
        digest=_digest(folder),
    )


def _settings(path: Path) -> dict[str, Any]:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ReportError(f"{path}: cannot be read ({error}).") from error
    known: dict[str, set[str]] = {"colours": set(COLOURS), "fonts": {"text", "further"}}
    for name, value in said.items():
        if name != "logo" and name not in known:
            raise ReportError(f"{path}: {name!r} is not known. Known are logo, {', '.join(known)}.")
        if name in known and (not isinstance(value, dict) or set(value) - known[name]):
            raise ReportError(f"{path}: [{name}] takes {', '.join(sorted(known[name]))}, and nothing else.")
    return {"logo": "", "colours": {}, "fonts": {}} | said


def _colours(said: dict[str, Any], path: Path) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for name, value in said.items():
        colour = parse_color(value) if isinstance(value, str) else None
        if not isinstance(colour, RGBA) or colour.alpha < 1:
            raise ReportError(f'{path}: {name} = {value!r} is no colour. Write it as "#rrggbb".')
        contrast = 1.05 / (_luminance(colour) + 0.05)
        if name != "marker" and contrast < _LEAST_CONTRAST:
            raise ReportError(
                f"{path}: {name} = {value!r} is too pale to read on white: its contrast is {contrast:.1f}, "
                f"{_LEAST_CONTRAST} is the least."
            )
        chosen[name] = "#" + "".join(f"{round(part * 255):02x}" for part in colour[:3])
    return chosen


def _luminance(colour: RGBA) -> float:
    """Relative luminance, WCAG 2.2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _word(value: object, name: str, path: Path) -> str:
    if not isinstance(value, str):
        raise ReportError(f"{path}: {name} takes the name of a font family, not {value!r}.")
    return value


def _words(values: object, name: str, path: Path) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise ReportError(f"{path}: {name} takes a list of font families, not {values!r}.")
    return tuple(_word(one, name, path) for one in values)


def _logo(folder: Path, name: object) -> Path | None:
    if not name:
        return None
    path = folder / str(name)
    if path.suffix.lower() not in _LOGOS or not path.is_file():
        raise ReportError(f"{path}: is no logo. It must be a file of type {', '.join(sorted(_LOGOS))}.")
    return path


def _digest(folder: Path) -> str:
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
