"""Short names of what is no person: events, storms, states and churches, each with its full name."""

import pytest

from analysis import Document, find_mentions, resolve_entities


def aliases(text):
    doc = Document.from_text(text, doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc]).entities
    return dict(zip(found["name"], found["aliases"], strict=True))


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Hurricane Katrina hit the coast. Katrina killed many people.", "Hurricane Katrina", "Katrina"),
        (
            "They play in the Northern Challenge Cup in May. Leeds has won the Challenge Cup twice.",
            "Northern Challenge Cup",
            "Challenge Cup",
        ),
        ("The State of Texas sued the bank. Texas wants its money back.", "Texas", "State of Texas"),
        ("South Korea sent a ship. The flag of Korea flew over it.", "South Korea", "Korea"),
        (
            "The Church of Scientology spoke. Former members of Scientology did not.",
            "Church of Scientology",
            "Scientology",
        ),
        (
            "The Italian Supreme Court of Cassation met in Rome. Lawyers left the Supreme Court.",
            "Italian Supreme Court of Cassation",
            "Supreme Court",
        ),
        ("Cyclone Fani hit the coast. The Cyclone killed ten people.", "Cyclone Fani", "Cyclone"),
        ("Reporters of CBC News left. The CBC gave no reason.", "CBC News", "CBC"),
        ("He moved to New York City in May. New York was wet.", "New York", "New York City"),
        ("The MT Aegean Rose hit a pier. The Aegean Rose leaked.", "MT Aegean Rose", "Aegean Rose"),
        ("They fly the Bayraktar TB2 by day. A TB2 fell on Monday.", "Bayraktar TB2", "TB2"),
        ("The Jalisco New Front Cartel (CJNF) hid. The CJNF grew.", "Jalisco New Front Cartel", "CJNF"),
    ],
)
def test_a_short_name_is_its_full_one(text, name, alias):
    assert alias in aliases(text)[name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Battle of Gettysburg lasted three days. The people of Gettysburg fled.", "Gettysburg"),
        ("South Korea and North Korea met. The flag of Korea flew over them.", "Korea"),
        ("Sudan and South Sudan signed in Cairo on Monday.", "Sudan"),
    ],
)
def test_what_is_another_thing_stays_one(text, name):
    assert name in aliases(text)


def test_a_city_is_not_its_country():
    assert aliases("He left Mexico City on Monday. Mexico was quiet.").keys() == {"Mexico City", "Mexico"}


def test_a_headline_calls_by_the_short_name_what_the_story_introduces():
    text = (
        "Brantex cuts 300 jobs in Leeds\n\nBrantex Motor Company said on Monday it would cut jobs. Analysts "
        "said Brantex had no choice."
    )
    assert "Brantex" in aliases(text)["Brantex Motor Company"]


def test_who_is_known_by_another_name_is_one():
    text = "Gen. Mohammed Hamdan Saleh, known as Hemedti, denied it. Hemedti left for Dubai."
    assert "Hemedti" in aliases(text)["Mohammed Hamdan Saleh"]
