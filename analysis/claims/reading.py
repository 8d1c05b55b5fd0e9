"""What one stretch of text states: names, dates, quantities and acts, and which belongs to which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import pandas as pd

from analysis.claims import lexicon
from analysis.claims.quantities import Quantity, find_quantities
from analysis.claims.syntax import Factuality, agent_of, factuality, is_predicate, patient_of, subject_of
from analysis.document import Document
from analysis.language import parse
from analysis.timeline import tag_times

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NAME_LABELS = frozenset("PERSON ORG GPE LOC FAC NORP PRODUCT EVENT LAW WORK_OF_ART LANGUAGE".split())
_DURING = frozenset("during on at in amid as after before of for".split())
_HAPPENS = frozenset("be begin come continue end happen last occur start take follow open conclude".split())
_FIRST = frozenset("first maiden inaugural last final second third only".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: offsets in the document, text, and spaCy's label or ""."""

    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time: offsets in the document and the half-open interval it denotes.

    ``earliest`` and ``latest`` are ``NaT`` where the text and its document leave it open.
    """

    start: int
    end: int
    text: str
    value: str
    earliest: pd.Timestamp
    latest: pd.Timestamp
    grain: str

    @property
    def is_known(self) -> bool:
        """Whether the text and its document tell which day, month or year is meant."""
        return bool(pd.notna(self.earliest) and pd.notna(self.latest))


@dataclass(frozen=True, slots=True)
class Act:
    """Something done or so: a predicate or a noun that names an act.

    Attributes:
        token: The head of the act in the parse.
        lemmas: What it is called: the verb, or with an empty verb ("made its first flight") the noun.
        order: "first", "maiden", "last" and the like, when the text says so.
        factuality: Whether the text commits itself to it.
        subject: Head of its subject, or None.
        agent: Head of who does it, or None.
        patient: Head of whom or what it is done to, or None.
        dates_a_kind: Whether a date stands before what the subject is said to be: "is a 1930 comedy".
        moments: Dates that belong to this act and no other.
        quantities: Quantities that belong to it.
    """

    token: Token
    lemmas: frozenset[str]
    order: frozenset[str]
    factuality: Factuality
    subject: Token | None
    agent: Token | None
    patient: Token | None
    dates_a_kind: bool
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]

    @property
    def happens_once(self) -> bool:
        """Whether the act can only have one date: a birth, an unveiling, a first flight, "a 1930 comedy"."""
        return bool(self.order) or bool(self.lemmas & lexicon.ONE_OFF) or self.dates_a_kind


@dataclass(frozen=True)
class Statement:
    """A stretch of a document and what it states. Offsets point into the document."""

    document: Document
    start: int
    end: int
    tokens: Span
    names: tuple[Name, ...]
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]
    acts: tuple[Act, ...]

    @property
    def text(self) -> str:
        """The stretch itself."""
        return self.document.text[self.start : self.end]


class DocumentReading:
    """Names, dates, quantities and acts of a document, read once; ``within`` cuts out a statement."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.parsed: Doc = parse(document)
        self.moments = _moments(document)
        dates = [(moment.start, moment.end) for moment in self.moments]
        self.names = [name for name in _names(self.parsed) if not _overlaps(name.start, name.end, dates)]
        taken = dates + [(name.start, name.end) for name in self.names]
        self.quantities = [
            _with_unit(quantity, self.parsed) for quantity in find_quantities(document.text, taken)
        ]
        self._acts = _acts(self.parsed, self.moments, self.quantities)

    def within(self, start: int, end: int, *, with_subjects: bool = False) -> Statement:
        """What the characters ``[start, end)`` state.

        Args:
            start: Offset of the first character.
            end: Offset after the last.
            with_subjects: Count the names of the acts' subjects too where they stand outside, as in the
                second half of "The drone flew in 2014 and was sold in 2015".
        """
        tokens = self.parsed.char_span(start, end, alignment_mode="expand")
        if tokens is None:  # nothing but white space
            tokens = self.parsed[0:0]
        acts = tuple(act for act in self._acts if start <= act.token.idx < end)
        spans = [(start, end)]
        if with_subjects:
            spans += [(s[0].idx, s[-1].idx + len(s[-1])) for s in map(_subject_words, acts) if s]
        return Statement(
            self.document,
            start,
            end,
            tokens,
            tuple(name for name in self.names if any(a <= name.start and name.end <= b for a, b in spans)),
            tuple(moment for moment in self.moments if start <= moment.start and moment.end <= end),
            tuple(q for q in self.quantities if start <= q.start and q.end <= end),
            acts,
        )


@lru_cache(maxsize=256)
def read(document: Document) -> DocumentReading:
    """Read a document, once."""
    return DocumentReading(document)


def _subject_words(act: Act) -> list[Token]:
    """The words of an act's subject, without the clauses that hang on it."""
    if act.subject is None or act.token.pos_ == "NOUN":
        return []
    words, queue = [], [act.subject]
    while queue:
        token = queue.pop()
        words.append(token)
        queue += [child for child in token.children if child.dep_ not in {"relcl", "acl", "appos", "punct"}]
    return sorted(words, key=lambda token: token.i)


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(left < end and start < right for left, right in spans)


def _moments(document: Document) -> list[Moment]:
    times = tag_times(document)
    times = times[times["type"].isin(["DATE", "TIME"])]
    columns = ("start", "end", "text", "value", "earliest", "latest", "grain")
    found = [Moment(*row) for row in zip(*(times[column] for column in columns), strict=True)]
    # "recently" and "now" name no date that another text could confirm
    return [moment for moment in found if moment.is_known or any(c.isdigit() for c in moment.value)]


def _names(parsed: Doc) -> list[Name]:
    """Named entities, and runs of proper nouns that the pipeline left out, as whole written words."""
    found: list[Name] = []
    covered: set[int] = set()
    for entity in parsed.ents:
        if entity.label_ in _NAME_LABELS and any(character.isupper() for character in entity.text):
            start = entity.start + (entity[0].lower_ in {"the", "a", "an"} and len(entity) > 1)
            found.append(_name(parsed, start, entity.end, entity.label_))
            covered.update(range(entity.start, entity.end))
    run: list[int] = []
    for token in [*parsed, None]:
        if (
            token is not None
            and token.pos_ == "PROPN"
            and token.i not in covered
            and token.text[:1].isupper()
        ):
            run.append(token.i)
        elif token is not None and run and token.text == "-" and not token.whitespace_:
            continue
        elif run:
            found.append(_name(parsed, run[0], run[-1] + 1, ""))
            run = []
    return sorted(found, key=lambda name: name.start)


def _name(parsed: Doc, start: int, end: int, label: str) -> Name:
    """A name widened to the written word: the pipeline cuts "Anka-B" at its hyphen."""
    while (
        start > 1
        and parsed[start - 1].text in {"-", "–"}
        and not parsed[start - 1].whitespace_
        and not parsed[start - 2].whitespace_
    ):
        start -= 2
    while (
        end + 1 < len(parsed)
        and parsed[end].text in {"-", "–"}
        and not parsed[end - 1].whitespace_
        and not parsed[end].whitespace_
        and parsed[end + 1].text[:1].isupper()
    ):
        end += 2
    while end - start > 1 and parsed[end - 1].text in {"'s", "’s", "'", "’"}:
        end -= 1
    last = parsed[end - 1]
    begin = parsed[start].idx
    return Name(begin, last.idx + len(last), parsed.text[begin : last.idx + len(last)], label)


def _with_unit(quantity: Quantity, parsed: Doc) -> Quantity:
    if quantity.unit:
        return quantity
    span = parsed.char_span(quantity.start, quantity.end, alignment_mode="expand")
    if span is None:
        return quantity
    number = span.root if span.root.pos_ == "NUM" else span[-1]
    head = number.head if number.dep_ in {"nummod", "quantmod", "compound", "amod"} else None
    while head is not None and head.pos_ == "NUM" and head.head.i != head.i:
        head = head.head
    unit = ""
    if head is not None and head.pos_ in {"NOUN", "PROPN"}:
        unit = head.lemma_.lower()
    elif span.end < len(parsed) and parsed[span.end].pos_ == "NOUN":
        unit = parsed[span.end].lemma_.lower()
    return Quantity(
        quantity.start, quantity.end, quantity.text, quantity.value, unit, quantity.bound, quantity.step
    )


def _acts(parsed: Doc, moments: list[Moment], quantities: list[Quantity]) -> list[Act]:
    heads = {token.i for token in parsed if _heads_act(token)}
    moments_of: dict[int, list[Moment]] = {}
    for moment in moments:
        moments_of.setdefault(_governor(parsed, moment.start, moment.end, heads), []).append(moment)
    quantities_of: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        quantities_of.setdefault(_governor(parsed, quantity.start, quantity.end, heads), []).append(quantity)
    return [
        Act(
            token,
            _lemmas(token),
            _order(token),
            factuality(token),
            _actor(token),
            agent_of(token) if token.pos_ != "NOUN" else None,
            patient_of(token) if token.pos_ != "NOUN" else None,
            _dates_a_kind(token),
            tuple(m for i in _family(token) for m in moments_of.get(i, ())),
            tuple(q for i in {token.i, *_named_by(token)} for q in quantities_of.get(i, ())),
        )
        for token in (parsed[i] for i in sorted(heads))
    ]


def _heads_act(token: Token) -> bool:
    if token.pos_ == "NOUN":
        return lexicon.names_an_act(token.lemma_.lower()) and token.dep_ != "compound"
    return is_predicate(token)


def _governor(parsed: Doc, start: int, end: int, heads: set[int]) -> int:
    """The act that a date or number belongs to: the nearest one above it in the parse."""
    span = parsed.char_span(start, end, alignment_mode="expand")
    if span is None:
        return -1
    token = span.root
    while token.i not in heads or span.start <= token.i < span.end:
        if token.head.i == token.i:
            return token.i
        token = token.head
    return token.i


def _named_by(verb: Token) -> list[int]:
    """The noun that names the act of an empty verb: "made its first flight"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in lexicon.LIGHT_VERBS:
        return []
    return [
        child.i
        for child in verb.children
        if child.dep_ in {"dobj", "nsubjpass"} and lexicon.names_an_act(child.lemma_.lower())
    ]


def _lemmas(token: Token) -> frozenset[str]:
    named_by = _named_by(token)
    if named_by:
        return frozenset(token.doc[i].lemma_.lower() for i in named_by)
    what = _is_what(token)
    return frozenset({(what or token).lemma_.lower()})


def _is_what(token: Token) -> Token | None:
    """The noun behind a form of "be"."""
    if token.lemma_.lower() != "be":
        return None
    return next((child for child in token.children if child.dep_ == "attr" and child.pos_ == "NOUN"), None)


def _dates_a_kind(token: Token) -> bool:
    what = _is_what(token)
    return what is not None and any(child.like_num and child.i < what.i for child in what.children)


def _order(token: Token) -> frozenset[str]:
    heads = [token, *(token.doc[i] for i in _named_by(token))]
    return frozenset(
        child.lower_
        for head in heads
        for child in head.children
        if child.lower_ in _FIRST and child.dep_ in {"amod", "advmod"}
    )


def _actor(token: Token) -> Token | None:
    if token.pos_ != "NOUN":
        return subject_of(token)
    for child in token.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in {"by", "of"}:
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def _family(token: Token) -> Iterator[int]:
    """The tokens whose dates are the act's: itself, its naming noun, and the clause that takes place in it."""
    yield token.i
    yield from _named_by(token)
    if token.pos_ != "NOUN":
        return
    link = token
    while (
        link.dep_ == "pobj"
        and link.head.lower_ in _DURING
        and link.head.head.lemma_.lower() in lexicon.ASPECT_NOUNS
    ):
        link = link.head.head
    if link.dep_ == "pobj" and link.head.lower_ in {"during", "on", "at", "in", "amid"}:
        yield link.head.head.i
    elif (link.dep_ in {"nsubj", "nsubjpass"} and link.head.lemma_.lower() in _HAPPENS) or (
        link.dep_ == "dobj" and link.head.lemma_.lower() in lexicon.LIGHT_VERBS | {"begin", "start", "end"}
    ):
        yield link.head.i
