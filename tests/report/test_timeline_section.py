"""How the sections on time show what a date rests on."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from analysis import Document, analyse
from analysis.report.sections.timeline import dates, timeline, undated

TEXT = "Siemens closes mill\n\nSiemens has closed its mill. Angela Merkel visited Norway on Oct. 16."


def words(page):
    return " ".join(BeautifulSoup(page, "html.parser").get_text(" ").split())


@pytest.fixture(scope="module")
def found():
    return analyse(Document.from_text(TEXT, published="2022-10-20", doc_id="d"))


def test_dates_name_what_they_were_counted_from_and_why(found):
    shown = words(dates(found))
    assert "2022-10-16 published 2022-10-20 the nearest 16 October on or before publication" in shown


def test_another_day_of_publication_moves_the_date_and_none_leaves_it_open(found):
    (doc,) = found.docs
    moved = words(dates(found, replace(doc, published=doc.published.replace(year=2012))))
    assert "2012-10-16 published 2012-10-20" in moved
    assert "XXXX-10-16 - no publication date, so the year is unknown" in words(
        dates(found, replace(doc, published=None))
    )


def test_inferred_dates_stand_apart_from_stated_ones(found):
    assert "closed" not in words(timeline(found))
    shown = words(undated(found))
    assert "about 20 October 2022" in shown
    assert "headline or lead" in shown
    assert "visited" not in shown


def test_a_second_source_and_another_date_are_said():
    texts = (
        "Angela Merkel visited Norway on Oct. 16, 2016.",
        "Angela Merkel visited Norway on Oct. 12, 2016.",
    )
    docs = [Document.from_text(text, doc_id=f"d{n}") for n, text in enumerate([*texts, texts[0]])]
    shown = words(timeline(analyse(docs)))
    assert shown.count("another source gives another date") == 2
    assert shown.count("told by 2 documents") == 1


def test_who_reports_an_event_is_named():
    doc = Document.from_text("Angela Merkel said that Siemens closed its mill on Oct. 3, 2014.", doc_id="d")
    assert "reported by Angela Merkel" in words(timeline(analyse(doc)))


def test_markup_in_words_is_printed():
    found = analyse(Document.from_text("<b>Siemens</b> closed <i>May 3</i> 2014, on May 3.", doc_id="d"))
    assert not BeautifulSoup(dates(found) + undated(found), "html.parser").find_all(["b", "i"])
