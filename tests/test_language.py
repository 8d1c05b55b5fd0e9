"""Sentences and settings of the language pipeline."""

import pytest
from stories import stories

from analysis import Document
from analysis.errors import LanguageError
from analysis.language import LARGER, SETTING, forget_parses, parse, parse_all, pipeline, pipeline_info


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


@pytest.fixture
def fresh_pipeline(monkeypatch):
    pipeline.cache_clear()
    yield monkeypatch
    pipeline.cache_clear()


def test_the_pipeline_in_use_is_named_with_what_a_better_one_needs(fresh_pipeline):
    fresh_pipeline.delenv(SETTING, raising=False)
    info = pipeline_info()
    assert info.name.startswith("en_core_web")
    assert info.version
    if info.why == "the default":
        assert all(name in info.better for name in LARGER)


def test_a_configured_pipeline_may_be_a_folder(fresh_pipeline, tmp_path):
    import spacy

    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    blank.to_disk(tmp_path / "mine")
    fresh_pipeline.setenv(SETTING, str(tmp_path / "mine"))
    info = pipeline_info()
    assert (info.name, info.why, info.better) == (str(tmp_path / "mine"), "configured", "")


def test_an_installed_larger_pipeline_is_taken_before_the_default(fresh_pipeline, tmp_path):
    import spacy

    package = tmp_path / "en_core_web_md"
    package.mkdir()
    spacy.blank("en", meta={"name": "core_web_md", "version": "9.9.9"}).to_disk(package / "model")
    (package / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_path\n"
        "def load(**options):\n    return load_model_from_path(Path(__file__).parent / 'model', **options)\n"
    )
    record = tmp_path / "en_core_web_md-9.9.9.dist-info"
    record.mkdir()
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: en_core_web_md\nVersion: 9.9.9\n")
    fresh_pipeline.delenv(SETTING, raising=False)
    fresh_pipeline.syspath_prepend(str(tmp_path))
    info = pipeline_info()
    assert (info.name, info.version, info.why) == ("en_core_web_md", "9.9.9", "the best that is installed")
    assert "en_core_web_trf" in info.better
    assert "en_core_web_sm" not in info.better


def words(parsed):
    return [
        (word.text, word.tag_, word.lemma_, word.dep_, word.head.i, word.ent_type_, word.is_sent_start)
        for word in parsed
    ]


def test_parses_of_a_stream_are_those_of_single_documents():
    docs = [Document.from_text(text, doc_id=name) for name, text in stories(40, seed=3)]
    streamed = []
    for doc in parse_all(docs):
        streamed.append(words(parse(doc)))
    forget_parses()
    assert streamed == [words(parse(doc)) for doc in docs]


def test_a_text_longer_than_the_pipeline_reads_says_what_to_do():
    with pytest.raises(LanguageError, match="Cut the document into several"):
        parse(Document.from_text("word " * 250_000, doc_id="long"))
