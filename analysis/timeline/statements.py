"""Statements that name no date of their own, and what date the story gives them.

A verb that is coordinated with a dated one shares a date that stands before both ("On Monday he landed and
met the mayor"). What the headline and the first paragraph of a news story tell, and who says what in it, is
the news of the day of publication. Everything else without a date stays undated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from analysis.document import Document
from analysis.timeline.clauses import is_event_noun
from analysis.timeline.context import Anchor
from analysis.timeline.intervals import edtf, grain, interval
from analysis.timeline.modality import MODALS, REPORTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NO_EVENT = frozenset(
    "be have seem appear include contain like think believe hope expect need want mean know consist belong "
    "remain involve know base".split()
)
_PRESENT, _PAST = ("VBZ", "VBP"), ("VBD",)


_NO_DATE: dict[str, Any] = {
    "value": "",
    "edtf": "",
    "mod": "",
    "grain": "",
    "earliest": None,
    "latest": None,
    "anchor": "",
    "reason": "the text gives no date for it",
    "dating": "none",
    "confidence": "",
}


def statement_words(parsed: Doc, dated: Collection[int]) -> Iterator[Token]:
    """The finite verbs and event nouns of a text that no time expression dates.

    Modals and infinitives are left out: they tell what may or shall be. So are verbs of being and thinking.

    Args:
        parsed: The parsed text.
        dated: Token indexes of the event words that have a date.
    """
    for token in parsed:
        if token.i in dated or token.lemma_.lower() in _NO_EVENT:
            continue
        if is_event_noun(token) or (token.pos_ == "VERB" and _tense(token)):
            yield token


def date_from_syntax(verb: Token, dated: Mapping[int, dict[str, Any]]) -> dict[str, Any] | None:
    """The date of the verb that this one is coordinated with, where it stands before both.

    Args:
        verb: An event word without a date.
        dated: By token index of the event word, its row of table ``times``.
    """
    first = verb
    while first.dep_ == "conj" and first.i not in dated and first.head != first:
        first = first.head
    row = dated.get(first.i)
    if row is None or first == verb or row["end"] > first.idx or _tense(first) != _tense(verb):
        return None
    return row | {"reason": f'the date of "{first.text}", which this goes on from'}


def date_of_the_day(word: Token, doc: Document, published: Anchor | None) -> dict[str, Any] | None:
    """The day of publication, for what the headline and the lead tell as news and for what is said in it.

    Args:
        word: An event word without a date.
        doc: Its document.
        published: The day of publication or of the date line; None where unknown, and in a history.

    Returns:
        Value, anchor and reason, or None where the text gives no ground for that day.
    """
    if published is None or word.pos_ != "VERB" or word.dep_ != "ROOT" or _tense(word) == "pluperfect":
        return None
    if word.lemma_.lower() in REPORTS:
        reason = "said in the news of that day; the text gives no other date"
    elif _in_the_lead(doc, word.idx):
        reason = "told as the news of that day in headline or lead; the text gives no other date"
    else:
        return None
    day = published.point.as_date
    if day is None:
        return None
    return {"value": day.isoformat(), "anchor": published.words, "reason": reason}


def given_date(doc: Document, word: Token, date: dict[str, Any] | None) -> dict[str, Any]:
    """The date columns of a statement that names no date: inferred, or none at all.

    Args:
        doc: Its document.
        word: Its event word.
        date: As ``date_from_syntax`` or ``date_of_the_day`` give it.
    """
    if date is None:
        return _NO_DATE | {"doc_id": doc.doc_id, "start": word.idx, "end": word.idx, "text": ""}
    bounds = (date["earliest"], date["latest"]) if "earliest" in date else interval(date["value"])
    return {
        **_NO_DATE,
        "doc_id": doc.doc_id,
        "start": date.get("start", word.idx),
        "end": date.get("end", word.idx),
        "text": date.get("text", ""),
        "value": date["value"],
        "edtf": date.get("edtf") or edtf(date["value"], "APPROX"),
        "grain": grain(date["value"]),
        "earliest": bounds[0] if bounds else None,
        "latest": bounds[1] if bounds else None,
        "anchor": date["anchor"],
        "reason": date["reason"],
        "dating": "inferred",
    }


def _tense(verb: Token) -> str:
    """One of past, present, perfect and pluperfect; empty where the verb is not finite or has a modal."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {token.lower_ for token in auxiliaries}
    if words & MODALS or "to" in words:
        return ""
    if "had" in words:
        return "pluperfect"
    if words & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    finite = [token.tag_ for token in (*auxiliaries, verb)]
    if any(tag in _PAST for tag in finite):
        return "past"
    return "present" if any(tag in _PRESENT for tag in finite) else ""


def _in_the_lead(doc: Document, offset: int) -> bool:
    """Whether a character stands in the headline or in the first paragraph of the story."""
    if doc.zone_at(offset) == "headline":
        return True
    first = next((zone for zone in doc.zones if zone.kind == "body"), None)
    return first is not None and first.start <= offset < first.end
