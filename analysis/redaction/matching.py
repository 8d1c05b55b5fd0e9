"""Where strings stand in a text, however they are written: accents, capitals, line ends, inflections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal
from unicodedata import category

from anyascii import anyascii

_GAP = r"(?:[\W_]{0,3}|&\#?\w{1,6};|%[0-9A-Fa-f]{2}|\\n|\\u[0-9a-fA-F]{4})"
"""What may stand between the words of a name: blanks, hyphens, an escaped character, nothing."""

_INITIALS = r"(?:\b[A-Z]\.\s?){0,3}"
_DISTINCTIVE = 5
"""Letters from which on a word that begins like a name is taken for a form of it: ``Erdoganism``."""

_ADDRESS = re.compile(r"\S*(?:://|www\.|[@\#/\\]|\w\.[a-z]{2,5}\b)\S*")
"""Web and mail addresses, handles, paths, file names: names stand in them in small letters, run together."""

Span = tuple[int, int]
Kind = Literal["prose", "derived", "address"]


class Folded:
    """A text in plain ASCII letters, which knows where each of them comes from."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        self._from: list[int] = []
        for at, char in enumerate(text):
            for letter in _plain(char):
                letters.append(letter)
                self._from.append(at)
        self.text = "".join(letters)
        self._source = text

    def span(self, match: re.Match[str]) -> Span:
        """The characters of the text that a match stands for, marks over its last letter included."""
        start, end = self._from[match.start()], self._from[match.end() - 1] + 1
        while end < len(self._source) and _is_silent(self._source[end]):
            end += 1
        return start, end


class Terms:
    """Strings to look for.

    Args:
        anywhere: Found in capitals and small letters alike.
        cased: Words of the language and acronyms: found as they are written, or in capitals only.
    """

    def __init__(self, anywhere: Iterable[str], cased: Iterable[str] = ()) -> None:
        anywhere, cased = sorted(anywhere, key=len, reverse=True), sorted(cased, key=len, reverse=True)
        free = _in_any_case(anywhere)
        self._patterns: dict[Kind, re.Pattern[str] | None] = {
            "prose": _bounded([free, *_as_written(cased)]),
            "derived": _bounded(
                [free, *_as_written(cased), _in_any_case(one for one in cased if not one.isupper())]
            ),
            "address": _bounded([free, _in_any_case(cased)]),
        }
        together = _in_any_case(one for one in anywhere if len("".join(words_of(one))) >= _DISTINCTIVE)
        self._run_together = re.compile(together) if together else None

    def spans(self, text: str, kind: Kind = "prose") -> Iterator[Span]:
        """Where they stand, in no order.

        Args:
            text: Any text.
            kind: ``prose`` as somebody wrote it, ``derived`` from prose by a rule that may have changed its
                capitals, or an ``address``, such as a file name.
        """
        folded = Folded(text)
        yield from _found(self._patterns[kind], folded)
        for place in [(0, len(folded.text))] if kind == "address" else _addresses(folded.text):
            yield from _found(self._patterns["address"], folded, place)
            yield from _found(self._run_together, folded, place)


def _found(pattern: re.Pattern[str] | None, folded: Folded, place: Span | None = None) -> Iterator[Span]:
    if pattern is not None:
        for match in pattern.finditer(folded.text, *(place or ())):
            if match.group():
                yield folded.span(match)


def words_of(text: str) -> list[str]:
    """The words of a name, in ASCII letters."""
    return re.findall(r"[A-Za-z0-9]+", Folded(text).text)


def _addresses(text: str) -> list[Span]:
    return [match.span() for match in _ADDRESS.finditer(text)]


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    if _is_silent(char):
        return ""
    return char if char.isascii() else anyascii(char) or " "


def _is_silent(char: str) -> bool:
    """Accents that are characters of their own, soft hyphens, joiners."""
    return not char.isascii() and category(char) in ("Mn", "Me", "Cf")


def _pattern(term: str) -> str:
    """A name in any case, with the endings of its forms."""
    words = words_of(term)
    if not words:
        return ""
    ending = "[a-z]{0,5}" if len("".join(words)) >= _DISTINCTIVE else "(?:e?s)?"
    return _INITIALS * (len(words) == 1) + _GAP.join(map(re.escape, words)) + ending


def _in_any_case(terms: Iterable[str]) -> str:
    patterns = [pattern for term in terms if (pattern := _pattern(term))]
    return f"(?i:{'|'.join(patterns)})" if patterns else ""


def _as_written(terms: Iterable[str]) -> Iterator[str]:
    """Names as they are written and in capitals, with the endings of their forms."""
    for words in filter(None, map(words_of, terms)):
        for spelling in dict.fromkeys((tuple(words), tuple(word.upper() for word in words))):
            yield _INITIALS * (len(words) == 1) + _GAP.join(map(re.escape, spelling)) + "(?:e?s|E?S)?"


def _bounded(alternatives: Iterable[str]) -> re.Pattern[str] | None:
    given = [one for one in alternatives if one]
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(given)})(?![A-Za-z])") if given else None


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap as one."""
    together: list[Span] = []
    for start, end in sorted(spans):
        if together and start <= together[-1][1]:
            together[-1] = (together[-1][0], max(end, together[-1][1]))
        else:
            together.append((start, end))
    return together


def outside(spans: Iterable[Span], spared: Sequence[Span]) -> list[Span]:
    """The spans that no longer one covers."""
    return [
        (start, end)
        for start, end in spans
        if not any(left <= start and end <= right and right - left > end - start for left, right in spared)
    ]
