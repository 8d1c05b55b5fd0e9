"""Entities: each real thing once, each link with its rule, nothing merged that differs."""

import pandas as pd
import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.errors import SheetError


def resolve(*texts, overrides=None, focus=None, **metadata):
    docs = [Document.from_text(text, doc_id=f"d{number}", **metadata) for number, text in enumerate(texts)]
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    return resolve_entities(
        mentions, docs, overrides, focus=None if focus is None else [docs[i] for i in focus]
    )


def entity(found, name):
    rows = found.entities[found.entities["name"] == name]
    assert len(rows) == 1, sorted(found.entities["name"])
    return rows.iloc[0]


def rules(found, text):
    return set(found.mentions.loc[found.mentions["text"] == text, "rule"])


def test_a_bare_surname_is_the_one_person_who_has_it():
    found = resolve("Ismail Demir spoke in Ankara. Demir said that the work goes on.")
    assert entity(found, "Ismail Demir")["aliases"] == ["Demir"]
    assert rules(found, "Demir") == {"unique surname"}


def test_a_son_is_not_his_father_and_keeps_the_surname():
    found = resolve(
        "Adrian Mutu Sr. built the mill. His son, Adrian Mutu Jr., sold it. Adrian Mutu Jr. lives in Leeds."
    )
    assert {"Adrian Mutu Sr.", "Adrian Mutu Jr."} <= set(found.entities["name"])
    alone = resolve("Ferdinand Aquino Jr. flew north. Aquino landed at noon. Ferdinand Aquino slept.")
    assert set(entity(alone, "Ferdinand Aquino Jr.")["aliases"]) == {"Aquino", "Ferdinand Aquino"}


def test_the_best_name_has_its_accents():
    found = resolve("Rain fell on Constanta. Constanta was dark. In Constanța nobody slept.")
    assert entity(found, "Constanța")["aliases"] == ["Constanta"]


def test_a_bare_name_that_is_traded_is_the_company_though_its_founders_bear_it():
    found = resolve(
        "Halloran Foods Inc. makes bread. Halloran shares fell. Michael Halloran founded it. "
        "Patrick Halloran runs it. The army buys from Halloran."
    )
    assert "Halloran" in entity(found, "Halloran Foods Inc.")["aliases"]
    assert "Halloran" not in set(found.entities["name"])


def test_a_surname_that_two_people_have_is_left_alone():
    found = resolve("Anna Smith met Peter Smith in Berlin. Smith said that it went well.")
    assert {"Anna Smith", "Peter Smith", "Smith"} <= set(found.entities["name"])


def test_an_acronym_is_its_organisation():
    found = resolve(
        "Turkish Aerospace Industries signed on Monday. The deal is a first step, TAI said in Ankara."
    )
    assert entity(found, "Turkish Aerospace Industries")["aliases"] == ["TAI"]
    assert rules(found, "TAI") == {"acronym"}


def test_diacritics_do_not_make_another_person():
    found = resolve("President Recep Tayyip Erdoğan left. Later Recep Tayyip Erdogan came back to Ankara.")
    assert found.entities["name"].str.startswith("Recep").sum() == 1
    assert "diacritics" in set(found.mentions["rule"])


def test_a_variant_is_its_own_entity_beside_its_family():
    found = resolve("The Anka drone flies. The Anka-S is a version of it, and the Anka-B is another.")
    assert entity(found, "Anka-S")["variant_of"] == entity(found, "Anka")["entity_id"]
    assert entity(found, "Anka-S")["entity_id"] != entity(found, "Anka-B")["entity_id"]
    assert entity(found, "Anka")["type"] == "PRODUCT"


def test_a_swapped_name_is_one_person_by_the_rule_name_variant():
    found = resolve(
        "The minister, Mussin Bagdat, came.", "Bagdat Mussin is a minister of Kazakhstan.", focus=[0]
    )
    assert entity(found, "Mussin Bagdat")["aliases"] == ["Bagdat Mussin"]
    assert "name_variant" in set(found.mentions["rule"])


def test_a_name_that_is_only_alike_is_for_a_person_to_judge():
    found = resolve("Bagdat Mussin spoke to reporters.", "Bagdat Musin signed the paper.")
    assert {"Bagdat Mussin", "Bagdat Musin"} <= set(found.entities["name"])
    (judgement,) = found.judgements.to_dict("records")
    assert (judgement["decision"], judgement["rule"]) == ("unsure", "similar spelling")


def test_a_bare_surname_is_not_carried_into_another_document():
    found = resolve("Ismail Demir spoke in Ankara.", "Demir spoke to reporters in Paris.")
    assert entity(found, "Ismail Demir")["n_docs"] == 1


def test_the_order_of_documents_changes_nothing():
    texts = (
        "Ismail Demir of TAI spoke in Ankara.",
        "Kazakhstan Engineering is in Astana, Ismail Demir said.",
    )
    docs = [Document.from_text(text, doc_id=f"d{n}") for n, text in enumerate(texts)]
    tables = [
        resolve_entities(pd.concat([find_mentions(doc) for doc in order], ignore_index=True), order).entities
        for order in (docs, docs[::-1])
    ]
    pd.testing.assert_frame_equal(*tables)


def test_only_the_story_counts(story):
    found = resolve_entities(find_mentions(story), [story])
    assert "Rui Costa" not in set(found.entities["name"])
    assert entity(found, "Ana Marques")["n_mentions"] == 2


def test_a_role_is_in_the_documents_words():
    found = resolve(
        "Ismail Demir, head of the Presidency of Defence Industries, spoke. French President Anne Roux left."
    )
    assert entity(found, "Ismail Demir")["role"] == "head of the Presidency of Defence Industries"
    assert entity(found, "Anne Roux")["role"] == "French President"


TEXT = "Ismail Demir met Serdar Yildirim in Ankara. Demir left. The Karayel flew over Ankara."


def corrected(tmp_path, *rows):
    path = tmp_path / "overrides.csv"
    path.write_text("action,name,value,reason\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return resolve(TEXT, overrides=path)


def test_a_correction_wins_and_is_listed(tmp_path):
    found = corrected(
        tmp_path, "rename,Ismail Demir,İsmail Demir,his own spelling", "drop,Ankara,,too common"
    )
    assert "İsmail Demir" in set(found.entities["name"])
    assert "Ankara" not in set(found.entities["name"])
    assert list(found.judgements["rule"][:2]) == ["override: rename", "override: drop"]
    assert found.judgements["reason"].iloc[0] == "his own spelling"
    assert set(found.judgements["who"][:2]) == {""}


def test_merge_split_retype_and_add(tmp_path):
    assert (
        entity(corrected(tmp_path, "merge,Serdar Yildirim,Ismail Demir,"), "Ismail Demir")["n_mentions"] == 3
    )
    assert entity(corrected(tmp_path, "split,Demir,,"), "Demir")["n_mentions"] == 1
    assert entity(corrected(tmp_path, "retype,Ankara,ORG,"), "Ankara")["type"] == "ORG"
    assert entity(corrected(tmp_path, "add,Karayel,PRODUCT,"), "Karayel")["n_mentions"] >= 1


def test_a_correction_that_matches_nothing_says_so(tmp_path):
    found = corrected(tmp_path, "drop,Nobody Here,,")
    assert "matches nothing" in found.judgements["rule"].iloc[0]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("explode,Ankara,,", "row 2: unknown action 'explode'"),
        ("merge,Ankara,,", "row 2: merge needs"),
        ("retype,Ankara,CITY,", "no type 'CITY'"),
        ("drop,,,", "row 2: the column `name` is empty"),
    ],
)
def test_a_wrong_row_is_named(tmp_path, row, message):
    with pytest.raises(SheetError, match=message):
        corrected(tmp_path, row)


def test_a_file_without_the_columns_is_refused(tmp_path):
    path = tmp_path / "overrides.csv"
    path.write_text("what,why\na,b\n", encoding="utf-8")
    with pytest.raises(SheetError, match="no column action"):
        resolve(TEXT, overrides=path)


def test_a_role_does_not_reach_into_the_sentence_before():
    found = resolve("The fine was paid on Thursday. Governor Andrew Bailey spoke. Lt. Gen. Paul Katz left.")
    assert entity(found, "Andrew Bailey")["role"] == "Governor"
    assert entity(found, "Paul Katz")["role"] == "Lt. Gen."
