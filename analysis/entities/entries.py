"""The entries of the list: an entity with its type, role, country, spellings, and how often it is named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import pandas as pd

from analysis import tables
from analysis.document import COUNTED, Document
from analysis.entities import names
from analysis.entities.countries import DIVISIONS, country_of
from analysis.entities.locations import PLACES, countries_named, locate
from analysis.entities.nationality import country_in_name, stated_country
from analysis.entities.places import LARGE
from analysis.entities.resolution.clusters import Cluster
from analysis.entities.roles import role, tells_of_kin, weakness


class _Place(NamedTuple):
    """Where a document names an entity, and how."""

    doc_id: str
    start: int
    end: int
    text: str


def list_entities(
    named: dict[str, Cluster], mentions: pd.DataFrame, docs: Sequence[Document]
) -> pd.DataFrame:
    """Make table ``entities``.

    Args:
        named: What the mentions are, by ``entity_id``.
        mentions: Table ``mentions``, resolved; what stands in furniture is not counted.
        docs: The documents, for their dates and for roles.

    Returns:
        A row for each that is counted, most mentioned first.
    """
    document = {doc.doc_id: doc for doc in docs}
    id_of_key = {one.key: entity_id for entity_id, one in named.items()}
    columns = mentions[["entity_id", "zone", "doc_id", "start", "end", "text"]].itertuples(
        index=False, name=None
    )
    places: dict[str, list[_Place]] = defaultdict(list)
    for entity_id, zone, *place in columns:
        if entity_id and zone in COUNTED:
            places[entity_id].append(_Place(*place))
    text_of = {doc.doc_id: doc.text for doc in docs}
    countries = countries_named(mentions[mentions["label"].isin(PLACES)])
    rows: list[dict[str, Any]] = []
    for entity_id, found in sorted(places.items()):
        one = named[entity_id]
        name = one.name
        doc_ids = {place.doc_id for place in found}
        seen = (document[doc_id].published for doc_id in doc_ids if doc_id in document)
        published = sorted(day.isoformat() for day in seen if day)
        role_given = _role(found, document, one.type)
        country = country_of(one.type, name, "" if tells_of_kin(role_given) else role_given) or _country(
            name, one.type, found, text_of, countries
        )
        parent = id_of_key.get(names.key(names.family(name) or ""), "")
        rows.append(
            {
                "entity_id": entity_id,
                "name": name,
                "type": one.type,
                "type_votes": dict(sorted(one.votes.items())),
                "aliases": sorted({*(place.text for place in found), *one.reordered} - {name}),
                "role": role_given,
                "country": country,
                "variant_of": parent if parent != entity_id else "",
                "n_mentions": len(found),
                "n_docs": len(doc_ids),
                "first_seen": published[0] if published else "",
                "last_seen": published[-1] if published else "",
                "status": "listed",
            }
        )
    rows.sort(key=lambda row: (-row["n_mentions"], row["name"]))
    return tables.frame("entities", rows)


def _country(
    name: str, kind: str, found: Sequence[_Place], text_of: dict[str, str], countries: dict[str, set[str]]
) -> str:
    """The one country that the name or the words around it state, or where a large city lies."""
    stated = {country_in_name(name)} if kind == "ORG" else set()
    stated |= {
        stated_country(text_of[place.doc_id], place.start, place.end, kind)
        for place in found
        if place.doc_id in text_of
    }
    stated.discard(())
    if stated:
        return "|".join(sorted(stated.pop())) if len(stated) == 1 else ""
    if kind not in ("GPE", "LOC") or name in DIVISIONS:
        return ""
    place, _ = locate(name, [one._asdict() for one in found], text_of, countries)
    return place.country if place and place.people >= LARGE else ""


def _role(found: Iterable[_Place], document: dict[str, Document], kind: str) -> str:
    """The role that says most; of these the one given most often, the longest among equals."""
    given = Counter(
        role(document[doc_id].text, start, end, kind) for doc_id, start, end, _ in found if doc_id in document
    )
    del given[""]
    return min(given, key=lambda words: (weakness(words), -given[words], -len(words), words), default="")
