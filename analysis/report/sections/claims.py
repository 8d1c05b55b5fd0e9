"""The claims, and what the evidence says of them."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.claims.check import REMARKABLE
from analysis.claims.detect import DOCUMENT as SPEAKER
from analysis.pipeline import Analysis
from analysis.report.sections.front import DECIDED
from analysis.report.sections.html import (
    Html,
    Nothing,
    characters,
    one_line,
    quote,
    table,
    verdict,
)
from analysis.report.sections.places import claim_link

_STANCE = {
    "conflicts": "conflicts with the claim",
    "supports": "supports the claim",
    "mentions": "bears on it",
}


def claims(found: Analysis) -> Html:
    """A card for each claim that the evidence decides or qualifies, a row for each other."""
    if found.claims.empty:
        return Nothing("The text makes no claim that can be checked.")
    rank = {word: position for position, word in enumerate(DECIDED)}
    records = sorted(tables.records(found.claims), key=lambda row: rank.get(row["verdict"], len(rank)))
    told = [row for row in records if row["verdict"] in rank or _named_findings(row)]
    rest = [row for row in records if row not in told]
    cards = Markup("").join(_card(row, found) for row in told)
    return Html(cards + (_undecided(rest) if rest else Markup("")))


def _named_findings(row: dict[str, Any]) -> list[dict[str, str]]:
    return [finding for finding in row["findings"] if finding["kind"] in REMARKABLE]


def _card(row: dict[str, Any], found: Analysis) -> Markup:
    passages = found.evidence[found.evidence["claim_id"] == row["claim_id"]]
    said_by = _speaker(row, found)
    return Markup('<div class="card"><h3>{} {} {}</h3><p><em>{}</em></p><p>{}</p>{}{}</div>').format(
        claim_link(row),
        verdict(row["verdict"]),
        statement(row),
        f"Said by {said_by}, characters {characters(row)}" if said_by else f"Characters {characters(row)}",
        row["explanation"],
        _findings(row),
        Markup("").join(_passage(passage, found) for passage in _to_quote(passages, row["verdict"])),
    )


def _findings(row: dict[str, Any]) -> Markup:
    """The findings that the explanation does not already tell."""
    messages = [
        finding["message"]
        for finding in _named_findings(row)
        if finding["message"].removeprefix(finding["source"]).strip() not in row["explanation"]
    ]
    items = Markup("").join(Markup("<li>{}</li>").format(message) for message in dict.fromkeys(messages))
    return Markup("<ul>{}</ul>").format(items) if items else Markup("")


def _to_quote(passages: pd.DataFrame, word: str) -> list[dict[str, Any]]:
    """The passages that decided; where none did, the two that come nearest, as the explanation has them."""
    records = tables.records(passages)
    decisive = [row for row in records if row["stance"] in ("conflicts", "supports")]
    return decisive if word in DECIDED and decisive else records[:2]


def statement(row: dict[str, Any]) -> str:
    """The claim with its subject put before it in brackets, where its own words lack it."""
    text, subject = one_line(row["text"]), one_line(row["subject"])
    return text if not subject or subject.lower() in text.lower() else f"[{subject}] {text}"


def _speaker(row: dict[str, Any], found: Analysis) -> str:
    if row["speaker"] == SPEAKER:
        return ""
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    return str(name_of.get(row["speaker"], row["speaker"]))


def _passage(passage: dict[str, Any], found: Analysis) -> Markup:
    own = {doc.doc_id for doc in found.docs}
    source = "this document itself" if passage["doc_id"] in own else passage["source"]
    parts = (
        source,
        passage["published"] or "undated",
        f"{passage['doc_id']}, characters {characters(passage)}",
    )
    return quote(
        passage["quote"],
        f"{_STANCE.get(passage['stance'], passage['stance']).capitalize()}: {', '.join(parts)}",
    )


def _undecided(rows: list[dict[str, Any]]) -> Markup:
    return table(
        ("No.", "Claim", "Characters", "Why"),
        [(claim_link(row), statement(row), characters(row), row["explanation"]) for row in rows],
        "Claims that the evidence at hand does not decide",
    )
