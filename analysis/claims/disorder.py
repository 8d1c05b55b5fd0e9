"""Dates of one document in an order that cannot be: a death before the birth, an end before its start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.claims.comparison.align import commits
from analysis.claims.comparison.known import KnownNames
from analysis.claims.comparison.mismatch import written
from analysis.claims.reading.acts import Act
from analysis.claims.reading.dates import Moment, is_boundary
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import DocumentReading, Statement, names_before, read
from analysis.document import Document
from analysis.tables import frame
from analysis.timeline.order import order

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.entities import Entities

_PEOPLE, _GROUPS = frozenset({"PERSON"}), frozenset({"ORG"})


@dataclass(frozen=True, slots=True)
class Sequel:
    """Two acts of one thing, of which the second can only come after the first.

    Attributes:
        first: Lemmas of the act that comes first.
        then: Lemmas of what can only follow it.
        kinds: Labels that the thing may have; any where empty.
        one_sentence: Whether both must be told in one sentence, the first first: what ended may begin again,
            and what is shown may have been ordered before.
    """

    first: frozenset[str]
    then: frozenset[str]
    kinds: frozenset[str]
    one_sentence: bool = False


SEQUELS = (
    Sequel(frozenset({"bear", "birth"}), frozenset("die death marry graduate retire".split()), _PEOPLE),
    Sequel(
        frozenset({"die", "death"}), frozenset("marry graduate resign retire travel visit".split()), _PEOPLE
    ),
    Sequel(frozenset({"found", "establish"}), frozenset("dissolve disband liquidate".split()), _GROUPS),
    Sequel(
        frozenset({"introduce", "introduction", "unveil", "unveiling"}),
        frozenset("contract order sale sell buy purchase deliver delivery".split()),
        frozenset(),
        one_sentence=True,
    ),
    Sequel(
        frozenset("begin start commence open".split()),
        frozenset("end finish conclude close".split()),
        frozenset(),
        one_sentence=True,
    ),
)
"""Orders that hold for whatever document."""

_ANEW = frozenset(
    "again anew re-establish refound relaunch reintroduce restart reopen second third new".split()
)
_SELF = frozenset("it he she they its his her their".split())


@dataclass(frozen=True)
class _Dated:
    """An act with its date and the thing that it is of: ``key`` is the same for the same thing."""

    act: Act
    moment: Moment
    thing: str
    label: str
    key: str
    sentence: tuple[int, int]


def find_disorders(doc: Document, entities: Entities | None = None) -> pd.DataFrame:
    """Find pairs of dates that a document gives in an order that cannot be.

    Only what is certain counts: both acts are told as done, of a thing named alike, each with one known
    date, and the two intervals have no moment in common.

    Args:
        doc: The document.
        entities: Resolved entities, so that "Holm" and "Ada Holm" are one.

    Returns:
        Table "disorders": the sentence of the act that should come first, and that of the other.
    """
    reading = read(doc)
    dated = list(_dated(reading, KnownNames(entities)))
    rows = [
        _row(doc, first, then)
        for one, other in combinations(dated, 2)
        for first, then in ((one, other), (other, one))
        if any(_breaks(sequel, first, then) for sequel in SEQUELS)
    ]
    return frame("disorders", {(row["start"], row["other_start"]): row for row in rows}.values())


def _dated(reading: DocumentReading, known: KnownNames) -> Iterator[_Dated]:
    doc = reading.document
    wanted = frozenset().union(*(sequel.first | sequel.then for sequel in SEQUELS))
    for sentence in reading.parsed.sents:
        start, end = sentence.start_char, sentence.end_char
        if _ANEW & {token.lemma_.lower() for token in sentence}:
            continue
        statement = reading.within(start, end)
        for act in statement.acts:
            if not act.lemmas & wanted or not commits(act) or len(act.moments) != 1:
                continue
            (moment,) = act.moments
            if not doc.counts_at(act.token.idx) or is_boundary(moment, doc.text):
                continue
            head = _of_what(act)
            name = _name(head, statement, reading)
            if name is not None:
                key = known.entity_at(doc.doc_id, name) or name.text.casefold()
                yield _Dated(act, moment, name.text, name.label, key, (start, end))
            elif head is not None:  # a thing without a name: one with itself only
                yield _Dated(act, moment, head.text, "", str(head.i), (start, end))


def _of_what(act: Act) -> Token | None:
    """Whom an act is done to, else who does it: in its own clause, or shared with the verb before it."""
    token = act.token
    near = token.pos_ in {"NOUN", "NUM"} or token.dep_ in {"conj", "relcl"}
    head = act.patient or act.subject
    return head if head is not None and (near or head.head.i == token.i) else None


def _name(head: Token | None, statement: Statement, reading: DocumentReading) -> Name | None:
    """The name that a phrase is, and not one that only stands in it: no "husband of Maria Holm"."""
    if head is None:
        return None
    if head.lower_ in _SELF:
        return _meant(head, statement, reading)
    return next((name for name in statement.names if name.start <= head.idx < name.end), None)


def _meant(pronoun: Token, statement: Statement, reading: DocumentReading) -> Name | None:
    """What a pronoun stands for, where only one name before it can be meant."""
    is_person = pronoun.lower_ in {"he", "she", "his", "her"}
    before = [name for name in statement.names if name.end <= pronoun.idx] or list(
        names_before(reading, statement.start)
    )
    fitting = [name for name in before if (name.label == "PERSON") == is_person and name.label != "NORP"]
    return fitting[-1] if len({name.text for name in fitting}) == 1 else None


def _breaks(sequel: Sequel, first: _Dated, then: _Dated) -> bool:
    if not first.act.lemmas & sequel.first or not then.act.lemmas & sequel.then:
        return False
    if first.key != then.key or (sequel.kinds and first.label not in sequel.kinds):
        return False
    if sequel.one_sentence and (first.sentence != then.sentence or first.act.token.i > then.act.token.i):
        return False
    return order(_bounds(then.moment), _bounds(first.moment)) == "before"


def _bounds(moment: Moment) -> dict[str, Any]:
    return {"earliest": moment.earliest, "latest": moment.latest}


def _row(doc: Document, first: _Dated, then: _Dated) -> dict[str, Any]:
    (start, end), (other_start, other_end) = first.sentence, then.sentence
    return {
        "doc_id": doc.doc_id,
        "start": start,
        "end": end,
        "text": doc.text[start:end],
        "other_start": other_start,
        "other_end": other_end,
        "other_text": doc.text[other_start:other_end],
        "explanation": (
            f"{first.thing}: {_called(then.act)} is dated {written(then.moment)}, before "
            f"{_called(first.act)}, dated {written(first.moment)}. One of the two cannot be right."
        ),
    }


def _called(act: Act) -> str:
    """An act in the text's own word, or in ours where only two dates in brackets tell of it."""
    if act.token.pos_ == "NUM":
        return "the death" if "die" in act.lemmas else "the birth"
    return f"“{act.token.text}”"
