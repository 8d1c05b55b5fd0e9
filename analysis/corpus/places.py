"""Which of the places that documents name is where, as far as the documents tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.corpus import gazetteer
from analysis.corpus.gazetteer import Place
from analysis.document import Document
from analysis.entities.countries import codes_of_place
from analysis.entities.towns import LEAST_PEOPLE

PLACES = ("GPE", "LOC", "FAC")
"""Labels of what may be on a map."""

COLUMNS = ("entity_id", "name", "country", "latitude", "longitude", "kind", "n_docs", "reason")

_QUALIFIER = re.compile(r"\s*(?:,\s*|\(\s*)(?:in\s+|the\s+)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})")


def find_places(entities: pd.DataFrame, mentions: pd.DataFrame, docs: Sequence[Document]) -> pd.DataFrame:
    """Find the places of a corpus on the map; nothing is guessed.

    A name is a place where it is a country's; where only one city has it; where the words right behind it
    say which of several is meant ("Paris, Texas"); or, where they nowhere do, where its document names the
    country of just one of them. Documents that mean different places by one name leave it open.

    Args:
        entities: Table ``entities``.
        mentions: Table ``mentions``, resolved.
        docs: Their documents.

    Returns:
        One row an entity that is a place, most documents first: ``entity_id``, ``name``, ``country`` (ISO
        3166-1), ``latitude`` and ``longitude`` (degrees; missing where it is not found), ``kind``,
        ``n_docs``, and as ``reason`` what it rests on, or why it is open.
    """
    text_of = {doc.doc_id: doc.text for doc in docs}
    named = mentions[(mentions["entity_id"] != "") & mentions["label"].isin(PLACES)]
    countries = _countries_named(named)
    by_entity: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in named[["doc_id", "start", "end", "text", "entity_id"]].to_dict("records"):
        by_entity[row["entity_id"]].append({str(column): value for column, value in row.items()})
    places = entities[entities["type"].isin(PLACES)].sort_values(["n_docs", "name"], ascending=[False, True])
    rows = []
    for entity in places.to_dict("records"):
        place, reason = _locate(str(entity["name"]), by_entity[entity["entity_id"]], text_of, countries)
        rows.append(
            {
                "entity_id": entity["entity_id"],
                "name": entity["name"],
                "country": place.country if place else "",
                "latitude": place.latitude if place else None,
                "longitude": place.longitude if place else None,
                "kind": place.kind if place else "",
                "n_docs": entity["n_docs"],
                "reason": reason,
            }
        )
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"latitude": "float64", "longitude": "float64"})


def _countries_named(mentions: pd.DataFrame) -> dict[str, set[str]]:
    """ISO codes of the countries that each document names."""
    named: dict[str, set[str]] = defaultdict(set)
    for doc_id, text in zip(mentions["doc_id"], mentions["text"], strict=True):
        codes = codes_of_place(text)
        if len(codes) == 1:
            named[doc_id].add(codes[0])
    return named


def _locate(
    name: str,
    mentions: Sequence[Mapping[str, Any]],
    text_of: Mapping[str, str],
    countries: Mapping[str, set[str]],
) -> tuple[Place | None, str]:
    """A place and what it rests on, or None and why not."""
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
    meant = set(said) or {
        place
        for mention in mentions
        for place in _only([one for one in candidates if one.country in countries.get(mention["doc_id"], ())])
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
