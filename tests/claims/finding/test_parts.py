"""The parts of a claim in columns of their own."""

import pytest

from analysis.claims import find_claims
from analysis.document import Document


def parts_in(sentence):
    found = find_claims(Document.from_text(sentence, doc_id="story", published="2020-01-01"))
    row = next(found.itertuples())
    return row.subject, row.predicate, row.object, row.time, row.quantity


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Norvik Steel sold 30 ships in May 2016.",
            ("Norvik Steel", "sell", "30 ships", "2016-05", "30 ship"),
        ),
        ("The mill was not closed on 3 May 2016.", ("The mill", "not be closed", "", "2016-05-03", "")),
        ("Ada Holm took over the army in 2011.", ("Ada Holm", "take over", "the army", "2011", "")),
        (
            "The drone has logged more than 90,000 hours.",
            ("The drone", "log", "more than 90,000 hours", "", "more than 90000 hour"),
        ),
        ("The bridge cost $4 million.", ("The bridge", "cost", "$4 million", "", "$4000000")),
    ],
)
def test_plain_parts_are_told(sentence, parts):
    assert parts_in(sentence) == parts


def test_of_two_figures_or_dates_none_is_picked():
    *_, time, quantity = parts_in("Norvik sold 30 ships in 2015 and 40 cranes in 2016.")
    assert (time, quantity) == ("", "")
