"""The numbers of claims and events, which lead from a row to its words in the source text, and back.

A row stands under its name, such as ``ferry-c3`` or ``event-2``; its words in the source text under the same
name with ``-words`` behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from analysis.report.sections.html import link


def claim_number(row: Mapping[str, Any]) -> str:
    """The number of a claim in its document: ``C3``; what a list calls it, where that gives it a name."""
    _, counted, number = str(row["claim_id"]).rpartition("-c")
    return f"C{number}" if counted else number


def claim_link(row: Mapping[str, Any]) -> Markup:
    """The number of a claim, for its card or row: it leads to the claim's words in the source text."""
    return link(claim_number(row), f"{row['claim_id']}-words", str(row["claim_id"]))


def source_place(doc_id: str) -> str:
    """The name of the row of an evidence document."""
    return f"source-{doc_id}"


def event_number(position: int) -> str:
    """The number of an event, by its position in the table of dated events: ``T1``."""
    return f"T{position + 1}"


def event_name(position: int) -> str:
    """The name of an event's row."""
    return f"event-{position + 1}"


def event_link(position: int) -> Markup:
    """The number of an event, for its row: it leads to the words that date it."""
    return link(event_number(position), f"{event_name(position)}-words", event_name(position))
