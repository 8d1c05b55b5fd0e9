"""A timeline for TimelineJS: dates as vague as they are, and no word that a page would run."""

import json

from analysis import Document, analyse
from analysis.export.timelinejs import timelinejs


def events_of(text, published=None, **metadata):
    found = analyse(Document.from_text(text, published=published, doc_id="d", **metadata))
    return json.loads(timelinejs(found.timeline, found.docs))["events"]


def test_a_vague_date_has_two_ends_and_its_words():
    (event,) = events_of("The mill closed in early March 2014.")
    assert event["start_date"] == event["end_date"] == {"year": 2014, "month": 3}
    assert event["display_date"] == "early March 2014"
    assert event["text"]["headline"] == "The mill closed"


def test_a_day_is_a_day():
    (event,) = events_of("The mill closed on 3 March 2014.")
    assert event["start_date"] == event["end_date"] == {"year": 2014, "month": 3, "day": 3}


def test_a_range_begins_and_ends():
    (event,) = events_of("Sales fell from March 3 to June 5, 2019.")
    assert event["start_date"] == {"year": 2019, "month": 3, "day": 3}
    assert event["end_date"] == {"year": 2019, "month": 6, "day": 5}


def test_an_unknown_year_has_no_place():
    assert events_of("The mill closed on 3 March.") == []


def test_an_inferred_day_is_not_passed_on():
    assert events_of("Siemens closes mill\n\nSiemens has closed its mill.", "2022-10-20") == []


def test_where_it_stands_and_how_it_was_dated_come_along():
    (event,) = events_of("The mill closed on 3 March.", "2022-10-20", source="Gazette")
    assert "the nearest 3 March on or before publication" in event["text"]["text"]
    assert "Gazette, characters 0 to" in event["text"]["text"]


def test_hostile_words_are_escaped():
    evil = "<img src=x onerror=alert(1)>"
    (event,) = events_of(f"The {evil} mill closed in 2014.", source=evil)
    assert "<img" not in json.dumps(event)
    assert "&lt;img" in event["text"]["text"]
