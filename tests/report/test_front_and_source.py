"""The first page, the source text with its numbers, what is left out, the index."""

import re

import pytest
from bs4 import BeautifulSoup

from analysis import Document, analyse
from analysis.report import sections
from analysis.report.sections.html import Nothing


@pytest.fixture(scope="module")
def found():
    text = (
        "VILA NOVA — The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3. "
        "Vila Nova bought the Aurora in 2015.\n\nThe ferry carried 40,000 passengers in 2016.\n"
    )
    note = "The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 1."
    return analyse(
        Document.from_text(text, published="2023-03-08", doc_id="ferry"),
        [Document.from_text(note, doc_id="note", source="Gazette", published="2023-03-02")],
    )


def page(*parts):
    return BeautifulSoup("".join(str(part) for part in parts), "html.parser")


def whole(found):
    return page(
        sections.summary(found),
        sections.timeline(found),
        sections.claims(found),
        sections.entities(found),
        sections.source_text(found),
        sections.sources(found),
        sections.index(found),
    )


def test_the_reading_is_three_sentences_of_counts(found):
    lead = page(sections.summary(found)).find(class_="lead").get_text()
    assert len(re.findall(r"[.] |[.]$", lead)) == 3
    assert f"{len(found.entities)} entities" in lead
    assert "the earliest of 2015, the latest of 3 March 2023" in lead
    assert "1 is contradicted" in lead


def test_the_strip_has_a_part_for_each_verdict_that_occurs(found):
    parts = page(sections.summary(found)).find(class_="strip").find_all("li")
    shares = {part["class"][0]: int(part["data-share"]) for part in parts}
    assert sum(shares.values()) == len(found.claims)
    assert shares["contradicted"] == 1


def test_every_link_leads_somewhere_and_no_two_places_have_one_name(found):
    html = whole(found)
    names = [tag["id"] for tag in html.find_all(id=True)]
    assert len(names) == len(set(names))
    assert {link["href"].removeprefix("#") for link in html.find_all("a")} <= set(names)


def test_a_number_leads_from_the_row_to_the_words_and_back(found):
    html = whole(found)
    (claim,) = found.claims[found.claims["verdict"] == "CONTRADICTED"]["claim_id"]
    assert html.find("a", id=claim)["href"] == f"#{claim}-words"
    assert html.find(id=f"{claim}-words").find_parent(class_="passage")
    assert html.select_one(f'sup.reference a[href="#{claim}"]')


def test_the_source_text_is_there_letter_for_letter(found):
    text = page(sections.source_text(found))
    for reference in text.find_all("sup"):
        reference.decompose()
    shown = [" ".join(one.p.get_text().split()) for one in text.find_all(class_="passage")]
    (doc,) = found.docs
    assert shown == [" ".join(part.split()) for part in doc.text.strip().split("\n\n")]


def test_the_words_of_a_claim_are_marked_as_its_verdict_has_it(found):
    marked = page(sections.source_text(found)).find_all("mark", class_="contradicted")
    words = " ".join(" ".join(mark.get_text() for mark in marked).split())
    assert words.startswith("The council of Vila Nova sold the ferry")


def test_the_index_names_every_entity_once(found):
    names = [term.get_text() for term in page(sections.index(found)).find_all("dt")]
    assert sorted(names) == sorted(found.entities["name"])


def test_sections_that_have_nothing_to_say_are_left_out_with_one_line(capsys):
    empty = analyse(Document.from_text("It rained.", doc_id="d"))
    timeline = sections.section("Timeline", sections.timeline_figure(empty), sections.timeline(empty))
    claims = sections.section("Claims", sections.claims(empty))
    timeline._ipython_display_()
    assert capsys.readouterr().out == ""
    told = page(sections.left_out(timeline, claims)).get_text()
    assert (
        told
        == "The text dates nothing, so there is no timeline. The text makes no claim that can be checked."
    )


def test_a_section_with_something_to_say_gives_no_reason():
    shown = sections.section("Part", Nothing("No figure."), sections.method())
    assert len(shown.parts) == 1
    assert sections.left_out(shown) == ""


def test_dates_left_open_are_listed_with_their_reason():
    doc = Document.from_text("The minister visited Oslo on Oct. 16.", doc_id="d")
    text = page(sections.unresolved(analyse(doc))).get_text(" ")
    assert "XXXX-10-16" in text
    assert "no publication date" in text


def test_statements_without_a_date_stand_together_under_their_reason():
    doc = Document.from_text(
        "Anna Smith left Oslo.\n\nCarlo Rossi sold the ship. Rossi sued Smith.", doc_id="d"
    )
    shown = page(sections.unresolved(analyse(doc)))
    (caption,) = shown.find_all("caption")
    assert "the text gives no date for them" in caption.get_text()
    assert len(shown.tbody.find_all("tr")) == 3


def test_a_long_document_gives_the_claims_that_nothing_bears_on_by_number_and_each_leads_to_its_words():
    text = " ".join(f"Norsea Shipping sold {count} ships in {1900 + count}." for count in range(20, 95))
    found = analyse(Document.from_text(text, doc_id="d"))
    shown, source = page(sections.claims(found)), page(sections.source_text(found))
    assert shown.find("table") is None
    assert len(found.claims) > 60
    for claim_id in found.claims["claim_id"]:
        assert source.find(id=shown.find(id=claim_id)["href"].removeprefix("#"))


@pytest.mark.parametrize(("day", "shown"), [("2023-03-10", "10 March 2023"), (None, "not stated")])
def test_the_provenance_says_when_the_document_was_fetched_if_that_says_so(day, shown):
    doc = Document.from_text("Norsea Shipping sold the ferry.", retrieved=day, doc_id="a", source="Gazette")
    terms = page(sections.provenance(analyse(doc)))
    fetched = next(term for term in terms.find_all("dt") if term.text == "Retrieved")
    assert fetched.find_next("dd").text == shown


def test_parameters_are_named_in_the_provenance(found):
    text = page(sections.provenance(found, {"published": "2023-03-08", "overrides": ""})).get_text(" ")
    assert "published 2023-03-08" in text
    assert "overrides" not in text
