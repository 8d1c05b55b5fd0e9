"""Review: pairs to judge go out, decisions come back, and are not asked again."""

import csv
from datetime import date

import pandas as pd
import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.overrides import Override, read_overrides
from analysis.entities.review import adopt_review, write_review
from analysis.errors import SheetError

TEXTS = ("Bagdat Mussin spoke to reporters.", "It rained. Bagdat Musin signed the paper.")
DAY = date(2024, 2, 3)


def resolve(overrides=None, texts=TEXTS, focus=None):
    docs = [Document.from_text(text, doc_id=f"d{number}") for number, text in enumerate(texts)]
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    return resolve_entities(mentions, docs, overrides, focus=docs[:focus])


def rows_of(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def decide(path, decision, delimiter=","):
    rows = rows_of(path)
    for row in rows:
        row["decision"] = decision
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def test_a_pair_is_asked_once_with_a_sentence_for_each(tmp_path):
    review = tmp_path / "review.csv"
    assert write_review(resolve(), review) == 1
    before = review.read_bytes()
    assert write_review(resolve(), review) == 0
    assert review.read_bytes() == before
    (row,) = rows_of(review)
    assert {row["left"], row["right"]} == {"Bagdat Mussin", "Bagdat Musin"}
    assert row["decision"] == ""
    assert (row["rule"], float(row["score"]) > 0.9) == ("similar spelling", True)
    quotes = {row["left"]: row["left_quote"], row["right"]: row["right_quote"]}
    assert quotes["Bagdat Musin"].startswith("“Bagdat Musin signed the paper.” (")
    assert quotes["Bagdat Musin"].endswith("characters 11–41)")


def asked(*texts, overrides=()):
    return {
        (frozenset((row["left_name"], row["right_name"])), row["rule"])
        for row in resolve(overrides, texts).judgements.to_dict("records")
        if row["decision"] == "unsure"
    }


@pytest.mark.parametrize(
    ("short", "name"), [("EASB", "European Aviation Safety Bureau"), ("EU", "European Union")]
)
def test_an_acronym_and_the_name_that_has_these_initials_are_a_question(short, name):
    texts = f"The {name} agreed on Monday to a tariff.", f"The {short} will act, ministers said in Leeds."
    assert asked(*texts) == asked(*texts[::-1]) == {(frozenset((short, name)), "initials")}


def test_initials_that_do_not_fit_or_fit_many_or_have_a_meaning_are_no_question():
    acronym = "The EASB will act, ministers said in Leeds."
    assert asked(acronym, "The European Maritime Safety Bureau agreed.") == set()
    other = "The Department of River Justice{} agreed on Monday."
    assert asked("The DRJ will act, ministers said.", other.format("")) != set()
    assert asked("The DRJ will act, ministers said.", other.format(" (DORJ)")) == set()
    assert (
        asked("The DC agreed on Monday. DC rules apply.", "The Department of Commerce agreed on Monday.")
        == set()
    )
    words = "Aviation", "Arctic", "Athletics", "Aerospace"
    many = [f"The European {word} Safety Bureau agreed on Monday." for word in words]
    assert len(asked(acronym, *many[:3])) >= 3
    assert not any(rule == "initials" for _, rule in asked(acronym, *many))


FERRY = "Mr. Clara Dunmore said that he was ill.", "The ferry Clara Dunmore sailed from Leeds on Monday."


def test_one_full_name_of_two_types_is_a_question():
    assert asked(*FERRY) == {(frozenset(["Clara Dunmore"]), "same name, person and product")}
    assert asked("Mr. Dunmore said that he was ill.", "The ferry Dunmore sailed from Leeds.") == set()


@pytest.mark.parametrize(("decision", "n_entities"), [("same", 1), ("different", 2)])
def test_a_decision_on_one_full_name_of_two_types_holds(tmp_path, decision, n_entities):
    review, overrides = tmp_path / "review.csv", tmp_path / "overrides.csv"
    assert write_review(resolve(texts=FERRY), review) == 1
    decide(review, decision)
    assert adopt_review(review, overrides) == 1
    found = resolve(overrides, FERRY)
    assert (found.entities["name"] == "Clara Dunmore").sum() == n_entities
    assert found.judgements["decision"].iloc[0] == decision
    assert write_review(found, review) == 0


def test_what_has_one_name_and_is_given_one_type_is_one():
    found = resolve([Override("retype", "Clara Dunmore", "PRODUCT")], FERRY)
    (ferry,) = found.entities[found.entities["name"] == "Clara Dunmore"].to_dict("records")
    assert (ferry["type"], ferry["n_docs"]) == ("PRODUCT", 2)


def test_who_only_other_documents_name_has_a_name_too(tmp_path):
    found = resolve(focus=1)
    assert set(found.entities["name"]) == {"Bagdat Mussin"}
    write_review(found, tmp_path / "review.csv")
    (row,) = rows_of(tmp_path / "review.csv")
    assert {row["left"], row["right"]} == {"Bagdat Mussin", "Bagdat Musin"}


@pytest.mark.parametrize(("decision", "n_entities"), [("same", 1), ("different", 2), (" Same ", 1)])
def test_a_decision_moves_to_the_overrides_and_holds(tmp_path, decision, n_entities):
    review, overrides = tmp_path / "review.csv", tmp_path / "overrides.csv"
    write_review(resolve(), review)
    decide(review, decision)
    assert adopt_review(review, overrides) == 1
    assert adopt_review(review, overrides) == 0
    found = resolve(overrides)
    assert len(found.entities) == n_entities
    assert write_review(found, review) == 0
    assert rows_of(review) == []


def test_who_decided_and_when_is_kept_and_told(tmp_path):
    review, overrides = tmp_path / "review.csv", tmp_path / "overrides.csv"
    write_review(resolve(), review)
    decide(review, "same")
    adopt_review(review, overrides, who="Ana", when=DAY)
    (row,) = rows_of(overrides)
    assert (row["action"], row["who"], row["when"]) == ("merge", "Ana", "2024-02-03")
    (judgement,) = resolve(overrides).judgements.to_dict("records")
    assert (judgement["who"], judgement["when"]) == ("Ana", "2024-02-03")


def test_what_was_adopted_before_is_not_adopted_twice(tmp_path):
    review, overrides = tmp_path / "review.csv", tmp_path / "overrides.csv"
    for when in (DAY, date(2024, 2, 4)):
        write_review(resolve(), review)
        decide(review, "same")
        adopt_review(review, overrides, who="Ana", when=when)
    assert [row["when"] for row in rows_of(overrides)] == ["2024-02-03"]


def test_what_is_not_decided_waits(tmp_path):
    review, overrides = tmp_path / "review.csv", tmp_path / "overrides.csv"
    write_review(resolve(), review)
    decide(review, "unsure")
    assert adopt_review(review, overrides) == 0
    assert not overrides.exists()


def test_corrections_that_are_there_stay(tmp_path):
    review, overrides = tmp_path / "review.csv", tmp_path / "overrides.csv"
    overrides.write_text("action,name,value,reason\ndrop,Share,,furniture\n", encoding="utf-8")
    write_review(resolve(), review)
    decide(review, "same")
    adopt_review(review, overrides)
    assert [one.action for one in read_overrides(overrides)] == ["drop", "merge"]
    assert read_overrides(overrides)[0].reason == "furniture"


def test_a_sheet_saved_with_semicolons_is_read(tmp_path):
    review = tmp_path / "review.csv"
    write_review(resolve(), review)
    decide(review, "same", delimiter=";")
    assert adopt_review(review, tmp_path / "overrides.csv") == 1


def test_an_unknown_decision_is_named_by_its_row(tmp_path):
    review = tmp_path / "review.csv"
    write_review(resolve(), review)
    decide(review, "yes")
    with pytest.raises(
        SheetError, match=r"row 2: no decision 'yes'\. Write same, different or unsure, or leave it empty"
    ):
        adopt_review(review, tmp_path / "overrides.csv")
    with pytest.raises(SheetError, match="cannot be read"):
        adopt_review(tmp_path / "nothing.csv", tmp_path / "overrides.csv")


@pytest.mark.parametrize(
    ("raw", "message"), [(b"a,b\n1,2\n", "It is no review file"), (b"left,\xff\n", "is not UTF-8")]
)
def test_a_file_of_another_kind_is_not_touched(tmp_path, raw, message):
    path = tmp_path / "other.csv"
    path.write_bytes(raw)
    with pytest.raises(SheetError, match=message):
        write_review(resolve(), path)
    assert path.read_bytes() == raw


def test_no_cell_is_a_formula(tmp_path):
    review = tmp_path / "review.csv"
    evil = "=cmd|'/c calc'!A1 said Bagdat Mussin.", "-1+1 said Bagdat Musin."
    write_review(resolve(texts=evil), review)
    (row,) = rows_of(review)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
