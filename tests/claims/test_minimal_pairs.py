"""Our own minimal pairs in news wording: a passage, a claim that it supports, and one that it does not.

All were written before the system was run on them. Every third pair was put aside: nobody read what the
system says of those one by one, so their figure tells how far the rules carry.
"""

import csv
from pathlib import Path

import pytest

from analysis.claims import Verdict, compare

with (Path(__file__).parent / "data" / "minimal_pairs.tsv").open(encoding="utf-8", newline="") as file:
    PAIRS = list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize(
    ("third", "floor"),
    [(0, 0.92), (1, 0.92), (2, 0.92)],
    ids=["first third", "second third", "put aside"],
)
def test_decided_verdicts_are_right(third, floor):
    decided = right = 0
    pairs = PAIRS[third::3]
    for pair in pairs:
        for column, wanted in (("supported", Verdict.SUPPORTED), ("unsupported", Verdict.CONTRADICTED)):
            verdict = compare(pair[column], [pair["passage"]]).verdict
            decided += verdict is not Verdict.NOT_ENOUGH_EVIDENCE
            right += verdict is wanted
    assert right / decided >= floor
    assert decided / (2 * len(pairs)) >= 0.45
