"""Short, second and misspelt names: what is one thing, and what looks so and is two."""

import pytest

from analysis import Document, find_mentions, resolve_entities


def names_of(text, name):
    """What a spelling stands for, place by place: the name of the entity."""
    doc = Document.from_text(text, doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc])
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    return [name_of[one] for one in found.mentions.loc[found.mentions["text"] == name, "entity_id"]]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Rain hit the Isle of Sorn. The ferry to Sorn was late, and people in Sorn waited.",
            "Sorn",
            "Isle of Sorn",
        ),
        (
            "The leader is Rosa Quint, a teacher. On Monday Cllr Quint presented a petition.",
            "Quint",
            "Rosa Quint",
        ),
        (
            "The Federal Reserve raised its rates on Wednesday. The Fed said that prices rise.",
            "Fed",
            "Federal Reserve",
        ),
        (
            "The U.S. Environmental Protection Agency fined the port. The EPA will return.",
            "EPA",
            "U.S. Environmental Protection Agency",
        ),
        (
            "The 2012 Summer Paralympics were in London. She trained for the Paralympics in Leeds.",
            "Paralympics",
            "2012 Summer Paralympics",
        ),
        (
            "Cyclone Mirelle is near. Cyclone Mirelle has winds of 200 km. Nobody fled from Cyclone Mirele.",
            "Cyclone Mirele",
            "Cyclone Mirelle",
        ),
    ],
)
def test_a_short_name_is_the_thing_it_is_short_for(text, short, full):
    assert set(names_of(text, short)) == {full}


def test_a_state_is_one_under_its_abbreviation():
    text = (
        "OLYMPIA, Wash. — Voters in Washington backed the tax. They said that Washington chose its schools."
    )
    assert len(set(names_of(text, "Washington") + names_of(text, "Wash"))) == 1


def test_two_letters_are_those_of_the_company_and_not_of_a_person():
    text = "British Airways cut ninety flights, said Bukola Adeniyi. BA flew with hand luggage. BA is sorry."
    assert set(names_of(text, "BA")) == {"British Airways"}


def test_a_daughter_keeps_the_surname_beside_her_father():
    text = (
        "Marguerite Dufour died on Sunday. Dufour was the daughter of a sailor, Yves Dufour. She went to "
        "Brest, where Dufour drew maps."
    )
    assert set(names_of(text, "Dufour")) == {"Marguerite Dufour"}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The Royal Bank of Scotland closed its branch. The Bank of Scotland stayed open.",
            "Bank of Scotland",
            "Royal Bank of Scotland",
        ),
        (
            "The Nigerian Army moved. The Nigerian Army met the Nigerien Army. The Nigerian Army left.",
            "Nigerian Army",
            "Nigerien Army",
        ),
        (
            "The Mississippi River rose in Mississippi. Boats in Mississippi crossed the Mississippi River.",
            "Mississippi",
            "Mississippi River",
        ),
    ],
)
def test_names_that_are_only_alike_stay_two(text, one, other):
    assert not set(names_of(text, one)) & set(names_of(text, other))
