"""Times of day in named zones."""

from __future__ import annotations

import pytest

from analysis import Document, analyse
from analysis.timeline import tag_times


def time_of_day(text):
    times = tag_times(Document.from_text(text, published="2022-10-20"))
    (row,) = times[times["type"] == "TIME"].to_dict("records")
    return row


@pytest.mark.parametrize(
    ("words", "zone", "utc"),
    [
        ("5 p.m. GMT", "Z", "2022-10-16T17:00"),
        ("5 p.m. UTC", "Z", "2022-10-16T17:00"),
        ("5 p.m. EST", "-05:00", "2022-10-16T22:00"),
        ("5 p.m. EDT", "-04:00", "2022-10-16T21:00"),
        ("5 p.m. CST", "-06:00", "2022-10-16T23:00"),
        ("5 p.m. CDT", "-05:00", "2022-10-16T22:00"),
        ("5 p.m. MST", "-07:00", "2022-10-17T00:00"),
        ("5 p.m. MDT", "-06:00", "2022-10-16T23:00"),
        ("5 p.m. PST", "-08:00", "2022-10-17T01:00"),
        ("5 p.m. (PDT)", "-07:00", "2022-10-17T00:00"),
        ("17:00 BST", "+01:00", "2022-10-16T16:00"),
        ("17:00 CET", "+01:00", "2022-10-16T16:00"),
        ("17:00 CEST", "+02:00", "2022-10-16T15:00"),
    ],
)
def test_a_named_zone_moves_the_bounds_to_utc(words, zone, utc):
    row = time_of_day(f"The talks ended at {words} on 16 October 2022.")
    assert row["text"] == words
    assert row["value"] == f"2022-10-16T17:00{zone}"
    assert row["edtf"] == f"2022-10-16T17:00:00{zone}"
    assert f"{row['earliest']:%Y-%m-%dT%H:%M}" == utc
    assert (row["latest"] - row["earliest"]).total_seconds() == 60
    assert (f"read as UTC{zone}" in row["reason"]) == (zone != "Z")


@pytest.mark.parametrize("words", ["9 a.m. local time", "9 a.m. ET", "09:00 local time"])
def test_a_time_of_no_certain_zone_covers_its_day(words):
    row = time_of_day(f"The talks ended at {words} on 16 October 2022.")
    assert row["value"] == "2022-10-16T09:00"
    assert f"{row['earliest']:%Y-%m-%d} {row['latest']:%Y-%m-%d}" == "2022-10-16 2022-10-17"
    assert ("local time" in row["reason"]) == ("local" in words)


@pytest.mark.parametrize(
    ("zone", "value"), [(" PST", "T17:00-08:00"), (" EST", "T17:00-05:00"), ("", "T17:00")]
)
def test_an_event_told_with_its_day_and_time_is_one_row(zone, value):
    doc = Document.from_text(f"The mill burned down at 5 p.m.{zone} on 16 October 2022.", doc_id="d")
    assert analyse(doc).timeline["value"].tolist() == [f"2022-10-16{value}"]
