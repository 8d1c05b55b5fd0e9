"""Where strings stand in a text, however they are written: accents, capitals, line ends, inflections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
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
        free = "|".join(pattern for term in anywhere if (pattern := _pattern(term)))
        exact = "|".join(pattern for term in cased for pattern in _as_written(term))
        any_case = "|".join(pattern for term in cased if (pattern := _pattern(term)))
        self._in_text = _compiled(f"(?i:{free})" if free else "", exact)
        self._in_address = _compiled(f"(?i:{free})" if free else "", f"(?i:{any_case})" if any_case else "")
        together = "|".join(
            _pattern(term) for term in anywhere if len("".join(words_of(term))) >= _DISTINCTIVE
        )
        self._run_together = re.compile(f"(?i:{together})") if together else None

    def spans(self, text: str, *, is_address: bool = False) -> Iterator[Span]:
        """Where they stand, in no order.

        Args:
            text: Any text.
            is_address: Whether the whole text is an address or a file name.
        """
        folded = Folded(text)
        if self._in_text is not None:
            yield from (folded.span(match) for match in self._in_text.finditer(folded.text) if match.group())
        if self._in_address is None:
            return
        for place in [(0, len(folded.text))] if is_address else _addresses(folded.text):
            for pattern in (self._in_address, self._run_together):
                if pattern is not None:
                    found = pattern.finditer(folded.text, *place)
                    yield from (folded.span(match) for match in found if match.group())


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


def _as_written(term: str) -> Iterator[str]:
    words = words_of(term)
    if words:
        for spelling in dict.fromkeys((tuple(words), tuple(word.upper() for word in words))):
            yield _INITIALS * (len(words) == 1) + _GAP.join(map(re.escape, spelling)) + "(?:e?s|E?S)?"


def _compiled(*alternatives: str) -> re.Pattern[str] | None:
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
