"""Find the statements of a document that can be checked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.claims.finding.checkable import is_checkable, may_tell
from analysis.claims.finding.clauses import clauses
from analysis.claims.finding.parts import parts_of, phrase
from analysis.claims.finding.quotations import quoted
from analysis.claims.finding.speakers import person_meant
from analysis.claims.reading.statement import read
from analysis.claims.reading.syntax import is_overlong
from analysis.document import Document
from analysis.tables import frame, records
from analysis.zones import Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.entities import Entities

DOCUMENT = "document"
"""The speaker of what a document says in its own voice."""

UNCHECKED: dict[str, Any] = {
    "verdict": "",
    "score": float("nan"),
    "explanation": "",
    "findings": [],
    "n_sources": 0,
    "status": "",
    "machine_verdict": "",
    "who": "",
    "when": "",
    "note": "",
}
"""The columns of a claim that nobody has checked yet."""

_ENDS = " .!;:\r\n"
"""What a claim does not end with."""

_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’')\]]*\Z")
_LONGEST_HEADING = 100


def find_claims(doc: Document, entities: Entities | None = None) -> pd.DataFrame:
    """Find the sentences and clauses that state something checkable about the world.

    Numbers, dates, named acts, comparisons, causes and quantities over time are checkable; opinions,
    questions, promises, instructions, plain attribution and page furniture are not.

    Args:
        doc: The document; only its body counts. Headings repeat what the story tells.
        entities: Resolved entities, so that a speaker is an entity's id.

    Returns:
        Table "claims", in text order; ``verdict`` is empty until the claims are checked.
    """
    return frame("claims", claim_rows(doc, [] if entities is None else records(_here(doc, entities))))


def claim_rows(doc: Document, mentions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows of ``find_claims``, for those who put many documents into one table.

    Args:
        doc: The document.
        mentions: Its rows of table ``mentions``, resolved.
    """
    reading = read(doc)
    voices = quoted(doc, reading.parsed)
    story = _story(doc)
    rows_of = list(mentions)
    named = {at: row["entity_id"] for row in rows_of for at in range(row["start"], row["end"])}
    persons = {row["start"]: row["entity_id"] for row in rows_of if row["label"] == "PERSON"}
    rows: list[dict[str, Any]] = []
    for sentence in reading.parsed.sents:
        begun = _first_character(doc.text, sentence.start_char)
        if _zone_at(story, begun) is None or is_overlong(sentence) or not may_tell(sentence.text):
            continue
        for clause in clauses(sentence):
            start = clause.span.start_char
            zone = _zone_at(story, start)
            if zone is None:
                continue
            end = clause.span.end_char
            if end > zone.end:  # a paragraph ends what is said in it
                end = start + len(doc.text[start : zone.end].rstrip(_ENDS))
            statement = reading.within(start, end)
            if not is_checkable(clause, statement):
                continue
            speaker = clause.speaker or next((who for (a, b), who in voices.items() if a <= start < b), None)
            rows.append(
                {
                    "doc_id": doc.doc_id,
                    "start": start,
                    "end": end,
                    "text": doc.text[start:end],
                    "claim_id": f"{doc.doc_id}-c{len(rows) + 1}",
                    "speaker": _speaker(speaker, named, persons),
                    "checkable": True,
                }
                | parts_of(clause, statement)
                | UNCHECKED
            )
    rows.sort(key=lambda row: (row["start"], row["end"]))
    for number, row in enumerate(rows, 1):
        row["claim_id"] = f"{doc.doc_id}-c{number}"
    return rows


def _here(doc: Document, entities: Entities) -> pd.DataFrame:
    return entities.mentions[entities.mentions["doc_id"] == doc.doc_id]


def _story(doc: Document) -> list[Zone]:
    """The zones that tell the story, in sentences: neither headline nor a heading between paragraphs."""
    told = [zone for zone in doc.zones if zone.kind in {"body", "dateline"}]
    headings = {line for line, following in pairwise(told) if _heads(line, following, doc.text)}
    return [zone for zone in told if zone not in headings]


def _heads(zone: Zone, following: Zone, text: str) -> bool:
    """Whether a zone is a heading: a short line, no sentence and no item of a list, with sentences below."""
    line = text[zone.start : zone.end]
    if len(line) > _LONGEST_HEADING or _SENTENCE_END.search(line) or line.startswith(("- ", "* ", "• ")):
        return False
    return (
        following.kind == "body" and _SENTENCE_END.search(text[following.start : following.end]) is not None
    )


def _zone_at(story: list[Zone], offset: int) -> Zone | None:
    """The zone of the story that holds a character; None where none does."""
    at = bisect_right(story, offset, key=lambda zone: zone.start) - 1
    return story[at] if at >= 0 and offset < story[at].end else None


def _first_character(text: str, start: int) -> int:
    """Where a sentence's first word is: the white space before it belongs to no zone."""
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _speaker(who: Token | None, named: Mapping[int, str], persons: Mapping[int, str]) -> str:
    """The entity of that name, or the person that a pronoun means, else the words themselves."""
    if who is None:
        return DOCUMENT
    return named.get(who.idx) or person_meant(who, persons) or phrase(who)
