"""The label of a name: what the words inside and around it say, else what the tagger says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.entities import context
from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.found import Found
from analysis.entities.kinds import kind_of_name
from analysis.entities.names import is_acronym

if TYPE_CHECKING:
    from spacy.tokens import Doc

_UNLIKELY_FOR_ACRONYMS = frozenset({"NORP", "PERSON", "GPE", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "LOC"})
_UNLIKELY_FOR_COUNTRIES = frozenset({"ORG", "NORP", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})


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
    if label != "PERSON" and codes_of_people(name):
        return Found(start, end, "NORP", "people")
    if label in _UNLIKELY_FOR_COUNTRIES and is_country(name):
        return Found(start, end, "GPE", "country")
    inside = kind_of_name(name)
    if inside:
        return Found(start, end, inside, "head noun")
    if rule == "tagger" and context.opens_sentence_as_setting(text, start, end):
        return Found(start, end, "GPE" if label not in ("LOC", "FAC", "EVENT") else label, "setting")
    beside = context.cue(parsed, text, start, end)
    if beside:
        return Found(start, end, beside, "context")
    if is_acronym(name) and label in _UNLIKELY_FOR_ACRONYMS and not is_country(name):
        return Found(start, end, "ORG", "acronym")
    surely_other = label in ("GPE", "LOC", "FAC", "EVENT") or (label == "ORG" and " " in name)
    if not surely_other and context.is_setting(text, start, end):
        return Found(start, end, "GPE", "setting")
    return Found(start, end, label, rule)
