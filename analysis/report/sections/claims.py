"""The claims, and what the evidence says of them."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.pipeline import Analysis
from analysis.report.sections.claim_cards import card, deserves_card, disorder_card, statement
from analysis.report.sections.claim_matrix import claim_matrix
from analysis.report.sections.front import DECIDED
from analysis.report.sections.html import Html, Nothing, characters, paragraph, table
from analysis.report.sections.places import claim_link


def claims(found: Analysis) -> Html:
    """A card for each claim with something to see, all claims against all sources, a row for each other."""
    unused = Markup("").join(paragraph(notice) for notice in found.notices)
    disorders = Markup("").join(disorder_card(row) for row in tables.records(found.disorders))
    if found.claims.empty:
        nothing = "The text makes no claim that can be checked."
        return Html(unused + paragraph(nothing) + disorders) if unused or disorders else Nothing(nothing)
    rank = {word: position for position, word in enumerate(DECIDED)}
    records = sorted(tables.records(found.claims), key=lambda row: rank.get(row["verdict"], len(rank)))
    cards = Markup("").join(card(row, found) for row in records if deserves_card(row))
    rest = [row for row in records if not deserves_card(row)]
    return Html(unused + cards + disorders + claim_matrix(found) + (_undecided(rest) if rest else Markup("")))


def _undecided(rows: list[dict[str, Any]]) -> Markup:
    return table(
        ("No.", "Claim", "Characters", "Why"),
        [(claim_link(row), statement(row), characters(row), row["explanation"]) for row in rows],
        "Claims that the evidence at hand does not decide",
    )
