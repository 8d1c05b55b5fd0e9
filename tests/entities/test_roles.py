"""A person's role stands in the document's own words, and is nothing but a role."""

import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.roles import role, role_span


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("U.S. Secretary of State Ann Whitlock left.", "Ann Whitlock", "U.S. Secretary of State"),
        ("The Minister for Foreign Affairs Ana Roca spoke.", "Ana Roca", "Minister for Foreign Affairs"),
        ("U.N. envoy Julie Bishop was refused a visa.", "Julie Bishop", "U.N. envoy"),
        ("Secretary Ann Lowell called Mayor Tracy Brand.", "Tracy Brand", "Mayor"),
        ("Garza's lawyer, José Balderas, said a judge had agreed.", "José Balderas", "Garza's lawyer"),
        ("The premier of the isle, Mr. Lee Hon, was glad.", "Lee Hon", "premier of the isle"),
        ("FTC Chair Nina Kahn spoke.", "Nina Kahn", "FTC Chair"),
        ("METRA forecaster Ester Cayan said so.", "Ester Cayan", "METRA forecaster"),
        ("NATO Secretary-General Jon Stolt left.", "Jon Stolt", "NATO Secretary-General"),
        ("Manu Paqui, the former boxer, ran.", "Manu Paqui", "the former boxer"),
        ('"We saw," said Maria Dela Roz, a teacher at the school.', "Dela Roz", "a teacher at the school"),
        ('"We saw," said Eva Roz, a teacher. The OSCE mission\'s head left.', "Eva Roz", "a teacher"),
        ('"We saw," said Ida Roz, 45, a baker.', "Ida Roz", "a baker"),
        ("Ms. Brand, an heiress, remains chairwoman.", "Brand", "chairwoman"),
        (
            "Ana Roca is the first female director of Norsea.",
            "Ana Roca",
            "the first female director of Norsea",
        ),
    ],
)
def test_a_role_is_in_the_words_of_the_text(text, name, expected):
    start = text.index(name)
    assert role(text, start, start + len(name)) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "The OSCE mission's head, Owen Murph, a former Irish minister, left.",
            "Owen Murph",
            "OSCE mission's head",
        ),
        (
            "Brand's chairwoman, Karla Brand, a cousin of the founder, left.",
            "Karla Brand",
            "Brand's chairwoman",
        ),
        ("Prime Minister Mar Ciol, who leads the Social Party, left.", "Mar Ciol", "Prime Minister"),
        ("Norsea spokesman Tom Lund, its founder, left.", "Tom Lund", "Norsea spokesman"),
    ],
)
def test_an_office_is_told_before_the_past_and_before_kin(text, name, expected):
    start = text.index(name)
    assert role(text, start, start + len(name)) == expected


def test_an_office_given_once_is_told_before_a_clause_given_twice():
    text = (
        "Ana Roca, who leads Norsea, spoke. The press asked Ana Roca, who leads Norsea, to go. "
        "Prime Minister Ana Roca stayed."
    )
    doc = Document.from_text(text, doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc]).entities.set_index("name")
    assert found.loc["Ana Roca", "role"] == "Prime Minister"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Roca, a cousin, left.", "Ana Roca"),
        ("His brother Rui Roca left.", "Rui Roca"),
        ("When it fell to Ana Roca, she became the head of the family.", "Ana Roca"),
        ("Ana Roca, a woman from Leeds, left.", "Ana Roca"),
        ("Associated writers Joel Sant and Kiko Rey contributed to this report.", "Joel Sant"),
        ("They met Ana Roca, the Irish minister Bob Lee and others.", "Ana Roca"),
        ("Ana Roca is no longer chairwoman.", "Ana Roca"),
        ("He asked whether Ms. Roca remains chairwoman.", "Roca"),
        ("After dinner Ana Roca left.", "Ana Roca"),
    ],
)
def test_what_is_no_role_gives_none(text, name):
    start = text.index(name)
    assert role(text, start, start + len(name)) == ""


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("USS Trip, an amphibious assault ship, left.", "USS Trip", "PRODUCT", "an amphibious assault ship"),
        ("Bengo Corporation, a mining company, grew.", "Bengo Corporation", "ORG", "a mining company"),
        (
            "OLF, the European Union's anti-fraud office, knew.",
            "OLF",
            "ORG",
            "the European Union's anti-fraud office",
        ),
        ("It was Norsea, the company said.", "Norsea", "ORG", ""),
        ("They sued Norsea, a bank clerk and two firms.", "Norsea", "ORG", ""),
        ("Norsea, a tanker, sank.", "Norsea", "ORG", ""),
    ],
)
def test_a_thing_is_what_the_apposition_of_its_type_says(text, name, label, expected):
    start = text.index(name)
    span = role_span(text, start, start + len(name), label)
    assert (text[slice(*span)] if span else "") == expected
