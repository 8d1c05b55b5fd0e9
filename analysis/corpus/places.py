"""Which of the places that documents name is where, as far as the documents tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.document import Document
from analysis.entities.locations import PLACES, countries_named, locate

COLUMNS = ("entity_id", "name", "country", "latitude", "longitude", "kind", "n_docs", "reason")


def find_places(entities: pd.DataFrame, mentions: pd.DataFrame, docs: Sequence[Document]) -> pd.DataFrame:
    """Find the places of a corpus on the map; nothing is guessed.

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
    countries = countries_named(named)
    by_entity: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in named[["doc_id", "start", "end", "text", "entity_id"]].to_dict("records"):
        by_entity[row["entity_id"]].append({str(column): value for column, value in row.items()})
    places = entities[entities["type"].isin(PLACES)].sort_values(["n_docs", "name"], ascending=[False, True])
    rows = []
    for entity in places.to_dict("records"):
        place, reason = locate(str(entity["name"]), by_entity[entity["entity_id"]], text_of, countries)
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
