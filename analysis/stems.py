"""Words for searching: without accents, case and endings."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_TOKEN = re.compile(r"[A-Za-z0-9]+")
_STOP = frozenset(
    "a an and are as at be been but by for from had has have he her his in is it its of on or she that the "
    "their they this to was were which who will with".split()
)

_SUFFIXES = tuple(
    "izations isations ization isation ations ation itions ition ments ment ances ance ences ence ings ing "
    "tions tion sions sion ors ers or er ives ive ally ly als al ed es ies y e s".split()
)


@lru_cache(maxsize=65536)
def stem(lemma: str) -> str:
    """Cut a word to what its verb and its nouns share: produce, production, producer -> produc."""
    for suffix in _SUFFIXES:
        if lemma.endswith(suffix) and len(lemma) - len(suffix) >= 4:
            return lemma[: -len(suffix)]
    return lemma


def words(text: str) -> list[str]:
    """A text's words for searching: ASCII, lower-case, cut to stems."""
    return [stem(word) for word in _TOKEN.findall(anyascii(text).lower()) if word not in _STOP]
