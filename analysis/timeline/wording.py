"""The words of tokens as a reader writes them: marks where they belong, and none of what was left off."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from analysis.timeline.constituents import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

OPENING, CLOSING = ("“", "``"), ("”", "''")
"""Marks of quotation that are not the same at both ends."""

_LONGEST = 300  # characters
_MARKS = re.compile(r"\]\(\S*|[\[\]*]")  # of Markdown
_BOUNDARY = re.compile(r"[,;:]\s")
_LIKE_WORDS = frozenset("%&#@'’")


def words_of(tokens: Sequence[Token | str]) -> str:
    """Their words, without marks of Markdown and without the commas of what was left off."""
    kept = {token.i for token in tokens if not isinstance(token, str) and not token.is_space}
    shown = [token for token in tokens if isinstance(token, str) or _is_shown(token, kept)]
    words = " ".join("".join(_with_space(shown)).split())
    return re.sub(r"\s+(?=[,;:])", "", words).strip(" ,;:–—-")


def shortened_sentence(sentence: Span) -> str:
    """The words of a sentence, where it is very long up to the end of a part."""
    words = _MARKS.sub("", " ".join(sentence.text.split()))
    words = re.sub(r"\s+(?=[,.;:!?])", "", words)  # blanks stand where Markdown's marks were
    if len(words) <= _LONGEST:
        return words
    ends = [found.start() for found in _BOUNDARY.finditer(words, 0, _LONGEST)]
    return f"{words[: ends[-1]]} …" if ends else shorten(words, _LONGEST, placeholder=" …")


def is_balanced(words: str) -> bool:
    """Whether every quotation mark and bracket that opens closes again."""
    pairs = (("“", "”"), ("``", "''"), ("(", ")"))
    return words.count('"') % 2 == 0 and all(words.count(one) == words.count(other) for one, other in pairs)


def capitalised(words: str) -> str:
    """Begin with a capital, unless the first word has capitals of its own ("iPhone")."""
    return words[:1].upper() + words[1:] if words.split(" ")[0].islower() else words


def _is_shown(mark: Token, kept: Collection[int]) -> bool:
    """Whether a token is a word, or a mark between words that both stand."""
    before, after = mark.i - 1 in kept, mark.i + 1 in kept
    if mark.text in (*OPENING, "("):
        return after
    if mark.text in (*CLOSING, ")"):
        return before
    if mark.text == "," and after and not before:
        return _is_needed(mark, kept)
    if mark.text == '"':
        return before if mark.whitespace_ else after or before
    return not mark.is_punct or mark.text in _LIKE_WORDS or (before and after)


def _is_needed(comma: Token, kept: Collection[int]) -> bool:
    """Whether a comma still parts what stands around something left off: "It froze, the first time"."""
    last = max((i for i in kept if i < comma.i), default=None)
    if last is None:
        return False
    following = comma.nbor()
    leads = any(
        token.dep_ in SUBJECTS and token.left_edge == following for token in (following, *following.ancestors)
    )
    return leads or not comma.doc[last].is_punct


def _with_space(tokens: Sequence[Token | str]) -> Iterator[str]:
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if isinstance(token, str):
            yield f"{token} "
            continue
        joined = following is not None and not isinstance(following, str) and following.i == token.i + 1
        yield _MARKS.sub("", token.text) + (token.whitespace_ if joined else " ")
