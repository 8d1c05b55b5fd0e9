"""Pairs that may be one though they are spelled otherwise, or taken for two kinds of thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from analysis.entities import names
from analysis.entities.definitions import acronyms
from analysis.entities.listing import type_word
from analysis.entities.resolution.clusters import Cluster
from analysis.entities.resolution.merge import Suggestion

_MOST_MEANINGS = 3
"""Initials that more names have say nothing of any of them."""

_INITIALS, _USED, _SAME_NAME = 0.6, 0.9, 0.8
"""How sure: the initials fit; the name is abbreviated so elsewhere; two things have one full name."""


def proposals(named: Mapping[str, Cluster]) -> list[Suggestion]:
    """Pairs of entities that a person should judge, and whose names are not alike letter for letter.

    Args:
        named: Entities by ``entity_id``.

    Returns:
        Each organisation with the acronym that its initials make, then equal names of differing type. Names
        are looked up, not compared, so that the work grows with their number.
    """
    return [*_spelled_out(named), *_of_two_types(named)]


def _spelled_out(named: Mapping[str, Cluster]) -> Iterator[Suggestion]:
    """The EASB of one document, and the European Aviation Safety Bureau of another."""
    meanings: dict[str, list[str]] = defaultdict(list)
    for entity_id, one in named.items():
        if one.type == "ORG" and len(one.tokens) > 1:
            for letters in _acronyms_used(one) or acronyms(one.name):
                if len(letters) > 2 or len(one.name.split()) == 2:  # no D.C. of Dominion of Canada
                    meanings[letters].append(entity_id)
    for entity_id, one in named.items():
        letters = _letters(one.name)
        is_open = one.type == "ORG" or not one.strong
        if is_open and names.is_acronym(one.name) and not names.is_common_acronym(one.name):
            meant = meanings.get(letters, [])
            for other in meant if len(meant) <= _MOST_MEANINGS else ():
                score = _USED if letters in _acronyms_used(named[other]) else _INITIALS
                left, right = sorted((entity_id, other))
                yield Suggestion(left, right, "initials", score)


def _acronyms_used(one: Cluster) -> set[str]:
    """The acronyms that it has already: what is called ESO is not asked to be another."""
    return {_letters(form) for form in one.forms if names.is_acronym(form)}


def _letters(acronym: str) -> str:
    return acronym.replace(".", "").upper()


def _of_two_types(named: Mapping[str, Cluster]) -> Iterator[Suggestion]:
    """A ship of one document, and a person of the same full name in another; single words are too many."""
    called: dict[str, list[str]] = defaultdict(list)
    for entity_id, one in named.items():
        if len(one.tokens) > 1:
            called[names.fold(one.name)].append(entity_id)
    for namesakes in called.values():
        for left, right in combinations(sorted(namesakes), 2):
            kinds = named[left].type, named[right].type
            if kinds[0] != kinds[1]:
                rule = f"same name, {' and '.join(map(type_word, kinds))}"
                yield Suggestion(left, right, rule, _SAME_NAME)
