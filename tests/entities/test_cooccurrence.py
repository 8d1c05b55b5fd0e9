"""Pairs that share sentences: counted, and shown with a sentence that can be looked up."""

import pandas as pd

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.cooccurrence import co_occurrences
from analysis.tables import TABLES, records


def pairs_of(*texts):
    docs = [Document.from_text(text, doc_id=f"d{number}") for number, text in enumerate(texts)]
    found = resolve_entities(pd.concat([find_mentions(doc) for doc in docs], ignore_index=True), docs)
    return docs, co_occurrences(found.mentions, docs)


def test_sentences_and_documents_are_counted():
    _, table = pairs_of(
        "Anna Smith met Carlo Rossi in May. Smith and Rossi talked. Smith left.",
        "Anna Smith and Carlo Rossi met again.",
    )
    (row,) = records(table)
    assert {row["left"], row["right"]} == {"anna-smith", "carlo-rossi"}
    assert (row["n_sentences"], row["n_docs"]) == (3, 2)


def test_the_sentence_is_the_documents_own_words():
    docs, table = pairs_of("It rained.\n\n  Anna Smith met Carlo Rossi in May.  \n\nNobody came.")
    (row,) = records(table)
    assert row["text"] == docs[0].text[row["start"] : row["end"]] == "Anna Smith met Carlo Rossi in May."


def test_two_sentences_make_no_pair_and_one_name_makes_none_with_itself():
    _, table = pairs_of("Anna Smith left. Carlo Rossi stayed. Smith called Anna Smith.")
    assert table.empty
    assert {name: str(kind) for name, kind in table.dtypes.items()} == TABLES["co_occurrences"]


def test_page_furniture_names_nobody_together():
    _, table = pairs_of(
        "Anna Smith left.\n\nCarlo Rossi stayed.\n\nFILE PHOTO: Anna Smith with Carlo Rossi in Oslo."
    )
    assert table.empty
