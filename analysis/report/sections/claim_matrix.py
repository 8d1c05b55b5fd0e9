"""Claims against sources, as a table and as a picture."""

from __future__ import annotations

from datetime import date
from textwrap import shorten
from typing import Any

from markupsafe import Markup

from analysis.claims.evidence.sources import in_words
from analysis.claims.matrix import Matrix
from analysis.claims.verdict import Stance, Verdict
from analysis.export.spreadsheet import csv_text
from analysis.figures.claim_matrix import describe_claim_matrix, draw_claim_matrix, source_name
from analysis.figures.picture import Picture
from analysis.pipeline import Analysis
from analysis.report.sections.front import day_in_words
from analysis.report.sections.html import Html, Nothing, link, paragraph, table
from analysis.report.sections.places import claim_number

SIGNS = {Stance.SUPPORTS: "✓", Stance.CONFLICTS: "✗", Stance.MENTIONS: "○"}
"""What a source does to a claim, as a sign that can be read aloud and printed in grey."""

MEANING = "✓ supports the claim, ✗ conflicts with it, ○ bears on it"
_COLOURS = {Stance.SUPPORTS: "#dce8f3", Stance.CONFLICTS: "#fbe3d3"}
"""Light behind the sign, which alone says it all."""

_LABEL = 90
"""Characters of a claim that its row shows."""


def claim_matrix(found: Analysis) -> Html:
    """Which source supports which claim, and which conflicts with it; then the sources by their numbers."""
    matrix = Matrix.of(found.claims, found.evidence, found.sources)
    if not matrix.claims:
        return Html("")
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(name)
        for name in ("Claim", "Verdict", *map(str, range(1, len(matrix.sources) + 1)))
    )
    body = Markup("").join(_row(matrix, claim) for claim in matrix.claims)
    return Html(
        Markup("<table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
            f"Claims against sources: {MEANING}", head, body
        )
        + (paragraph(matrix.left_out) if matrix.left_out else Markup(""))
        + _key(matrix)
    )


def claim_matrix_figure(found: Analysis) -> Picture | Nothing:
    """The same as a picture, with the sources' names above their columns."""
    matrix = Matrix.of(found.claims, found.evidence, found.sources)
    if not matrix.claims:
        return Nothing("No passage bears on a claim, so there is nothing to set against each other.")
    return Picture(
        draw_claim_matrix(matrix),
        alt=describe_claim_matrix(matrix),
        caption=f"What each source does to each claim. {matrix.left_out}".strip(),
        name="claims-and-sources",
        csv=csv_text(matrix.table()),
    )


def _row(matrix: Matrix, claim: dict[str, str]) -> Markup:
    cells = Markup("").join(_cell(matrix.stance(claim, source)) for source in matrix.sources)
    label = shorten(claim["text"], _LABEL, placeholder=" …")
    return Markup('<tr><th scope="row">{} {}</th><td>{}</td>{}</tr>').format(
        link(claim_number(claim), claim["claim_id"]), label, in_brief(claim["verdict"]), cells
    )


def in_brief(verdict: str) -> str:
    """A verdict in one word, for narrow columns."""
    return "open" if verdict == Verdict.NOT_ENOUGH_EVIDENCE else verdict.lower().replace("_", " ")


def _cell(stance: Stance | None) -> Markup:
    if stance is None:
        return Markup("<td></td>")
    colour = _COLOURS.get(stance)
    style = Markup(' style="background-color:{}"').format(colour) if colour else Markup("")
    return Markup("<td{}>{}</td>").format(style, SIGNS[stance])


def _published(source: dict[str, Any]) -> str:
    return day_in_words(date.fromisoformat(source["published"])) if source["published"] else "undated"


def _key(matrix: Matrix) -> Markup:
    """Who the numbers are; where people rated some of them, how far each is trusted."""
    told = [(source_name(source), _published(source), source) for source in matrix.sources]
    if not any(source["reliability"] or source["credibility"] for source in matrix.sources):
        names = (f"{number} {name}, {day}" for number, (name, day, _) in enumerate(told, 1))
        return paragraph(f"Sources: {'; '.join(names)}.", style="small")
    rows = [
        (
            number,
            name,
            day,
            in_words(source["reliability"], source["credibility"]) or "not rated",
            source["note"],
        )
        for number, (name, day, source) in enumerate(told, 1)
    ]
    header = ("No.", "Source", "Published", "Reliability and credibility", "Note")
    return table(header, rows, "The sources by their numbers")
