"""A document keeps its text, knows its date, and has a name that is safe on disk."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Document, find_claims, find_mentions
from analysis.document import parse_date, slug
from analysis.errors import DocumentError


@given(st.text())
def test_the_text_is_kept_and_zones_never_overlap(text):
    doc = Document.from_text(text)
    assert doc.text == text
    ends = 0
    for zone in doc.zones:
        assert ends <= zone.start < zone.end <= len(text)
        ends = zone.end


@given(st.text())
def test_a_doc_id_is_safe_as_a_file_name(name):
    doc_id = Document.from_text("x", doc_id=name).doc_id
    assert doc_id
    assert set(doc_id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not doc_id.startswith("-")


def test_a_slug_has_no_diacritics_and_no_path_in_it():
    assert slug("../Erdoğan: Türkiye's “visit”") == "erdogan-turkiye-s-visit"


def test_the_title_is_the_headline_where_none_is_given():
    doc = Document.from_text("# Ferry   sold\n\nThe council sold it on Monday.\n")
    assert doc.title == "Ferry sold"
    assert doc.doc_id == "ferry-sold"


@pytest.mark.parametrize(
    "value", ["2022-10-20", date(2022, 10, 20), datetime(2022, 10, 20, 9), " 2022-10-20T09:00 "]
)
def test_a_date_can_be_given_in_several_ways(value):
    assert parse_date(value) == date(2022, 10, 20)


@pytest.mark.parametrize("value", ["yesterday", "2022-13-01", "20/10/2022", "2022"])
def test_what_is_no_date_is_refused_with_the_right_form(value):
    with pytest.raises(DocumentError, match="YYYY-MM-DD"):
        parse_date(value)


def test_without_a_date_nothing_is_assumed():
    assert Document.from_text("x").published is None


def test_zone_at_knows_every_character(story):
    at = story.text.index
    assert story.zone_at(0) == "headline"
    assert story.zone_at(at("LISBON")) == "dateline"
    assert story.zone_at(at("The council")) == "body"
    assert story.zone_at(at("(Rui")) == "caption"
    assert story.zone_at(at("Share")) == "boilerplate"
    assert story.counts_at(at("40,000"))
    assert not story.counts_at(at("(Rui"))


def test_a_document_without_a_title_is_known_by_its_first_words():
    doc = Document.from_text(
        "The council of Vila Nova sold the ferry Aurora on Monday, after years of debate. It was old."
    )
    assert doc.title is None
    assert doc.label == "The council of Vila Nova sold the ferry Aurora on Monday, after years …"


def test_a_document_made_without_zones_is_story_throughout():
    text = "Helga Brandt sold the ferry Aurora to Norway on 3 May 2021."
    doc = Document("ferry", text)
    assert doc.body == text
    assert "Helga Brandt" in set(find_mentions(doc)["text"])
    assert not find_claims(doc).empty


def test_a_document_of_white_space_has_no_story():
    assert Document("blank", " \n").zones == ()
