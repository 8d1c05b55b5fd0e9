"""Claims against sources as a picture: signs of different shape, so that colour is never needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.claims.matrix import Matrix
from analysis.claims.verdict import Stance
from analysis.figures.lettering import FAINT, INK, SOFT, fit, font, printable, width, write
from analysis.figures.page import WIDTH, empty_page, new_page
from analysis.figures.shapes import line, mark

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_VERDICT = 1.12  # inches for the verdict of a row
_SIGNS = 2.75  # inches for all columns together
_COLUMN_AT_MOST, _ROW_AT_MOST = 0.32, 0.3  # inches
_HEAD, _LEGEND = 1.45, 0.3  # inches above and below the rows
_TWO_LINES = 0.27  # inches of row height that leave room for a second line
_PAGE = 8.5  # inches of height that a page leaves for a figure


@dataclass(frozen=True, slots=True)
class Sign:
    """How a stance looks."""

    meaning: str
    marker: str
    colour: str
    is_filled: bool


SIGNS: dict[Stance, Sign] = {
    Stance.SUPPORTS: Sign("supports the claim", "o", "#1f4e79", is_filled=True),
    Stance.CONFLICTS: Sign("conflicts with it", "X", "#a64b00", is_filled=True),
    Stance.MENTIONS: Sign("bears on it", "o", SOFT, is_filled=False),
}


def draw_claim_matrix(matrix: Matrix) -> Figure:
    """Draw what each source does to each claim.

    Args:
        matrix: Claims and sources; 40 by 20 fit on a page.

    Returns:
        A figure as wide as the text of an A4 page; its height grows with the claims.
    """
    n_rows, n_columns = max(1, len(matrix.claims)), max(1, len(matrix.sources))
    row, column = (
        min(_ROW_AT_MOST, (_PAGE - _HEAD - _LEGEND) / n_rows),
        min(_COLUMN_AT_MOST, _SIGNS / n_columns),
    )
    height = _HEAD + n_rows * row + _LEGEND
    if not matrix.claims:
        return empty_page("No passage bears on a claim.", height)
    figure, page = new_page(height)
    left = WIDTH - n_columns * column
    for number, source in enumerate(matrix.sources):
        _head(page, left + (number + 0.5) * column, f"{source['published']} {source_name(source)}")
    size = min(7.6, 46 * row)
    for number, claim in enumerate(matrix.claims):
        y = _HEAD + (number + 0.5) * row
        line(page, [0, WIDTH], [y + row / 2] * 2, color=FAINT, linewidth=0.5, zorder=0)
        lines = fit(claim["text"], left - _VERDICT - 0.12, size, lines=2 if row >= _TWO_LINES else 1)
        for below, words in enumerate(lines):
            write(page, 0.02, y + (below - (len(lines) - 1) / 2) * 0.12, words, size, INK)
        write(page, left - _VERDICT, y, verdict_words(claim["verdict"]), size - 0.6, SOFT)
        for place, source in enumerate(matrix.sources):
            stance = matrix.stance(claim, source)
            if stance is not None:
                _sign(page, left + (place + 0.5) * column, y, SIGNS[stance], min(5.4, 25 * min(row, column)))
    _legend(page, height - _LEGEND / 2)
    return figure


def describe_claim_matrix(matrix: Matrix) -> str:
    """Say in words what the picture shows, for readers who cannot see it."""
    if not matrix.claims:
        return "Claims against sources: no passage bears on a claim."
    n_claims, n_sources = (
        f"{number} {word}{'s' if number > 1 else ''}"
        for number, word in ((len(matrix.claims), "claim"), (len(matrix.sources), "source"))
    )
    told = [f"Claims against sources: {n_claims}, {n_sources}."]
    for claim in matrix.claims:
        by_stance = {
            stance: [
                source_name(source) for source in matrix.sources if matrix.stance(claim, source) is stance
            ]
            for stance in (Stance.CONFLICTS, Stance.SUPPORTS)
        }
        verbs = {Stance.CONFLICTS: "conflicts with", Stance.SUPPORTS: "supported by"}
        said = [f"{verbs[stance]} {', '.join(names)}" for stance, names in by_stance.items() if names]
        if said:
            told.append(f"“{' '.join(claim['text'].split())}”: {'; '.join(said)}.")
    return " ".join(told)


def source_name(source: Mapping[str, Any]) -> str:
    """Who says what a row of table "sources" stands for."""
    return str(source["source"] or source["title"] or source["doc_id"])


def verdict_words(verdict: str) -> str:
    """A verdict as it stands among words: "not enough evidence"."""
    return verdict.lower().replace("_", " ")


def _head(page: Axes, x: float, name: str) -> None:
    """The name of a source, upright above its column."""
    (words,) = fit(name, _HEAD - 0.12, 7)
    page.text(
        x,
        _HEAD - 0.06,
        words,
        fontproperties=font(7),
        color=INK,
        rotation=90,
        ha="center",
        va="bottom",
        parse_math=False,
    )


def _sign(page: Axes, x: float, y: float, sign: Sign, size: float) -> None:
    mark(page, x, y, sign.marker, size, sign.colour, hollow=not sign.is_filled, edge=0.8, zorder=3)


def _legend(page: Axes, y: float) -> None:
    at = 0.08
    for sign in SIGNS.values():
        _sign(page, at, y, sign, 5)
        write(page, at + 0.1, y, printable(sign.meaning), 6.8, SOFT)
        at += 0.4 + width(sign.meaning, 6.8)
