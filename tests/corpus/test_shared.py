"""Which claims of a corpus are worth checking."""

import pytest

from analysis import Document, find_mentions, resolve_entities, tables
from analysis.claims.detect import UNCHECKED
from analysis.claims.finding.parts import PARTS
from analysis.corpus import analyse_folder, merge_corpus
from analysis.corpus.shared import shortlist


def chosen(*texts, original=None, most=9, evidence=()):
    """What is checked of claims that are the whole text of a document each."""
    docs = [Document.from_text(text, doc_id=f"d{n}") for n, text in enumerate((*texts, *evidence))]
    resolved = resolve_entities(
        tables.frame("mentions", [row for doc in docs for row in tables.records(find_mentions(doc))]), docs
    )
    claims = tables.frame(
        "claims",
        [
            {
                "doc_id": doc.doc_id,
                "start": 0,
                "end": len(doc.text),
                "text": doc.text,
                "claim_id": f"{doc.doc_id}-c1",
                **dict.fromkeys(PARTS, ""),
                "speaker": "document",
                "checkable": True,
            }
            | UNCHECKED
            for doc in docs
        ],
    )
    given = claims[: len(texts)], claims[len(texts) :]
    found = shortlist(given[0], resolved.mentions, original or {}, most, evidence=given[1])
    return found.claims["text"].tolist(), found.near


FOUNDED = "Brightwater Ferries was founded in 1999."
OTHER = "Brightwater Ferries was founded in 1997."
UNLIKE = "Brightwater Ferries opened a school in Lisbon in 1999."


def test_the_same_said_with_another_year_is_worth_a_check():
    assert chosen(FOUNDED, OTHER, UNLIKE) == ([FOUNDED], 2)


def test_a_claim_that_nothing_comes_near_to_is_not_checked():
    assert chosen(FOUNDED, UNLIKE) == ([], 0)


def test_a_copy_and_the_same_words_decide_nothing():
    assert chosen(FOUNDED, OTHER, original={"d1": "d0"}) == ([], 0)
    assert chosen(FOUNDED, FOUNDED) == ([], 0)


def test_those_that_share_a_figure_come_first():
    prices = [
        "Brightwater Ferries bought the port of Lisbon for 40 million euros.",
        "Brightwater Ferries paid 40 million euros and bought a port.",
    ]
    texts, near = chosen(
        "Brightwater Ferries owns ships.", "Brightwater Ferries owns 9 ships.", *prices, most=1
    )
    assert texts[0] in prices
    assert near == 4


def test_what_the_evidence_comes_near_to_comes_first():
    sold = "Brightwater Ferries sold the ferry in Porto."
    texts, _ = chosen(FOUNDED, OTHER, sold, evidence=["Brightwater Ferries sold the ferry in 2004."], most=1)
    assert texts == [sold]


@pytest.mark.parametrize("checked", [1, 60])
def test_two_documents_that_contradict_each_other_are_noticed(tmp_path, checked):
    (tmp_path / "texts").mkdir()
    texts = [
        f"The strike in Porto was long. {FOUNDED} Ana Marques leads it.",
        f"Lisbon has a new bridge. {OTHER} Nobody was hurt.",
    ]
    for number, text in enumerate(texts):
        (tmp_path / "texts" / f"d{number}.md").write_text(text, encoding="utf-8")
    analyse_folder(tmp_path / "texts", tmp_path / "tables")
    found = merge_corpus(tmp_path / "tables", checked=checked)
    assert found.checks.claims["verdict"].tolist() == ["CONTRADICTED"]
    assert found.near == 2
