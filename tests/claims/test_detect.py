import pytest

from analysis.claims import find_claims
from analysis.document import Document
from analysis.tables import TABLES


def claims_of(text, **metadata):
    return find_claims(Document.from_text(text, doc_id="story", **metadata))


def texts_of(text):
    return list(claims_of(text)["text"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvik Steel signed a contract with the port of Halden.",
        "The storm killed 21 people.",
        "Unemployment fell last year.",
        "The Petrel rocket first flew in 2019.",
        "The new tax is higher than the old one.",
    ],
)
def test_facts_are_claims(sentence):
    assert texts_of(sentence) == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    "sentence",
    [
        "I think that this is a wonderful idea.",
        "Did Norvik Steel sign the contract in 2019?",
        "We will build a better country.",
        "Call your doctor today.",
        "It is important to be honest.",
        "In my view, the mill was the best in Halden in 1950.",
        "If we win, they will be sorry.",
        "Ada Holm said.",
    ],
)
def test_opinions_questions_promises_and_orders_are_not(sentence):
    assert texts_of(sentence) == []


def test_participle_phrase_takes_its_subject_along():
    assert texts_of("Founded in 1901, the Norvik mill won its first order in 1907 from Halden.") == [
        "Founded in 1901, the Norvik mill",
        "the Norvik mill won its first order in 1907 from Halden",
    ]


def test_conjoined_facts_are_split_and_keep_their_subject():
    found = claims_of("The Petrel-2 rocket made its first flight in 2014 and completed engine tests in 2015.")
    assert list(found["text"]) == [
        "The Petrel-2 rocket made its first flight in 2014",
        "completed engine tests in 2015",
    ]
    assert list(found["subject"]) == ["The Petrel-2 rocket"] * 2
    assert list(found["claim_id"]) == ["story-c1", "story-c2"]


def test_verbs_that_share_an_object_are_not_split():
    assert texts_of("Norvik Steel designed and built the Halden bridge in 1990.") == [
        "Norvik Steel designed and built the Halden bridge in 1990"
    ]


def test_speaker_of_reported_and_quoted_speech():
    found = claims_of(
        "Ada Holm said the storm killed 21 people. The bridge cost $4 million. "
        "“The port earned $9 million in 2020,” the mayor said."
    )
    said = [text.strip("“”,") for text in found["text"]]
    by_text = dict(zip(said, found["speaker"], strict=True))
    assert by_text["the storm killed 21 people"] == "Ada Holm"
    assert by_text["The bridge cost $4 million"] == "document"
    assert by_text["The port earned $9 million in 2020"] == "the mayor"


def test_captions_and_furniture_make_no_claims():
    text = (
        "Port of Halden grows\n\nNorvik Steel opened a mill in Halden in 2019.\n\n"
        "The mill burned 40 tons of coal in 2020. (Photo: Ada Holm/Getty)\n\nShare:\n\nMore In Business"
    )
    assert "The mill burned 40 tons of coal in 2020" not in texts_of(text)
    assert "Norvik Steel opened a mill in Halden in 2019" in texts_of(text)


def test_rows_point_at_the_text():
    text = "HALDEN, Norway — Norvik Steel, which Ada Holm founded in 1901, sold 30 ships and shut in 1980."
    found = claims_of(text)
    assert len(found) >= 2
    assert all(text[row.start : row.end] == row.text for row in found.itertuples())


def test_empty_result_keeps_its_columns():
    found = claims_of("Why not?")
    assert len(found) == 0
    assert {name: str(kind) for name, kind in found.dtypes.items()} == TABLES["claims"]


def test_a_verb_that_only_ties_two_clauses_is_no_claim():
    text = "The agreement came as the minister visited Oslo on 3 May 2016."
    assert find_claims(Document.from_text(text, doc_id="d"))["text"].tolist() == [
        "the minister visited Oslo on 3 May 2016"
    ]


def test_a_claim_ends_with_its_paragraph():
    text = "The ferry cost 366 million euros, according to Elif Aydin.\n\n## Chapter 65\n\nIt sank in 2014.\n"
    assert texts_of(text)[0] == "The ferry cost 366 million euros, according to Elif Aydin"


def test_a_list_without_full_stops_is_no_claim():
    endless = "In 2014 the port took in " + ", ".join(["40 ships with grain"] * 120)
    found = find_claims(Document.from_text(f"{endless}. The port opened in 1906.", doc_id="port"))
    assert list(found["text"]) == ["The port opened in 1906"]
