"""The sentences under a verdict: the words of claim and passage, as a reporter would print them."""

import pytest

from analysis.claims import check_claims, find_claims
from analysis.document import Document

OPEN = "Not enough evidence. The nearest passage, from Post, "
VISIT = "Marta Lund was in Accra on 5 June 2020 during her visit to Ghana."


def explained(story, *evidence):
    story = Document.from_text(story, doc_id="story", published="2020-07-01")
    notes = [
        Document.from_text(text, doc_id=f"note-{n}", source=source)
        for n, (source, text) in enumerate(evidence)
    ]
    return check_claims(find_claims(story), [story], notes).claims.iloc[0]["explanation"]


@pytest.mark.parametrize(
    ("claim", "passage", "words"),
    [
        (
            "The Petrel-2 rocket first flew in 2019.",
            "The Petrel-2 rocket first flew on 9 June 2019.",
            "Supported by Post, which gives 9 June 2019, within 2019.",
        ),
        (
            "The fund invested about $3 million in Tavira Foods.",
            "The fund invested $2.9 million in Tavira Foods.",
            "Supported by Post, which gives $2.9 million for about $3 million.",
        ),
        (
            "Norvik Steel acquired Tavira Foods.",
            "Tavira Foods was bought by Norvik Steel.",
            "Supported by Post, which says the same of Norvik Steel and Tavira Foods.",
        ),
        (
            "President Marta Lund visited Ghana on 2 June 2020.",
            VISIT,
            "Conflicts with Post. Post dates the visit to 5 June 2020, not 2 June 2020.",
        ),
        (
            "Marta Lund sat down with the banker Ada Holm.",
            "Ada Holm, a banker, was born in Bergen and Marta Lund in Oslo.",
            OPEN + "names Marta Lund and Ada Holm, but does not "
            "say that Marta Lund sat down with the banker Ada Holm.",
        ),
        (
            "Helios Energy built a solar plant in Almeria.",
            "Helios Energy plans to build a solar plant in Almeria.",
            OPEN + "names Helios Energy and Almeria, but tells it as planned or possible, not as done.",
        ),
        (
            "Helios Energy built a solar plant in Almeria.",
            "Helios Energy did not build a solar plant in Almeria.",
            OPEN + "names Helios Energy and Almeria, but cannot be "
            "set against the claim: only it speaks in the negative.",
        ),
    ],
)
def test_explanations_use_the_words_of_claim_and_passage(claim, passage, words):
    assert explained(claim, ("Post", passage)) == words


def test_sources_that_say_the_same_share_a_sentence():
    again = "Marta Lund toured a port on 5 June 2020 during her visit to Ghana."
    said = explained("President Marta Lund visited Ghana on 2 June 2020.", ("Post", VISIT), ("Times", again))
    assert said.startswith("Conflicts with Post and Times. ")
    assert said.count("5 June 2020, not 2 June 2020") == 1
    assert said.endswith("; so does Times.")


def test_sources_that_disagree_are_both_told():
    said = explained(
        "Ada Holm was born in 1963.",
        ("Post", "Ada Holm was born in Bergen on 4 July 1963."),
        ("Times", "Ada Holm was born in 1971 in Oslo."),
    )
    assert said == (
        "The sources disagree. Supported by Post, which gives 4 July 1963, within 1963. "
        "Conflicts with Times. Times gives 1971, not 1963."
    )


def test_no_explanation_calls_anything_false():
    for passage in ("Ada Holm was born in 1971.", "Ada Holm was not born in 1963.", "Ada Holm is a mayor."):
        assert "false" not in explained("Ada Holm was born in 1963.", ("Post", passage)).lower()
