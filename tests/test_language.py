"""Sentences and settings of the language pipeline."""

import pytest

from analysis import Document
from analysis.errors import LanguageError
from analysis.language import SETTING, parse, pipeline


def sentences(text):
    return [sentence.text.strip() for sentence in parse(Document.from_text(text, doc_id="d")).sents]


def test_a_headline_does_not_run_into_the_story():
    assert sentences("Ferry sold\n\nThe council sold the ferry on Monday.") == [
        "Ferry sold",
        "The council sold the ferry on Monday.",
    ]


def test_a_designator_may_end_a_sentence_and_an_initial_may_not():
    assert sentences("The family includes the Falco-I. It was built later. J. R. Smith flew it.") == [
        "The family includes the Falco-I.",
        "It was built later.",
        "J. R. Smith flew it.",
    ]


def test_a_pipeline_that_is_not_installed_is_named_with_what_to_do(monkeypatch):
    pipeline.cache_clear()
    monkeypatch.setenv(SETTING, "xx_no_such_model")
    with pytest.raises(LanguageError, match="pip install xx-no-such-model"):
        pipeline()
    pipeline.cache_clear()
