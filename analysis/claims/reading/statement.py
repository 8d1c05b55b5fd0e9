"""What one stretch of text states: names, dates, quantities and acts, and which belongs to which."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from analysis.claims.reading.acts import Act
from analysis.claims.reading.dates import Moment
from analysis.claims.reading.facts import Facts, find_facts, pack, start_of_act, unpack
from analysis.claims.reading.naming import Name
from analysis.claims.reading.quantities import Quantity
from analysis.claims.reading.syntax import is_overlong
from analysis.document import Document
from analysis.language import parse
from analysis.shelf import shelved

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_Item = TypeVar("_Item")

REMEMBERED = 8_192
"""Answers that are kept of statements and their acts."""

_IN_MIND = 300
"""Characters back that a pronoun reaches."""


@dataclass(frozen=True, eq=False)
class Statement:
    """A stretch of a document and what it states. Offsets point into the document.

    Each is one of a kind, so that what is found out about it can be kept with ``lru_cache``: a passage is
    held against many claims.
    """

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

    @cached_property
    def is_overlong(self) -> bool:
        """Whether a sentence of it is too long to be read for what it tells."""
        words = self.tokens
        return any(is_overlong(word.sent) for word in words if word.is_sent_start or word.i == words.start)

    @cached_property
    def words(self) -> tuple[tuple[Token, str, str], ...]:
        """Each token, in lower case, and its lemma in lower case: the parse makes them anew each time."""
        return tuple((token, token.lower_, token.lemma_.lower()) for token in self.tokens)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """What its words are called in a dictionary."""
        return frozenset(lemma for _, _, lemma in self.words)

    @cached_property
    def roots(self) -> tuple[tuple[Name, Token], ...]:
        """Each name with the word of it that its other words hang on."""
        spans = [
            (name, self.tokens.doc.char_span(name.start, name.end, alignment_mode="expand"))
            for name in self.names
        ]
        return tuple((name, span.root) for name, span in spans if span is not None)


def remembered(find: Callable[[Statement], Iterator[_Item]]) -> Callable[[Statement], tuple[_Item, ...]]:
    """Keep what is found in a statement."""

    @lru_cache(maxsize=REMEMBERED)
    def found(statement: Statement) -> tuple[_Item, ...]:
        return tuple(find(statement))

    return found


class DocumentReading:
    """Names, dates, quantities and acts of a document, read once; ``within`` cuts out a statement.

    Args:
        document: The document.
        moments: Its dates, where more is known of them than its own text tells.
    """

    def __init__(self, document: Document, moments: list[Moment] | None = None) -> None:
        self.document = document
        self.parsed: Doc = parse(document)
        facts = (
            _facts(document, self.parsed) if moments is None else find_facts(document, self.parsed, moments)
        )
        self.moments, self.names, self.quantities = facts.moments, facts.names, facts.quantities
        self._acts = facts.acts
        self._statements: dict[tuple[int, int, bool], Statement] = {}

    def within(self, start: int, end: int, *, with_subjects: bool = False) -> Statement:
        """What the characters ``[start, end)`` state.

        Args:
            start: Offset of the first character.
            end: Offset after the last.
            with_subjects: Count the names of the acts' subjects too where they stand outside, as in the
                second half of "The drone flew in 2014 and was sold in 2015".
        """
        key = start, end, with_subjects
        if key not in self._statements:
            self._statements[key] = self._statement(*key)
        return self._statements[key]

    def _statement(self, start: int, end: int, with_subjects: bool) -> Statement:
        tokens = self.parsed.char_span(start, end, alignment_mode="expand")
        if tokens is None:  # nothing but white space
            tokens = self.parsed[0:0]
        acts = tuple(_between(self._acts, start, end, start_of_act))
        spans = [(start, end)]
        if with_subjects:
            spans += [(s[0].idx, s[-1].idx + len(s[-1])) for s in map(_subject_words, acts) if s]
        near = _between(self.names, min(a for a, _ in spans), max(b for _, b in spans), _start_of)
        return Statement(
            self.document,
            start,
            end,
            tokens,
            tuple(name for name in near if any(a <= name.start and name.end <= b for a, b in spans)),
            tuple(moment for moment in _between(self.moments, start, end, _start_of) if moment.end <= end),
            tuple(q for q in _between(self.quantities, start, end, _start_of) if q.end <= end),
            acts,
        )


def names_before(reading: DocumentReading, start: int) -> tuple[Name, ...]:
    """The names that a pronoun in a passage may point back to."""
    return tuple(_between(reading.names, start - _IN_MIND, start, _start_of))


def _start_of(item: Name | Moment | Quantity) -> int:
    return item.start


def _between(items: Sequence[_Item], start: int, end: int, at: Callable[[_Item], int]) -> Sequence[_Item]:
    """The items, sorted by where they begin, that begin within ``[start, end)``."""
    return items[bisect_left(items, start, key=at) : bisect_left(items, end, key=at)]


@lru_cache(maxsize=256)
def read(document: Document) -> DocumentReading:
    """Read a document, once."""
    return DocumentReading(document)


def _facts(document: Document, parsed: Doc) -> Facts:
    """Those of a whole document, which another process of the batch may have read already."""
    return shelved(
        "facts", document, lambda: find_facts(document, parsed), pack, lambda data: unpack(data, parsed)
    )


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
