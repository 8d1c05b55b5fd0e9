"""A bare surname is never given to the wrong one: brothers, wives, and companies of a family's name."""

import pytest

from analysis import Document, find_mentions, resolve_entities


def bearers(text, name):
    """Who the bare name is, place by place: the name of the entity."""
    doc = Document.from_text(text, doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc])
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    return [name_of[one] for one in found.mentions.loc[found.mentions["text"] == name, "entity_id"]]


def test_a_surname_stays_with_whom_it_was_used_for_when_a_relative_is_named():
    text = (
        "Harbour chief resigns, Adeyemi says\n\nThe council chose Samuel Adeyemi on Monday. Adeyemi said he "
        "was glad. His younger brother, Joseph Adeyemi, teaches. Mr Adeyemi said he kept a diary."
    )
    assert set(bearers(text, "Adeyemi")) == {"Samuel Adeyemi"}


def test_a_wife_named_after_her_husband_has_her_own_mentions():
    text = (
        "Samuel Adeyemi was elected. Adeyemi was glad. His wife, Grace Adeyemi, teaches. Mrs Adeyemi kept a "
        "diary. Adeyemi will travel to Abuja."
    )
    assert bearers(text, "Adeyemi") == ["Samuel Adeyemi", "Grace Adeyemi", "Samuel Adeyemi"]


def test_a_surname_is_open_once_another_who_has_it_is_named():
    text = (
        "Prosecutor Daniel Roth spoke on Monday. Roth was calm. The judge, Helen Roth, listened. Roth asked "
        "for time."
    )
    assert bearers(text, "Roth") == ["Daniel Roth", "Roth"]


def test_a_surname_stays_with_the_subject_of_a_story_when_another_is_named_in_passing():
    text = (
        "Daniel Roth won in Lyon. Roth ran well. Roth led from the start. Nobody passed Roth. The record of "
        "Max Roth stands. Roth will try again."
    )
    assert set(bearers(text, "Roth")) == {"Daniel Roth"}


def test_a_surname_first_used_after_two_were_named_is_open():
    text = "Samuel Adeyemi was found dead. His brother, Joseph Adeyemi, was charged. Adeyemi wept in court."
    assert bearers(text, "Adeyemi") == ["Adeyemi"]


def test_a_wife_is_not_her_husband():
    text = "Samuel Adeyemi spoke. Mr Adeyemi was calm. Mrs Adeyemi, his wife, watched from the gallery."
    assert bearers(text, "Adeyemi") == ["Samuel Adeyemi", "Adeyemi"]


@pytest.mark.parametrize(
    ("full", "given_to"),
    [("Helen Roth", "Helen Roth"), ("Peter Roth", "Roth"), ("Wren Roth", "Roth"), ("Zora Roth", "Zora Roth")],
)
def test_who_is_a_mrs_is_known_to_be_a_woman(full, given_to):
    assert bearers(f"{full} spoke in Leeds on Monday. Ms Roth left at noon.", "Roth") == [given_to]


def test_a_pronoun_says_that_a_rare_given_name_is_a_womans():
    text = "Wren Roth spoke about the town where she was born. Ms Roth left at noon."
    assert bearers(text, "Roth") == ["Wren Roth"]


def test_a_surname_that_two_given_names_share_is_left_open():
    text = "Peter and Helen Roth spoke in Leeds on Monday. Roth left at noon."
    assert bearers(text, "Roth") == ["Roth"]


def test_a_company_is_not_its_founder():
    text = (
        "Sorvik will buy Fairweather Shipping plc, founded in 1921 by Albert Fairweather, a grocer. Shares "
        "in Fairweather rose. Mr Fairweather was never rich."
    )
    assert bearers(text, "Fairweather") == ["Fairweather Shipping plc", "Albert Fairweather"]


def test_a_name_that_may_be_a_company_or_its_owner_is_nobodys():
    text = (
        "Albert Fairweather spoke on Monday. Albert Fairweather owns Fairweather Shipping plc. "
        "Fairweather closed two docks in May."
    )
    assert bearers(text, "Fairweather") == ["Fairweather"]


def test_a_company_of_his_name_leaves_a_man_the_surname_that_he_went_by():
    text = (
        "A jury found Daniel Okafor guilty of fraud. Okafor, 52, ran Okafor Holdings with his wife, Grace "
        "Okafor. Mrs Okafor was cleared. The judge said that Okafor had lied."
    )
    assert bearers(text, "Okafor") == ["Daniel Okafor", "Grace Okafor", "Daniel Okafor"]


def test_the_first_of_two_surnames_stands_for_the_person():
    text = "Mario Gómez Heredia was found on Monday. Gómez, 61, was well. His wife thanked the crew."
    assert bearers(text, "Gómez") == ["Mario Gómez Heredia"]


def test_a_middle_name_that_is_a_given_name_stands_for_nobody():
    text = "Anna Maria Keller spoke on Monday. Maria, 12, a girl from the village, listened to her."
    assert bearers(text, "Maria") != ["Anna Maria Keller"]


def test_who_speaks_under_the_name_of_a_city_is_the_person_of_that_name():
    text = (
        "The spokesman was Andre Washington. Washington said the firm would appeal. In Washington, a senator "
        "called for a law."
    )
    assert bearers(text, "Washington") == ["Andre Washington", "Washington"]


def test_a_city_that_the_tagger_takes_for_a_person_is_a_city():
    doc = Document.from_text("The ship left Santos for Rotterdam.", doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc]).entities
    assert set(found["type"]) == {"GPE"}
