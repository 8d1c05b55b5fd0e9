"""The fonts of a report, and which characters they can print.

Typst brings Libertinus Serif and DejaVu Sans Mono; DejaVu Sans comes with matplotlib and adds Cyrillic,
Greek, Arabic, Hebrew, Armenian, Georgian and symbols. System fonts are left out unless a template names
them, so that the same notebook gives the same bytes on every machine.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import ReportError
from analysis.report.pdf.template import Template

if TYPE_CHECKING:
    import typst

FALLBACK = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSans-BoldOblique.ttf")
"""Files of the fallback family in matplotlib's font folder, the regular one first."""

_FONT_FILES = {".ttf", ".otf", ".ttc", ".otc"}


@lru_cache(maxsize=4)
def typst_fonts(folders: tuple[str, ...] = ()) -> typst.Fonts:
    """Load the fonts for Typst, once a process.

    Args:
        folders: Folders with further fonts, for scripts that the fallback lacks.
    """
    import typst

    # Typst takes folders only, and matplotlib's own folder holds fonts that would answer for any character.
    with tempfile.TemporaryDirectory(prefix="docbrief-fonts-") as folder:
        for name in FALLBACK:
            shutil.copy(_matplotlib_fonts() / name, folder)
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder, *folders])
        # A font is read when first used: use all four before their folder goes.
        sample = b'#set text(font: "DejaVu Sans"); a *a* _a_ *_a_*'
        typst.Compiler(sample, font_paths=fonts).compile(format="svg")
    return fonts


def font_folders(template: Template) -> tuple[str, ...]:
    """The folders whose fonts a template wants: its own, and one with the installed fonts that it names.

    Raises:
        ReportError: A family that it names is in neither.
    """
    own = (str(template.font_folder),) if template.font_folder else ()
    if not template.families:
        return own
    there = set(typst_fonts(own).families())
    wanted = tuple(name for name in template.families if name not in there)
    return (*own, _borrowed(wanted)) if wanted else own


@lru_cache(maxsize=4)
def _borrowed(names: tuple[str, ...]) -> str:
    """A folder, kept until this process ends, with copies of installed fonts."""
    import typst

    installed = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts()
    folder = tempfile.mkdtemp(prefix="docbrief-fonts-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in names:
        files = sorted({Path(font.path) for font in installed if font.family == name and font.path})
        if not files:
            raise ReportError(
                f"The template names the font {name!r}, which is neither in its folder fonts/ nor installed."
            )
        for number, file in enumerate(files):
            shutil.copy(file, Path(folder) / f"{number}-{file.name}")
    return folder


@lru_cache(maxsize=4)
def advances(folders: tuple[str, ...] = ()) -> dict[int, float]:
    """The width of every character that can be printed.

    Coverage is that of DejaVu Sans, of which the fonts inside Typst are taken to be a subset for
    text; widths are its widths, somewhat more than those of the text face.

    Args:
        folders: Folders with further fonts.

    Returns:
        Code point to advance width in ems.
    """
    widths: dict[int, float] = {}
    for path in [_matplotlib_fonts() / FALLBACK[0], *_font_files(folders)]:
        for code, width in _advances_of(path).items():
            widths.setdefault(code, width)
    return widths


@lru_cache(maxsize=4)
def families(folders: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Names of the families that folders of the user add, in alphabetical order."""
    return tuple(sorted(set(typst_fonts(folders).families()) - set(typst_fonts().families())))


def _advances_of(path: Path) -> dict[int, float]:
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=0, lazy=True) as font:
        metrics, ems = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: metrics[glyph][0] / ems for code, glyph in font.getBestCmap().items()}


def _font_files(folders: tuple[str, ...]) -> list[Path]:
    return sorted(
        path for folder in folders for path in Path(folder).rglob("*") if path.suffix.lower() in _FONT_FILES
    )


def _matplotlib_fonts() -> Path:
    # Found without importing matplotlib, which takes longer than a page to typeset.
    from importlib.util import find_spec

    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise ImportError("matplotlib is not installed. Install it with `pip install matplotlib`.")
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
