"""Names that one document's reading finds, looked up in the others."""

import pandas as pd
import pytest

from analysis import Document, resolve_entities, tables
from analysis.corpus import analyse_folder, merge_corpus
from analysis.corpus.recurrences import RULE, recurrences


def mentions(*names):
    """The first place of each name in each document, as a tagger may have found it."""
    rows = [
        {
            "doc_id": doc.doc_id,
            "start": doc.text.index(name),
            "end": doc.text.index(name) + len(name),
            "text": name,
            "label": label,
            "zone": "body",
            "sentence": 0,
            "entity_id": "",
            "rule": "tagger",
        }
        for doc, name, label in names
    ]
    return tables.frame("mentions", rows)


def looked_up(text, *found):
    """What is found in a text by the names that other documents of one sentence were found to hold."""
    others = [
        Document.from_text(f"We saw {name} there.", doc_id=f"d{n}") for n, (name, _) in enumerate(found)
    ]
    tagged = [(doc, *one) for doc, one in zip(others, found, strict=True)]
    doc = Document.from_text(text, doc_id="last")
    rows = recurrences(mentions(*tagged), [*others, doc])
    assert all(row["doc_id"] == "last" for row in tables.records(rows))
    assert all(text[row["start"] : row["end"]] == row["text"] for row in tables.records(rows))
    return rows["text"].tolist()


SHIP = ("Bella Mar", "PRODUCT")


@pytest.mark.parametrize(
    "text",
    [
        "Then the Bella Mar sank.",
        "Bella Mar sank.",
        "The Bella Mar's crew swam.",
        "Nobody saw the Bella\nMar again.",
        "He left (Bella Mar had sunk).",
        "It was Captain Bella Mar.",
    ],
)
def test_a_full_name_is_found_where_the_tagger_passes_over_it(text):
    assert [" ".join(name.split()) for name in looked_up(text, SHIP)] == ["Bella Mar"]


@pytest.mark.parametrize(
    "text",
    [
        "He works for Bella Mar Foods in Lisbon.",
        "He works for Bella Mar of Lisbon.",
        "He met Anna Bella Mar in Lisbon.",
        "The Bella Mar-class ships rust.",
        "A bella mar is a fine sea.",
        "Isabella Marina sang.",
    ],
)
def test_a_part_of_another_name_is_left_alone(text):
    assert looked_up(text, SHIP) == []


def test_the_longest_of_two_names_is_taken():
    assert looked_up("Then Bella Mar Lines failed.", SHIP, ("Bella Mar Lines", "ORG")) == ["Bella Mar Lines"]


def test_a_mention_is_not_found_twice():
    doc = Document.from_text("The Bella Mar sank. The Bella Mar was old.", doc_id="d")
    again = recurrences(mentions((doc, *SHIP)), [doc])
    assert again["start"].tolist() == [doc.text.rindex("Bella")]


def test_one_word_is_looked_up_where_two_documents_name_a_place_by_it():
    twice = [("Tavronna", "GPE")] * 2
    assert looked_up("They sailed to Tavronna at night.", *twice) == ["Tavronna"]
    assert looked_up("They sailed to Tavronna at night.", *twice[:1]) == []


@pytest.mark.parametrize(
    ("word", "label", "text"),
    [
        ("Orchard", "GPE", "They went to Orchard. The orchard was empty."),
        ("Grant", "PERSON", "They spoke to Grant about it."),
        ("Tavronna", "GPE", "They spoke to Mrs Tavronna about it."),
        ("Tavronna", "GPE", "Tavronna was quiet."),
        ("Daniel", "ORG", "They spoke to Daniel about it."),
    ],
)
def test_one_word_that_may_be_something_else_is_left_alone(word, label, text):
    assert looked_up(text, (word, label), (word, label)) == []


def test_one_word_of_a_longer_name_is_left_alone():
    found = [("Tavronna", "ORG"), ("Tavronna", "ORG"), ("Tavronna Foods", "ORG")]
    assert looked_up("They sold it to Tavronna at night.", *found) == []


def test_the_label_is_that_of_most_documents():
    others = [Document.from_text(f"We saw Bella Mar on day {n}.", doc_id=f"d{n}") for n in range(4)]
    labels = ["PERSON", "PRODUCT", "PRODUCT"]
    found = mentions(*((doc, "Bella Mar", label) for doc, label in zip(others, labels, strict=False)))
    assert recurrences(found, others)["label"].tolist() == ["PRODUCT"]


@pytest.mark.parametrize(
    ("found", "name", "kind"),
    [
        (
            [("Edvin Morral", "PERSON"), ("Edvin Morral", "ORG"), ("Edvin Morral", "PERSON")],
            "Edvin Morral",
            "PERSON",
        ),
        ([("Norvale Group", "ORG"), ("Norvale Group of Oslo", "ORG")], "Norvale Group", "ORG"),
    ],
)
def test_one_name_is_one_entity_whatever_a_tagger_takes_it_for_once(found, name, kind):
    docs = [Document.from_text(f"We saw {text} there.", doc_id=f"d{n}") for n, (text, _) in enumerate(found)]
    tagged = mentions(*((doc, *one) for doc, one in zip(docs, found, strict=True)))
    (row,) = tables.records(resolve_entities(tagged, docs).entities)
    assert (row["name"], row["type"], row["n_docs"]) == (name, kind, len(docs))


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("names")
    texts = {
        "one": "Captain Edvin Morral said the ferry Bella Mar had sunk off Lisbon on 3 May 2021.",
        "two": "Edvin Morral was cleared by the court in Lisbon on 9 May 2022.",
        "three": "The Bella Mar sank on 4 May 2021. Norvale Group of Lisbon owned it. Norvale Group paid.",
        "four": "Norvale Group sold a ship in Lisbon on 5 June 2022. It was like the Bella Mar.",
    }
    (folder / "texts").mkdir()
    for name, text in texts.items():
        (folder / "texts" / f"{name}.md").write_text(text, encoding="utf-8")
    analyse_folder(folder / "texts", folder / "tables")
    return merge_corpus(folder / "tables"), texts


@pytest.mark.parametrize("name", ["Bella Mar", "Edvin Morral", "Norvale Group"])
def test_an_entity_is_in_as_many_documents_as_a_search_for_its_name_finds(found, name):
    merged, texts = found
    (row,) = merged.entities[merged.entities["name"] == name].to_dict("records")
    assert row["n_docs"] == sum(name in text for text in texts.values())


def test_what_was_looked_up_says_so_and_points_at_its_text(found):
    merged, _ = found
    text_of = {doc.doc_id: doc.text for doc in merged.docs}
    rows = tables.records(merged.mentions)
    assert all(text_of[row["doc_id"]][row["start"] : row["end"]] == row["text"] for row in rows)
    assert RULE in set(merged.mentions["rule"])
    assert not merged.mentions.duplicated(["doc_id", "start"]).any()
    assert isinstance(merged.mentions["rule"].dtype, pd.StringDtype)


def test_the_events_know_who_was_looked_up(found):
    merged, _ = found
    (sank,) = [row for row in tables.records(merged.timeline) if row["display_date"] == "4 May 2021"]
    assert "bella-mar" in sank["actors"]
