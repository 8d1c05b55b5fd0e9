"""Ages, however they are written: "a 41-year-old", "at the age of 41", "aged 41", "died at 41"."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.claims.reading.quantities import Quantity

_SAID_BEFORE = re.compile(r"\b(?:(?:at\s+(?:the|an)\s+)?age\s+(?:of\s+)?|aged\s+)\Z")
_SAID_BEHIND = re.compile(r"[- ]years?[- ](?:olds?\b|of\s+age\b)")
_DEATH = re.compile(r"\bdied\s+at\s+\Z"), re.compile(r"\s*(?:[,.;)]|\Z|(?:in|on|of|after|from)\b)")
_ASIDE = re.compile(r"\b[A-Z][\w’'-]+,\s+\Z"), re.compile(r"[,;)]")
"""What stands before and behind an age that no word calls so: "died at 67 in Oslo", "Lund, 52, said"."""

_OLDEST = 120
_REACH = 40
"""Characters before a number in which the words or the name stand that make it an age."""


def as_age(quantity: Quantity, text: str) -> Quantity | None:
    """A number as an age, with the words that say that it is one; None where it is none.

    Args:
        quantity: A number without a unit.
        text: The text that it stands in.
    """
    start, end = quantity.start, quantity.end
    if not 0 < quantity.value <= _OLDEST or quantity.bound:
        return None
    reach = max(0, start - _REACH)
    before, behind = _SAID_BEFORE.search(text, reach, start), _SAID_BEHIND.match(text, end)
    if not (before or behind) and not any(
        left.search(text, reach, start) and right.match(text, end) for left, right in (_DEATH, _ASIDE)
    ):
        return None
    start, end = before.start() if before else start, behind.end() if behind else end
    return replace(quantity, start=start, end=end, text=text[start:end], unit="age", role="")
