"""Minimal pairs and summaries in the wording of news agencies, written before the system was run on them.

Half of each was put aside by lot: nobody read what the system says of those one by one.
"""

import csv
import json
from pathlib import Path

import pytest

from analysis.claims import Verdict, compare

DATA = Path(__file__).parent / "data"

with (DATA / "agency_pairs.tsv").open(encoding="utf-8", newline="") as file:
    PAIRS = list(csv.DictReader(file, delimiter="\t"))

LINES = (DATA / "agency_articles.jsonl").read_text(encoding="utf-8").splitlines()
ARTICLES = [json.loads(line) for line in LINES]


def share_right_and_decided(cases):
    """How many of the decided verdicts are right, and how many are decided."""
    verdicts = [(compare(claim, evidence).verdict, wanted) for claim, evidence, wanted in cases]
    decided = [(found, wanted) for found, wanted in verdicts if found is not Verdict.NOT_ENOUGH_EVIDENCE]
    return sum(found is wanted for found, wanted in decided) / len(decided), len(decided) / len(verdicts)


@pytest.mark.parametrize(("part", "covered"), [("read", 0.52), ("aside", 0.45)])
def test_pairs_in_agency_wording(part, covered):
    right, decided = share_right_and_decided(
        (pair[column], [pair["passage"]], wanted)
        for pair in PAIRS
        if pair["set"] == part
        for column, wanted in (("supported", Verdict.SUPPORTED), ("unsupported", Verdict.CONTRADICTED))
    )
    assert right >= 0.96
    assert decided >= covered


@pytest.mark.parametrize("part", ["read", "aside"])
def test_summaries_of_articles(part):
    right, decided = share_right_and_decided(
        (claim, [article["title"], *article["sentences"]], wanted)
        for article in ARTICLES
        if article["set"] == part
        for kind, wanted in (("faithful", Verdict.SUPPORTED), ("unfaithful", Verdict.CONTRADICTED))
        for claim in article[kind]
    )
    assert right >= 0.96
    assert decided >= 0.36
