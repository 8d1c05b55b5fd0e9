"""A timeline as a calendar: only days that the text names, and no text that breaks out of its line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Document, analyse
from analysis.export.ical import ical
from analysis.tables import frame, records


def calendar_of(text, published=None):
    found = analyse(Document.from_text(text, published=published, doc_id="d"))
    return ical(found.timeline, found.docs)


def values(calendar, name):
    lines = calendar.replace("\r\n ", "").split("\r\n")
    return [line.split(":", 1)[1] for line in lines if line.split(":")[0].split(";")[0] == name]


def test_a_day_is_an_all_day_entry():
    calendar = calendar_of("The mill closed on 3 March 2014.", "2022-10-20")
    assert values(calendar, "DTSTART") == ["20140303"]
    assert values(calendar, "DTEND") == ["20140304"]
    assert values(calendar, "SUMMARY") == ["The mill closed"]
    assert values(calendar, "DTSTAMP") == ["20221020T000000Z"]
    assert calendar.startswith("BEGIN:VCALENDAR\r\n")
    assert calendar.endswith("END:VCALENDAR\r\n")


def test_a_range_of_days_is_one_entry():
    calendar = calendar_of("The council met from March 3 to March 5, 2014.")
    assert (values(calendar, "DTSTART"), values(calendar, "DTEND")) == (["20140303"], ["20140306"])


@pytest.mark.parametrize("date", ["2014", "March 2014", "3 March", "the summer of 2014", "480 BC"])
def test_a_vague_date_makes_no_entry(date):
    assert "VEVENT" not in calendar_of(f"The mill closed in {date}.")


def test_what_is_planned_is_tentative():
    calendar = calendar_of("The trial will start on Nov. 7, 2022.", "2022-10-20")
    assert values(calendar, "STATUS") == ["TENTATIVE"]


WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)


@given(WORDS)
@settings(max_examples=60)
def test_no_word_ends_its_line(words):
    found = analyse(Document.from_text("The mill closed on 3 March 2014.", doc_id="d"))
    (row,) = records(found.timeline)
    calendar = ical(frame("timeline", [row | {"event": words, "text": words, "reason": words}]), found.docs)
    lines = calendar.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert not set(calendar.replace("\r\n", "")) & set("\r\n\x00\x0b\x85\u2028")
    assert calendar.count("BEGIN:VEVENT") == len(values(calendar, "SUMMARY")) == 1


def test_commas_semicolons_and_backslashes_are_escaped():
    found = analyse(Document.from_text("The mill closed on 3 March 2014.", doc_id="d"))
    (row,) = records(found.timeline)
    calendar = ical(frame("timeline", [row | {"event": "a,b;c\\d\nEND:VEVENT"}]), found.docs)
    assert values(calendar, "SUMMARY") == ["a\\,b\\;c\\\\d\\nEND:VEVENT"]
