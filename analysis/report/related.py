"""Which other documents of a set may bear on a document: those that share its rare words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log
from pathlib import Path

import numpy as np

from analysis.claims.passages import words
from analysis.errors import AnalysisError
from analysis.readers import read_document

MOST_RELATED = 20
"""Other documents that are searched for a report: its cost does not grow with the set."""


class Neighbours:
    """Finds for each document of a set those nearest to it.

    Nearness is the sum of the inverse document frequencies (Spärck Jones 1972) of the words that two
    documents share, over the square root of the number of words of the other.

    Args:
        paths: The documents. One that cannot be read is near to none.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = list(paths)
        self._numbers = {path: number for number, path in enumerate(self._paths)}
        if len(self._paths) <= MOST_RELATED + 1:
            return
        vocabulary: dict[str, int] = {}
        postings: dict[int, list[int]] = defaultdict(list)
        self._words = []
        for number, path in enumerate(self._paths):
            content = {vocabulary.setdefault(word, len(vocabulary)) for word in _words(path)}
            self._words.append(np.array(sorted(content), dtype=np.int32))
            for word in content:
                postings[word].append(number)
        self._postings = {word: np.array(found, dtype=np.int32) for word, found in postings.items()}
        self._sizes = np.sqrt([max(1, len(content)) for content in self._words])

    def of(self, path: Path) -> list[Path]:
        """The other documents nearest to one, at most ``MOST_RELATED``, in the order of the set."""
        own = self._numbers[path]
        if len(self._paths) <= MOST_RELATED + 1:
            return [other for other in self._paths if other != path]
        scores = np.zeros(len(self._paths))
        for word in self._words[own]:
            having = self._postings[int(word)]
            scores[having] += log(len(self._paths) / len(having))
        scores /= self._sizes
        scores[own] = -1.0
        nearest = np.argsort(-scores, kind="stable")[:MOST_RELATED]
        return [self._paths[number] for number in sorted(nearest)]


def _words(path: Path) -> set[str]:
    try:
        return set(words(read_document(path).text))
    except AnalysisError:
        return set()
