"""Quarters of fiscal years that do not begin in January."""

from __future__ import annotations

import pytest

from analysis import Document, analyse
from analysis.config import Config
from analysis.errors import AnalysisError
from analysis.timeline import tag_times


def one(text, start, published="2022-11-20"):
    (row,) = tag_times(Document.from_text(text, published=published), fiscal_year_start=start).to_dict(
        "records"
    )
    return row


@pytest.mark.parametrize(
    ("words", "start", "value"),
    [
        ("the first fiscal quarter of 2019", 10, "2018-Q4"),
        ("the second fiscal quarter of 2019", 10, "2019-Q1"),
        ("the third quarter of fiscal 2019", 7, "2019-Q1"),
        ("the fourth quarter of fiscal year 2019", 4, "2019-Q1"),
        ("the first fiscal quarter of 2019", 1, "2019-Q1"),
        ("the first quarter of 2019", 10, "2019-Q1"),
        ("the first fiscal quarter", 10, "2022-Q4"),
        ("the third fiscal quarter", 10, "2022-Q2"),
    ],
)
def test_a_fiscal_quarter_is_the_calendar_quarter_it_covers(words, start, value):
    assert one(f"Sales rose in {words}.", start)["value"] == value


def test_the_setting_is_named_in_the_reason():
    row = one("Sales rose in the first fiscal quarter of 2019.", 10)
    assert row["reason"] == "fiscal years begin in October, as set"
    assert (row["earliest"].year, row["earliest"].month) == (2018, 10)


def test_the_setting_reaches_both_tables():
    doc = Document.from_text("Siemens sold a mill in the first fiscal quarter of 2019.", doc_id="d")
    found = analyse(doc, config=Config(fiscal_year_start=10))
    assert found.times["value"].tolist() == found.timeline["value"].tolist() == ["2018-Q4"]


def test_a_month_that_begins_no_quarter_is_refused():
    with pytest.raises(AnalysisError, match="1, 4, 7, 10"):
        Config(fiscal_year_start=2)
