"""What a relative expression is read against: the publication date, the date named before it, and tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.timeline.values import Point

Direction = Literal["past", "future", "open", ""]


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
        narrative: Whether the text tells a history, so that its dates go on from each other.
        direction: Where tense and cue words point; "open" where a past sentence sets an end or asks for
            something, which may lie on either side; empty when they do not point.
        cue: The word that gave the direction.
        fiscal_year_start: Month in which fiscal years begin.
    """

    published: Anchor | None
    previous: Anchor | None = None
    narrative: bool = False
    direction: Direction = ""
    cue: str = ""
    fiscal_year_start: int = 1

    @property
    def main(self) -> Anchor | None:
        """The anchor of an expression such as "in October": the story's own date in a history."""
        return (self.previous or self.published) if self.narrative else self.published


_FUTURE = (
    r"['’]ll|(?:will|won't|shall|should|would|could|may|might|must|can)(?: not| also)?(?: be| have)?"
    r"(?: \w{2,18})?"
    r"|(?:plan|want|aim|seek|hope|expect|intend|need|agree|continue|propose|promise|vow|threaten)(?:s|ed)? to"
    r"(?: be)?(?: \w{2,18})?"
    r"|(?:is|are|was|were|been|be|being) (?:expected|scheduled|planned|set|slated|due|supposed|going|likely)"
    r"|plans|planned|planning|expect(?:s|ed)?|scheduled|slated|due|hop(?:es|ing)|intends|upcoming"
    r"|deadline|until|till|effective|payable"
    r"|to (?:be \w{2,18}|start|begin|take|open|close|end|come|go|become|make|finish|run|vote|meet|launch)"
)
_IRREGULAR = (
    "was were had did ago since last previous arose became began bled blew bore bought broke brought "
    "built came caught chose drew drove fed fell felt fled flew fought found froze gave got grew heard "
    "held hid hung kept knew laid lay led left lent lost made meant met paid ran rang rode rose sang "
    "sank sat saw sent shook shot shrank shut slept sold sought spent split spoke sprang stole stood "
    "struck swam swept swore swung said taught threw told took tore understood went woke won wore wrote"
).split()
_PAST = rf"{'|'.join(_IRREGULAR)}|[A-Za-z]{{3,18}}ed"
_CUE = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_BEFORE, _AFTER = 90, 60

_UNTIL = re.compile(r"\b(?:until|till|before|by)\s+(?:the\s+)?\Z", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:asked|called|demanded|urged|requested|sought|ordered|told|wanted|gave|pressed|invited|promised|pledged"
    r"|vowed|agreed)\b[^,]*\b(?:for|to|until|till|before|by)\b"
)
_DEFERRED = re.compile(r"\b(?:extended|postponed|delayed|deferred|adjourned)\b")
_GOES_ON = re.compile(r"\b(?:is|are|has|have|remains?|runs?|lasts?|continues?)\b")


def direction_at(text: str, start: int, end: int) -> tuple[Direction, str]:
    """Where the words around an expression point: the nearest cue before it, else the first one after.

    Args:
        text: The document's text.
        start: Where the expression begins.
        end: Where it ends.

    Returns:
        The direction and the cue word; two empty strings when the sentence has no cue. "They ran it until
        December" tells of the past and "it was extended until December" of what is to come, while "they
        asked for it by December" leaves open which December is meant.
    """
    before = re.split(r"[.!?;]\s|\n\s*\n", text[max(0, start - _BEFORE) : start])[-1]
    after = re.split(r"[.!?;]\s|\n\s*\n", text[end : end + _AFTER])[0]
    cues = list(_CUE.finditer(before))
    last = next((cue for cue in reversed(cues) if cue.group() not in ("until", "till")), None)
    if last is not None and last["past"] and _is_open(before[last.start() :]):
        return "open", last.group()
    cue = cues[-1] if cues else _CUE.search(after)
    if cue is None:
        return "", ""
    return ("future" if cue["future"] else "past"), cue.group()


def _is_open(words: str) -> bool:
    """Whether words from a past verb on to an expression set an end to something, or ask for it."""
    if _DEFERRED.match(words) or _GOES_ON.search(words):
        return False
    return bool(_UNTIL.search(words) or _ASKED.match(words))
