"""What many documents say together."""

import pandas as pd
import pytest
from stories import write_stories

from analysis import Document
from analysis.corpus import Corpus, analyse_folder, merge_corpus
from analysis.corpus.duplicates import near_duplicates, resemblance, sketch
from analysis.corpus.places import find_places
from analysis.errors import CorpusError


def written(folder, **texts):
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    analyse_folder(folder, folder.with_name("tables"))
    return folder.with_name("tables")


def story(source, published, text):
    return f"---\nsource: {source}\npublished: {published}\n---\n{text}\n"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("press")
    tables = written(
        folder / "texts",
        one=story(
            "Gazette",
            "2023-03-08",
            "Mayor Ana Marques opened the bridge in Lisbon on March 3, 2023. The council of Vila Nova sold "
            "the ferry Aurora to Norsea Shipping AS on March 3, 2023. Mayor Ana Marques said that Norsea "
            "Shipping AS paid 12 million euros in 2023.",
        ),
        two=story(
            "Post",
            "2023-03-20",
            "The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 1, 2023. Mayor "
            "Ana Marques left Lisbon in 2023.",
        ),
    )
    return merge_corpus(tables)


def test_a_person_of_two_documents_is_one_with_first_and_last_seen(found):
    (row,) = found.entities[found.entities["name"] == "Ana Marques"].to_dict("records")
    assert (row["n_docs"], row["first_seen"], row["last_seen"]) == (2, "2023-03-08", "2023-03-20")


def test_events_of_all_documents_are_in_one_order_of_time(found):
    dated = found.timeline["earliest"].dropna()
    assert len(dated) >= 4
    assert dated.is_monotonic_increasing
    assert set(found.timeline["doc_id"]) == {"one", "two"}


def test_actors_are_entities_across_documents(found):
    known = set(found.entities["entity_id"])
    assert {actor for actors in found.timeline["actors"] for actor in actors} <= known


def test_a_claim_is_held_against_the_other_documents(found):
    sold = found.checks.claims[found.checks.claims["text"].str.contains("sold the ferry")]
    assert sold["verdict"].tolist() == ["CONTRADICTED"]
    assert set(found.checks.evidence["doc_id"]) <= {"one", "two"}


def test_who_says_what_about_whom(found):
    (row,) = found.voices[found.voices["about"].str.contains("Norsea")].to_dict("records")
    assert row["speaker"] == "Ana Marques"
    assert "12 million euros" in row["example"]


def test_the_order_of_batches_changes_nothing(tmp_path):
    folder = write_stories(tmp_path / "stories", 12)
    for name, batch in (("a", 5), ("b", 12)):
        analyse_folder(folder, tmp_path / name, batch=batch)
    one, other = (merge_corpus(tmp_path / name, checked=2) for name in "ab")
    for table in ("entities", "timeline", "claims", "mentions", "places", "voices", "copies"):
        pd.testing.assert_frame_equal(getattr(one, table), getattr(other, table))


def test_a_folder_that_is_no_corpus_says_what_to_do(tmp_path):
    with pytest.raises(CorpusError, match="docbrief analyse"):
        Corpus(tmp_path)


def test_an_unfinished_corpus_says_how_to_go_on(tmp_path):
    tables = written(tmp_path / "texts", a="A ferry was sold in 2015.")
    manifest = tables / "_manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("complete", "running"), encoding="utf-8")
    with pytest.raises(CorpusError, match="goes on where it stopped"):
        Corpus(tables)


def test_a_name_in_a_query_is_a_value_never_part_of_it(tmp_path):
    hostile = "x'; DROP VIEW documents; --"
    tables = Corpus(written(tmp_path / "texts", a=story(f'"{hostile}"', "2023-01-01", "A ferry.")))
    query = "SELECT count(*)::INT AS n FROM documents WHERE source = $source"
    assert tables.query(query, {"source": hostile})["n"].tolist() == [1]
    assert len(tables.query("SELECT * FROM documents")) == 1


TEXT = (
    "The council sold the old ferry to a shipping company from the north, which will rebuild it next spring. "
)
OTHER = (
    "Ministers from nine countries discussed the price of wheat and oil at a long meeting in the capital. "
)


def test_a_sketch_tells_how_alike_two_texts_are():
    assert resemblance(sketch(TEXT * 3), sketch(TEXT * 3)) == 1.0
    assert resemblance(sketch(TEXT), sketch(OTHER)) < 0.1
    assert 0.3 < resemblance(sketch(TEXT + OTHER), sketch(TEXT)) < 0.7


def test_near_duplicates_lead_to_what_was_published_first():
    rows = pd.DataFrame(
        {
            "doc_id": ["late", "early", "unlike"],
            "published": pd.to_datetime(["2023-02-02", "2023-01-01", "2022-01-01"]),
            "sketch": [sketch(f"{TEXT}{OTHER} Again."), sketch(TEXT + OTHER), sketch(OTHER[:60])],
        }
    )
    (row,) = near_duplicates(rows).to_dict("records")
    assert (row["original"], row["copy"]) == ("early", "late")
    assert row["resemblance"] > 0.8


def place(text, name="Paris", others=()):
    docs = [Document.from_text(one, doc_id=f"d{number}") for number, one in enumerate((text, *others))]
    rows = [
        {
            "doc_id": doc.doc_id,
            "start": at,
            "end": at + len(word),
            "text": word,
            "label": "GPE",
            "entity_id": word.lower(),
        }
        for doc in docs
        for word in (name, "France", "United States", "Texas")
        if (at := doc.text.find(word)) >= 0
    ]
    entities = pd.DataFrame([{"entity_id": name.lower(), "name": name, "type": "GPE", "n_docs": len(docs)}])
    (found,) = find_places(entities, pd.DataFrame(rows), docs).to_dict("records")
    return found


def test_a_place_is_found_where_one_city_has_its_name():
    assert place("They met in Hanoi.", "Hanoi")["country"] == "VN"


def test_a_place_of_several_countries_is_left_open_with_the_reason():
    found = place("They met in Paris.")
    assert found["country"] == ""
    assert pd.isna(found["latitude"])
    assert "no document says which" in found["reason"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("They met in Paris, France.", "FR"),
        ("They met in Paris, Texas.", "US"),
        ("They met in Paris. France was the host.", "FR"),
    ],
)
def test_a_place_is_found_where_the_text_says_its_country(text, country):
    assert place(text)["country"] == country


def test_a_document_that_names_both_countries_does_not_say_which():
    assert place("They met in Paris. France and the United States agreed.")["country"] == ""


def test_documents_that_mean_different_places_leave_it_open():
    found = place("They met in Paris, Texas.", others=["They met in Paris, France."])
    assert found["country"] == ""
    assert "different" in found["reason"]


def test_a_country_stands_at_its_capital():
    found = place("France signed.", "France")
    assert (found["kind"], round(found["latitude"])) == ("country", 49)


def test_a_country_stands_at_its_capital_and_at_no_village_of_that_name():
    found = place("United States officials signed.", "United States")
    assert (round(found["latitude"]), round(found["longitude"])) == (39, -77)


def test_a_village_is_not_guessed():
    assert "15,000 people" in place("They met in Vila Nova.", "Vila Nova")["reason"]


def test_the_claims_that_are_checked_are_those_that_others_tell_in_other_words(found):
    assert found.checks.claims["text"].str.contains("sold the ferry").any()
    assert not found.checks.claims["text"].str.contains("paid 12 million").any()
