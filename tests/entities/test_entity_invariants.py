"""What holds for any documents: offsets; order, repetition and undone corrections change nothing."""

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.overrides import COLUMNS, Override
from analysis.sheets import write_sheet

SENTENCES = (
    "Helen Marsh met David Okafor in Leeds.",
    "Marsh leads the National Rivers Authority (NRA).",
    "The NRA is in England, Okafor said.",
    "The U.S. sent Amina Yusuf to the United Kingdom.",
    "Amina Yusuff and Brandt & Sons signed in Leeds.",
    "Okafor Helen flew the Falco drone and the Falco-S.",
)
stories = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), min_size=1, max_size=4)


characters = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
pieces = st.sampled_from(
    [
        *SENTENCES,
        "the U.S.",
        "Mr.\u00a0O’Neil’s",
        "HMS Vigil\n",
        "“Erdoğan”",
        "S-400s",
        " (NRA),",
        "\r\n\t",
        "e\u0301",
    ]
)
any_text = st.lists(characters | pieces, max_size=12).map("".join)


def documents(story):
    return [Document.from_text(" ".join(text), doc_id=f"d{number}") for number, text in enumerate(story)]


def mentions_of(docs):
    return pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)


def same(left, right):
    pd.testing.assert_frame_equal(left, right)


@settings(max_examples=50)
@given(any_text)
def test_every_row_is_the_text_it_points_at_and_none_overlap(text):
    doc = Document.from_text(text, doc_id="d")
    mentions = find_mentions(doc)
    for table in (mentions, resolve_entities(mentions, [doc]).mentions):
        spans = list(zip(table["start"], table["end"], strict=True))
        assert [doc.text[start:end] for start, end in spans] == table["text"].tolist()
        assert all(start < end for start, end in spans)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@settings(max_examples=12)
@given(stories, st.randoms())
def test_the_order_of_documents_changes_nothing(story, random):
    docs = documents(story)
    shuffled = random.sample(docs, len(docs))
    one, other = (resolve_entities(mentions_of(order), order) for order in (docs, shuffled))
    same(one.entities, other.entities)
    same(one.judgements, other.judgements)
    in_order = [table.mentions.sort_values(["doc_id", "start"], ignore_index=True) for table in (one, other)]
    same(*in_order)


@settings(max_examples=12)
@given(stories)
def test_resolving_twice_changes_nothing(story):
    docs = documents(story)
    mentions = mentions_of(docs)
    before = mentions.copy()
    once, twice = resolve_entities(mentions, docs), resolve_entities(mentions, docs)
    same(once.entities, twice.entities)
    same(once.mentions, twice.mentions)
    same(mentions, before)


@settings(max_examples=12)
@given(stories)
def test_resolving_what_is_resolved_changes_no_entity(story):
    docs = documents(story)
    once = resolve_entities(mentions_of(docs), docs)
    again = resolve_entities(once.mentions, docs)
    same(once.mentions.drop(columns="rule"), again.mentions.drop(columns="rule"))
    same(once.entities.drop(columns="type_votes"), again.entities.drop(columns="type_votes"))


overrides = st.lists(
    st.sampled_from(
        [
            Override("merge", "Helen Marsh", "David Okafor"),
            Override("split", "Marsh"),
            Override("split", "Amina Yusuf", "Amina Yusuff"),
            Override("rename", "NRA", "Rivers Authority"),
            Override("retype", "Leeds", "ORG"),
            Override("rename", "Okafor", "Marsh"),
            Override("merge", "Marsh", "Marsh"),
            Override("drop", "England"),
            Override("add", "signed", "EVENT"),
        ]
    ),
    max_size=4,
)


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    return tmp_path_factory.mktemp("overrides") / "overrides.csv"


@settings(max_examples=12)
@given(story=stories, kept=overrides, undone=overrides)
def test_a_correction_undone_restores_the_tables(sheet, story, kept, undone):
    docs = documents(story)
    mentions = mentions_of(docs)

    def resolved(rows):
        write_sheet(sheet, COLUMNS, map(vars, rows))
        return resolve_entities(mentions, docs, sheet)

    before = resolved(kept)
    resolved([*kept, *undone])
    after = resolved(kept)
    same(before.entities, after.entities)
    same(before.mentions, after.mentions)
    same(before.judgements, after.judgements)


@settings(max_examples=12)
@given(stories, overrides)
def test_a_corrected_mention_is_one_entity_or_dropped_and_still_the_text_it_points_at(story, corrections):
    docs = documents(story)
    found = resolve_entities(mentions_of(docs), docs, corrections).mentions
    text_of = {doc.doc_id: doc.text for doc in docs}
    for doc_id, start, end, text, entity_id, rule in found[
        ["doc_id", "start", "end", "text", "entity_id", "rule"]
    ].itertuples(index=False):
        assert text_of[doc_id][start:end] == text
        assert entity_id or rule == "override: drop"
