"""Which sentences are worth checking, in news and in debate, in our own words."""

import csv
from pathlib import Path

import pytest

from analysis.claims import find_claims
from analysis.document import Document

with (Path(__file__).parent / "data" / "checkable.tsv").open(encoding="utf-8", newline="") as file:
    SENTENCES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def claims_of(text):
    return [row.text for row in find_claims(Document.from_text(text, doc_id="story")).itertuples()]


def test_our_own_sentences_are_told_apart():
    found = {row["sentence"] for row in SENTENCES if claims_of(row["sentence"])}
    claims = {row["sentence"] for row in SENTENCES if row["kind"] == "claim"}
    assert len(found & claims) / len(found) >= 0.93
    assert len(found & claims) / len(claims) >= 0.88


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The roof of the market hall collapsed on Sunday.", id="event"),
        pytest.param("Customs officers seized the cargo.", id="deed of an office"),
        pytest.param("Nobody was injured.", id="event that spared all"),
        pytest.param("Norvik Steel employs 2,300 people.", id="figure"),
        pytest.param("A fifth of the pupils leave school without a degree.", id="share"),
        pytest.param("Rents in Halden are down.", id="change"),
        pytest.param("Norway sells more gas than Denmark.", id="comparison"),
        pytest.param("Halden has the oldest port in Norway.", id="rank"),
        pytest.param("The plant closed because of the tariff.", id="cause"),
        pytest.param("There is no hospital in the district.", id="none exists"),
        pytest.param("The law bans the sale of weapons.", id="rule"),
        pytest.param("Holm's plan would cut the pension of every widow.", id="what a plan provides"),
        pytest.param(
            "The mill, built by a Swedish firm, opened in spring.", id="verb taken for a participle"
        ),
        pytest.param("The army is moving tanks to the border.", id="under way"),
        pytest.param("Norvik plans to shut its plant in Halden.", id="stance of others"),
    ],
)
def test_news_is_worth_checking(sentence):
    assert claims_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("She voted against the housing bill.", id="vote of an opponent"),
        pytest.param("I vetoed the gas tax in my first term.", id="own deed of office"),
        pytest.param("We have lost more jobs than any other state.", id="our losses"),
        pytest.param("I think that the deficit has doubled since 2019.", id="fact that is thought"),
        pytest.param("Do you know that the deficit has doubled?", id="question that takes it for so"),
        pytest.param("The truth is that the bill was written by lobbyists.", id="truth is that"),
        pytest.param("This is a governor who closed ten schools.", id="one who did"),
        pytest.param("Don't forget that the mine closed in 1993.", id="reminder"),
        pytest.param("We owe $20 trillion.", id="figure"),
        pytest.param("There isn't a surplus in the pension fund.", id="none exists"),
        pytest.param("The banks are throwing families out of their homes.", id="under way"),
    ],
)
def test_debate_is_worth_checking(sentence):
    assert claims_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It is a shame that a town so rich does so little.", id="judgement"),
        pytest.param("The tower is a delight.", id="praise"),
        pytest.param("Perhaps the council sold the hall.", id="perhaps"),
        pytest.param("If the council sells the hall, the market dies.", id="condition"),
        pytest.param("The council has to sell the hall.", id="duty"),
        pytest.param("The mayor declined to comment.", id="no comment"),
        pytest.param("The company did not reply to a request for comment.", id="no reply"),
        pytest.param("Avoid the coastal road after noon.", id="instruction"),
        pytest.param("Has the council sold the hall?", id="question"),
        pytest.param("We will build ten hospitals.", id="promise with a figure"),
        pytest.param("We want a country that takes care of its veterans.", id="own wish"),
        pytest.param("We need ten thousand more police officers.", id="own need with a figure"),
        pytest.param("I'm talking about the budget and the deficit.", id="own speech"),
        pytest.param("We know where they are cutting the budget.", id="indirect question"),
        pytest.param("You know what I mean.", id="talk"),
        pytest.param("I've worked hard all my life.", id="own life"),
        pytest.param("They have a good plan.", id="praise of a plan"),
    ],
)
def test_opinions_wishes_and_talk_are_not(sentence):
    assert claims_of(sentence) == []


def test_a_fact_that_is_thought_stands_without_the_thinking():
    assert claims_of("I think that the deficit has doubled since 2019.") == [
        "the deficit has doubled since 2019"
    ]


def test_clauses_with_subjects_of_their_own_are_claims_of_their_own():
    assert claims_of("The bridge fell in March and three people died.") == [
        "The bridge fell in March",
        "three people died",
    ]


def test_headings_are_no_claims():
    text = (
        "# Norvik shut two mills in 2019\n\nNorvik Steel shut two mills in 2019.\n\n"
        "Union lost 300 members\n\nThe union lost 300 members that year.\n"
    )
    assert claims_of(text) == [
        "Norvik Steel shut two mills in 2019",
        "The union lost 300 members that year",
    ]


def test_items_of_a_list_are_claims():
    text = "The year in Halden.\n\n- Norvik Steel shut two mills\n- The port earned $9 million\n"
    assert claims_of(text) == ["Norvik Steel shut two mills", "The port earned $9 million"]


def test_a_paragraph_keeps_the_voice_of_its_quotations():
    found = find_claims(
        Document.from_text(
            "“We closed two mills,” said Ada Holm. “The port lost $9 million in 2020.”\n\n"
            "“The bridge cost $4 million.”\n\nThe mayor said nothing.",
            doc_id="story",
        )
    )
    voices = {row.text.strip("“”,."): row.speaker for row in found.itertuples()}
    assert voices["The port lost $9 million in 2020"] == "Ada Holm"
    assert voices["The bridge cost $4 million"] == "document"
