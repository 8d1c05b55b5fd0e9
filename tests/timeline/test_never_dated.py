"""Dates that a careful reader would not take from these sentences."""

import pytest

from analysis import Document, build_timeline, find_mentions, resolve_entities, tag_times


def dated(text):
    doc = Document.from_text(text, doc_id="d", published="2024-03-01")
    timeline = build_timeline([doc], resolve_entities(find_mentions(doc), [doc]))
    return set(timeline.loc[timeline["value"] != "", "value"])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The river rose to 8.7 metres, the highest level since 1910.", "1910"),
        ("Castellano posted revenue of $1.9 billion in 2023, up 6 percent from 2022.", "2022"),
        ("Sales were the worst since 2009, the company said.", "2009"),
        ("The mill sold 12,000 tons, compared with 9,500 tons in 2019.", "2019"),
    ],
)
def test_the_year_of_a_comparison_is_not_when_it_happened(text, wrong):
    assert wrong not in dated(text)


@pytest.mark.parametrize(
    "text", ["The hotel has 2024 rooms.", "Flight 2019 landed in Oslo.", "He sold 1998 bicycles."]
)
def test_a_count_or_a_number_is_no_year(text):
    assert tag_times(Document.from_text(text, doc_id="d")).empty


def test_a_day_that_no_calendar_has_says_so():
    (row,) = tag_times(Document.from_text("It was signed on 31 February 2024.", doc_id="d")).to_dict(
        "records"
    )
    assert row["value"] in ("2024-02", "2024-02-XX", "XXXX-XX-XX")
    assert row["reason"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The union demanded an answer before the end of October.", "XXXX-10"),
        ("She led the council until December.", "XXXX-12"),
        ("She led the council until January.", "2024-01"),
        ("The ferry was suspended until Friday.", "2024-03-01"),
        ("The ferry was suspended until Monday.", "XXXX-WXX-1"),
        ("The talks were postponed until December.", "2024-12"),
        ("The shop will stay open until December.", "2024-12"),
        ("The shop has been shut since December.", "2023-12"),
    ],
)
def test_an_end_set_in_the_past_is_dated_only_where_it_is_certain(text, value):
    times = tag_times(Document.from_text(text, doc_id="d", published="2024-03-01"))
    assert times["value"].tolist() == [value]


@pytest.mark.parametrize("text", ["Marsh and May advised the mill.", "It hired Clark, Marsh and May."])
def test_a_name_joined_to_a_name_is_no_month(text):
    assert tag_times(Document.from_text(text, doc_id="d")).empty
