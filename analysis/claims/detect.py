"""Find the statements of a document that can be checked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.claims.finding.checkable import is_checkable
from analysis.claims.finding.clauses import Clause, clauses
from analysis.claims.lexicon import cues
from analysis.claims.reading.statement import read
from analysis.document import Document
from analysis.tables import frame, records
from analysis.zones import Zone

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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

_QUOTE = re.compile(r"[“\"](?P<said>[^“”\"]{2,2000})[”\"]")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’')\]]*\Z")
_LONGEST_HEADING = 100
_PARAGRAPH_END = re.compile(r"\n\s*\n")


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
    voices = _quoted(doc, reading.parsed)
    story = _story(doc)
    named = {at: row["entity_id"] for row in mentions for at in range(row["start"], row["end"])}
    rows: list[dict[str, Any]] = []
    for sentence in reading.parsed.sents:
        if not _holds(story, _first_character(doc.text, sentence.start_char)):
            continue
        for clause in clauses(sentence):
            start, end = clause.span.start_char, clause.span.end_char
            if not _holds(story, start) or not is_checkable(clause, reading.within(start, end)):
                continue
            speaker = clause.speaker or next((who for (a, b), who in voices.items() if a <= start < b), None)
            rows.append(
                {
                    "doc_id": doc.doc_id,
                    "start": start,
                    "end": end,
                    "text": doc.text[start:end],
                    "claim_id": f"{doc.doc_id}-c{len(rows) + 1}",
                    "subject": _subject(clause),
                    "speaker": _speaker(speaker, named),
                    "checkable": True,
                }
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


def _holds(story: list[Zone], offset: int) -> bool:
    at = bisect_right(story, offset, key=lambda zone: zone.start) - 1
    return at >= 0 and offset < story[at].end


def _first_character(text: str, start: int) -> int:
    """Where a sentence's first word is: the white space before it belongs to no zone."""
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _subject(clause: Clause) -> str:
    if clause.subject is None:
        return ""
    return _phrase(clause.subject)


def _phrase(head: Token) -> str:
    """A noun with what hangs on it, without relative clauses and appositions."""
    doc, kept, queue = head.doc, [], [head]
    while queue:
        token = queue.pop()
        kept.append(token.i)
        queue += [child for child in token.children if child.dep_ not in {"relcl", "acl", "appos", "punct"}]
    end = max(kept) + 1
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_:
        end += 2  # the pipeline cuts "Anka-B" at its hyphen
    return str(doc[min(kept) : end].text)


def _quoted(doc: Document, parsed: Doc) -> dict[tuple[int, int], Token]:
    """Who speaks in each quotation: the subject of a reporting verb right before or behind the marks.

    What the same paragraph quotes next, without a word on who says it, the same voice says.
    """
    voices: dict[tuple[int, int], Token] = {}
    last: tuple[int, Token] | None = None
    for quote in _QUOTE.finditer(doc.text):
        who = _voice_around(doc.text, parsed, quote.start(), quote.end())
        if who is None and last is not None and not _PARAGRAPH_END.search(doc.text, last[0], quote.start()):
            who = last[1]
        if who is not None:
            voices[quote.span()] = who
            last = (quote.end(), who)
    return voices


def _voice_around(text: str, parsed: Doc, start: int, end: int) -> Token | None:
    before = max(0, start - 60)
    for gap in _PARAGRAPH_END.finditer(text, before, start):
        before = gap.end()
    gap_behind = _PARAGRAPH_END.search(text, end)
    behind = min(len(text), end + 80, gap_behind.start() if gap_behind else len(text))
    found = None
    for token in parsed.char_span(before, behind, alignment_mode="contract") or ():
        outside = not start <= token.idx < end
        if outside and token.lemma_.lower() in cues.REPORTING and token.pos_ == "VERB":
            found = next((child for child in token.children if child.dep_ == "nsubj"), found)
    return found


def _speaker(who: Token | None, named: Mapping[int, str]) -> str:
    """The entity named at a character, else the words themselves."""
    return DOCUMENT if who is None else named.get(who.idx) or _phrase(who)
