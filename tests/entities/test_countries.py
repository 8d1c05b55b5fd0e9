"""Countries and nationalities: one country under all its names, and no more than the name says."""

import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.countries import codes_of_people, codes_of_place, country_of, is_country


@pytest.mark.parametrize("name", ["US", "U.S.", "United States", "USA", "America"])
def test_all_names_of_a_country_have_its_code(name):
    assert codes_of_place(name) == ("US",)


def test_a_pronoun_is_no_country():
    assert not is_country("us")
    doc = Document.from_text("They told us that the US would help us.", doc_id="d")
    assert find_mentions(doc)["text"].tolist() == ["US"]


def test_names_of_one_country_are_one_entity():
    doc = Document.from_text("The U.S. agreed. The United States will pay, and the US will lead.", doc_id="d")
    (country,) = resolve_entities(find_mentions(doc), [doc]).entities.to_dict("records")
    assert (country["name"], country["country"], country["n_mentions"]) == ("United States", "US", 3)


@pytest.mark.parametrize(("name", "code"), [("Korean", "KP|KR"), ("Congolese", "CD|CG"), ("Kazakh", "KZ")])
def test_a_nationality_gives_its_country_and_both_where_it_is_open(name, code):
    assert country_of("NORP", name) == code


def test_plurals_of_a_people_are_known():
    assert codes_of_people("Iraqis") == ("IQ",)


@pytest.mark.parametrize(
    ("role", "code"),
    [
        ("Turkish President", "TR"),
        ("former South Korean minister", "KR"),
        ("Kenya's envoy to the talks", "KE"),
        ("head of the Presidency of Defence Industries", ""),
        ("", ""),
    ],
)
def test_a_person_has_the_country_of_the_role(role, code):
    assert country_of("PERSON", "Ana Lopez", role) == code


def test_a_person_named_like_a_country_is_no_country():
    assert country_of("PERSON", "Jordan") == ""
