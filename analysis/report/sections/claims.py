"""The claims, and what the evidence says of them."""

from __future__ import annotations

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
from analysis.report.sections.claim_matrix import claim_matrix
from analysis.report.sections.front import DECIDED
from analysis.report.sections.html import Html, Nothing, characters, paragraph, table
from analysis.report.sections.places import claim_link

_MOST_LISTED = 60
"""Undecided claims that have a row each, whatever the evidence."""


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
    """A row for each; of very many, those that no passage comes near are given by number alone."""
    near, own = set(found.evidence["claim_id"]), found.docs[0].doc_id
    apart = [row for row in rows if row["claim_id"] not in near and row["doc_id"] == own]
    if len(rows) <= _MOST_LISTED:
        apart = []
    numbered = {row["claim_id"] for row in apart}
    is_given = found.given is not None and found.given.doc_id == own  # of a list, the speaker tells more
    listed = [
        (
            claim_link(row),
            statement(row),
            speaker_of(row, found) if is_given else characters(row),
            reason(row),
        )
        for row in rows
        if row["claim_id"] not in numbered
    ]
    header = ("No.", "Claim", "Said by" if is_given else "Characters", "Why")
    caption = "Claims that the evidence does not decide"
    numbers = Markup(", ").join(map(claim_link, apart))
    return (table(header, listed, caption) if listed else Markup("")) + (
        paragraph("No passage at hand bears on", numbers + Markup(".")) if apart else Markup("")
    )
