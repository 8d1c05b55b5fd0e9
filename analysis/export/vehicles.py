"""Which named products are ships, aircraft or other vehicles, by what the text calls them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import pandas as pd

from analysis.document import Document
from analysis.tables import records

_NOUNS = {
    "Airplane": """
        aeroplane aircraft airliner airplane airship bomber drone fighter glider gunship helicopter jet
        jetliner plane seaplane UAV UCAV warplane""",
    "Vessel": """
        barge boat corvette cruiser destroyer dredger ferry freighter frigate icebreaker lifeboat liner
        minesweeper sailboat ship steamer submarine supertanker trawler tug tugboat vessel warship yacht""",
    "Vehicle": "bus car coach locomotive lorry minibus motorcycle scooter tank tractor train tram truck van",
}
_SCHEMA = {noun.lower(): schema for schema, nouns in _NOUNS.items() for noun in nouns.split()}
_NOUN = rf"\b(?P<noun>{'|'.join(_SCHEMA)})s?\b"
_BEFORE = re.compile(rf"{_NOUN}\s\Z", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:\s|(?:,|\s(?:is|was|are|were))\s(?:an?|the)\s(?:[\w-]+\s){{0,4}}?){_NOUN}", re.IGNORECASE
)
_SHIP = re.compile(r"(?:HMS|HMAS|HMCS|HMNZS|USS|USNS|USCGC|TCG|RMS|RRS|MV|SS)\s")


def vehicle_schemas(
    entities: pd.DataFrame, mentions: pd.DataFrame, docs: Mapping[str, Document]
) -> dict[str, str]:
    """Find the vehicles among the products.

    Args:
        entities: Table ``entities``.
        mentions: Table ``mentions``, resolved.
        docs: The documents by their ``doc_id``.

    Returns:
        ``Vessel``, ``Airplane`` or ``Vehicle`` by entity_id: what the words beside the name say most often,
        or those beside the family that it is a variant of. A product that the text calls none is left out.
    """
    products = {row["entity_id"]: row for row in records(entities) if row["type"] == "PRODUCT"}
    votes: dict[str, Counter[str]] = {entity_id: Counter() for entity_id in products}
    for mention in records(mentions[mentions["entity_id"].isin(products)]):
        schema = _called(docs[mention["doc_id"]].text, mention["start"], mention["end"])
        if schema:
            votes[mention["entity_id"]][schema] += 1
    known = {entity_id: count.most_common(1)[0][0] for entity_id, count in votes.items() if count}
    families = {entity_id: row["variant_of"] for entity_id, row in products.items()}
    return known | {
        entity_id: known[family]
        for entity_id, family in families.items()
        if entity_id not in known and family in known
    }


def _called(text: str, start: int, end: int) -> str | None:
    if _SHIP.match(text, start, end):
        return "Vessel"
    beside = _BEFORE.search(text, max(0, start - 40), start) or _BEHIND.match(text, end)
    return _SCHEMA[beside["noun"].lower()] if beside else None
