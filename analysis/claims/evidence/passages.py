"""Passages that may bear on a claim: sentences of documents, and a quick search over them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from warnings import catch_warnings

from anyascii import anyascii

from analysis.document import Document
from analysis.stems import words

if TYPE_CHECKING:
    import bm25s

_SENTENCE_BREAK = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_NO_BREAK = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|vs|No|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|"
    r"Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.\s+\Z"
)
_LIFT = 0.3
"""How much of the best score a passage gains that shares every name and number of a claim."""

_FAR_BEHIND = 0.35
"""Passages below this part of the best score are not read."""

_MOST_SENTENCES_OF_A_CLAIM = 4

_MARKED = re.compile(r"\b(?:\d[\d,.]*\d|\d|[A-Z]\w+)\b")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a document."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.document.text[self.start : self.end]

    def overlaps(self, other: Passage) -> bool:
        """Whether two passages share characters."""
        same = self.document.doc_id == other.document.doc_id
        return same and self.start < other.end and other.start < self.end


def sentences(document: Document) -> Iterator[Passage]:
    """The sentences of a document's headline and body, found without a parse."""
    for zone in document.zones:
        if not document.counts_at(zone.start):
            continue
        start = zone.start
        for match in _SENTENCE_BREAK.finditer(document.text, zone.start, zone.end):
            if not _NO_BREAK.search(document.text, max(start, match.start() - 12), match.end()):
                yield Passage(document, start, match.start() + len(match.group().rstrip()))
                start = match.end()
        if start < zone.end and document.text[start : zone.end].strip():
            yield Passage(document, start, zone.end)


def windows(document: Document) -> Iterator[tuple[int, int]]:
    """Offsets of each sentence, and of each two side by side: one may name what the other tells."""
    last: Passage | None = None
    for sentence in sentences(document):
        yield sentence.start, sentence.end
        if last is not None:
            yield last.start, sentence.end
        last = sentence


class PassageIndex:
    """BM25 (Robertson & Zaragoza 2009) over sentences, lifted by shared names, dates and numbers."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = list(passages)
        self._index = _bm25([words(passage.text) for passage in self.passages])
        self._marked: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(self.passages):
            for mark in _marks(passage.text):
                self._marked[mark].append(number)

    def search(self, query: str, most: int, *, besides: Passage | None = None) -> list[Passage]:
        """The passages nearest to a claim, best first; those far behind the best are left out.

        Args:
            query: The claim.
            most: How many at most.
            besides: Where the claim itself stands; no evidence for itself.
        """
        wanted = words(query)
        if self._index is None or not wanted:
            return []
        scores = self._index.get_scores(wanted)
        marks = _marks(query)
        lift = _LIFT * float(scores.max()) / max(1, len(marks))
        for mark in marks:
            scores[self._marked.get(mark, [])] += lift
        found: list[Passage] = []
        floor = 0.0
        for i in (-scores).argsort(kind="stable")[: most + _MOST_SENTENCES_OF_A_CLAIM]:
            passage = self.passages[i]
            if besides is not None and passage.overlaps(besides):
                continue
            if scores[i] <= floor or len(found) == most:
                break
            floor = floor or _FAR_BEHIND * float(scores[i])
            found.append(passage)
        return found


def index_of(documents: Sequence[Document]) -> PassageIndex:
    """Index the sentences of documents."""
    return PassageIndex([passage for document in documents for passage in sentences(document)])


def _marks(text: str) -> set[str]:
    """Names, years and numbers, as far as they show without a parse."""
    return set(_MARKED.findall(anyascii(text)))


def _bm25(corpus: list[list[str]]) -> bm25s.BM25 | None:
    if not any(corpus):
        return None
    with catch_warnings(action="ignore"):  # in a notebook, that its progress bars have no widgets
        import bm25s  # here: its import costs a moment

    index = bm25s.BM25()
    index.index(corpus, show_progress=False)
    return index
