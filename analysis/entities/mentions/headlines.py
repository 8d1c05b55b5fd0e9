"""Headlines In Title Case and lines IN CAPITALS: there, only the text below tells what is a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from analysis.document import Document
from analysis.entities.countries import is_country_or_division
from analysis.entities.mentions.found import Found
from analysis.entities.places import is_place

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]|\.(?=\w))*")
_PLAIN = re.compile(r"[^\d,;|]*[^\W\d]\s*")
"""A line that lists nothing and ends in no full stop."""

_AT_PLACE = re.compile(r"\b(?:in|at|near|from)\s\Z", re.IGNORECASE)
_FEWEST_WORDS = 4
_LONGEST_NAME = 6
_GUESSES = frozenset({"tagger", "divided", "acronym", "setting", "given name", "context", "whole name"})
"""Rules that lean on capitals, and on how a sentence runs."""


def sobered(doc: Document, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out what only its capitals make a name, and find in such lines the names of the text below.

    Args:
        doc: The document.
        found: Names, without overlaps.
    """
    loud = list(_loud_lines(doc))
    at_line = {mention: _is_inside(mention, loud) for mention in found}
    known = _known(doc.text, (mention for mention, is_loud in at_line.items() if not is_loud))
    for mention, is_loud in at_line.items():
        if not (is_loud and known and mention.rule in _GUESSES):
            yield mention
    for begin, end in loud:
        yield from _named_below(doc.text, begin, end, known)


def _loud_lines(doc: Document) -> Iterator[tuple[int, int]]:
    """Where the lines stand that are all in capitals, and the headlines whose words all begin with one."""
    for line in _LINE.finditer(doc.text):
        words = _WORD.findall(line.group())
        is_titled = all(word[0].isupper() for word in words if len(word) > 4)
        is_heading = doc.zone_at(line.start()) == "headline" or _PLAIN.fullmatch(line.group())
        if len(words) >= _FEWEST_WORDS and (line.group().isupper() or (is_titled and is_heading)):
            yield line.span()


def _is_inside(mention: Found, lines: Iterable[tuple[int, int]]) -> bool:
    return any(begin <= mention.start < end for begin, end in lines)


def _is_place(text: str, start: int, end: int) -> bool:
    name = text[start:end].title()
    stands_at = _AT_PLACE.search(text, max(0, start - 6), start)
    return is_country_or_division(name) or bool(stands_at and is_place(name))


def _known(text: str, found: Iterable[Found]) -> dict[str, str]:
    """The names of the text in capitals, with their labels; people by their surname, too."""
    labels: dict[str, str] = {}
    for mention in found:
        name = text[mention.start : mention.end].upper()
        labels[name] = mention.label
        if mention.label == "PERSON":
            labels.setdefault(name.split()[-1], "PERSON")
    return labels


def _named_below(text: str, begin: int, end: int, known: Mapping[str, str]) -> Iterator[Found]:
    """The names in a line that stand in the text below, and countries; the longest at each place."""
    words = list(_WORD.finditer(text, begin, end))
    taken = begin
    for first, word in enumerate(words):
        for last in reversed(words[first : first + _LONGEST_NAME]):
            name = text[word.start() : last.end()]
            label = known.get(name.upper()) or ("GPE" if _is_place(text, word.start(), last.end()) else "")
            if label and word.start() >= taken:
                yield Found(word.start(), last.end(), label, "repetition")
                taken = last.end()
