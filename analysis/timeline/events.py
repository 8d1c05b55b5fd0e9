"""What happened when: one row for every dated statement of the stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, Protocol

import pandas as pd

from analysis.document import Document
from analysis.language import parse
from analysis.tables import frame, records
from analysis.timeline.actors import Named, actors_of, named_by_offset, speaker_of
from analysis.timeline.bounds import bound_of, open_edtf
from analysis.timeline.clauses import event_word, objects, own_tokens, subject
from analysis.timeline.display import display_date
from analysis.timeline.event_dates import distinct_dates, is_range
from analysis.timeline.expressions import news_anchor, time_rows
from analysis.timeline.modality import modality_of
from analysis.timeline.phrases import phrase
from analysis.timeline.statements import date_from_syntax, date_of_the_day, given_date, statement_words
from analysis.timeline.tellings import Telling, merge_tellings
from analysis.timeline.values import Point

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STORY = ("headline", "body")


class ResolvedMentions(Protocol):
    """What ``build_timeline`` needs of resolved entities."""

    @property
    def mentions(self) -> pd.DataFrame:
        """Table ``mentions`` with ``entity_id`` filled in."""
        ...


def build_timeline(
    docs: Sequence[Document], entities: ResolvedMentions, *, fiscal_year_start: int = 1
) -> pd.DataFrame:
    """List the dated statements of documents in the order of their dates.

    A time expression dates the verb or event noun that governs it in the sentence. Durations, repeated times
    and words such as "recently" date nothing; neither does what stands outside headline and body. Statements
    about a named entity that no expression dates are listed too: ``dating`` is then "inferred", with the
    reason, where syntax or the news of the day gives a date, else "none". ``dated_only`` leaves them out.
    An event told twice is one row with two ``sources``; rows whose dates cannot both be right share the
    name in ``conflict``.

    Args:
        docs: The documents.
        entities: Their resolved entities.
        fiscal_year_start: Month in which fiscal years begin: 1, 4, 7 or 10.

    Returns:
        Table ``timeline``: one row an event; ``text`` is its clause. Dates whose year is unknown come last,
        by month and day.
    """
    columns = ["doc_id", "start", "end", "entity_id", "label"]
    by_doc = {doc_id: records(rows) for doc_id, rows in entities.mentions[columns].groupby("doc_id")}
    return timeline_of(
        telling
        for doc in docs
        for telling in tellings(doc, by_doc.get(doc.doc_id, ()), fiscal_year_start=fiscal_year_start)
    )


def timeline_of(statements: Iterable[Telling]) -> pd.DataFrame:
    """Table ``timeline`` of statements: each event once, in the order of their dates."""
    rows = merge_tellings(list(statements))
    rows.sort(key=_order)
    return frame("timeline", rows)


def dated_only(timeline: pd.DataFrame) -> pd.DataFrame:
    """The rows of a timeline whose own words give their date: what a figure or a short table shows."""
    return timeline[timeline["dating"] == "stated"].reset_index(drop=True)


def undated_only(timeline: pd.DataFrame) -> pd.DataFrame:
    """The rows that no words of the text date, each statement once and none that a dated row makes, too."""
    ordered = timeline.sort_values("dating", key=lambda dating: dating != "stated", kind="stable")
    told = ordered.drop_duplicates(["doc_id", "event"]).sort_index()
    return told[told["dating"] != "stated"].reset_index(drop=True)


def tellings(
    doc: Document, mentions: Iterable[Mapping[str, Any]], *, fiscal_year_start: int = 1
) -> Iterator[Telling]:
    """The statements of one document, not yet merged with those of others.

    Args:
        doc: The document.
        mentions: Its rows of table ``mentions``, resolved.
        fiscal_year_start: Month in which fiscal years begin: 1, 4, 7 or 10.
    """
    parsed = parse(doc)
    named = named_by_offset(mentions)
    by_head = _dated_words(doc, parsed, time_rows(doc, fiscal_year_start=fiscal_year_start))
    words = {index: _time_words(parsed, rows) for index, rows in by_head.items()}
    for index, rows in by_head.items():
        for row in distinct_dates(doc.text, rows):
            yield _telling(doc, parsed[index], row | {"dating": "stated"}, by_head, named, words)
    if not named:
        return
    single = {index: rows[0] for index, rows in by_head.items() if len(rows) == 1}
    anchor = news_anchor(doc)
    others = list(statement_words(parsed, by_head))
    heads = {word.i for word in others} | set(by_head)
    for word in others:
        if doc.zone_at(word.idx) in _STORY and not _in_a_heading(doc, word.idx):
            given = date_from_syntax(word, single) or date_of_the_day(word, doc, anchor)
            telling = _telling(doc, word, given_date(doc, word, given), heads, named, words)
            if telling.actors:
                yield telling


def _dated_words(
    doc: Document, parsed: Doc, times: Iterable[dict[str, Any]]
) -> dict[int, list[dict[str, Any]]]:
    """By token index of the event word, the time expressions that date it."""
    by_head: dict[int, list[dict[str, Any]]] = defaultdict(list)
    before: dict[str, Any] | None = None
    head: Token | None = None
    for row in times:
        if row["type"] in ("DATE", "TIME") and row["grain"] and row["zone"] in _STORY:
            if before is None or not is_range(doc.text, before, row):  # else its beginning has the verb
                head = event_word(parsed, row["start"], row["end"])
            before = row
            if head is not None:
                by_head[head.i].append(row)
    return by_head


def _in_a_heading(doc: Document, offset: int) -> bool:
    """Whether a character stands in a heading within the story, which tells no event of its own."""
    headlines = [zone for zone in doc.zones if zone.kind == "headline"]
    return any(zone.start <= offset < zone.end for zone in headlines[1:])


def _telling(
    doc: Document,
    head: Token,
    row: dict[str, Any],
    heads: Collection[int],
    named: Named,
    time_words: Mapping[int, Collection[int]],
) -> Telling:
    tokens = own_tokens(head, heads)
    start, end = _clause(tokens)
    who = subject(head)
    bound = _bound(doc, row)
    event = row | {
        "start": start,
        "end": end,
        "text": doc.text[start:end],
        "event": phrase(head, time_words),
        "head_start": head.idx,
        "head_end": head.idx + len(head),
        "actors": actors_of([*tokens, *(own_tokens(who, heads) if who is not None else [])], named),
        "speaker": speaker_of(head, named),
        "edtf": open_edtf(row, bound),
        "display_date": _display_date(row, bound),
        "modality": modality_of(
            head, doc.text[max(0, row["start"] - 16) : row["start"]], _is_future(doc, row)
        ),
        "time_start": row["start"],
        "time_end": row["end"],
    }
    return Telling(event, head.lemma_.lower(), objects(head))


def _time_words(parsed: Doc, rows: Iterable[dict[str, Any]]) -> set[int]:
    """Token indexes of time expressions."""
    spans = (parsed.char_span(row["start"], row["end"], alignment_mode="expand") for row in rows)
    return {token.i for span in spans if span is not None for token in span}


def _bound(doc: Document, row: dict[str, Any]) -> str:
    """The preposition that makes the date of a statement the end of a stretch; a range has both its ends."""
    if row["dating"] != "stated" or "/" in row["value"]:
        return ""
    bound = bound_of(doc.text, row["start"], row["end"])
    return "" if bound == "from" and not _is_future(doc, row) else bound  # "fell from 2008" compares


def _display_date(row: dict[str, Any], bound: str) -> str:
    if not row["value"]:
        return "undated"
    mod = "APPROX" if row["dating"] == "inferred" else row["mod"]
    return display_date(row["value"], mod, row["text"], bound)


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


def _is_future(doc: Document, row: dict[str, Any]) -> bool:
    if doc.published is None or pd.isna(row["earliest"]):
        return False
    after = datetime.combine(doc.published, time.max, tzinfo=UTC)
    return bool(row["earliest"] > after)


def _order(row: dict[str, Any]) -> tuple[Any, ...]:
    """Years before our era first, then by date, then by month and day of no known year, then the undated."""
    if not row["value"]:
        return (3,)  # the sort is stable: they stay in the order of the text
    if row["value"].startswith("BC"):
        point = Point.of(row["value"])
        return (0, point.year if point else 0, row["value"])
    if pd.isna(row["earliest"]):
        return (2, row["value"])
    return (1, row["earliest"], row["latest"])
