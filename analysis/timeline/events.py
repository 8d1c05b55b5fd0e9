"""What happened when: one row for every dated statement of the stories."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, Protocol

import pandas as pd

from analysis.document import Document
from analysis.language import parse
from analysis.tables import frame
from analysis.timeline.clauses import event_word, own_tokens, phrase, subject
from analysis.timeline.display import display_date
from analysis.timeline.expressions import tag_times
from analysis.timeline.modality import modality_of
from analysis.timeline.values import Point

if TYPE_CHECKING:
    from spacy.tokens import Token

_STORY = ("headline", "body")


class ResolvedMentions(Protocol):
    """What ``build_timeline`` needs of resolved entities."""

    @property
    def mentions(self) -> pd.DataFrame:
        """Table ``mentions`` with ``entity_id`` filled in."""
        ...


def build_timeline(docs: Sequence[Document], entities: ResolvedMentions) -> pd.DataFrame:
    """List the dated statements of documents in the order of their dates.

    A time expression dates the verb or event noun that governs it in the sentence. Durations, repeated times
    and words such as "recently" date nothing; neither does what stands outside headline and body.

    Args:
        docs: The documents.
        entities: Their resolved entities.

    Returns:
        Table ``timeline``: one row an event; ``text`` is its clause. Dates whose year is unknown come last,
        by month and day.
    """
    rows = [row for doc in docs for row in _events(doc, entities.mentions)]
    rows.sort(key=_order)
    return frame("timeline", rows)


def _events(doc: Document, mentions: pd.DataFrame) -> Iterator[dict[str, Any]]:
    times = tag_times(doc)
    dated = times[times["type"].isin(["DATE", "TIME"]) & (times["grain"] != "") & times["zone"].isin(_STORY)]
    if dated.empty:
        return
    parsed = parse(doc)
    by_head: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in _records(dated):
        head = event_word(parsed, row["start"], row["end"])
        if head is not None:
            by_head[head.i].append(row)
    named = mentions[mentions["doc_id"] == doc.doc_id]
    for index, rows in by_head.items():
        for row in _distinct(doc, rows):
            yield _event(doc, parsed[index], row, set(by_head) - {index}, named)


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


def _distinct(doc: Document, rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The dates of one event: ranges as one, and no year beside a day that lies in it."""
    joined: list[dict[str, Any]] = []
    for row in rows:
        if joined and _is_range(doc.text, joined[-1], row):
            joined[-1] = _range(doc.text, joined[-1], row)
        else:
            joined.append(row)
    for index, row in enumerate(joined):
        others = joined[:index] + joined[index + 1 :]
        repeated = any(other["value"] == row["value"] for other in joined[:index])
        if not repeated and not any(_covers(row, other) for other in others):
            yield row


_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[-–—]|\b(?:to|until|till|through)\b)\s*(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s*and\s+(?:the\s+)?", re.IGNORECASE)


def _is_range(text: str, first: dict[str, Any], second: dict[str, Any]) -> bool:
    between = text[first["end"] : second["start"]]
    if _AND.fullmatch(between):
        return _BETWEEN.search(text[max(0, first["start"] - 20) : first["start"]]) is not None
    return _TO.fullmatch(between) is not None


def _range(text: str, first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    return first | {
        "end": second["end"],
        "text": text[first["start"] : second["end"]],
        "value": f"{first['value']}/{second['value']}",
        "edtf": f"{first['edtf']}/{second['edtf']}" if first["edtf"] and second["edtf"] else "",
        "mod": "",
        "latest": second["latest"],
        "reason": first["reason"] or second["reason"],
        "anchor": first["anchor"] or second["anchor"],
    }


def _covers(coarse: dict[str, Any], fine: dict[str, Any]) -> bool:
    """Whether one interval holds another, finer one."""
    if pd.isna(coarse["earliest"]) or pd.isna(fine["earliest"]):
        return False
    if fine["earliest"] < coarse["earliest"] or coarse["latest"] < fine["latest"]:
        return False
    return bool(fine["latest"] - fine["earliest"] < coarse["latest"] - coarse["earliest"])


def _event(
    doc: Document,
    head: Token,
    row: dict[str, Any],
    other_heads: set[int],
    mentions: pd.DataFrame,
) -> dict[str, Any]:
    tokens = own_tokens(head, other_heads)
    start, end = _clause(tokens)
    who = subject(head)
    return row | {
        "start": start,
        "end": end,
        "text": doc.text[start:end],
        "event": phrase(head),
        "head_start": head.idx,
        "head_end": head.idx + len(head),
        "actors": _actors(
            [*tokens, *(own_tokens(who, other_heads | {head.i}) if who is not None else [])], mentions
        ),
        "display_date": display_date(row["value"], row["mod"], row["text"]),
        "modality": modality_of(
            head, doc.text[max(0, row["start"] - 16) : row["start"]], _is_future(doc, row)
        ),
        "time_start": row["start"],
        "time_end": row["end"],
    }


def _clause(tokens: Sequence[Token]) -> tuple[int, int]:
    """First and last character of a clause, without punctuation, spaces and conjunctions at its ends."""
    words = [token for token in tokens if not token.is_space]
    while len(words) > 1 and (words[0].text in ",;:)–—-" or words[0].dep_ in ("cc", "mark")):
        words = words[1:]
    while len(words) > 1 and (
        words[-1].text in ",;:(–—-" or words[-1].dep_ == "cc" or _is_far_punctuation(words[-2], words[-1])
    ):
        words = words[:-1]
    return words[0].idx, words[-1].idx + len(words[-1])


def _is_far_punctuation(before: Token, last: Token) -> bool:
    """Whether a full stop closes the sentence after another event's clause."""
    return last.is_punct and last.i > before.i + 1


def _actors(tokens: Sequence[Token], mentions: pd.DataFrame) -> list[str]:
    """The entities named in a clause, each once, in text order; "Turkish" in "Turkish president" is none."""
    offsets = {token.idx for token in tokens}
    adjectives = {token.idx for token in tokens if token.dep_ == "amod"}
    named = []
    for start, end, entity, label in mentions[["start", "end", "entity_id", "label"]].itertuples(index=False):
        here = offsets.intersection(range(start, end))
        if entity and here and not (label == "NORP" and here <= adjectives):
            named.append(entity)
    return list(dict.fromkeys(named))


def _is_future(doc: Document, row: dict[str, Any]) -> bool:
    if doc.published is None or pd.isna(row["earliest"]):
        return False
    after = datetime.combine(doc.published, time.max, tzinfo=UTC)
    return bool(row["earliest"] > after)


def _order(row: dict[str, Any]) -> tuple[Any, ...]:
    """Years before our era first, then by date, then by month and day where the year is unknown."""
    if row["value"].startswith("BC"):
        point = Point.of(row["value"])
        return (0, point.year if point else 0, row["value"])
    if pd.isna(row["earliest"]):
        return (2, row["value"])
    return (1, row["earliest"], row["latest"])
