"""The dates of one event: the two ends of a range joined, and no date told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from analysis.timeline.order import covers


def distinct_dates(text: str, rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The dates of one event.

    Args:
        text: The document's text.
        rows: Rows of table ``times`` that date one event word, in text order.

    Yields:
        Each date once, with its range as one and without a year beside a day that lies in it.
    """
    joined: list[dict[str, Any]] = []
    for row in rows:
        if joined and is_range(text, joined[-1], row):
            joined[-1] = _range(text, joined[-1], row)
        else:
            joined.append(row)
    for index, row in enumerate(joined):
        others = joined[:index] + joined[index + 1 :]
        repeated = any(other["value"] == row["value"] for other in joined[:index])
        if not repeated and not any(_is_coarser(row, other) for other in others):
            yield row


_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[-–—]|\b(?:to|until|till|through)\b)\s*(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s*and\s+(?:the\s+)?", re.IGNORECASE)


def is_range(text: str, first: dict[str, Any], second: dict[str, Any]) -> bool:
    """Whether two rows of table ``times`` are the ends of one stretch: "between May and July", "2019-21"."""
    between = text[first["end"] : second["start"]]
    if _AND.fullmatch(between):
        return _BETWEEN.search(text[max(0, first["start"] - 20) : first["start"]]) is not None
    return _TO.fullmatch(between) is not None


def _range(text: str, first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    return first | {
        "end": second["end"],
        "text": text[first["start"] : second["end"]],
        "value": f"{first['value']}/{second['value']}",
        "edtf": _edtf_range(first["edtf"], second["edtf"]),
        "mod": "",
        "latest": second["latest"],
        "reason": first["reason"] or second["reason"],
        "anchor": first["anchor"] or second["anchor"],
    }


def _edtf_range(first: str, second: str) -> str:
    """From the start of the first, itself an interval for a week or a half, to the end of the second."""
    return f"{first.split('/')[0]}/{second.split('/')[-1]}" if first and second else ""


def _is_coarser(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether the other says more, as a day beside its year or a time beside its day, in any zone."""
    if other["value"].startswith(f"{one['value']}T"):
        return True
    return covers(one, other) and not covers(other, one)
