"""The order of two dates that are known as intervals only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

Order = Literal["before", "after", "overlaps", "unknown"]


def order(one: Mapping[str, Any], other: Mapping[str, Any]) -> Order:
    """Which of two rows with ``earliest`` and ``latest`` comes first.

    An interval says that its event lies somewhere inside, so only intervals without a common moment are
    ordered. After Allen (1983), whose relations between overlapping intervals a fuzzy date cannot tell apart.

    Args:
        one: A row of ``times`` or ``timeline``.
        other: Another.

    Returns:
        How ``one`` stands to ``other``; "unknown" where a bound is missing.
    """
    bounds = (one["earliest"], one["latest"], other["earliest"], other["latest"])
    if any(bound is None or pd.isna(bound) for bound in bounds):
        return "unknown"
    if one["latest"] <= other["earliest"]:
        return "before"
    return "after" if other["latest"] <= one["earliest"] else "overlaps"


def overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether both may be the same moment."""
    return order(one, other) == "overlaps"


def covers(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether one date holds another: its interval lies inside, or both lack the year and are the same."""
    if order(one, other) != "overlaps":
        return bool(one["value"]) and one["value"] == other["value"]
    return bool(one["earliest"] <= other["earliest"] and other["latest"] <= one["latest"])


def gaps(timeline: pd.DataFrame) -> list[tuple[pd.Timestamp, pd.Timestamp]]:
    """The stretches between the first and the last date in which nothing is dated.

    Args:
        timeline: A table with ``earliest`` and ``latest``.

    Returns:
        Half-open intervals in order; a vague date fills all the time that it may lie in.
    """
    dated = timeline.dropna(subset=["earliest", "latest"]).sort_values("earliest")
    ends = dated["latest"].cummax().shift()
    return [
        (end, start)
        for end, start in zip(ends, dated["earliest"], strict=True)
        if not pd.isna(end) and end < start
    ]
