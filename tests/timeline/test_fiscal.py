"""Fiscal years that do not begin in January, their halves and quarters."""

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


@pytest.mark.parametrize(
    ("words", "start", "value", "edtf", "first", "after"),
    [
        ("fiscal 2023", 10, "2023", "2022-10/2023-09", (2022, 10), (2023, 10)),
        ("fiscal year 2023", 4, "2023", "2022-04/2023-03", (2022, 4), (2023, 4)),
        ("FY2021", 7, "2021", "2020-07/2021-06", (2020, 7), (2021, 7)),
        ("FY 2021", 1, "2021", "2021", (2021, 1), (2022, 1)),
        ("the 2023 fiscal year", 10, "2023", "2022-10/2023-09", (2022, 10), (2023, 10)),
        ("the first half of fiscal 2023", 10, "2023-H1", "2022-10/2023-03", (2022, 10), (2023, 4)),
        ("the second half of the fiscal year 2023", 4, "2023-H2", "2022-10/2023-03", (2022, 10), (2023, 4)),
        ("H1 FY2022", 1, "2022-H1", "2022-01/2022-06", (2022, 1), (2022, 7)),
        ("H1 2022", 10, "2022-H1", "2022-01/2022-06", (2022, 1), (2022, 7)),
        ("the second half of 2021", 10, "2021-H2", "2021-07/2021-12", (2021, 7), (2022, 1)),
        ("last fiscal year", 10, "2022", "2021-10/2022-09", (2021, 10), (2022, 10)),
        ("the current fiscal year", 10, "2023", "2022-10/2023-09", (2022, 10), (2023, 10)),
        ("this past fiscal year", 1, "2021", "2021", (2021, 1), (2022, 1)),
    ],
)
def test_a_fiscal_year_keeps_its_name_and_begins_in_the_month_that_is_set(
    words, start, value, edtf, first, after
):
    row = one(f"Sales rose in {words}.", start)
    assert (row["text"], row["value"], row["edtf"]) == (words, value, edtf)
    assert (row["earliest"].year, row["earliest"].month) == first
    assert (row["latest"].year, row["latest"].month) == after
    assert row["grain"] == ("half" if "-H" in value else "year")
    assert ("as set" in row["reason"]) == (start > 1 and ("iscal" in words or "FY" in words))


def test_a_fiscal_year_counted_from_no_date_stays_unknown():
    row = one("Sales rose last fiscal year.", 10, published=None)
    assert row["value"] == "XXXX"
    assert row["reason"] == "no publication date, so the year is unknown"


@pytest.mark.parametrize("words", ["the first half of the 2010 season", "fiscal policy", "FY2021-22"])
def test_what_names_no_fiscal_year_or_half_is_not_read_as_one(words):
    times = tag_times(Document.from_text(f"They spoke of {words} there."), fiscal_year_start=10)
    assert not times["text"].str.contains("half|fiscal|FY").any()


def test_an_event_of_a_fiscal_year_lies_in_the_months_it_covers():
    doc = Document.from_text("Siemens sold a mill in fiscal 2019.", doc_id="d")
    (row,) = analyse(doc, config=Config(fiscal_year_start=10)).timeline.to_dict("records")
    assert (row["earliest"].year, row["earliest"].month) == (2018, 10)
    assert (row["latest"].year, row["latest"].month) == (2019, 10)


def test_a_range_of_halves_is_one_interval_in_edtf():
    doc = Document.from_text("Siemens built a mill from H1 2019 to H2 2020.", doc_id="d")
    assert analyse(doc).timeline["edtf"].tolist() == ["2019-01/2020-12"]


def test_the_setting_reaches_both_tables():
    doc = Document.from_text("Siemens sold a mill in the first fiscal quarter of 2019.", doc_id="d")
    found = analyse(doc, config=Config(fiscal_year_start=10))
    assert found.times["value"].tolist() == found.timeline["value"].tolist() == ["2018-Q4"]


def test_a_month_that_begins_no_quarter_is_refused():
    with pytest.raises(AnalysisError, match="1, 4, 7, 10"):
        Config(fiscal_year_start=2)
