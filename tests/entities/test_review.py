"""Review: pairs to judge go out, decisions come back, and are not asked again."""

import csv

import pandas as pd
import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.overrides import read_overrides
from analysis.entities.review import adopt_review, write_review
from analysis.errors import OverridesError

TEXTS = ("Bagdat Mussin spoke to reporters.", "Bagdat Musin signed the paper.")


def resolve(overrides=None):
    docs = [Document.from_text(text, doc_id=f"d{number}") for number, text in enumerate(TEXTS)]
    return resolve_entities(
        pd.concat([find_mentions(doc) for doc in docs], ignore_index=True), docs, overrides
    )


def rows_of(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def decide(path, decision):
    rows = rows_of(path)
    for row in rows:
        row["decision"] = decision
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_a_pair_is_asked_once(tmp_path):
    review = tmp_path / "review.csv"
    assert write_review(resolve(), review) == 1
    assert write_review(resolve(), review) == 0
    (row,) = rows_of(review)
    assert {row["left"], row["right"]} == {"Bagdat Mussin", "Bagdat Musin"}
    assert row["decision"] == ""


@pytest.mark.parametrize(("decision", "n_entities"), [("same", 1), ("different", 2)])
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


def test_an_unknown_decision_is_named_by_its_row(tmp_path):
    review = tmp_path / "review.csv"
    write_review(resolve(), review)
    decide(review, "yes")
    with pytest.raises(OverridesError, match="row 2: no decision 'yes'"):
        adopt_review(review, tmp_path / "overrides.csv")
    with pytest.raises(OverridesError, match="cannot be read"):
        adopt_review(tmp_path / "nothing.csv", tmp_path / "overrides.csv")
