"""Under what else a document may call again what it has named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anyascii import anyascii

from analysis.entities.definitions import acronyms
from analysis.entities.kinds import kind
from analysis.entities.names import has_legal_form, is_common_acronym
from analysis.entities.places import is_place

_LEFT_OUT = frozenset(
    """
    Academy Airlines Airways Biosciences College Electronics Foods Holdings Homes Hospital Industries Lines
    Logistics Motors Partners Pharma Pharmaceuticals School Shipping Technologies Therapeutics University
    """.split()
)
"""Nouns that end the names of bodies, and that writers leave out once they have named them."""

_NO_BEGINNINGS = frozenset(
    "central city general high junior memorial military national old primary royal state united".split()
)
_LEGAL_FORM = re.compile(r",?\s[\w./]+\Z")
_DESIGNATOR_OR_WORDS = re.compile(r".*[A-Z]\d|[A-Z][a-z]+\s")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z])[A-Z]")


def spellings(name: str, label: str) -> Iterator[str]:
    """Yield what a name may come up as again, short or otherwise written.

    Args:
        name: As the document has it.
        label: What it is the name of.
    """
    for form in (name, *_shorter(name, label)):
        yield form
        yield _CAPITAL_INSIDE.sub(lambda capital: capital.group().lower(), form)  # Playstation
        yield anyascii(form)


def _shorter(name: str, label: str) -> Iterator[str]:
    first, _, rest = name.partition(" ")
    if label == "PERSON" and rest:
        yield from (first, rest.rpartition(" ")[2])
    elif label == "ORG":
        yield from _of_body(name)
    elif label == "PRODUCT" and _DESIGNATOR_OR_WORDS.match(rest):
        yield rest  # the TB2, the Aegean Rose
    elif label == "EVENT" and first == "Operation":
        yield rest


def _of_body(name: str) -> Iterator[str]:
    """``EPA`` of Environmental Protection Agency, ``Elmfield High`` of Elmfield High School."""
    for short in acronyms(name):
        if len(short) > 2 and not is_common_acronym(short):
            yield from (short, ".".join(short) + ".")
    if has_legal_form(name):
        yield _LEGAL_FORM.sub("", name)
    first, _, last = name.rpartition(" ")
    is_name = " " in first or not (is_place(first) or kind(first) or first.lower() in _NO_BEGINNINGS)
    if last in _LEFT_OUT and is_name:
        yield first
