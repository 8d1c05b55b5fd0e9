"""The label of a name: what the words inside and around it say, else what the tagger says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.entities.countries import PEOPLES, codes_of_people, is_country
from analysis.entities.given_names import is_person_by_given_name
from analysis.entities.kinds import is_also_surname, kind_of_name
from analysis.entities.mentions import context
from analysis.entities.mentions.found import Found
from analysis.entities.mentions.offices import is_before_an_office
from analysis.entities.mentions.sides import is_side
from analysis.entities.names import is_acronym
from analysis.entities.places import is_capital, is_large_city, is_place

if TYPE_CHECKING:
    from spacy.tokens import Doc

_UNLIKELY_FOR_ACRONYMS = frozenset({"NORP", "PERSON", "GPE", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "LOC"})
_UNLIKELY_WITH_GIVEN_NAME = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART"})
_UNLIKELY_FOR_COUNTRIES = frozenset({"ORG", "NORP", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})


_COUNTRIES_AND_PEOPLE = frozenset("Chad Cuba France Georgia Holland Ireland Israel Jordan Malta Mali".split())
"""Countries that are people's names, too."""

_Test = Callable[[str, int, int], bool]


def _of_no_place(is_so: _Test) -> _Test:
    return lambda text, start, end: is_so(text, start, end) and not is_place(text[start:end])


def _is_surely_country(text: str, start: int, end: int) -> bool:
    return is_country(text[start:end]) and text[start:end] not in _COUNTRIES_AND_PEOPLE


def _has_capital_inside(text: str, start: int, end: int) -> bool:
    """``SpaceX``, and no FitzGerald."""
    name = text[start:end]
    is_surname = name.startswith(("Mac", "Fitz", "Van"))
    return " " not in name and not is_surname and re.search(r"[a-z]{2}[A-Z]", name) is not None


def _is_capital(text: str, start: int, end: int) -> bool:
    return is_capital(text[start:end]) and not is_side(text, start, end)


def _is_where(text: str, start: int, end: int) -> bool:
    """*in* ``Lyon``: a known place that no noun and no other capital follows."""
    if not text.endswith((" in ", "In ", " near ", "Near "), 0, start):
        return False
    is_town = is_place(text[start:end]) and not context.is_company(text, start, end)
    return is_town and not re.match(r"\s[A-Z]", text[end : end + 2])


def _of_place(is_so: _Test) -> _Test:
    return lambda text, start, end: is_so(text, start, end) and is_place(text[start:end])


def _is_people_of_an_office(text: str, start: int, end: int) -> bool:
    """``Moldovan`` *President*."""
    return bool(codes_of_people(text[start:end])) and is_before_an_office(text, end)


_THINGS = frozenset({"FAC", "LOC", "PRODUCT", "WORK_OF_ART", "LAW"})
_SECOND_THOUGHTS: tuple[tuple[frozenset[str], _Test, str, str], ...] = (
    (_THINGS | {"PERSON", "GPE", "ORG"}, _of_no_place(context.is_company), "ORG", "context"),
    (frozenset({"PERSON"}), _is_surely_country, "GPE", "country"),
    (frozenset({"PERSON"}), _is_people_of_an_office, "NORP", "people"),
    (frozenset({"PERSON", "ORG", "NORP"}), _of_place(context.is_from_to), "GPE", "setting"),
    (frozenset({"GPE", "PERSON"}), _of_no_place(_has_capital_inside), "ORG", "tagger"),
    (frozenset({"PERSON", "LOC"}), context.is_weapon, "PRODUCT", "context"),
    (frozenset({"PERSON"}), context.is_told_with_article, "ORG", "context"),
    (_THINGS | {"GPE"}, _of_no_place(context.is_told), "ORG", "context"),
    (frozenset({"GPE"}), _of_no_place(context.is_of_country), "ORG", "tagger"),
    (_THINGS | {"PERSON"}, context.is_town_of_country, "GPE", "setting"),
    (frozenset({"PERSON"}), _of_place(is_side), "ORG", "context"),
    (_THINGS | {"PERSON", "ORG", "NORP"}, _of_place(context.is_conquered), "GPE", "setting"),
    (frozenset({"FAC", "ORG", "NORP", "PERSON"}), _is_where, "GPE", "setting"),
    (frozenset({"FAC"}), lambda text, start, end: is_large_city(text[start:end]), "GPE", "tagger"),
    (_THINGS | {"GPE", "EVENT"}, is_side, "ORG", "context"),
    (frozenset({"ORG"}), _is_capital, "GPE", "tagger"),
)
"""What the tagger takes a name for, what the words beside it may say, the label they give, and the rule."""

_JOINED = re.compile(r"\s[+&]\s")
_NO_NOUN_AFTER = re.compile(r"[.,;:)]|['’]s\b|\s(?:is|was|in|on|at|and|has|had|will|said|by|for|to|from)\b")


def is_no_person(text: str, start: int, end: int) -> bool:
    """``Kuehne + Nagel``, ``Virginia`` Governor, the ``Beatles``: written as people never are."""
    name = text[start:end]
    if _JOINED.search(name):
        return True
    is_several = name.endswith("s") and name.isascii() and text[max(0, start - 4) : start].lower() == "the "
    if " " in name:
        return is_several
    is_family = re.search(rf"\b{re.escape(name[:-1])}\b", text)  # the Clintons
    return is_before_an_office(text, end) or (is_several and not is_family) or _is_the_only(text, start, end)


def _is_the_only(text: str, start: int, end: int) -> bool:
    """The ``Louvre``: an article, no noun after it, and nowhere in the text the name without article."""
    if text[max(0, start - 4) : start].lower() != "the " or not _NO_NOUN_AFTER.match(text, end):
        return False
    return not re.search(rf"(?<!\b[Tt]he )\b{re.escape(text[start:end])}\b", text)


def labelled(parsed: Doc, text: str, start: int, end: int, label: str, rule: str) -> Found:
    """Give a name its label.

    Args:
        parsed: The document as the pipeline reads it.
        text: Its text: ``Doc.text`` is put together anew at every access.
        start: Where the name begins.
        end: Where it ends.
        label: What it is taken for so far.
        rule: What says so.

    Returns:
        The name with the label that the words inside it give it, else those around it, else ``label``.
    """
    name = text[start:end]
    if label != "PERSON" and codes_of_people(name) and not is_country(name):
        return Found(start, end, "NORP", "people")
    if label in _UNLIKELY_FOR_COUNTRIES and is_country(name):
        return Found(start, end, "GPE", "country")
    if name in PEOPLES and rule == "tagger":
        return Found(start, end, "NORP", "people")
    inside = kind_of_name(name)
    if inside and not (is_also_surname(name) and is_person_by_given_name(name)):
        return Found(start, end, inside, "head noun")
    if rule == "tagger" and context.opens_sentence_as_setting(text, start, end):
        return Found(start, end, "GPE" if label not in ("LOC", "FAC", "EVENT") else label, "setting")
    beside = context.cue(parsed, text, start, end)
    if beside:
        return Found(start, end, beside, "context")
    if rule == "tagger" and not is_person_by_given_name(name):
        for labels, is_so, better, why in _SECOND_THOUGHTS:
            if label in labels and is_so(text, start, end):
                return Found(start, end, better, why)
    if label in _UNLIKELY_WITH_GIVEN_NAME and rule in ("tagger", "divided") and is_person_by_given_name(name):
        return Found(start, end, "PERSON", "given name")
    if label == "PERSON" and rule == "tagger" and is_no_person(text, start, end):
        return Found(start, end, "GPE" if is_place(name) else "ORG", "tagger")
    if label == "PERSON" and rule == "tagger" and is_place(name) and context.is_modifier(text, start, end):
        return Found(start, end, "GPE", "tagger")
    if is_acronym(name) and label in _UNLIKELY_FOR_ACRONYMS and not is_country(name):
        return Found(start, end, "ORG", "acronym")
    surely_other = label in ("GPE", "LOC", "FAC", "EVENT") or (label == "ORG" and " " in name)
    if not surely_other and context.is_setting(text, start, end):
        return Found(start, end, "GPE", "setting")
    return Found(start, end, label, rule)
