"""The days of a timeline as an iCalendar file, for any calendar program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.document import Document
from analysis.tables import records
from analysis.timeline import dated_only
from analysis.timeline.intervals import grain

_LINE = 75  # octets
_A_DAY_OR_LESS = ("day", "day part", "minute")


def ical(timeline: pd.DataFrame, docs: Sequence[Document]) -> str:
    """Write the events whose day is known, as all-day entries.

    Source: RFC 5545. A vaguer date would look like a day that nobody named, so it is left out, as is what is
    only inferred. What is planned is TENTATIVE. The stamp that the format asks for is the day of publication.

    Args:
        timeline: Table ``timeline``.
        docs: The documents it was made of.

    Returns:
        The file's text, with the line ends that the format asks for.
    """
    published = {doc.doc_id: doc.published for doc in docs}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//docbrief//timeline//EN"]
    for row in records(dated_only(timeline)):
        if _names_its_days(row):
            day = published.get(row["doc_id"])
            lines += _event(row, f"{day:%Y%m%d}T000000Z" if day else "19700101T000000Z")
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _names_its_days(row: Mapping[str, Any]) -> bool:
    ends = row["value"].split("/")
    return not pd.isna(row["earliest"]) and all(
        grain(end) in _A_DAY_OR_LESS and "X" not in end for end in ends
    )


def _event(row: Mapping[str, Any], stamp: str) -> Iterator[str]:
    first = row["earliest"].normalize()
    after = (row["latest"] - pd.Timedelta(seconds=1)).normalize() + pd.Timedelta(days=1)
    yield "BEGIN:VEVENT"
    yield f"UID:{row['doc_id']}-{row['head_start']}-{row['time_start']}@docbrief"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(after)}"
    yield f"SUMMARY:{_escaped(row['event'])}"
    yield f"DESCRIPTION:{_escaped(_description(row))}"
    yield f"STATUS:{'TENTATIVE' if row['modality'] == 'planned' else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(moment: pd.Timestamp) -> str:
    return f"{moment.year:04d}{moment.month:02d}{moment.day:02d}"  # strftime drops the zeros of early years


def _description(row: Mapping[str, Any]) -> str:
    words = [
        " ".join(row["text"].split()),
        row["reason"],
        f"{row['doc_id']}, characters {row['start']} to {row['end']}",
    ]
    return "\n".join(word for word in words if word)


def _escaped(text: str) -> str:
    """A value in which no character ends it: RFC 5545, 3.3.11."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = "\\n".join(text.splitlines())
    return "".join(char for char in text if char.isprintable())


def _folded(line: str) -> str:
    """A line broken so that none is longer than 75 octets, and no character is cut: RFC 5545, 3.1."""
    pieces, piece, size = [], "", 0
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if size + octets > _LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + char, size + octets
    return "\r\n".join([*pieces, piece])
