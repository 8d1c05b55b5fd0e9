"""Days of birth and death in the brackets behind a name: "(4 July 1931 – 2 May 1999)", "(born 1963)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.claims.reading.acts import Act
from analysis.claims.reading.dates import Moment
from analysis.claims.reading.syntax import Factuality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BRACKETS = re.compile(r"\(([^()]{4,120})\)")
_BETWEEN = re.compile(r"\s*(?:[-–—−]{1,2}|to)\s*(?:c\.\s*)?")
_BORN = re.compile(r"\b(?:born|b\.)\s[^()]*\Z", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|d\.)\s\Z", re.IGNORECASE)


def life_acts(parsed: Doc, moments: Sequence[Moment]) -> Iterator[Act]:
    """Read births and deaths off the brackets behind a name.

    Args:
        parsed: The text.
        moments: Its dates, in text order.
    """
    for brackets in _BRACKETS.finditer(parsed.text):
        named = parsed.char_span(max(0, brackets.start() - 2), brackets.start(), alignment_mode="expand")
        if named is None or not any(token.pos_ == "PROPN" for token in named):
            continue
        subject = [token for token in named if token.pos_ == "PROPN"][-1]
        first, last = (bisect_left(moments, at, key=_start) for at in brackets.span(1))
        inside = [moment for moment in moments[first:last] if moment.end < brackets.end()]
        for verb, moment in _dated(parsed.text, brackets.start(1), inside):
            token = parsed.char_span(moment.start, moment.end, alignment_mode="expand")
            if token is not None:
                yield _act(token[0], verb, subject, moment)


def _start(moment: Moment) -> int:
    return moment.start


def _dated(text: str, start: int, moments: Sequence[Moment]) -> Iterator[tuple[str, Moment]]:
    match list(moments):
        case [birth, death] if _BETWEEN.fullmatch(text, birth.end, death.start):
            yield "bear", birth
            yield "die", death
        case [only] if _BORN.search(text, start, only.start):
            yield "bear", only
        case [only] if _DIED.search(text, start, only.start):
            yield "die", only


def _act(token: Token, verb: str, subject: Token, moment: Moment) -> Act:
    return Act(
        token=token,
        lemmas=frozenset({verb}),
        order=frozenset(),
        factuality=Factuality.FACT,
        subject=subject,
        agent=None,
        patient=None,
        dates_a_kind=False,
        moments=(moment,),
        quantities=(),
    )
