"""The matrix of claims and sources: readable without colour, the same every time, on one page."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from analysis import Document, analyse, tables
from analysis.claims.matrix import Matrix
from analysis.figures.claim_matrix import describe_claim_matrix, draw_claim_matrix
from analysis.figures.picture import Picture
from analysis.report import sections

NOTES = {
    "Courier": "Ada Holm was born in 1971.",
    "Gazette": "In Bergen, Ada Holm was born in 1963.",
}


@pytest.fixture(scope="module")
def found():
    story = Document.from_text("Ada Holm was born in Bergen in 1963.", doc_id="story")
    return analyse(
        story, [Document.from_text(text, doc_id=name.lower(), source=name) for name, text in NOTES.items()]
    )


def many(n_claims, n_sources):
    blank = dict.fromkeys(tables.TABLES["claims"], "") | {
        "start": 0, "end": 0, "score": 0.5, "n_sources": 0, "checkable": True, "findings": [],
    }  # fmt: skip
    claims = [
        blank | {"claim_id": f"c{n}", "text": f"Claim ${n}_$ <b> of many", "verdict": "NOT_ENOUGH_EVIDENCE"}
        for n in range(n_claims)
    ]
    sources = [
        dict.fromkeys(tables.TABLES["sources"], "")
        | {"doc_id": f"d{n}", "source": f"The Gazette of Town {n}"}
        for n in range(n_sources)
    ]
    evidence = pd.DataFrame(
        [(claim["claim_id"], source["doc_id"], "mentions") for claim in claims for source in sources],
        columns=["claim_id", "doc_id", "stance"],
    )
    return Matrix.of(tables.frame("claims", claims), evidence, tables.frame("sources", sources))


def test_signs_differ_without_colour(found):
    page = BeautifulSoup(sections.claim_matrix(found), "html.parser")
    row = page.find("tbody").tr
    assert [cell.get_text() for cell in row.find_all("td")] == ["conflicting", "✗", "✓"]


def test_the_table_has_header_cells_for_screen_readers(found):
    page = BeautifulSoup(sections.claim_matrix(found), "html.parser")
    assert {cell["scope"] for cell in page.table.find_all("th")} == {"col", "row"}
    assert page.table.tbody.th.get_text() == "C1 Ada Holm was born in Bergen in 1963"


def test_the_picture_is_the_same_every_time_and_says_what_it_shows(found):
    one, again = sections.claim_matrix_figure(found), sections.claim_matrix_figure(found)
    assert one.svg() == again.svg()
    assert "conflicts with Courier; supported by Gazette" in one.alt


def test_forty_claims_and_twenty_sources_fit_on_a_page():
    width, height = draw_claim_matrix(many(40, 20)).get_size_inches()
    assert width <= 6.3
    assert height <= 8.6


def test_what_does_not_fit_is_said():
    matrix = many(42, 21)
    assert (len(matrix.claims), len(matrix.sources)) == (40, 20)
    assert matrix.left_out == "2 more claims and 1 more source in the tables."


def test_markup_and_formulas_are_drawn_as_they_are():
    matrix = many(1, 1)
    assert Picture(draw_claim_matrix(matrix), alt="", caption="").svg().startswith("<?xml")
    assert describe_claim_matrix(matrix) == "Claims against sources: 1 claim, 1 source."


def test_without_a_passage_there_is_no_table_and_a_sentence_for_the_picture():
    bare = analyse(Document.from_text("Ada Holm was born in 1963.", doc_id="story"))
    assert sections.claim_matrix(bare) == ""
    assert "No passage bears on a claim" in sections.claim_matrix_figure(bare)
    assert draw_claim_matrix(many(0, 0)).get_size_inches()[1] > 0
