"""The timeline of small stories of our own."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis import Document
from analysis.entities import find_mentions, resolve_entities
from analysis.tables import TABLES
from analysis.timeline import build_timeline, dated_only, undated_only

SEED = """\
ANKARA, Turkey — The visit came as Turkish President Recep Tayyip Erdoğan travelled to Kazakhstan on Oct. 16 \
with Ismail Demir, who recently signed a contract.

First shown in 2010, the Anka won its first order in 2013 from the Turkish Air Force. The Anka-B variant \
made its first flight in 2014 and completed factory tests in 2015.

In 2017, TAI introduced the Anka-S, a version that is steered by satellite. The Anka drones have \
accumulated more than 90,000 flight hours as of March 2021.

Workers prepare a drone for delivery in 2019. (Jane Roe/Staff)
"""


def timeline_of(text, published=None, doc_id="story"):
    doc = Document.from_text(text, published=published, doc_id=doc_id)
    return doc, dated_only(build_timeline([doc], resolve_entities(find_mentions(doc), [doc])))


def heads(doc, timeline):
    return [
        doc.text[start:end] for start, end in zip(timeline["head_start"], timeline["head_end"], strict=True)
    ]


@pytest.fixture(scope="module")
def seed():
    return timeline_of(SEED, "2022-10-20")


def test_the_seed_facts_in_order(seed):
    doc, timeline = seed
    assert list(zip(heads(doc, timeline), timeline["value"], strict=True)) == [
        ("shown", "2010"),
        ("won", "2013"),
        ("made", "2014"),
        ("completed", "2015"),
        ("introduced", "2017"),
        ("accumulated", "2021-03"),
        ("travelled", "2022-10-16"),
    ]


def test_a_running_total_is_a_state_and_no_event(seed):
    _, timeline = seed
    modalities = dict(zip(timeline["value"], timeline["modality"], strict=True))
    assert modalities.pop("2021-03") == "state"
    assert set(modalities.values()) == {"happened"}


def test_two_dated_clauses_are_two_events_with_their_own_text(seed):
    _, timeline = seed
    by_year = timeline.set_index("value")
    assert by_year.loc["2010", "text"] == "First shown in 2010"
    assert by_year.loc["2013", "text"] == "the Anka won its first order in 2013 from the Turkish Air Force."
    assert by_year.loc["2014", "text"] == "The Anka-B variant made its first flight in 2014"
    assert by_year.loc["2015", "text"] == "completed factory tests in 2015"


def test_phrases_name_the_subject_also_where_the_clause_leaves_it_out(seed):
    _, timeline = seed
    phrases = dict(zip(timeline["value"], timeline["event"], strict=True))
    assert phrases["2014"] == "The Anka-B variant made its first flight"
    assert phrases["2015"] == "The Anka-B variant completed factory tests"
    assert phrases["2017"] == "TAI introduced the Anka-S"


def test_phrases_use_the_words_of_the_document(seed):
    doc, timeline = seed
    words = set(re.findall(r"\w+", doc.text.casefold()))
    for phrase in timeline["event"]:
        assert set(re.findall(r"\w+", phrase.replace("[was]", "").casefold())) <= words


def test_actors_are_the_entities_of_the_clause(seed):
    _, timeline = seed
    actors = dict(zip(timeline["value"], timeline["actors"], strict=True))
    assert {"recep-tayyip-erdogan", "kazakhstan", "ismail-demir"} <= set(actors["2022-10-16"])
    assert "turkish-air-force" in actors["2013"]
    assert actors["2015"] == actors["2014"] != []


def test_offsets_point_at_the_text(seed):
    doc, timeline = seed
    for row in timeline.to_dict("records"):
        assert doc.text[row["start"] : row["end"]] == row["text"]
        assert row["start"] <= row["head_start"] < row["head_end"] <= row["end"]
        assert row["start"] <= row["time_start"] < row["time_end"] <= row["end"]


def test_the_anchor_and_reason_come_along(seed):
    _, timeline = seed
    last = timeline.iloc[-1]
    assert last["anchor"] == "published 2022-10-20"
    assert last["display_date"] == "16 October 2022"
    assert "16 October" in last["reason"]


def test_captions_and_vague_words_give_no_event(seed):
    _, timeline = seed
    assert "2019" not in set(timeline["value"])
    assert not any(value.endswith("REF") for value in timeline["value"])


def test_an_unknown_year_comes_last_and_says_so():
    _, timeline = timeline_of(SEED)
    last = timeline.iloc[-1]
    assert last["value"] == "XXXX-10-16"
    assert last["display_date"] == "16 October, year unknown"
    assert pd.isna(last["earliest"])
    assert "year is unknown" in last["reason"]


def test_unknown_years_keep_the_order_of_the_calendar():
    _, timeline = timeline_of("The mill closed on 9 November. It burned on 2 March. It opened in 1990.")
    assert timeline["value"].tolist() == ["1990", "XXXX-03-02", "XXXX-11-09"]


def test_years_before_christ_come_first():
    _, timeline = timeline_of("The wall fell in AD 122. The fleet sailed in 480 BC. The king died in 490 BC.")
    assert timeline["display_date"].tolist() == ["490 BC", "480 BC", "122"]


@pytest.mark.parametrize(
    ("sentence", "head", "modality"),
    [
        ("The trial will start on Nov. 7.", "start", "planned"),
        ("The company plans to close the mill by 2025.", "close", "planned"),
        ("The firm has owned the mill since 2004.", "owned", "state"),
        ("Police said the mayor was arrested on Oct. 3.", "arrested", "reported"),
        ("The mayor was arrested on Oct. 3.", "arrested", "happened"),
        ("The Oct. 3 raid on the mill shocked the town.", "raid", "happened"),
        ("The first flight of the drone was in 2010.", "flight", "happened"),
    ],
)
def test_modality(sentence, head, modality):
    doc, timeline = timeline_of(sentence, "2022-10-20")
    assert list(zip(heads(doc, timeline), timeline["modality"], strict=True)) == [(head, modality)]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("On 3 May 1904 the navy attempted to close the harbour.", "The navy attempted to close the harbour"),
        ("The mill was sold by Acme in 2014.", "The mill was sold by Acme"),
        ("The mill, which burned in 1990, was rebuilt.", "The mill burned"),
    ],
)
def test_phrase(sentence, phrase):
    _, timeline = timeline_of(sentence)
    assert timeline["event"].tolist() == [phrase]


def test_who_reports_an_event_is_its_speaker():
    _, timeline = timeline_of(
        "Angela Merkel said that Siemens closed its mill on Oct. 3, 2014. Siemens sold the ruin in 2016."
    )
    assert timeline["speaker"].tolist() == ["angela-merkel", ""]


def test_a_range_is_one_event():
    _, timeline = timeline_of("Sales fell from March to June 2019.")
    assert timeline["value"].tolist() == ["2019-03/2019-06"]
    assert timeline["display_date"].tolist() == ["March to June 2019"]
    assert (timeline["earliest"].iloc[0].month, timeline["latest"].iloc[0].month) == (3, 7)


def test_durations_and_sets_alone_make_no_event():
    _, timeline = timeline_of("The strike lasted two months. The council meets every Friday.")
    assert timeline.empty
    assert {name: str(dtype) for name, dtype in timeline.dtypes.items()} == TABLES["timeline"]


def test_a_date_inside_a_name_dates_nothing():
    _, timeline = timeline_of("The engineers praised the 2008 model.")
    assert timeline.empty


@pytest.mark.parametrize("text", ["Cars of March 2014.", "The town in 2014", "12 May 2014, noon, 2015."])
def test_a_date_without_a_statement_dates_nothing(text):
    _, timeline = timeline_of(text)
    assert timeline.empty


def test_documents_share_one_timeline():
    docs = [
        Document.from_text("The mill opened in 1990.", doc_id="one"),
        Document.from_text("The mill closed in 1980 and reopened in 2000.", doc_id="two"),
    ]
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    timeline = build_timeline(docs, resolve_entities(mentions, docs))
    assert list(zip(timeline["doc_id"], timeline["value"], strict=True)) == [
        ("two", "1980"),
        ("one", "1990"),
        ("two", "2000"),
    ]


def test_a_very_deep_sentence_is_read_to_its_end():
    doc, timeline = timeline_of("The mill closed in 2014 " + "because of the son of the mayor " * 1_500 + ".")
    assert "2014" in set(timeline["value"])
    assert heads(doc, timeline)[0] == "closed"


def test_two_dates_joined_by_between_are_one_event():
    _, timeline = timeline_of("The inspectors closed the mill between March 2019 and August 2021.")
    assert timeline["value"].tolist() == ["2019-03/2021-08"]
    assert timeline["event"].tolist() == ["The inspectors closed the mill"]
    assert timeline["text"].tolist() == ["The inspectors closed the mill between March 2019 and August 2021."]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        (
            "“Four ferries sank and two hundred people were saved,” officers said in 2014.",
            "“Four ferries sank and two hundred people were saved,” officers said",
        ),
        (
            "The town built 30 boats, most of which were sold to Norway in 2014.",
            "The town built 30 boats, most of which were sold to Norway in 2014",
        ),
        ("The owners expected to close the mill in 2014.", "The owners expected to close the mill"),
    ],
)
def test_a_phrase_is_a_clause_with_its_subject_first_or_else_the_sentence(sentence, phrase):
    _, timeline = timeline_of(sentence)
    assert timeline["event"].tolist() == [phrase]


def test_marks_of_emphasis_and_of_links_do_not_get_into_a_phrase():
    marked = "The firm **Siemens** sold [the mill](https://coast.example/a) on Monday."
    _, timeline = timeline_of(marked, "2022-10-20")
    assert timeline["event"].tolist() == ["The firm Siemens sold the mill"]
    assert timeline["text"].tolist() == [marked]


def test_a_heading_within_the_story_is_no_event():
    doc = Document.from_text(
        "# Siemens closes its mill\n\nSiemens shut the mill.\n\n## What Siemens announced\n\nIt was old.",
        published="2022-10-20",
    )
    events = build_timeline([doc], resolve_entities(find_mentions(doc), [doc]))["event"]
    assert any("shut" in event for event in events)
    assert not any("announced" in event for event in events)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The tanker Siglund ran aground off Hull on 3 May 2014.", "The tanker Siglund ran aground off Hull"),
        ("The mayor handed the keys to the club on 3 May 2014.", "The mayor handed the keys to the club"),
        ("The firm set aside two million pounds in 2014.", "The firm set aside two million pounds"),
        (
            "The shop was shut in 2014 because the owner had died.",
            "The shop was shut because the owner had died",
        ),
        (
            "Anna Reyes warned the council in 2014 that the bridge was weak.",
            "Anna Reyes warned the council that the bridge was weak",
        ),
        ("In 2014 the yard built and sold a ship.", "The yard built and sold a ship"),
        ("The yard sold the ship in 2014, which pleased nobody.", "The yard sold the ship"),
        (
            "A fire broke out in the mill early on 3 May 2014.",
            "A fire broke out in the mill early on 3 May 2014",
        ),
        ("The hearing is set for 3 May 2014.", "The hearing is set for 3 May 2014"),
    ],
)
def test_a_phrase_keeps_what_its_verb_needs(sentence, phrase):
    _, timeline = timeline_of(sentence)
    assert timeline["event"].tolist() == [phrase]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The mill, built in 1961, burned.", "The mill [was] built"),
        ("The bridge, which the Swiss sold in 2014, fell.", "The Swiss sold the bridge"),
        ("Two men who fled in 2014 were caught.", "Two men fled"),
        ("No one who fled in 2014 was caught.", "No one who fled in 2014 was caught"),
        (
            "A report by engineers, published in March 2020, warned the town.",
            "A report by engineers, published in March 2020 …",
        ),
        ("If the sale fails in 2014, the mill will close.", "If the sale fails in 2014, the mill will close"),
        (
            "Critics claim that the firm paid bribes in 2014.",
            "Critics claim that the firm paid bribes in 2014",
        ),
        ("Anna Reyes said that the firm sold its ships in 2014.", "The firm sold its ships"),
        ("Anna Reyes said that she had left in 2014.", "Anna Reyes said that she had left in 2014"),
        (
            "After the flood of 2014, the firm moved its tanks.",
            "After the flood of 2014, the firm moved its tanks",
        ),
    ],
)
def test_a_clause_that_does_not_stand_alone_is_told_with_what_it_hangs_on(sentence, phrase):
    _, timeline = timeline_of(sentence)
    assert timeline["event"].tolist() == [phrase]


@pytest.mark.parametrize(
    ("sentence", "date", "edtf"),
    [
        ("The beds have been empty since the 1970s.", "since the 1970s", "197X/.."),
        ("The mill stood empty until March 2014.", "until March 2014", "../2014-03"),
        ("The river was clean before 2010.", "before 2010", "../2009-12-31"),
        ("The river was clean after 2010.", "after 2010", "2011-01-01/.."),
        ("The mill will close by the end of 2030.", "by the end of 2030", "../2030"),
        ("The mill closed from March to June 2014.", "March to June 2014", "2014-03/2014-06"),
        ("The mill closed in 2014.", "2014", "2014"),
    ],
)
def test_a_date_that_is_the_end_of_a_stretch_says_so(sentence, date, edtf):
    _, timeline = timeline_of(sentence)
    assert list(zip(timeline["display_date"], timeline["edtf"], strict=True)) == [(date, edtf)]


def test_from_opens_a_stretch_only_ahead():
    _, ahead = timeline_of("The ferry will sail from March 2030.", "2023-01-05")
    _, compared = timeline_of("Sales of the firm dropped from 2008.", "2023-01-05")
    assert ahead["display_date"].tolist() == ["from March 2030"]
    assert not any(date.startswith("from") for date in compared["display_date"])


def test_a_date_belongs_to_the_verb_of_saying_before_what_is_said():
    doc, timeline = timeline_of("The firm said on 3 May 2014 it would look into the complaints.")
    assert heads(doc, timeline) == ["said"]


def test_a_date_in_an_apposition_dates_no_event():
    doc, timeline = timeline_of("The theatre, a listed building since 1955, was designed in 1902.")
    assert heads(doc, timeline) == ["designed"]


def test_undated_statements_are_listed_once_and_as_statements():
    doc = Document.from_text(
        "Siemens signed an agreement with Volvo. The application of Siemens was rejected."
    )
    table = build_timeline([doc], resolve_entities(find_mentions(doc), [doc]))
    assert undated_only(table)["event"].tolist() == [
        "Siemens signed an agreement with Volvo",
        "The application of Siemens was rejected",
    ]
