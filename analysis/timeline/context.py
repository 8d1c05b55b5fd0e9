"""What a relative expression is read against: the publication date, the date named before it, and tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.timeline.values import Point

Direction = Literal["past", "future", ""]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date to count from, and what it is in words for the table's ``anchor`` column."""

    point: Point
    words: str

    @classmethod
    def published(cls, day: date) -> Anchor:
        """The day of publication."""
        return cls(Point(day.year, day.month, day.day), f"published {day.isoformat()}")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known at the place of an expression.

    Attributes:
        published: The day of publication, if it is known.
        previous: The last date named before the expression that it may go on from.
        narrative: Whether the text tells a history, so that dates go on from each other and not from publication.
        direction: Where tense and cue words point; empty when they do not.
        cue: The word that gave the direction.
    """

    published: Anchor | None
    previous: Anchor | None = None
    narrative: bool = False
    direction: Direction = ""
    cue: str = ""

    @property
    def main(self) -> Anchor | None:
        """The anchor of an expression such as "in October": the story's own date in a history."""
        return (self.previous or self.published) if self.narrative else self.published


_FUTURE = (
    r"will|won't|'ll|’ll|shall|would|could|may|might|plan(?:s|ned|ning)? to|plans|planned for|expect(?:s|ed)?|scheduled"
    r"|set (?:for|to)|slated|due|supposed|hop(?:es|ing)|intend(?:s|ed)?|to be|going to|upcoming|until|till|deadline"
    r"|start(?:s|ing)|begin(?:s|ning)|effective|payable|to (?:start|begin|take place|open|close|end|come|go|become|make)"
)
_PAST = (
    r"was|were|had|has|have|did|said|told|came|went|took|made|gave|held|met|won|lost|fell|rose|began|became|left"
    r"|since|last|ago|previous|[A-Za-z]{3,18}(?<!expect)(?<!schedul)(?<!plann)(?<!suppos)(?<!intend)(?<!slat)(?<!propos)ed"
)
_CUE = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_BEFORE, _AFTER = 90, 60


def direction_at(text: str, start: int, end: int) -> tuple[Direction, str]:
    """Where the words around an expression point: the nearest cue before it, else the first one after.

    Args:
        text: The document's text.
        start: Where the expression begins.
        end: Where it ends.

    Returns:
        The direction and the cue word; two empty strings when the sentence has no cue.
    """
    before = re.split(r"[.!?;]\s|\n\s*\n", text[max(0, start - _BEFORE) : start])[-1]
    after = re.split(r"[.!?;]\s|\n\s*\n", text[end : end + _AFTER])[0]
    cues = list(_CUE.finditer(before))
    cue = cues[-1] if cues else _CUE.search(after)
    if cue is None:
        return "", ""
    return ("future" if cue["future"] else "past"), cue.group()
