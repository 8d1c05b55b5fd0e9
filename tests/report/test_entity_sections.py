"""Cards, figures, the marked text and the pairs to judge: what they say, and that text stays text."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from analysis import Document, analyse, find_mentions, resolve_entities
from analysis.entities.overrides import Override
from analysis.report import sections
from analysis.report.sections.html import Nothing

HOSTILE = (
    "Anna <script>alert(1)</script> Smith met <img src=x onerror=alert(1)> Carlo Rossi in Oslo. "
    "Smith <b>Ltd</b> & Rossi Ltd met Acme </mark></p> Group in Oslo."
)


def page_of(html):
    return BeautifulSoup(str(html), "html.parser")


def card_of(found, name):
    cards = page_of(sections.entity_cards(found, most=50)).find_all(class_="card")
    return next(card for card in cards if card.h3.get_text().startswith(name))


def facts_of(card):
    return {term.get_text(): term.find_next("dd").get_text() for term in card.find_all("dt")}


def test_a_card_tells_what_the_document_says_of_somebody(story):
    found = analyse(story)
    card = card_of(found, "Ana Marques")
    told = facts_of(card)
    at = story.text.index("Mayor")
    assert "person" in card.h3.get_text()
    assert told["Role"] == f"“Mayor” (characters {at}–{at + 5})"
    assert told["Also written"] == "Marques"
    assert told["Mentions"] == "2"
    assert card.blockquote.mark.get_text() == "Ana Marques"
    start = story.text.index("Ana Marques")
    assert f"characters {start}–{start + 11}" in card.cite.get_text()
    card.cite.extract()
    assert " ".join(card.blockquote.get_text().split()) in " ".join(story.text.split())


def test_a_card_of_several_documents_tells_when_it_was_first_and_last_seen():
    texts = {"2023-03-08": "Anna Smith spoke in Oslo.", "2024-01-02": "Anna Smith won in Oslo."}
    docs = [Document.from_text(text, published=day, doc_id=f"d{day}") for day, text in texts.items()]
    told = facts_of(card_of(analyse(docs), "Anna Smith"))
    assert told["First seen"] == "2023-03-08, day of publication"
    assert told["Last seen"] == "2024-01-02, day of publication"
    assert told["Mentions"] == "2 in 2 documents"


@pytest.mark.parametrize(
    ("votes", "shown"),
    [
        ({"PERSON": 12, "ORG": 2}, "person, 12 of 14 votes"),
        ({"PERSON": 14}, "person"),
        ({"PERSON": 0}, "person"),
        ({"ORG": 2}, "person"),  # a person set the type
    ],
)
def test_a_card_shows_the_votes_on_a_type_where_they_differ(votes, shown):
    found = analyse(Document.from_text("Anna Smith spoke.", doc_id="d"))
    voted = replace(found, entities=found.entities.assign(type_votes=[votes]))
    assert card_of(voted, "Anna Smith").h3.small.get_text() == shown


def test_no_more_cards_than_asked_for(story):
    assert len(page_of(sections.entity_cards(analyse(story), most=3)).find_all(class_="card")) == 3


def test_every_number_in_the_text_is_that_of_the_list(story):
    found = analyse(story)
    text, listed = page_of(sections.named_text(found)), page_of(sections.entities(found))
    rows = {
        row.td.get_text(): row.find_all("td")[1].get_text() for row in listed.find("tbody").find_all("tr")
    }
    marks = text.find_all("mark")
    assert len(marks) > 5
    for mark in marks:
        number = mark.find_next("sup").a
        assert listed.find(id=number["href"].removeprefix("#")).get_text() == number.get_text()
        entity = found.entities[found.entities["name"] == rows[number.get_text()]].iloc[0]
        assert mark.get_text() in (entity["name"], *entity["aliases"])


def test_the_marked_text_is_the_documents(story):
    page = page_of(sections.named_text(analyse(story)))
    for number in page.find_all("sup"):
        number.extract()
    shown = " ".join(" ".join(words.get_text() for words in page.find_all("p")[1:]).split())
    assert "The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3" in shown
    assert "Share" not in shown


def test_markup_in_names_and_sentences_stays_text():
    doc = Document.from_text(HOSTILE, title=HOSTILE, source=HOSTILE, doc_id="d")
    found = analyse([doc, Document.from_text(HOSTILE + " It rained.", doc_id="e")])
    shown = [
        sections.entity_cards(found),
        sections.entities(found),
        sections.named_text(found),
        sections.named_together(found),
        sections.judgements(found),
    ]
    page = page_of("".join(map(str, shown)))
    assert not page.find_all(["script", "img", "b"])
    assert "<script>alert(1)</script>" in page.get_text()


def test_the_figures_carry_their_words_their_table_and_the_same_bytes(story):
    found = analyse(story)
    for section in (sections.mentions_figure, sections.network_figure):
        data, about = section(found)._repr_mimebundle_()
        assert data == section(found)._repr_mimebundle_()[0]
        assert "Aurora" in about["image/svg+xml"]["alt"]
        assert "aurora" in data["text/csv"]


def test_pairs_are_told_with_a_sentence_that_names_both(story):
    found = analyse(story)
    rows = [row.find_all("td") for row in page_of(sections.named_together(found)).tbody.find_all("tr")]
    names, sentences, example, place = [cell.get_text() for cell in rows[0]]
    assert int(sentences) >= 1
    assert all(name in example for name in names.split(" and ")[:1])
    start, end = map(int, place.split("–"))
    assert " ".join(story.text[start:end].split()) == example


def test_who_only_the_evidence_names_is_judged_by_name():
    doc = Document.from_text("Bagdat Mussin spoke to reporters.", doc_id="d")
    found = analyse(doc, [Document.from_text("Bagdat Musin signed the paper.", doc_id="e")])
    cells = {cell.get_text() for cell in page_of(sections.judgements(found)).find_all("td")}
    assert {"Bagdat Mussin", "Bagdat Musin"} <= cells


def test_each_correction_is_told_by_what_it_did():
    doc = Document.from_text(
        "Helen Marsh met David Okafor in Leeds. Marsh leads the National Rivers Authority, and Okafor "
        "left the town of Selby with Anna Smith.",
        doc_id="d",
    )
    rows = (
        Override("rename", "Helen Marsh", "Dame Helen", reason="her own wish", who="Ana", when="2024-02-03"),
        Override("retype", "Leeds", "ORG", reason="the club"),
        Override("add", "the town", "GPE"),
        Override("drop", "National Rivers Authority"),
        Override("merge", "Anna Smith", "Selby"),
        Override("split", "Okafor"),
        Override("drop", "Nobody Here", where="fixes.csv, row 8"),
    )
    found = resolve_entities(find_mentions(doc), [doc], rows)
    analysis = replace(analyse(doc), judgements=found.judgements)
    table = page_of(sections.judgements(analysis)).tbody.find_all("tr")
    told = {tuple(cell.get_text() for cell in row.find_all("td")[:3]) for row in table}
    assert {
        ("Helen Marsh", "Dame Helen", "renamed"),
        ("Leeds", "organisation", "retyped"),
        ("the town", "country or place", "added"),
        ("National Rivers Authority", "", "dropped"),
        ("Anna Smith", "Selby", "merged"),
        ("Okafor", "", "split"),
        ("Nobody Here", "", "not applied"),
    } <= told
    by = [row.find_all("td")[-1].get_text() for row in table]
    assert by[:3] == ["Ana, 2024-02-03, her own wish", "the club", ""]


def test_pairs_to_judge_are_shown_with_their_quotes():
    pair = {
        "left": "A <b>",
        "right": "B",
        "rule": "r",
        "score": "0.9",
        "left_quote": "“a”",
        "right_quote": "“b”",
    }
    page = page_of(sections.pairs_to_judge([pair]))
    assert [cell.get_text() for cell in page.find_all("td")] == ["A <b>", "B", "r", "0.9", "“a”“b”"]
    assert "No two names" in sections.pairs_to_judge([])


@pytest.mark.parametrize("text", ["It rained.", "Why not?"])
def test_a_text_without_names_gives_parts_that_a_report_leaves_out(text):
    found = analyse(Document.from_text(text, doc_id="d"))
    shown = (
        sections.entity_cards,
        sections.mentions_figure,
        sections.network_figure,
        sections.named_together,
    )
    assert all(isinstance(section(found), Nothing) for section in shown)
    assert text in page_of(sections.named_text(found)).get_text()


def test_figures_that_would_show_nothing_are_left_out():
    found = analyse(Document.from_text("Anna Smith met Carlo Rossi.", doc_id="d"))
    assert isinstance(sections.mentions_figure(found), Nothing)
    assert isinstance(sections.network_figure(found), Nothing)


def test_bars_are_drawn_of_those_named_more_than_once():
    text = "Anna Smith met Carlo Rossi in Oslo. Smith left. Anna Smith sued Carlo Rossi."
    bars = sections.mentions_figure(analyse(Document.from_text(text, doc_id="d")))
    assert bars.alt.endswith("Anna Smith (person) 3; Carlo Rossi (person) 2.")
    assert "1 more is named once" in bars.caption
