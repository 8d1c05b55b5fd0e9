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
