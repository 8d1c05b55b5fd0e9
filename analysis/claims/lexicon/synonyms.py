"""Whether two words of English news mean the same act or thing, as far as our tables know."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from analysis.claims.lexicon.everyday_acts import EVERYDAY_ACTS
from analysis.claims.lexicon.public_acts import PUBLIC_ACTS
from analysis.claims.lexicon.things import THINGS
from analysis.stems import stem


def _groups(lines: Iterable[str]) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for word in line.replace("|", " ").split():
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


_ACTS = (PUBLIC_ACTS + EVERYDAY_ACTS).strip().splitlines()
_ACT_GROUPS = _groups(_ACTS)
_THING_GROUPS = _groups(THINGS.strip().splitlines())
_NOUNS = frozenset(noun for line in _ACTS for noun in line.partition("|")[2].split())


@lru_cache(maxsize=65536)
def same_act(left: str, right: str) -> bool:
    """Whether two lemmas name the same act: the same word, one made from the other, or of one group."""
    return stem(left) == stem(right) or bool(
        _ACT_GROUPS.get(left, frozenset()) & _ACT_GROUPS.get(right, frozenset())
    )


@lru_cache(maxsize=65536)
def senses(lemma: str) -> frozenset[str]:
    """What a lemma may mean, as far as the tables know: its stem, and the groups that it stands in."""
    acts, things = _ACT_GROUPS.get(lemma, ()), _THING_GROUPS.get(lemma, ())
    return frozenset((stem(lemma), *(f"act {n}" for n in acts), *(f"thing {n}" for n in things)))


def same_word(left: str, right: str) -> bool:
    """Whether two lemmas mean the same thing or act, as far as the tables know."""
    return not senses(left).isdisjoint(senses(right))


def is_act(lemma: str) -> bool:
    """Whether the tables of acts know a word, such as "take_over"."""
    return lemma in _ACT_GROUPS


def names_an_act(noun: str) -> bool:
    """Whether a noun names an act itself, as "takeover" does."""
    return noun in _NOUNS
