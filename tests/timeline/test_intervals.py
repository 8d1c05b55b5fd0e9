"""What a TIMEX3 value covers, and how EDTF writes it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from analysis.timeline.intervals import edtf, grain, interval


def day(*numbers):
    return datetime(*numbers, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "name", "start", "end", "written"),
    [
        ("2022-10-16", "day", day(2022, 10, 16), day(2022, 10, 17), "2022-10-16"),
        ("2021-12", "month", day(2021, 12, 1), day(2022, 1, 1), "2021-12"),
        ("2014", "year", day(2014, 1, 1), day(2015, 1, 1), "2014"),
        ("2022-W41", "week", day(2022, 10, 10), day(2022, 10, 17), "2022-10-10/2022-10-16"),
        ("2009-Q3", "quarter", day(2009, 7, 1), day(2009, 10, 1), "2009-35"),
        ("2009-Q4", "quarter", day(2009, 10, 1), day(2010, 1, 1), "2009-36"),
        ("2010-H1", "half", day(2010, 1, 1), day(2010, 7, 1), "2010-01/2010-06"),
        ("1955-SU", "season", day(1955, 1, 1), day(1956, 1, 1), "1955-22"),
        ("1955-WI", "season", day(1955, 1, 1), day(1956, 4, 1), "1955-24"),
        ("192", "decade", day(1920, 1, 1), day(1930, 1, 1), "192X"),
        ("19", "century", day(1900, 1, 1), day(2000, 1, 1), "19XX"),
        ("2022-10-20TMO", "day part", day(2022, 10, 20), day(2022, 10, 21), "2022-10-20"),
        (
            "2022-10-20T16:08Z",
            "minute",
            day(2022, 10, 20, 16, 8),
            day(2022, 10, 20, 16, 9),
            "2022-10-20T16:08:00Z",
        ),
        (
            "2022-10-20T18:40+08:00",
            "minute",
            day(2022, 10, 20, 10, 40),
            day(2022, 10, 20, 10, 41),
            "2022-10-20T18:40:00+08:00",
        ),
        ("2022-XX-XX", "day", day(2022, 1, 1), day(2023, 1, 1), "2022-XX-XX"),
    ],
)
def test_known_values(value, name, start, end, written):
    assert grain(value) == name
    assert interval(value) == (start, end)
    assert edtf(value) == written


@pytest.mark.parametrize(
    ("value", "name", "written"),
    [
        ("XXXX-10-16", "day", "XXXX-10-16"),
        ("XXXX-10", "month", "XXXX-10"),
        ("XXXX-WXX-1", "day", ""),
        ("XXXX-WXX", "week", ""),
        ("BC0480-08", "month", "-0479-08"),
        ("BC0001", "year", "0000"),
        ("PAST_REF", "", ""),
        ("P2Y", "", ""),
        ("9999", "year", "9999"),
    ],
)
def test_values_without_bounds(value, name, written):
    assert interval(value) is None
    assert grain(value) == name
    assert edtf(value) == written


def test_approximate_dates_are_marked():
    assert edtf("1950", "APPROX") == "1950~"
    assert edtf("2010-H2", "APPROX") == "2010-07~/2010-12~"


def test_a_fiscal_year_before_the_first_year_has_no_bounds():
    assert interval("0001", 3) is None
    assert edtf("0001", "", 3) == ""
