"""What the sections say, and that text from documents stays text."""

import pytest
from bs4 import BeautifulSoup

from analysis import Document, analyse
from analysis.report import sections

HOSTILE = (
    '<script>alert(1)</script> #read("/etc/passwd") and <img src=x onerror=alert(1)> sold 20 ships to '
    "Norsea Ltd in 2014. "
    "Anna <b>Smith</b> of Acme & Sons said on May 5, 2014 that it bought 30 ships."
)


def everything(found):
    pages = [
        sections.title,
        sections.summary,
        sections.provenance,
        sections.entities,
        sections.timeline,
        sections.claims,
        sections.source_text,
        sections.unresolved,
        sections.sources,
        sections.index,
    ]
    return "".join(str(section(found)) for section in pages) + str(sections.method())


def test_markup_in_a_document_is_printed_and_never_interpreted():
    doc = Document.from_text(
        HOSTILE, title=HOSTILE, source=HOSTILE, author=HOSTILE, url="javascript:x", doc_id="d"
    )
    note = Document.from_text(HOSTILE, title=HOSTILE, source=HOSTILE, doc_id="e")
    page = BeautifulSoup(everything(analyse(doc, [note])), "html.parser")
    assert not page.find_all(["script", "b"])
    assert all(picture["src"].startswith("data:image/svg+xml;base64,") for picture in page.find_all("img"))
    assert all(link["href"].startswith("#") for link in page.find_all("a"))
    assert '#read("/etc/passwd")' in page.get_text()


def test_the_summary_counts_what_the_tables_hold(story):
    found = analyse(story)
    text = BeautifulSoup(sections.summary(found), "html.parser").get_text()
    assert f"{len(found.entities)} entities" in text
    assert f"{len(found.claims)} checkable claims" in text
    assert "no evidence was given" in text


def test_the_summary_says_that_other_documents_of_the_set_decide_where_no_evidence_was_given(story):
    note = Document.from_text(
        "The council of Vila Nova sold the ferry Aurora on March 8, 2023.", doc_id="note"
    )
    without = BeautifulSoup(sections.summary(analyse(story, related=[note])), "html.parser").get_text()
    assert "held against 1 other document of its set, as no evidence was given:" in without
    other = Document.from_text("The ferry Borealis was sold in 2020.", doc_id="other")
    both = BeautifulSoup(sections.summary(analyse(story, [note], related=[other])), "html.parser").get_text()
    assert "held against 1 evidence document and 1 other document of its set:" in both


def test_the_key_entities_list_peoples_after_persons_bodies_and_places():
    doc = Document.from_text(
        "Russian ships left. Russian crews and Russian officers met Anna Smith in Oslo.", doc_id="d"
    )
    found = analyse(doc)
    assert found.entities["name"].iloc[0] == "Russian"
    key = BeautifulSoup(sections.summary(found), "html.parser").aside.find_all("strong")
    names = [name.get_text() for name in key]
    assert names[-1] == "Russian"
    assert set(names[:-1]) == {"Anna Smith", "Oslo"}


def test_a_file_of_a_long_list_is_named_only_where_it_is_written():
    found = analyse(Document.from_text("The council met in May. " * 50, doc_id="d"))
    assert "data/times.csv" in sections.unresolved(found)
    assert ".csv" not in sections.unresolved(found, "")


def test_without_a_date_of_publication_the_report_says_that_the_year_is_unknown():
    doc = Document.from_text("The minister visited Oslo on Oct. 16. He left on Oct. 18.", doc_id="d")
    text = BeautifulSoup(sections.summary(analyse(doc)), "html.parser").get_text()
    assert "the year of “Oct. 16”, “Oct. 18” is unknown" in text
    dated = Document.from_text(doc.text, doc_id="d", published="2022-10-20")
    assert "unknown" not in BeautifulSoup(sections.summary(analyse(dated)), "html.parser").get_text()


def test_a_decided_claim_shows_its_quote_its_source_and_its_place(story):
    note = Document.from_text(
        "The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 1.",
        doc_id="note",
        source="Gazette",
        published="2023-03-02",
    )
    found = analyse(story, [note])
    decided = found.claims[found.claims["verdict"] == "CONTRADICTED"]
    assert len(decided) == 1
    card = BeautifulSoup(sections.claims(found), "html.parser").find(class_="card")
    assert card.find(class_="verdict").get_text() == "CONTRADICTED"
    assert note.text in card.blockquote.get_text()
    assert "Gazette" in card.cite.get_text()
    assert f"0–{len(note.text)}" in card.cite.get_text()


@pytest.mark.parametrize("text", ["it rained.", "Why not?"])
def test_a_text_with_nothing_in_it_gives_sections_that_say_so(text):
    page = BeautifulSoup(everything(analyse(Document.from_text(text, doc_id="d"))), "html.parser").get_text()
    assert "dates nothing" in page
    assert "no checkable claims" in page


def test_the_figure_carries_its_words_and_is_the_same_every_time(story):
    found = analyse(story)
    data, metadata = sections.timeline_figure(found)._repr_mimebundle_()
    again, _ = sections.timeline_figure(found)._repr_mimebundle_()
    assert data["image/svg+xml"].startswith("<?xml")
    assert "2015" in metadata["image/svg+xml"]["alt"]
    assert data == again


def test_a_text_in_another_language_is_told_to_be_unread():
    russian = (
        "Президент прибыл в Астану 12 октября и провёл переговоры. Стороны подписали шесть соглашений "
        "о торговле, здравоохранении и культуре, сообщила пресс-служба правительства страны в среду вечером."
    )
    assert "does not read like English" in sections.summary(analyse(Document.from_text(russian, doc_id="d")))


def test_english_news_is_not_told_so(story):
    assert "does not read like English" not in sections.summary(analyse(story))
