"""From tagged spans to names: divided, cut, completed; and the nouns that give a name its type."""

import pytest

from analysis import Document, find_mentions
from analysis.entities.kinds import kind, kind_of_name
from analysis.entities.mentions.spans import names_in


def names(text, label):
    return [text[slice(*span)] for span in names_in(text, 0, len(text), label)]


@pytest.mark.parametrize(
    ("span", "label", "found"),
    [
        ("Blackburn, Lancashire, England", "GPE", ["Blackburn", "Lancashire", "England"]),
        ("Angola and Mozambique", "GPE", ["Angola", "Mozambique"]),
        ("Bosnia and Herzegovina", "GPE", ["Bosnia and Herzegovina"]),
        ("Acme, Inc", "ORG", ["Acme, Inc"]),
        ("Ministry of Culture, Media and Sport", "ORG", ["Ministry of Culture, Media and Sport"]),
        ("Pride and Prejudice", "WORK_OF_ART", ["Pride and Prejudice"]),
        ("Green Party–Labour Party", "ORG", ["Green Party", "Labour Party"]),
        ("State Department Spokesman", "ORG", ["State Department"]),
        ("Isabel Ruiz of Northline", "PERSON", ["Isabel Ruiz", "Northline"]),
        ("the Prime Minister Ana Lopez's", "PERSON", ["Ana Lopez"]),
        ("Us", "ORG", []),
    ],
)
def test_a_tagged_span_gives_the_names_in_it(span, label, found):
    assert names(span, label) == found


@pytest.mark.parametrize(
    ("text", "tagged", "label", "whole"),
    [
        ("the Ministry of Fisheries said", "Fisheries", "ORG", "Ministry of Fisheries"),
        (
            "the Department of Mines and Energy said",
            "Department of Mines",
            "ORG",
            "Department of Mines and Energy",
        ),
        ("the director Thomas A. Scott said", "Thomas A", "PERSON", "Thomas A. Scott"),
        ("along the Ubangi river they", "Ubangi", "GPE", "Ubangi river"),
    ],
)
def test_a_name_that_the_tagger_cuts_is_completed(text, tagged, label, whole):
    start = text.index(tagged)
    assert [text[slice(*span)] for span in names_in(text, start, start + len(tagged), label)] == [whole]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Christian Democratic Party of Timor", "ORG"),
        ("Lake Van", "LOC"),
        ("Battle of Gettysburg", "EVENT"),
        ("Operation Desert Storm", "EVENT"),
        ("Rose Street", "FAC"),
        ("Hill", None),
        ("Ana Lopez", None),
    ],
)
def test_a_noun_inside_a_name_gives_its_type(name, label):
    assert kind_of_name(name) == label


@pytest.mark.parametrize(
    ("noun", "label"), [("villages", "GPE"), ("companies", "ORG"), ("Drummer", "PERSON"), ("idea", None)]
)
def test_a_common_noun_has_the_type_of_what_it_names(noun, label):
    assert kind(noun) == label


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Asbel is a small village in the hills.", "Asbel", "GPE"),
        ("They drove through the village of Haydor at night.", "Haydor", "GPE"),
        ("He was born in Lyndon, Kansas, and went to school there.", "Lyndon", "GPE"),
        ("Aid for the Iraqi security forces was cut.", "Iraqi security forces", "ORG"),
        ("The frigate FS Forbin left the harbour on Monday.", "FS Forbin", "PRODUCT"),
        ("Fighters from Hezbollah withdrew on Monday.", "Hezbollah", "ORG"),
        ('She wrote the song "Rain on the River" in a night.', "Rain on the River", "WORK_OF_ART"),
    ],
)
def test_the_setting_of_a_name_gives_its_type(text, name, label):
    found = find_mentions(Document.from_text(text, doc_id="d"))
    assert dict(zip(found["text"], found["label"], strict=True)).get(name) == label
