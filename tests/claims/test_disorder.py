"""Dates in an order that cannot be: found when certain, and only then."""

import pytest

from analysis import Document, analyse
from analysis.claims.disorder import find_disorders
from analysis.report import sections

IMPOSSIBLE = [
    "Ada Holm was born in 1963. Ada Holm died in 1951.",
    "Ada Holm (4 July 1971 – 2 May 1921) was a painter.",
    "Ada Holm, who was born in Bergen in 1963, studied law. She married Per Ruud in 1950.",
    "Norvik Steel was founded in 1950. Norvik Steel was dissolved in 1940.",
    "The harvest festival in Bergen began on 5 June 2020 and ended on 3 June 2020.",
    "The trial of Ada Holm began in March 2015 and ended in May 2014.",
    "The Petrel-2 was introduced in 2013, and its first contract followed in 2010.",
]
POSSIBLE = [
    "Ada Holm was born in 1963. Ada Holm died in 2001.",
    "Ada Holm was born in 1963. Her father Per Holm died in 1951.",
    "Ada Holm was born in 1963, two years after Per Ruud died in 1961.",
    "Maria Holm was born in 1963. Maria Holm's husband died in 1951.",
    "Ada Holm died in 1963. Her daughter was born in 1970.",
    "The strike ended in May 2019. It began again in June 2020.",
    "Norvik opened a mill in 2016 and closed its Oslo plant in 2014.",
    "Norvik Steel was dissolved in 1940. Norvik Steel was founded again in 1950.",
    "The company was founded in 1950 by Per Holm, who died in 1949.",
    "The Petrel-2 was introduced in 2010, and its first contract followed in 2013.",
    "The Petrel-3 was introduced in 2014. The first contract for the Petrel-2 followed in 2013.",
    "The army ordered the Petrel-2 in 2012. It was unveiled in 2016.",
    "Ada Holm was born in 1963. Ada Holm was said to have died in 1951.",
    "Ada Holm was born in 1963. Ada Holm did not die in 1951.",
    "Ada Holm was born in 1963. Ada Holm had retired before 1950.",
    "The festival opened on 5 June and closed on 3 June 2020.",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_an_order_that_cannot_be_is_found_with_both_quotes(text):
    doc = Document.from_text(text, doc_id="story")
    (row,) = find_disorders(doc).to_dict("records")
    assert doc.text[row["start"] : row["end"]] == row["text"]
    assert doc.text[row["other_start"] : row["other_end"]] == row["other_text"]


@pytest.mark.parametrize("text", POSSIBLE)
def test_an_order_that_may_be_is_left_alone(text):
    assert find_disorders(Document.from_text(text, doc_id="story")).empty


def test_the_report_tells_it_in_one_sentence():
    page = sections.claims(analyse(Document.from_text(IMPOSSIBLE[0], doc_id="story")))
    assert (
        "Ada Holm: “died” is dated 1951, before “born”, dated 1963. One of the two cannot be right." in page
    )


def test_a_surname_is_the_full_name_where_only_one_person_has_it():
    doc = Document.from_text("Ada Holm was born in Bergen in 1963. Holm died in 1951.", doc_id="story")
    assert len(analyse(doc).disorders) == 1
