"""Claims given in a file: the list is a document, and no evidence for itself."""

import pytest

from analysis import Document, analyse, check_claims
from analysis.claims.given import list_claims, read_claims
from analysis.config import Config
from analysis.errors import DocumentError, SheetError
from analysis.export.claims_json import claims_json

NOTE = Document.from_text(
    "Marta Lund travelled to Ghana on 2 June 2020. Ada Holm was born in Bergen in 1963.",
    doc_id="note",
    source="Gazette",
)


def written(tmp_path, text, name="list.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def checked(path, *docs):
    return analyse(docs, [NOTE], Config(claims=path))


def test_a_list_alone_is_checked_against_the_documents(tmp_path):
    found = checked(written(tmp_path, "text\nAda Holm was born in 1963.\nAda Holm was born in 1971.\n"))
    assert found.claims["verdict"].tolist() == ["SUPPORTED", "CONTRADICTED"]
    assert found.docs == (found.given,)


def test_rows_point_at_the_list(tmp_path):
    found = checked(written(tmp_path, 'text\n"Ada Holm, a judge, was born in 1963."\nShe left.\n'))
    assert found.given.doc_id == "list"
    for row in found.claims.itertuples():
        assert row.doc_id == "list"
        assert found.given.text[row.start : row.end] == row.text


def test_who_says_it_and_what_it_is_called_are_kept(tmp_path):
    (row,) = checked(
        written(tmp_path, "id;text;speaker\nK7;Ada Holm was born in 1963.;Rui Costa\n")
    ).claims.itertuples()
    assert (row.claim_id, row.speaker) == ("K7", "Rui Costa")


def test_a_speaker_whom_the_story_names_is_that_entity(tmp_path):
    story = Document.from_text("The painter Rui Costa visited Oslo in 2019.", doc_id="story")
    found = checked(written(tmp_path, "text,speaker\nAda Holm was born in 1963.,rui costa\n"), story)
    given = found.claims[found.claims["doc_id"] == "list"].iloc[0]
    assert given["speaker"] in set(found.entities["entity_id"])


def test_each_claim_is_dated_on_its_own_day(tmp_path):
    found = checked(
        written(
            tmp_path,
            "text,date\nMarta Lund visited Ghana on Tuesday.,2020-06-03\n"
            "Marta Lund visited Ghana on Tuesday.,2020-06-10\nMarta Lund visited Ghana on Tuesday.,\n",
        )
    )
    assert found.claims["verdict"].tolist() == ["SUPPORTED", "CONTRADICTED", "NOT_ENOUGH_EVIDENCE"]


def test_one_claim_of_a_list_is_no_evidence_for_another(tmp_path):
    found = checked(
        written(tmp_path, "text\nPer Ruud was born in 1950.\nPer Ruud was born in Oslo in 1950.\n")
    )
    assert set(found.claims["verdict"]) == {"NOT_ENOUGH_EVIDENCE"}


def test_a_sentence_taken_from_a_document_is_supported_by_it(tmp_path):
    words = (
        "The harbour council of Vila Nova sold the old ferry Aurora to Norsea Shipping for 3 million euros "
        "on 4 March 2019 after two years of talks."
    )
    source = Document.from_text(words, doc_id="source", source="Gazette")
    found = analyse((), [source], Config(claims=written(tmp_path, f"text\n{words}\n")))
    assert found.claims["verdict"].tolist() == ["SUPPORTED"]


def test_claims_of_a_list_stand_beside_those_of_the_story(tmp_path):
    story = Document.from_text("Ada Holm was born in 1963.", doc_id="story")
    found = checked(written(tmp_path, "text\nAda Holm was born in 1971.\n"), story)
    assert found.claims["doc_id"].tolist() == ["story", "list"]
    assert found.docs == (story,)


def test_yaml_is_a_list_of_texts_or_of_mappings(tmp_path):
    text = (
        "- Ada Holm was born in 1963.\n"
        "- {text: Ada Holm was born in 1971., speaker: Rui, id: b, date: 2020-01-02}\n"
    )
    listed = read_claims(written(tmp_path, text, "list.yaml"))
    assert [claim.text for claim in listed.claims] == [
        "Ada Holm was born in 1963.",
        "Ada Holm was born in 1971.",
    ]
    assert (listed.claims[1].speaker, listed.claims[1].claim_id, listed.claims[1].date) == (
        "Rui",
        "b",
        "2020-01-02",
    )


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("list.csv", "claim\nx\n", "no column text"),
        ("list.csv", "text\n", "holds no claim"),
        ("list.csv", "text,id\na,1\nb,1\n", "row 3: a claim before it has the id '1' too"),
        ("list.csv", "text,id\n,1\n", "row 2: the claim is empty"),
        ("list.csv", "text,date\na,yesterday\n", "row 2: 'yesterday' is not a date"),
        ("list.txt", "a", "claims are given in a file that ends in .csv, .yaml, .yml"),
        ("list.yaml", "- [a", "line 1: is not valid YAML"),
        ("list.yaml", "a: b", "holds no list of claims"),
        ("list.yaml", "- {txt: a}", "claim 1: no key txt"),
        ("list.yaml", "- text: [a]", "claim 1: a claim is a text"),
    ],
)
def test_a_list_that_makes_no_sense_is_told_where(tmp_path, name, text, message):
    with pytest.raises(SheetError, match=message):
        read_claims(written(tmp_path, text, name))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(SheetError, match=r"missing.csv: cannot be read"):
        read_claims(tmp_path / "missing.csv")


def test_a_list_named_like_a_document_is_refused(tmp_path):
    with pytest.raises(DocumentError, match="same doc_id"):
        checked(written(tmp_path, "text\na\n"), Document.from_text("It rained in 2014.", doc_id="list"))


def test_sentences_are_checked_without_a_file_and_shown_with_their_quotes():
    own = list_claims(["Ada Holm was born in <b>1963</b>.", " "])
    checks = check_claims(own.table(), (), [NOTE], given=own)
    page = checks._repr_html_()
    assert len(checks.claims) == 1
    assert "<b>" not in page
    assert "Ada Holm was born in Bergen in 1963." in page


def test_a_withheld_name_is_gone_from_the_list_the_sources_and_what_is_told_of_them(tmp_path):
    story = Document.from_text("Ada Holm was born in Bergen in 1963.", doc_id="story", source="Ada Holm")
    config = Config(
        claims=written(tmp_path, "text,speaker\nAda Holm was born in 1971.,Ada Holm\n"),
        sources=written(tmp_path, "source,reliability,note\nAda Holm Press,B,of Ada Holm\n", "sources.csv"),
        redact=written(tmp_path, "Ada Holm\n", "names.txt"),
    )
    found = analyse(story, [NOTE], config)
    assert "Ada Holm" not in claims_json(found) + repr(found.given)
    assert set(found.sources["sha256"]) == {"withheld"}
    given = found.claims[found.claims["doc_id"] == "list"].iloc[0]
    assert found.given.text[given["start"] : given["end"]] == given["text"]
