"""Whether what a passage of two sentences says of a name is said in the sentence that tells the claim's act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.elsewhere import is_said_elsewhere

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from analysis.claims.comparison.align import Alignment

_POINTING = frozenset("it he she they its his her their him them this that these those".split())


def out_of_reach(alignment: Alignment) -> str:
    """The name of a claim that a passage only has in a sentence which does not tell the act; else "".

    A sentence before it will do where some word of the telling one can point back to it; a sentence
    behind it speaks of the name on its own account.
    """
    told = [other.token.sent for mine, other in alignment.tellings if mine.token.pos_ != "NOUN"]
    if not told or all(sentence.start == told[0].start for sentence in alignment.passage.tokens.doc.sents):
        return ""
    for name, root in alignment.claim.roots:
        places = [other.start for other in alignment.passage.names if alignment.are_one(name, other)]
        if not places or any(s.start_char <= place < s.end_char for s in told for place in places):
            continue
        if _is_pointed_back_to(places, told) or is_said_elsewhere(alignment, root):
            continue
        return name.text
    return ""


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
