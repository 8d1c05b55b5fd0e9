"""The claims, and what the evidence says of them."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.pipeline import Analysis
from analysis.report.sections.claim_cards import (
    card,
    deserves_card,
    disorder_card,
    reason,
    speaker_of,
    statement,
)
from analysis.report.sections.claim_list import is_list
from analysis.report.sections.claim_matrix import claim_matrix
from analysis.report.sections.front import DECIDED
from analysis.report.sections.html import Html, Nothing, characters, paragraph, table
from analysis.report.sections.places import claim_link

_MOST_LISTED = 60
"""Claims without any passage that have a row each."""

_QUOTED = 180
"""Characters of the nearest passage that a row shows."""


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
    return Html(unused + cards + disorders + claim_matrix(found) + _undecided(rest, found))


def _undecided(rows: list[dict[str, Any]], found: Analysis) -> Markup:
    """Claims with the passage that comes nearest to each; then those that no passage bears on."""
    nearest = found.evidence.drop_duplicates("claim_id").set_index("claim_id")["quote"]
    place, where = ("Said by", speaker_of) if is_list(found) else ("Characters", _characters)
    near = [row for row in rows if row["claim_id"] in nearest.index]
    apart = [row for row in rows if row["claim_id"] not in nearest.index]
    shown = Markup("")
    if near:
        told = [
            (claim_link(row), statement(row), _why(row, nearest[row["claim_id"]]), where(row, found))
            for row in near
        ]
        header, caption = ("No.", "Claim", "Why", place), "Claims that the evidence does not decide"
        shown += table(header, told, caption)
    if len(apart) > _MOST_LISTED and found.given is None:  # they stand in the source text, with their numbers
        numbers = Markup(", ").join(map(claim_link, apart))
        shown += paragraph("No passage at hand bears on", numbers + Markup("."))
    elif apart:
        bare = [(claim_link(row), statement(row), where(row, found)) for row in apart]
        shown += table(("No.", "Claim", place), bare, "Claims that no passage at hand bears on")
    return shown


def _characters(row: dict[str, Any], _: Analysis) -> str:
    return characters(row)


def _why(row: dict[str, Any], quote: str) -> Markup:
    """Why it stays open, and the beginning of the passage that comes nearest."""
    return Markup("{} <small>“{}”</small>").format(reason(row), shorten(quote, _QUOTED, placeholder=" …"))
