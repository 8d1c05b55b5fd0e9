"""Common nouns of English, as the lemmatizer of the language pipeline lists them."""

from __future__ import annotations

from functools import lru_cache

from analysis.language import pipeline


def is_common_noun(word: str) -> bool:
    """Whether a word is a common noun in the singular, whatever its capitals.

    >>> is_common_noun("Debris"), is_common_noun("Okafor")
    (True, False)
    """
    return word.lower() in _nouns()


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Empty where the pipeline has no such list."""
    nlp = pipeline()
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    return frozenset(lookups.get_table("lemma_index").get("noun", ()))
