"""A GLiNER model finds the names in the place of the pipeline's own tagger."""

import pytest

from analysis import Document, find_mentions
from analysis.errors import ModelError
from analysis.language import forget_parses, pipeline
from analysis.models import find_model
from analysis.models.gliner import GlinerTagger


@pytest.fixture
def tagger(gliner):
    return GlinerTagger(find_model(str(gliner)))


@pytest.fixture
def with_gliner(gliner, monkeypatch):
    monkeypatch.setenv("DOCBRIEF_GLINER", str(gliner))
    pipeline.cache_clear()
    forget_parses()
    yield
    pipeline.cache_clear()
    forget_parses()


def found(tagger, text):
    return [(text[one.start : one.end], one.label) for one in tagger.scored(text)]


def test_two_words_of_one_name_are_one_span(tagger):
    text = "Yesterday Ada Lovelace joined Zenith."
    assert found(tagger, text) == [("Ada Lovelace", "PERSON"), ("Zenith", "ORG")]


def test_offsets_hold_after_letters_of_two_and_four_bytes(tagger):
    text = "Ünal 🚢 met Ada."
    assert found(tagger, text) == [("Ada", "PERSON")]


def test_a_text_without_words_has_no_names(tagger):
    assert found(tagger, " \n") == []


def test_the_last_word_may_begin_no_longer_span(tagger):
    assert found(tagger, "They met Ada") == [("Ada", "PERSON")]


def test_mentions_come_from_the_model(with_gliner):
    doc = Document.from_text("The firm Zenith hired Ada Lovelace. Nobody at Zenith would comment.")
    mentions = find_mentions(doc)
    assert list(mentions["text"]) == ["Zenith", "Ada Lovelace", "Zenith"]
    assert list(mentions["label"]) == ["ORG", "PERSON", "ORG"]


def test_a_long_text_is_read_to_its_end(with_gliner):
    doc = Document.from_text("Then nothing at all happened for a week. " * 120 + "At last Ada came.")
    assert list(find_mentions(doc)["text"]) == ["Ada"]


def test_a_model_of_another_kind_is_refused(make_nli):
    files = find_model(str(make_nli({"0": "entailment", "1": "contradiction"})))
    with pytest.raises(ModelError, match="no GLiNER model that scores spans"):
        GlinerTagger(files)
