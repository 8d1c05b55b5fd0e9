"""A card for a claim: who says it, what the evidence does to it, and the passages that do it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.claims.detect import DOCUMENT
from analysis.claims.evidence.shown import REMARKABLE
from analysis.claims.evidence.sources import in_words
from analysis.claims.explain import inside
from analysis.claims.settled import HUMAN, STALE
from analysis.pipeline import Analysis
from analysis.report.sections.front import DECIDED, day_in_words
from analysis.report.sections.html import characters, facts, framed, link, one_line, quote, unmarked, verdict
from analysis.report.sections.places import claim_link, source_place

_STANCE = {
    "conflicts": "conflicts with the claim",
    "supports": "supports the claim",
    "mentions": "bears on it",
}
_MISMATCHES = frozenset({"number_mismatch", "date_mismatch"})
_MISSING, _VARIANT = "unsupported_part", "name_variant"


def deserves_card(row: dict[str, Any]) -> bool:
    """Whether there is something to see: a verdict, a person's decision, or a difference worth a look."""
    return row["verdict"] in DECIDED or row["status"] in (HUMAN, STALE) or bool(_named_findings(row))


def card(row: dict[str, Any], found: Analysis) -> Markup:
    """One claim as a card."""
    passages = found.evidence[found.evidence["claim_id"] == row["claim_id"]]
    quotes = [_passage(passage, found) for passage in _to_quote(passages, row)]
    told = facts(
        (
            ("Differs", Markup("<br>").join(_differences(row))),
            ("Missing", _missing(row)),
            ("Decided by", _decided_by(row)),
        )
    )
    head = Markup("<h3>{} {} {}</h3><p><em>{}</em></p><p>{}</p>{}{}").format(
        claim_link(row),
        verdict(row["verdict"]),
        statement(row),
        _origin(row, found),
        reason(row),
        told,
        Markup("").join(quotes[:1]),
    )
    return framed(head, *quotes[1:])


def disorder_card(row: dict[str, Any]) -> Markup:
    """Two statements of one document whose dates cannot both be right."""
    head = Markup("<h3>Dates out of order</h3><p>{}</p>{}{}").format(
        row["explanation"],
        quote(row["text"], f"{row['doc_id']}, characters {characters(row)}"),
        quote(row["other_text"], f"{row['doc_id']}, characters {characters(row, 'other_start', 'other_end')}")
        if row["other_start"] != row["start"]
        else Markup(""),
    )
    return framed(head)


def reason(row: dict[str, Any]) -> str:
    """How the verdict came about, without the words that its badge or its table says already."""
    told = str(row["explanation"]).removeprefix("Not enough evidence").lstrip(".: ")
    return told[:1].upper() + told[1:]


def statement(row: dict[str, Any]) -> str:
    """The claim with its subject put before it in brackets, where its own words lack it."""
    text, subject = unmarked(row["text"]), unmarked(row["subject"])
    is_said = subject.lower() in text.lower() or row["subject"].lower() in row["text"].lower()
    return text if is_said else f"[{subject}] {text}"


def speaker_of(row: Mapping[str, Any], found: Analysis) -> str:
    """Who makes the claim; empty where that is the document itself."""
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    return "" if row["speaker"] == DOCUMENT else str(name_of.get(row["speaker"], row["speaker"]))


def _origin(row: dict[str, Any], found: Analysis) -> str:
    """Who makes the claim, and where."""
    speaker = speaker_of(row, found)
    said_by = f"Said by {speaker}, " if speaker else ""
    if found.given is not None and row["doc_id"] == found.given.doc_id:
        return (
            f"{said_by}{'g' if said_by else 'G'}iven as “{row['claim_id']}” in the list {found.given.doc_id}"
        )
    return f"{said_by}{'c' if said_by else 'C'}haracters {characters(row)}"


def _named_findings(row: dict[str, Any]) -> list[dict[str, str]]:
    return [finding for finding in row["findings"] if finding["kind"] in REMARKABLE]


def _differences(row: dict[str, Any]) -> list[Markup]:
    """What differs, each with the words of both sides; the sentence only where the explanation lacks it."""
    told: dict[str, Markup] = {}
    for finding in row["findings"]:
        if finding["kind"] not in REMARKABLE | _MISMATCHES:
            continue
        message = finding["message"]
        is_told = message.removeprefix(finding["source"]).strip(" .") in row["explanation"]
        is_plain = is_told or finding["kind"] == _VARIANT
        both = Markup("“{}” here, “{}” in {}").format(
            one_line(finding["claim_quote"]), one_line(finding["evidence_quote"]), inside(finding["source"])
        )
        if not finding["evidence_quote"]:
            both = Markup("")
        told[message] = both if is_plain and both else Markup("{} {}").format(message, both)
    return list(told.values())


def _missing(row: dict[str, Any]) -> str:
    """The parts of an undecided claim that the nearest passage does not have."""
    if row["verdict"] in DECIDED:
        return ""
    return " ".join(
        dict.fromkeys(finding["message"] for finding in row["findings"] if finding["kind"] == _MISSING)
    )


def _decided_by(row: dict[str, Any]) -> str:
    if row["status"] != HUMAN:
        return ""
    return f"{row['who']}, {row['when']} (a person, not the rules)"


def _to_quote(passages: pd.DataFrame, row: dict[str, Any]) -> list[dict[str, Any]]:
    """The passages that decided; where none did, the two that come nearest, as the explanation has them.

    A person may have looked at all of them.
    """
    records = tables.records(passages)
    if row["status"] == HUMAN:
        return records
    decisive = [one for one in records if one["stance"] in ("conflicts", "supports")]
    return decisive if row["verdict"] in DECIDED and decisive else records[:2]


def _passage(passage: dict[str, Any], found: Analysis) -> Markup:
    own = {doc.doc_id for doc in found.docs}
    day = passage["published"]
    parts = (
        "this document itself" if passage["doc_id"] in own else passage["source"],
        day_in_words(date.fromisoformat(day)) if day else "undated",
        in_words(passage["reliability"], passage["credibility"]),
        link(passage["doc_id"], source_place(passage["doc_id"])),
        f"characters {characters(passage)}",
    )
    stance = _STANCE.get(passage["stance"], passage["stance"]).capitalize()
    return quote(passage["quote"], Markup("{}: {}").format(stance, Markup(", ").join(filter(None, parts))))
