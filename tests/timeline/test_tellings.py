"""One event told by several sentences and documents."""

from __future__ import annotations

import pandas as pd

from analysis import Document
from analysis.entities import find_mentions, resolve_entities
from analysis.timeline import build_timeline, dated_only


def timeline_of(*texts):
    docs = [
        Document.from_text(text, doc_id=f"d{n}", published="2022-10-20") for n, text in enumerate(texts, 1)
    ]
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    return dated_only(build_timeline(docs, resolve_entities(mentions, docs)))


def test_one_event_in_two_documents_is_one_row_with_two_sources():
    timeline = timeline_of(
        "Angela Merkel visited Kazakhstan on Oct. 16, 2016.",
        "On October 16, 2016, Angela Merkel visited Kazakhstan.",
    )
    assert timeline["sources"].tolist() == [["d1", "d2"]]
    assert timeline["conflict"].tolist() == [""]


def test_the_finer_date_is_kept_with_its_own_words():
    timeline = timeline_of(
        "Angela Merkel visited Kazakhstan in 2016.", "Angela Merkel visited Kazakhstan on Oct. 16, 2016."
    )
    (row,) = timeline.to_dict("records")
    assert (row["value"], row["doc_id"], sorted(row["sources"])) == ("2016-10-16", "d2", ["d1", "d2"])


def test_dates_that_cannot_both_be_right_stand_side_by_side_and_are_marked():
    timeline = timeline_of(
        "Angela Merkel visited Kazakhstan on Oct. 16, 2016.",
        "Angela Merkel visited Kazakhstan on Oct. 12, 2016.",
    )
    assert timeline["value"].tolist() == ["2016-10-12", "2016-10-16"]
    assert timeline["sources"].tolist() == [["d2"], ["d1"]]
    (name,) = set(timeline["conflict"])
    assert name


def test_two_events_of_one_kind_are_no_conflict():
    timeline = timeline_of(
        "Angela Merkel visited Kazakhstan on Oct. 16, 2016. She stayed. "
        "Angela Merkel visited Kazakhstan on Oct. 18, 2016.",
        "Angela Merkel visited Kazakhstan in 2011.",
    )
    assert len(timeline) == 3
    assert set(timeline["conflict"]) == {""}


def test_other_actors_make_another_event():
    timeline = timeline_of(
        "Angela Merkel visited Kazakhstan on Oct. 16, 2016.",
        "Emmanuel Macron visited Kazakhstan on Oct. 16, 2016.",
    )
    assert timeline["sources"].tolist() == [["d1"], ["d2"]]
