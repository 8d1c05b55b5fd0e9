"""Names that were found in one document, looked up in all: a tagger finds a name here and misses it there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis import tables
from analysis.document import Document
from analysis.entities.given_names import is_given_name
from analysis.entities.names import HONORIFICS

RULE = "named in another document"
"""What the table ``mentions`` gives as the rule of a name that was looked up."""

_WORD = re.compile(r"\w+")
_SMALL_WORD = re.compile(r"(?<![\w@#./-])[a-z]+\b")
_OPENS_SENTENCE = re.compile(r"(?:\A|[.!?:;]\W*\s|\n\W*|[\"“‘(])\Z")
_OF = re.compile(r" (?:of (?:the )?)?")
_GLUE = frozenset("-@#/_")

_LEAST_CAPITALS = 2
_SHORTEST = 4
"""Letters of the shortest single word that is looked up."""

_TELLING = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT"})
"""What one word may name; a person's is a surname or a first name, and others bear it too."""

_NOT_THE_STORY = frozenset({"boilerplate", "metadata"})


def recurrences(mentions: pd.DataFrame, docs: Sequence[Document]) -> pd.DataFrame:
    """Find the names of all documents wherever one of them has them, letter by letter.

    Names of several words are looked up, and a single word that can be nothing else: two documents name a
    place, an organisation or a product by it, none writes it small, and it is part of no longer name.
    A name beside other capitals is left alone, it may be part of a longer one.

    Args:
        mentions: Table ``mentions`` of all documents.
        docs: The documents. Each is read once, word by word, however many names there are.

    Returns:
        Table ``mentions`` of what is new, with the type that most documents give the name; it overlaps none
        of ``mentions``.
    """
    names = _Names.of(mentions, docs)
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for doc_id, start, end in mentions[["doc_id", "start", "end"]].itertuples(index=False, name=None):
        taken[doc_id].append((start, end))
    return tables.frame(
        "mentions",
        (
            _row(doc, start, end, label)
            for doc in docs
            for start, end, label in _found(doc, names, taken[doc.doc_id])
        ),
    )


@dataclass(frozen=True)
class _Names:
    """Names to look up.

    Attributes:
        labels: By name: the label that it mostly has.
        lengths: By first word: how many words such names have, most first.
    """

    labels: dict[str, str]
    lengths: dict[str, list[int]]

    @classmethod
    def of(cls, mentions: pd.DataFrame, docs: Sequence[Document]) -> _Names:
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        documents: dict[str, set[str]] = defaultdict(set)
        for doc_id, text, label in mentions[["doc_id", "text", "label"]].itertuples(index=False, name=None):
            name = " ".join(text.split())
            votes[name][label] += 1
            documents[name].add(doc_id)
        parts = {word for name in votes for word in _several(name)}
        single = {
            name
            for name, labels in votes.items()
            if len(documents[name]) > 1 and name not in parts and _is_telling(name, labels)
        }
        single -= {word.title() for doc in docs for word in _SMALL_WORD.findall(doc.text)}
        labels = {
            name: min(counts, key=lambda label: (-counts[label], label))
            for name, counts in votes.items()
            if name in single or _is_full(name)
        }
        lengths: dict[str, set[int]] = defaultdict(set)
        for name in labels:
            first, *others = _WORD.findall(name)
            lengths[first].add(1 + len(others))
        return cls(labels, {first: sorted(some, reverse=True) for first, some in lengths.items()})


def _several(name: str) -> list[str]:
    words = _WORD.findall(name)
    return words if len(words) > 1 else []


def _is_full(name: str) -> bool:
    """Whether a name has several words that are written with a capital, and begins and ends in one."""
    words = _WORD.findall(name)
    is_bounded = bool(words) and name.startswith(words[0]) and name.endswith(words[-1])
    return is_bounded and " " in name and sum(word[0].isupper() for word in words) >= _LEAST_CAPITALS


def _is_telling(name: str, labels: Counter[str]) -> bool:
    is_word = len(name) >= _SHORTEST and name.isalpha() and name.istitle()
    return is_word and len(labels) == 1 and labels.keys() <= _TELLING and not is_given_name(name)


def _found(doc: Document, names: _Names, taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Where the names stand outside of other names, and the label of each."""
    text, words = doc.text, [match.span() for match in _WORD.finditer(doc.text)]
    taken = sorted(taken)
    at = 0
    while at < len(words):
        start = words[at][0]
        for length in names.lengths.get(text[slice(*words[at])], ()):
            end = words[at : at + length][-1][1]
            label = names.labels.get(" ".join(text[start:end].split()))
            is_new = label and _is_free(taken, start, end) and doc.zone_at(start) not in _NOT_THE_STORY
            if label and is_new and _stands_alone(text, start, end, words[at - 1]):
                yield start, end, label
                at += length - 1
                break
        at += 1


def _is_free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(taken, (end, 0))
    return at == 0 or taken[at - 1][1] <= start


def _stands_alone(text: str, start: int, end: int, before: tuple[int, int]) -> bool:
    """Whether no capital beside a name makes it part of a longer one; a title may stand before a full one."""
    behind = _OF.match(text, end)
    if (behind and text[behind.end() : behind.end() + 1].isupper()) or _GLUE & {
        text[end : end + 1],
        text[start - 1 : start],
    }:
        return False
    is_single = text[start:end].isalpha()
    if is_single and _OPENS_SENTENCE.search(text[max(0, start - 5) : start]):
        return False
    first, last = before
    if last != start - 1 or text[last] != " " or not text[first].isupper():
        return True
    if text[first:last].lower() in HONORIFICS:
        return not is_single
    return text[first:last] == "The" or bool(_OPENS_SENTENCE.search(text[max(0, first - 5) : first]))


def _row(doc: Document, start: int, end: int, label: str) -> dict[str, Any]:
    return {
        "doc_id": doc.doc_id,
        "start": start,
        "end": end,
        "text": doc.text[start:end],
        "label": label,
        "zone": doc.zone_at(start),
        "sentence": -1,
        "entity_id": "",
        "rule": RULE,
    }
