"""Lines IN CAPITALS and headlines In Title Case: there, only the text below tells what is a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from analysis.entities.mentions.found import Found
from analysis.entities.places import is_place

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FEWEST_WORDS = 4
_GUESSES = frozenset({"tagger", "divided", "acronym", "setting", "given name", "context"})
"""Rules whose word counts for nothing where every word has a capital."""


def sobered(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out what only its capital makes a name, and find in lines of capitals the names of the text.

    Args:
        text: The document's text.
        found: Names, without overlaps, in text order.
    """
    found = list(found)
    shouted, titled = _capitalised_lines(text)
    if not shouted and not titled:
        yield from found
        return
    inside = {mention for mention in found if any(begin <= mention.start < end for begin, end in shouted)}
    labels = {text[one.start : one.end].upper(): one.label for one in found if one not in inside}
    common = set(re.findall(r"(?<![\w-])[a-z]{3,}(?![\w-])", text))
    for mention in found:
        if mention in inside:
            if mention.rule not in _GUESSES:
                yield mention
        elif (
            not any(begin <= mention.start < end for begin, end in titled)
            or mention.rule not in _GUESSES
            or not _is_of(common, text[mention.start : mention.end])
        ):
            yield mention
    for begin, end in shouted:
        yield from _known(text, begin, end, labels)


def _capitalised_lines(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where the lines stand whose every word is in capitals, and those whose words all begin with one."""
    shouted, titled = [], []
    for line in _LINE.finditer(text):
        words = _WORD.findall(line.group())
        if len(words) < _FEWEST_WORDS:
            continue
        if line.group().isupper():
            shouted.append(line.span())
        elif all(word[0].isupper() for word in words if len(word) > 4):
            titled.append(line.span())
    is_all_shouted = sum(end - begin for begin, end in shouted) * 2 > len(text)
    return ([] if is_all_shouted else shouted), titled


def _is_of(common: set[str], name: str) -> bool:
    """Whether the text writes every word of a name small, too."""
    words = [word.lower() for word in _WORD.findall(name) if len(word) > 2]
    return bool(words) and common.issuperset(words)


def _known(text: str, begin: int, end: int, labels: Mapping[str, str]) -> Iterator[Found]:
    """The names in a line of capitals: those that stand in the text below, and places."""
    at = begin
    words = list(_WORD.finditer(text, begin, end))
    for first, word in enumerate(words):
        if word.start() < at:
            continue
        for last in range(min(first + 5, len(words)), first, -1):
            stop = words[last - 1].end()
            name = text[word.start() : stop]
            label = labels.get(name) or ("GPE" if len(name) > 3 and is_place(name.title()) else None)
            if label:
                yield Found(word.start(), stop, label, "repetition")
                at = stop
                break
