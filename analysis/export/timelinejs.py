"""A timeline as TimelineJS reads it: JSON whose texts are HTML, so that every word is escaped."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import pandas as pd
from markupsafe import escape

from analysis.document import Document
from analysis.tables import records
from analysis.timeline import dated_only
from analysis.timeline.intervals import grain

_FIELDS = {"century": 1, "decade": 1, "year": 1, "season": 1, "half": 2, "quarter": 2, "month": 2}
"""How many of year, month and day a date of each grain names; all three where it is not listed."""


def timelinejs(timeline: pd.DataFrame, docs: Sequence[Document]) -> str:
    """Write the dated statements for TimelineJS.

    Source: https://timeline.knightlab.com/docs/json-format.html. A date that is known as an interval has both
    ends, and its words as ``display_date``. Dates without a known year have no place there and are left out.

    Args:
        timeline: Table ``timeline``.
        docs: The documents it was made of.

    Returns:
        JSON text.
    """
    by_id = {doc.doc_id: doc for doc in docs}
    rows = [row for row in records(dated_only(timeline)) if not pd.isna(row["earliest"])]
    events = [_event(row, by_id[row["doc_id"]]) for row in rows]
    return json.dumps({"events": events}, ensure_ascii=False, indent=1) + "\n"


def _event(row: Mapping[str, Any], doc: Document) -> dict[str, Any]:
    last = row["latest"].to_pydatetime() - timedelta(seconds=1)
    return {
        "unique_id": f"{row['doc_id']}-{row['head_start']}-{row['time_start']}",
        "start_date": _date(row["earliest"].to_pydatetime(), row["value"]),
        "end_date": _date(last, row["value"]),
        "display_date": str(escape(row["display_date"])),
        "text": {"headline": str(escape(row["event"])), "text": _words(row, doc)},
        "group": row["modality"],
    }


def _date(moment: datetime, value: str) -> dict[str, int]:
    date = {"year": moment.year, "month": moment.month, "day": moment.day}
    kept = _FIELDS.get(grain(value), 3)
    return dict(list(date.items())[:kept])


def _words(row: Mapping[str, Any], doc: Document) -> str:
    """The statement as the text has it, how it was dated, and where it stands."""
    parts = [f"<p>{escape(' '.join(row['text'].split()))}</p>"]
    if row["reason"]:
        parts.append(f"<p><small>{escape(row['reason'])}</small></p>")
    source = doc.source or doc.title or doc.doc_id
    where = f"{source}, characters {row['start']} to {row['end']}"
    parts.append(f"<p><small>{escape(where)}</small></p>")
    return "".join(parts)
