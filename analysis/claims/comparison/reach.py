"""Whether a passage of two sentences says of the claim's names and words what the claim says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.elsewhere import is_said_elsewhere
from analysis.claims.comparison.words import details, sayings

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from analysis.claims.comparison.align import Alignment

_POINTING = frozenset("it he she they its his her their him them this that these those".split())


def out_of_reach(alignment: Alignment) -> str:
    """The name or word of a claim that a passage only has in a sentence which does not tell the act; else "".

    A sentence before it will do where some word of the telling one can point back to it; a sentence
    behind it speaks on its own account.
    """
    told = [other.token.sent for mine, other in alignment.tellings if mine.token.pos_ != "NOUN"]
    if not told or all(sentence.start == told[0].start for sentence in alignment.passage.tokens.doc.sents):
        return ""
    return next(
        (text for text, word, places in _places(alignment) if _is_out(alignment, word, places, told)), ""
    )


def _places(alignment: Alignment) -> Iterator[tuple[str, Token, list[int]]]:
    """The names and words of a claim, each with where the passage has it."""
    for name, root in alignment.claim.roots:
        yield name.text, root, [n.start for n in alignment.passage.names if alignment.are_one(name, n)]
    for word in details(alignment.claim):
        yield word.text, word, [other.idx for other in sayings(alignment.passage, word)]


def _is_out(alignment: Alignment, word: Token, places: list[int], told: Sequence[Span]) -> bool:
    if not places or any(s.start_char <= place < s.end_char for s in told for place in places):
        return False
    return not _is_pointed_back_to(places, told) and not is_said_elsewhere(alignment, word)


def _is_pointed_back_to(places: list[int], told: Sequence[Span]) -> bool:
    return any(
        min(places) < sentence.start_char and any(_points_back(token) for token in sentence)
        for sentence in told
    )


def _points_back(token: Token) -> bool:
    """Whether a word stands for what was named before: a pronoun, or "the company" and the like."""
    if token.lower_ in _POINTING:
        return True
    return token.pos_ == "NOUN" and [child.lower_ for child in token.children] == ["the"]
