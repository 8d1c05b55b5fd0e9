"""What is withheld: every way to write the name, and nobody else's."""

import pytest

from analysis import Document, analyse, find_mentions, resolve_entities
from analysis.config import Config
from analysis.errors import RedactionError
from analysis.redaction import BLOCK, Redaction, read_names
from analysis.redaction.resolve import resolve_names

STORY = """---
title: Ana Marques sells the ferry
published: 2023-03-08
---
Mayor Ana Marques of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3.

Marques said the Aurora had carried 40,000 passengers since 2016. John Smith, a smith, doubted it.
Smith's friends call Ms. Marques's sale a mistake. Pedro Marques, a baker, agreed with Smith.
"""


@pytest.fixture(scope="module")
def story():
    return Document.from_text(STORY, doc_id="ana-marques-sells", title="Ana Marques sells the ferry")


@pytest.fixture(scope="module")
def entities(story):
    return resolve_entities(find_mentions(story), [story])


@pytest.fixture(scope="module")
def redaction(entities):
    return resolve_names(["Ana Marques", "John Smith"], entities)


def test_every_spelling_of_the_name_goes(redaction):
    for text in (
        "Ana Marques",
        "ANA MARQUES",
        "ana marques",
        "Ana\nMarques",
        "Ana\u00a0Marques",
        "Ana Mar\u00adques",
        "Aná Marqués",
        "Ana Marque\u0301s",
        "AnaMarques",
        "Ana-Marques",
        "A. Marques",
        "Marques",
        "SMITH",
        "#AnaMarques2023",
        "https://coast.example/ana-marques-sells",
        "jsmith_ana.marques@coast.example",
    ):
        hidden = redaction.text(text)
        assert len(hidden) == len(text)
        assert not {"mar", "ana"} & set(hidden.lower().replace("█", " ").split()), hidden
        assert "rques" not in hidden.lower()
    assert "ith" not in redaction.text("Smith and Smiths and SMITH'S")


def test_inflections_go_with_the_name(redaction):
    assert redaction.text("Marques's ferry, the Marqueses") == f"{BLOCK * 7}'s ferry, the {BLOCK * 9}"


def test_words_of_the_language_and_other_people_stay(redaction):
    for text in (
        "a smith, a blacksmith",
        "Pedro Marques agreed",
        "Vila Nova",
        "a marquee",
        "banana",
        "analyse",
    ):
        assert redaction.text(text) == text


def test_an_acronym_goes_with_the_name_it_stands_for():
    text = "Turkish Aerospace Industries (TAI) flew the Anka. TAI said so. Thai food is served."
    doc = Document.from_text(text, doc_id="tai")
    found = resolve_names(["Turkish Aerospace Industries"], resolve_entities(find_mentions(doc), [doc]))
    hidden = found.text(text)
    assert "TAI" not in hidden
    assert "Aerospace" not in hidden
    assert "Thai food" in hidden


def test_a_name_that_stands_nowhere_stops_everything_and_suggests_one(entities):
    with pytest.raises(RedactionError, match=r"Ana Marqes: .*nothing was made.*Did you mean Ana Marques\?"):
        resolve_names(["Ana Marqes"], entities)


def test_the_analysis_is_the_same_without_the_names(story, tmp_path):
    names = tmp_path / "names.txt"
    names.write_text("# who is not to be named\nAna Marques\nJohn Smith\n", encoding="utf-8")
    whole, hidden = analyse(story), analyse(story, config=Config(redact=names))
    (doc,) = hidden.docs
    assert len(doc.text) == len(story.text)
    for name in ("mentions", "times", "timeline", "claims", "evidence", "entities"):
        before, after = getattr(whole, name), getattr(hidden, name)
        assert len(before) == len(after)
        assert (before.dtypes == after.dtypes).all()
        said = after.to_csv() + repr(doc)
        assert "Ana" not in said
        assert "ana-marques" not in said
        assert "Smith" not in said
        assert "Pedro Marques" in said or name != "mentions"
        if "start" in after:
            assert [doc.text[s:e] for s, e in zip(after["start"], after["end"], strict=True)] == list(
                after["text"]
            )
    assert list(whole.claims["verdict"]) == list(hidden.claims["verdict"])
    assert doc.doc_id == "withheld-sells"
    assert doc.sha256 == "withheld"


def test_actors_still_lead_to_their_entities(story, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("name,why\nAna Marques,private\n", encoding="utf-8")
    found = analyse(story, config=Config(redact=names))
    known = set(found.entities["entity_id"])
    assert {actor for actors in found.timeline["actors"] for actor in actors} <= known
    assert "withheld-1" in known


def test_documents_whose_names_go_keep_names_of_their_own():
    docs = [
        Document.from_text(f"{name} sold it.", doc_id=f"{name.lower().replace(' ', '-')}-sells")
        for name in ("Ana Marques", "Rui Lopes")
    ]
    mentions = [find_mentions(doc) for doc in docs]
    import pandas as pd

    found = resolve_names(["Ana Marques", "Rui Lopes"], resolve_entities(pd.concat(mentions), docs))
    assert sorted(found.doc_ids.values()) == ["withheld-sells", "withheld-sells-2"]


def test_a_name_in_small_letters_goes_from_what_a_rule_has_written():
    doc = Document.from_text("Ana Marques sold it. Marques and Rui met in 2015.", doc_id="a")
    listed = resolve_names(["Ana Marques"], resolve_entities(find_mentions(doc), [doc]))
    assert "marques" not in listed.text("it does not say that marques and Rui met", "derived")


def test_it_is_read_back_as_it_was_saved(redaction, tmp_path):
    assert Redaction.load(redaction.save(tmp_path / "names.json")) == redaction


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("empty.txt", b"\n# nobody\n", "names nothing"),
        ("names.csv", b"person\nAna\n", "no column name"),
        ("names.txt", b"\xff\xfeA", "not UTF-8"),
    ],
)
def test_a_list_that_cannot_be_read_says_why(tmp_path, name, raw, message):
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(RedactionError, match=message):
        read_names(tmp_path / name)
    with pytest.raises(RedactionError, match="Check the path"):
        read_names(tmp_path / "missing.txt")
