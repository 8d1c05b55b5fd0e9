"""Who says a claim: reported speech, asides, quotations, pronouns."""

import pytest

from analysis.claims import find_claims
from analysis.document import Document
from analysis.entities import find_mentions, resolve_entities


def voices_in(text, *, resolved=False):
    document = Document.from_text(text, doc_id="story")
    entities = resolve_entities(find_mentions(document), [document]) if resolved else None
    found = find_claims(document, entities)
    return {row.text.strip("“”"): row.speaker for row in found.itertuples()}


@pytest.mark.parametrize(
    ("sentence", "claim", "speaker"),
    [
        pytest.param(
            "Dockers walked out on Tuesday, the union said, and the ferry company cancelled 14 sailings.",
            "Dockers walked out on Tuesday",
            "the union",
            id="aside",
        ),
        pytest.param(
            "Ada Holm said troops had left the base at Karsk, adding that the last convoy had burned.",
            "the last convoy had burned",
            "Ada Holm",
            id="adding that",
        ),
        pytest.param(
            "The agency quoted Jan Dahl as saying that Norvik dumped 300 barrels.",
            "Norvik dumped 300 barrels",
            "Jan Dahl",
            id="quoted as saying",
        ),
        pytest.param(
            "According to Jan Dahl, the mill makes 40,000 tons of steel.",
            "the mill makes 40,000 tons of steel",
            "Jan Dahl",
            id="according to, in front",
        ),
        pytest.param(
            "The man was shot by the police, according to witnesses.",
            "The man was shot by the police",
            "witnesses",
            id="according to, behind",
        ),
        pytest.param(
            "The mayor said the port lost $9 million; the mill closed in 2019.",
            "the mill closed in 2019",
            "the mayor",
            id="semicolon",
        ),
    ],
)
def test_the_sentence_tells_who_says_it(sentence, claim, speaker):
    assert {text: who.lower() for text, who in voices_in(sentence).items()}[claim] == speaker.lower()


def test_a_pronoun_is_the_one_person_just_named():
    voices = voices_in(
        "Mr. Jan Dahl runs the mill. The wage, he said, rose by 4 percent in 2022.", resolved=True
    )
    assert voices["The wage, he said, rose by 4 percent in 2022"] == "jan-dahl"


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Jan Dahl met Per Lund at the mill.", id="two persons"),
        pytest.param("Ms. Berg runs the mill.", id="title of the other sex"),
        pytest.param("The mill is closed.", id="nobody"),
    ],
)
def test_a_pronoun_that_may_be_another_stays_a_word(before):
    voices = voices_in(f"{before} The wage rose by 4 percent, he said.", resolved=True)
    assert voices["The wage rose by 4 percent"] == "he"


@pytest.mark.parametrize(
    "sentence",
    [
        "The agency quoted Jan Dahl as saying so.",
        "“Let us be patient,” she said.",
        "He called the report “a lie”.",
        "Read more: Norvik shuts two mills",
        "All rights reserved.",
        "Additional reporting by Ada Holm in Oslo.",
    ],
)
def test_attribution_and_furniture_are_no_claims(sentence):
    assert voices_in(sentence) == {}


def test_reports_by_somebody_are_no_credits():
    assert voices_in("Reports by the police show that 40 ships sank.")
