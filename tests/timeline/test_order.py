"""Which of two dates comes first, when both are known as intervals only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Document
from analysis.timeline import gaps, order, tag_times
from analysis.timeline.order import covers


def row(date):
    return tag_times(Document.from_text(f"The mill closed in {date}.")).iloc[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2014", "2015", "before"),
        ("May 2016", "2015", "after"),
        ("May 2015", "2015", "overlaps"),
        ("2015", "2015", "overlaps"),
        ("May", "2015", "unknown"),
        ("480 BC", "2015", "unknown"),
    ],
)
def test_order(one, other, expected):
    assert order(row(one), row(other)) == expected


@given(st.integers(1000, 2099), st.integers(1000, 2099))
def test_swapping_the_dates_swaps_the_answer(one, other):
    swapped = {"before": "after", "after": "before", "overlaps": "overlaps"}
    assert order(row(one), row(other)) == swapped[order(row(other), row(one))]


def test_a_year_covers_its_months_and_not_the_other_way_round():
    assert covers(row("2015"), row("May 2015"))
    assert not covers(row("May 2015"), row("2015"))
    assert covers(row("May"), row("May"))
    assert not covers(row("May"), row("June"))


def test_gaps_lie_between_what_is_dated():
    times = tag_times(Document.from_text("It ran in 1990, in 1991, in May 1991, in 1995 and on 3 May."))
    assert [(start.year, end.year) for start, end in gaps(times)] == [(1992, 1995)]
    assert gaps(times.iloc[:0]) == []
