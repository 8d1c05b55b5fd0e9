"""Sets written before looking at what is found; the part "aside" was looked at only as a figure."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from analysis.claims import find_claims
from analysis.document import Document

DATA = Path(__file__).parent / "data"


def rows_of(name, part):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [
            row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["part"] == part
        ]


def found_in(text):
    rows = find_claims(Document.from_text(text, doc_id="story")).itertuples()
    return {(row.text.strip("“”"), row.speaker) for row in rows}


@pytest.mark.parametrize(
    ("register", "part", "precision", "recall"),
    [
        ("news", "dev", 0.97, 0.95),
        ("news", "aside", 0.95, 0.90),
        ("speech", "dev", 0.97, 0.97),
        ("speech", "aside", 0.97, 0.92),
    ],
)
def test_what_is_worth_checking_is_found(register, part, precision, recall):
    rows = [row for row in rows_of("news_and_speech.tsv", part) if row["register"] == register]
    found = {row["sentence"] for row in rows if found_in(row["sentence"])}
    worth = {row["sentence"] for row in rows if row["kind"] == "claim"}
    assert len(found & worth) / len(found) >= precision
    assert len(found & worth) / len(worth) >= recall


@pytest.mark.parametrize(("part", "precision", "recall"), [("dev", 0.95, 0.95), ("aside", 0.90, 0.75)])
def test_claims_are_cut_and_ascribed_as_a_reader_would(part, precision, recall):
    expected = defaultdict(set)
    for row in rows_of("spans.tsv", part):
        expected[row["sentence"]].add((row["claim"].rstrip("."), row["speaker"]))
    found = {sentence: found_in(sentence) for sentence in expected}
    right = sum(len(found[sentence] & claims) for sentence, claims in expected.items())
    assert right / sum(map(len, found.values())) >= precision
    assert right / sum(map(len, expected.values())) >= recall
