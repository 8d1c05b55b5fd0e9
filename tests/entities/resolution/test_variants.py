"""Spellings of one name: romanisations, short forms, slips; and names that differ and stay apart."""

import pandas as pd
import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.resolution.clusters import Cluster
from analysis.entities.resolution.variants import romanised


def resolve(*texts, focus=None):
    docs = [Document.from_text(text, doc_id=f"d{number}") for number, text in enumerate(texts)]
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    return resolve_entities(mentions, docs, focus=None if focus is None else [docs[at] for at in focus])


def people(found):
    return set(found.entities.loc[found.entities["type"] == "PERSON", "name"])


@pytest.mark.parametrize(
    "spellings",
    [
        "zelensky zelenskyy zelenskiy zelenski",
        "muhammad mohammed mohamed mohammad",
        "qaddafi gaddafi kadhafi khadafy",
        "hussein husayn hussain",
        "sergei sergey sergej",
        "dmitry dmitri dmitriy",
        "yulia julia iulia",
        "soleimani suleimani",
    ],
)
def test_romanisations_of_one_name_sound_the_same(spellings):
    assert len({romanised(name) for name in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("hassan", "hussein"), ("anderson", "andersen"), ("larsen", "larson"), ("petrov", "petrova")],
)
def test_other_names_sound_different(one, other):
    assert romanised(one) != romanised(other)


def test_one_document_that_spells_a_name_in_two_ways_names_one_person():
    found = resolve(
        "President Volodymyr Zelensky spoke in Berlin. President Volodymyr Zelenskyy then flew to Paris."
    )
    assert len(people(found)) == 1
    assert "romanisation" in set(found.mentions["rule"])


def test_across_documents_a_romanisation_is_for_a_person_to_judge():
    found = resolve("President Muammar Gaddafi spoke in Tripoli.", "President Moammar Qadhafi flew to Paris.")
    assert people(found) == {"Muammar Gaddafi", "Moammar Qadhafi"}
    assert found.judgements["rule"].tolist() == ["romanisation"]


def test_short_surnames_that_sound_alike_are_two_people():
    found = resolve("President Zhang Wei met President Zheng Wei in Beijing on Monday.")
    assert len(people(found)) == 2


def test_a_short_form_of_a_given_name_is_the_same_person():
    found = resolve("Senator William Harker spoke first. Senator Bill Harker left early, his office said.")
    assert people(found) == {"William Harker"}


def test_designators_that_differ_in_letter_or_number_are_never_one():
    found = resolve(
        "The Anka-A and the Anka-B flew. The S-300 and the S-400 fired. The Falco-1 and the Falco-2 fell."
    )
    wanted = {"Anka-A", "Anka-B", "S-300", "S-400", "Falco-1", "Falco-2"}
    assert wanted <= set(found.entities["name"])


def test_a_company_a_person_and_a_bare_name_find_their_owners():
    found = resolve(
        "Castellano SpA cut its forecast. Castellano, based in Turin, sells pumps. "
        "Marco Bellini runs it. Mr Bellini spoke on Monday."
    )
    rows = found.entities.set_index("name")
    assert rows.loc["Castellano SpA", "type"] == "ORG"
    assert rows.loc["Castellano SpA", "aliases"] == ["Castellano"]
    assert people(found) == {"Marco Bellini"}


def test_the_aliases_are_those_of_the_documents_the_list_is_about():
    found = resolve(
        "Turkish Aerospace Industries signed on Monday.",
        "Turkish Aerospace Industries (TAI) builds drones. TAI is in Ankara.",
        focus=[0],
    )
    (firm,) = found.entities[found.entities["name"] == "Turkish Aerospace Industries"].to_dict("records")
    assert firm["aliases"] == []


def test_a_people_of_two_countries_says_which_ones():
    found = resolve("Korean and Congolese officials met in Geneva on Monday.")
    said = found.judgements.set_index("left_name")["rule"]
    assert "North Korea or South Korea" in said["Korean"] or "South Korea or North Korea" in said["Korean"]
    assert "the name does not say which" in said["Congolese"]


def test_a_name_that_is_only_repeated_takes_in_another():
    repeated, shorter = Cluster("ana ruiz"), Cluster("ruiz")
    repeated.add(0, "Ana Ruiz", "PERSON", "repetition")
    shorter.add(1, "Ruiz", "PERSON", "repetition")
    repeated.absorb(shorter, "unique surname")
    assert repeated.type == "PERSON"
