"""Countries and nationalities: one country under all its names, and no more than the name says."""

import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.countries import codes_of_people, codes_of_place, country_of, is_country
from analysis.entities.nationality import country_in_name, stated_country


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
        ("U.S. envoy", "US"),
        ("head of the Presidency of Defence Industries", ""),
        ("", ""),
    ],
)
def test_a_person_has_the_country_of_the_role(role, code):
    assert country_of("PERSON", "Ana Lopez", role) == code


def country(text, name):
    doc = Document.from_text(text, doc_id="d")
    rows = resolve_entities(find_mentions(doc), [doc]).entities.set_index("name")
    return rows.loc[name, "country"]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The ship reached Sasebo, Japan, on Monday.", "Sasebo", "JP"),
        ("Germany's Brando AG bought a yard.", "Brando AG", "DE"),
        ("It was bought by Austria's Mavel Group.", "Mavel Group", "AT"),
        ("The Russian Defence Ministry denied it.", "Russian Defence Ministry", "RU"),
        ("Romania's Ministry of National Defence agreed.", "Ministry of National Defence", "RO"),
        ("The Romanian shipbuilder Santor Ltd will pay.", "Santor Ltd", "RO"),
        ("They met in Hamburg on Monday.", "Hamburg", "DE"),
        ("They met in Bucharest on Monday.", "Bucharest", "RO"),
        ("They met in Guadalajara. Mexico will pay.", "Guadalajara", "MX"),
    ],
)
def test_a_country_is_the_one_that_the_words_state(text, name, code):
    assert country(text, name) == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ukraine's NATO hopes fell.", "NATO"),
        ("They closed offices in Paris, Germany and Japan.", "Paris"),
        ("Germany's Brando AG fell. The French carmaker Brando AG is another firm.", "Brando AG"),
        ("The United States sent a ship to Rotterdam.", "Rotterdam"),
    ],
)
def test_a_country_that_the_words_do_not_state_is_left_out(text, name):
    assert country(text, name) == ""


@pytest.mark.parametrize(
    ("text", "name", "label", "codes"),
    [
        ("The French port of Molvy is shut.", "Molvy", "GPE", ("FR",)),
        ("The Romanian border town of Molvy is shut.", "Molvy", "GPE", ()),
        ("Germany's Norsea tax rose.", "Norsea", "ORG", ()),
        ("In the game of Molvy, Belgium faced Panama.", "Molvy", "GPE", ()),
        ("He opened Molvy, Georgia, to all.", "Molvy", "GPE", ()),
        ("A Russian attack on shipbuilder Santor failed.", "Santor", "ORG", ()),
    ],
)
def test_words_around_a_name_may_be_about_something_else(text, name, label, codes):
    start = text.index(name)
    assert stated_country(text, start, start + len(name), label) == codes


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("South Korean Navy", ("KR",)),
        ("Ministry of Health of Kenya", ("KE",)),
        ("Georgia Department of Corrections", ()),
        ("British Columbia Police", ()),
        ("Indian Ocean Commission", ()),
        ("Russian Standard Vodka", ()),
    ],
)
def test_the_name_of_a_public_body_may_tell_its_country(name, codes):
    assert country_in_name(name) == codes


def test_kin_of_an_office_has_no_country_by_it():
    assert country("Ana Roca, a niece of the French president, left.", "Ana Roca") == ""


def test_a_person_named_like_a_country_is_no_country():
    assert country_of("PERSON", "Jordan") == ""
