"""Everything at once: tables with their columns, rows that are the text they point at."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Document, analyse
from analysis.errors import DocumentError
from analysis.tables import TABLES

POINTING = ("mentions", "times", "timeline", "claims", "evidence")


def check_invariant(found):
    texts = {doc.doc_id: doc.text for doc in (*found.docs, *found.evidence_docs, *found.related_docs)}
    for name in POINTING:
        table = getattr(found, name)
        for doc_id, start, end, text in table[["doc_id", "start", "end", "text"]].itertuples(index=False):
            assert texts[doc_id][start:end] == text, name


def test_every_row_is_the_text_it_points_at(story):
    evidence = Document.from_text(
        "Vila Nova sold the ferry Aurora on March 2, 2023.", doc_id="note", source="Gazette"
    )
    found = analyse(story, [evidence])
    check_invariant(found)
    assert not found.mentions.empty
    assert not found.timeline.empty
    assert not found.claims.empty


@settings(max_examples=30)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_no_text_breaks_it(text):
    check_invariant(
        analyse(Document.from_text(text, doc_id="d"), [Document.from_text("It rained in 2014.", doc_id="e")])
    )


def test_empty_results_keep_columns_and_dtypes():
    found = analyse(Document.from_text("it rained and nobody came.", doc_id="d"))
    for name in (*POINTING, "entities", "judgements"):
        table = getattr(found, name)
        assert list(table.columns) == list(TABLES[name])
        assert {column: str(dtype) for column, dtype in table.dtypes.items()} == {
            column: str(pd.api.types.pandas_dtype(dtype)) for column, dtype in TABLES[name].items()
        }


def test_evidence_that_is_the_document_itself_proves_nothing(story):
    found = analyse(story, [story])
    assert found.evidence_docs == ()
    assert not found.claims["verdict"].isin(["SUPPORTED", "CONTRADICTED"]).any()


def test_two_documents_of_one_name_are_refused_and_two_notes_are_told_apart(story):
    other = Document.from_text("Another text.", doc_id="ferry")
    with pytest.raises(DocumentError, match="doc_id"):
        analyse([story, other])
    found = analyse(story, [other, Document.from_text("A third text.", doc_id="ferry")])
    assert [doc.doc_id for doc in found.evidence_docs] == ["ferry-2", "ferry-3"]


def test_a_sibling_document_bears_on_a_claim(story):
    sibling = Document.from_text(
        "The council of Vila Nova bought the Aurora in 2014.",
        doc_id="other",
        source="Gazette",
        published="2023-03-09",
    )
    found = analyse(story, related=[sibling])
    assert "other" in set(found.evidence["doc_id"])


def test_a_copy_is_told_to_be_one():
    text = (
        "Acme paid $5 million in 2020 to settle the case. The company is based in Oslo, where it was founded."
    )
    copy = Document.from_text(text + "\n", doc_id="copy", source="Gazette")
    claim = analyse(Document.from_text(text, doc_id="d"), [copy]).claims.iloc[0]
    assert claim["verdict"] == "NOT_ENOUGH_EVIDENCE"
    assert "copy" in claim["explanation"]
