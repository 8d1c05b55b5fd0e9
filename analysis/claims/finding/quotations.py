"""Quotations of a document, and who speaks in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.claims.finding.speakers import is_reporting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from analysis.document import Document

_QUOTE = re.compile(r"[“\"](?P<said>[^“”\"]{2,2000})[”\"]")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_REACH_BACK, _REACH_ON = 60, 80
"""Characters before and behind a quotation in which its verb of saying stands."""


def quoted(doc: Document, parsed: Doc) -> dict[tuple[int, int], Token]:
    """Who speaks in each quotation: the subject of a reporting verb right before or behind the marks.

    What the same paragraph quotes next, without a word on who says it, the same voice says.

    Args:
        doc: The document.
        parsed: Its parse.

    Returns:
        Heads of the speakers' names, by the quotations' half-open (start, end) offsets.
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
    before = max(0, start - _REACH_BACK)
    for gap in _PARAGRAPH_END.finditer(text, before, start):
        before = gap.end()
    gap_behind = _PARAGRAPH_END.search(text, end)
    behind = min(len(text), end + _REACH_ON, gap_behind.start() if gap_behind else len(text))
    found = None
    for token in parsed.char_span(before, behind, alignment_mode="contract") or ():
        outside = not start <= token.idx < end
        if outside and token.pos_ == "VERB" and is_reporting(token):
            found = next((child for child in token.children if child.dep_ == "nsubj"), found)
    return found
