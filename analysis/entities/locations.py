"""Which place a name means, as far as its documents tell: the decision behind the map and the list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.entities import gazetteer
from analysis.entities.countries import codes_of_place
from analysis.entities.gazetteer import Place
from analysis.entities.towns import LEAST_PEOPLE

PLACES = ("GPE", "LOC", "FAC")
"""Labels of what may be on a map."""

_DWARFED = 10
"""How many times as many people make a namesake one that only the words behind it can mean."""

_QUALIFIER = re.compile(r"\s*(?:,\s*|\(\s*)(?:in\s+|the\s+)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})")


def countries_named(mentions: pd.DataFrame) -> dict[str, set[str]]:
    """ISO codes of the countries that each document names, from its mentions."""
    named: dict[str, set[str]] = defaultdict(set)
    for doc_id, text in zip(mentions["doc_id"], mentions["text"], strict=True):
        codes = codes_of_place(text)
        if len(codes) == 1:
            named[doc_id].add(codes[0])
    return named


def locate(
    name: str,
    mentions: Sequence[Mapping[str, Any]],
    text_of: Mapping[str, str],
    countries: Mapping[str, set[str]],
) -> tuple[Place | None, str]:
    """A place and what it rests on, or None and why not.

    A name is a place where it is a country's; where only one city has it; where the words right behind it
    say which of several is meant ("Paris, Texas"); or, where they nowhere do, where its document names the
    country of just one of them, which is no small namesake of a great city (Rotterdam in the state of New
    York). Documents that mean different places by one name leave it open.

    Args:
        name: The name of the entity.
        mentions: Its mentions, each with ``doc_id`` and ``end``.
        text_of: The texts of the documents.
        countries: What ``countries_named`` says.
    """
    if (country := gazetteer.country(name)) is not None:
        return country, "a country, shown at its capital"
    if len(codes_of_place(name)) > 1:
        return None, "a name of several countries"
    candidates = gazetteer.cities(name)
    if not candidates:
        if gazetteer.region(name):
            return None, "a state or province, which the gazetteer has no position for"
        return None, f"no city of {LEAST_PEOPLE:,} people or more has this name"
    if len(candidates) == 1:
        return candidates[0], "the only city of this name"
    said = [candidate for mention in mentions for candidate in _said(candidates, mention, text_of)]
    least = max(place.people for place in candidates) / _DWARFED
    meant = set(said) or {
        place
        for mention in mentions
        for place in _only([one for one in candidates if one.country in countries.get(mention["doc_id"], ())])
        if place.people > least
    }
    if len(meant) == 1:
        why = f"one of {len(candidates)} cities of this name; the text names its country"
        return meant.pop(), why
    if meant:
        return None, f"{len(candidates)} cities have this name, and the documents mean different ones"
    return None, f"{len(candidates)} cities have this name, and no document says which is meant"


def _said(
    candidates: Sequence[Place], mention: Mapping[str, Any], text_of: Mapping[str, str]
) -> Sequence[Place]:
    """The one whose country or state stands right behind the name."""
    behind = _behind(mention, text_of)
    state, codes = gazetteer.region(behind), codes_of_place(behind)
    return _only(
        [
            place
            for place in candidates
            if (place.country, place.region) == state or (state is None and codes == (place.country,))
        ]
    )


def _only(places: Sequence[Place]) -> Sequence[Place]:
    return places if len(places) == 1 else ()


def _behind(mention: Mapping[str, Any], text_of: Mapping[str, str]) -> str:
    """The name behind a comma: of the state in "Paris, Texas, on Monday"."""
    text = text_of.get(mention["doc_id"], "")[mention["end"] : mention["end"] + 60]
    found = _QUALIFIER.match(text)
    return found[1] if found else ""
