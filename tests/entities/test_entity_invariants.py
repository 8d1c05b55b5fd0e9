"""What holds for any documents: order, repetition and undone corrections change nothing."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.overrides import Override

SENTENCES = (
    "Helen Marsh met David Okafor in Leeds.",
    "Marsh leads the National Rivers Authority (NRA).",
    "The NRA is in England, Okafor said.",
    "The U.S. sent Amina Yusuf to the United Kingdom.",
    "Amina Yusuff and Brandt & Sons signed in Leeds.",
    "Okafor Helen flew the Falco drone and the Falco-S.",
)
stories = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), min_size=1, max_size=4)


def documents(story):
    return [Document.from_text(" ".join(text), doc_id=f"d{number}") for number, text in enumerate(story)]


def mentions_of(docs):
    return pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)


def same(left, right):
    pd.testing.assert_frame_equal(left, right)


@settings(max_examples=25, deadline=None)
@given(stories, st.randoms())
def test_the_order_of_documents_changes_nothing(story, random):
    docs = documents(story)
    shuffled = random.sample(docs, len(docs))
    one, other = (resolve_entities(mentions_of(order), order) for order in (docs, shuffled))
    same(one.entities, other.entities)
    same(one.judgements, other.judgements)
    in_order = [table.mentions.sort_values(["doc_id", "start"], ignore_index=True) for table in (one, other)]
    same(*in_order)


@settings(max_examples=15, deadline=None)
@given(stories)
def test_resolving_twice_changes_nothing(story):
    docs = documents(story)
    mentions = mentions_of(docs)
    before = mentions.copy()
    once, twice = resolve_entities(mentions, docs), resolve_entities(mentions, docs)
    same(once.entities, twice.entities)
    same(once.mentions, twice.mentions)
    same(mentions, before)


overrides = st.lists(
    st.sampled_from(
        [
            Override("merge", "Helen Marsh", "David Okafor"),
            Override("split", "Marsh"),
            Override("split", "Amina Yusuf", "Amina Yusuff"),
            Override("rename", "NRA", "Rivers Authority"),
            Override("retype", "Leeds", "ORG"),
            Override("drop", "England"),
            Override("add", "signed", "EVENT"),
        ]
    ),
    max_size=4,
)


@settings(max_examples=15, deadline=None)
@given(stories, overrides)
def test_a_correction_undone_leaves_no_trace(story, corrections):
    docs = documents(story)
    mentions = mentions_of(docs)
    before = resolve_entities(mentions, docs)
    resolve_entities(mentions, docs, corrections)
    after = resolve_entities(mentions, docs)
    same(before.entities, after.entities)
    same(before.mentions, after.mentions)


@settings(max_examples=15, deadline=None)
@given(stories, overrides)
def test_every_mention_is_one_entity_and_is_still_the_text_it_points_at(story, corrections):
    docs = documents(story)
    found = resolve_entities(mentions_of(docs), docs, corrections).mentions
    text_of = {doc.doc_id: doc.text for doc in docs}
    for doc_id, start, end, text, entity_id, rule in found[
        ["doc_id", "start", "end", "text", "entity_id", "rule"]
    ].itertuples(index=False):
        assert text_of[doc_id][start:end] == text
        assert entity_id or rule == "override: drop"
