"""Which other documents of a set may bear on a document: those that share its rare words."""

from __future__ import annotations

from array import array
from math import log
from pathlib import Path

from analysis.document import Document
from analysis.stems import words

MOST_RELATED = 20
"""Other documents that are searched for a report: its cost does not grow with the set."""


class Neighbours:
    """Finds for each document of a set those nearest to it.

    Nearness is the sum of the inverse document frequencies (Spärck Jones 1972) of the words that two
    documents share, over the square root of the number of words of the other.
    """

    def __init__(self) -> None:
        self._numbers: dict[Path, int] = {}
        self._vocabulary: dict[str, int] = {}
        self._words: list[array[int]] = []
        self._postings: list[list[int]] = []

    def add(self, path: Path, document: Document) -> None:
        """Add a document of the set; one that is there already stays as it is."""
        number = self._numbers.setdefault(path, len(self._numbers))
        if number < len(self._words):
            return
        content = {self._vocabulary.setdefault(word, len(self._vocabulary)) for word in words(document.text)}
        self._postings += [[] for _ in range(len(self._vocabulary) - len(self._postings))]
        for word in content:
            self._postings[word].append(number)
        self._words.append(array("i", sorted(content)))

    @property
    def paths(self) -> list[Path]:
        """All documents of the set, in order."""
        return list(self._numbers)

    def of(self, path: Path) -> list[Path]:
        """The other documents nearest to one, at most ``MOST_RELATED``, in the order of the set."""
        paths = self.paths
        if len(paths) <= MOST_RELATED + 1:
            return [other for other in paths if other != path]
        import numpy as np  # here: one report alone does without

        own = self._numbers[path]
        scores = np.zeros(len(paths))
        for word in self._words[own]:
            having = self._postings[word]
            scores[having] += log(len(paths) / len(having))
        scores /= np.sqrt([max(1, len(content)) for content in self._words])
        scores[own] = -1.0
        nearest = np.argsort(-scores, kind="stable")[:MOST_RELATED]
        return [paths[number] for number in sorted(nearest)]
