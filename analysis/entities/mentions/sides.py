"""Towns that stand for their clubs, as the sports pages name them: ``Leeds`` *beat Derby 2-1*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import is_country_or_division
from analysis.entities.places import is_place

_SCORE = r"\b\d{1,3}-\d{1,3}\b"
_SCORES = re.compile(
    rf"\s(?:have\s|had\s)?(?:beat|thrashed|drew|defeated|lost|crushed|edged|won|stunned)\b[^.\n]{{0,60}}?{_SCORE}"
)
_WINNER = re.compile(rf"\b(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?={_SCORES.pattern})")
_BEATEN = re.compile(
    rf"\b(?:(?:beat|thrashed|defeated|crushed|edged|stunned)\s|drew\s(?:{_SCORE}\s)?(?:with|at)\s|lost\s(?:{_SCORE}\s)?(?:to|at)\s|"
    rf"(?:{_SCORE}\s)?(?:win|victory|draw|defeat)\s(?:over|against|with|at|by|to)\s)\Z"
)
_SCORE_AFTER = re.compile(rf"[^.\n]{{0,40}}?{_SCORE}")
_PLAYER_AFTER = re.compile(
    r"\s(?:striker|winger|midfielder|goalkeeper|defender|coach|quarterback|pitcher|full-?back|fly-half|skipper)s?\b"
)
_ARE = re.compile(r"\s(?:have|are|were)\s")
_AND_BEFORE = re.compile(r"(?:\band|,|&|\bdo|\bdid|\bin|\bof|\bat|\bto|\bfrom|\bfor|\bnear)\s\Z")
_SIGNED_BEFORE = re.compile(r"\b(?:(?:re)?joined|sign(?:s|ed|ing)?\s[^.\n]{3,60}\sfrom)\s\Z")


def sides(text: str) -> Iterator[tuple[int, int]]:
    """Yield the towns that a verb of winning and a score follow: ``Leeds`` *beat Derby 2-1*."""
    for match in _WINNER.finditer(text):
        if is_place(match["name"]) and not is_country_or_division(match["name"]):
            yield match.span("name")


def is_side(text: str, start: int, end: int) -> bool:
    """Whether a town stands for its club: it beats and is beaten, it has a striker, it *have* signed him.

    Args:
        text: The document's text.
        start: Where the town's name begins.
        end: Where it ends.
    """
    if is_country_or_division(text[start:end]):
        return False
    if _SCORES.match(text, end) or _PLAYER_AFTER.match(text, end):
        return True
    before = text[max(0, start - 80) : start]
    if beaten := _BEATEN.search(before):
        return bool(re.search(_SCORE, beaten.group()) or _SCORE_AFTER.match(text, end))
    return bool(_SIGNED_BEFORE.search(before) or (_ARE.match(text, end) and not _AND_BEFORE.search(before)))
