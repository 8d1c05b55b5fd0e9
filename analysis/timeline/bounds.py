"""Dates that are the end of a stretch, not its whole: "since March 2022", "until Friday", "before 2010"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

_REACH = 24  # characters
_PREPOSITION = re.compile(
    r"\b(?P<word>since|until|till|by|before|after|from|as\s(?:of|at|from))\s+(?:the\s+)?\Z", re.IGNORECASE
)
_BELONGS_TO = re.compile(r"['’]s\b")
_SAME = {"till": "until", "as at": "as of", "as from": "from"}
_BEGINS, _ENDS = ("since", "from"), ("until", "by")


def bound_of(text: str, start: int, end: int) -> str:
    """The preposition that makes a date the bound of a stretch.

    Args:
        text: The document's text.
        start: First character of the time expression.
        end: The character after its last.

    Returns:
        One of since, from, until, by, before, after, "as of"; empty where the date says when.
    """
    found = _PREPOSITION.search(text[max(0, start - _REACH) : start])
    if found is None or _BELONGS_TO.match(text, end):  # "by Monday's storm"
        return ""
    word = " ".join(found["word"].lower().split())
    return _SAME.get(word, word)


def open_edtf(row: dict[str, Any], bound: str) -> str:
    """A date in the Extended Date/Time Format, without the end that its preposition leaves open.

    Args:
        row: With ``edtf``, ``earliest`` and ``latest``.
        bound: As ``bound_of`` gives it.

    Returns:
        ``2022-03/..`` for since March 2022, ``../2009-12-31`` for before 2010; the date itself where it has
        no bound or no place in the calendar.
    """
    first, last = row["edtf"].split("/")[0], row["edtf"].split("/")[-1]
    if not last:
        return ""
    if bound in _BEGINS:
        return f"{first}/.."
    if bound in _ENDS:
        return f"../{last}"
    if row["earliest"] is None or bound not in ("before", "after"):
        return str(row["edtf"])
    before = row["earliest"].date() - timedelta(days=1)
    return f"../{before}" if bound == "before" else f"{row['latest'].date()}/.."
