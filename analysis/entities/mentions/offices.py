"""Offices: words that look like names beside a capitalised title, and name nothing themselves."""

from __future__ import annotations

import re

from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.kinds import kind
from analysis.entities.names import HONORIFICS

_FIELD_OF = re.compile(
    r"\b(?:Secretar(?:y|ies)|(?:Prime\s)?Ministers?|Minister-designate|Chancellor|Commissioner)\s(?:of|for)\s"
    r"(?:the\s)?\Z"
)
_HOLDER_AFTER = re.compile(r"\s(?:(?:Prime\s|Deputy\s|Shadow\s)?Ministers?|Secretar(?:y|ies)|Spokes\w+)\b")
_OF_A_BODY = frozenset(
    "congressional parliamentary presidential senatorial gubernatorial ministerial".split()
)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an|our|his|her|their|mr|madam)\.?\s\Z", re.IGNORECASE)
_OFFICE_AFTER = re.compile(r"\s(?P<noun>[A-Z][a-z]{3,})\b(?!['’])")


def is_field(text: str, start: int, end: int) -> bool:
    """Whether this is a minister's field: ``State`` in *Secretary of State*, ``Home`` in *Home Secretary*.

    Args:
        text: The document's text.
        start: Where the name begins.
        end: Where it ends.
    """
    name = text[start:end]
    if is_country(name) or codes_of_people(name) or not name.istitle():
        return False
    if _FIELD_OF.search(text, max(0, start - 32), start):
        return True
    return " " not in name.removeprefix("Shadow ") and bool(_HOLDER_AFTER.match(text, end))


def is_of_a_body(text: str, start: int, end: int) -> bool:
    """``Congressional``, ``Presidential``: an adjective that names nothing by itself."""
    return text[start:end].lower() in _OF_A_BODY


def is_bare_office(text: str, start: int, end: int) -> bool:
    """Whether an article says that a title stands for whoever holds it: *the* ``President``."""
    name = text[start:end]
    is_title = name.istitle() and name.lower() in HONORIFICS
    return is_title and bool(_ARTICLE_BEFORE.search(text, max(0, start - 8), start))


def is_before_an_office(text: str, end: int) -> bool:
    """Whether a capitalised office follows, ``Virginia`` *Governor*, as it follows no person's name."""
    after = _OFFICE_AFTER.match(text, end)
    return after is not None and kind(after["noun"]) == "PERSON"
