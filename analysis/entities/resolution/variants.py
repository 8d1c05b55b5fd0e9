"""Spellings of one person's name: other romanisations, short forms of given names, slips of the pen."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_ROMANISED = (
    (re.compile(r"tch|tsch"), "ch"),
    (re.compile(r"[kg]h|[qgc](?![h])"), "k"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"\b[ij](?=[aeou])"), "y"),
    (re.compile(r"(?<=[eo])ff?\b|(?<=o)w\b"), "v"),
    (re.compile(r"w"), "v"),
    (re.compile(r"([^aeiou])\1+"), r"\1"),
    (re.compile(r"(?<=[aeiou])h\b"), ""),
    (re.compile(r"(?<!\b)[iyj][aeiouyj]*"), "i"),
    (re.compile(r"[ae][aeiouyj]*"), "a"),
    (re.compile(r"[ou][aeiouyj]*"), "u"),
)
"""What romanisations of Arabic and Cyrillic names have in common, in the order of application."""

_SHORT_FORMS = """
    alex:alexander,alexandra andy:andrew ben:benjamin bill:william billy:william bob:robert
    bobby:robert cathy:catherine charlie:charles chris:christopher,christine chuck:charles
    dan:daniel danny:daniel dave:david dick:richard don:donald ed:edward,edwin eddie:edward
    fred:frederick greg:gregory jack:john jeff:jeffrey jen:jennifer jenny:jennifer
    jerry:gerald,jerome jim:james jimmy:james joe:joseph josh:joshua kate:katherine,catherine
    ken:kenneth kim:kimberly larry:lawrence,laurence liz:elizabeth maggie:margaret matt:matthew
    meg:margaret mike:michael nick:nicholas pam:pamela pat:patrick,patricia pete:peter
    phil:philip,phillip ray:raymond rick:richard rob:robert ron:ronald russ:russell
    sam:samuel,samantha steve:stephen,steven sue:susan ted:edward,theodore tim:timothy tom:thomas
    tommy:thomas tony:anthony vicky:victoria walt:walter will:william
    """
_GIVEN = {
    short: frozenset(full.split(",")) for short, full in (entry.split(":") for entry in _SHORT_FORMS.split())
}


@lru_cache(maxsize=65536)
def romanised(name: str) -> str:
    """What the romanisations of a folded name have in common; two people's names may share it too.

    >>> romanised("zelenskyy") == romanised("zelensky"), romanised("hassan") == romanised("hussein")
    (True, False)
    """
    for pattern, common in _ROMANISED:
        name = pattern.sub(common, name)
    return name


def is_short_form(short: str, full: str) -> bool:
    """Whether one folded given name is an English short form of the other.

    >>> is_short_form("larry", "lawrence")
    True
    """
    return full in _GIVEN.get(short, ())


def is_slip(one: str, other: str) -> bool:
    """Whether two folded words differ as a word and its misspelling: one letter, two in a long word."""
    allowed = 1 if min(len(one), len(other)) < 9 else 2
    return (
        min(len(one), len(other)) > 5  # Zhang and Zheng are two
        and DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed
    )
