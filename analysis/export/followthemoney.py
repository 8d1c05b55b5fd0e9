"""Documents, entities and mentions as FollowTheMoney, the data model of Aleph and OpenSanctions."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha1
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from analysis.document import Document
from analysis.entities.countries import is_country
from analysis.entities.names import fold, key
from analysis.entities.public_bodies import is_public_body
from analysis.export.vehicles import vehicle_schemas
from analysis.tables import records

_NAME, _STRING, _TEXT = 384, 1024, 65_000
"""Most characters of a name, a string and a text: FollowTheMoney refuses longer ones."""

_CASE = re.compile(r"\w\sv(?:s|ersus)?\.?\s[A-Z]")
"""Between the parties of a case: ``Popa v. Romania``."""

_LEGAL_ENTITIES = frozenset({"Person", "Organization", "Company", "PublicBody"})
_LANGUAGES = {"en": "eng"}

Properties = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Named:
    """An entity that FollowTheMoney has a schema for."""

    id: str
    schema: str
    row: Mapping[str, Any]


def followthemoney(entities: pd.DataFrame, mentions: pd.DataFrame, docs: Sequence[Document]) -> str:
    """Write one entity a line.

    Source: https://followthemoney.tech/explorer/. There is an ``Article`` for each document; ``Person``,
    ``Organization``, ``Company`` (its name has a legal form), ``PublicBody`` (it is named like an organ of a
    state), ``Vessel``, ``Airplane``, ``Vehicle`` (the text calls it one), ``Asset`` for other products,
    ``Address`` for places, ``Event`` and ``CourtCase`` (``Popa v. Romania``), each with its documents as
    ``proof``; a ``Mention`` for each spelling in each document; and an ``UnknownLink`` from a variant to its
    family. Countries are properties there, not entities; peoples, laws and works have no schema and are left
    out.

    Args:
        entities: Table ``entities``.
        mentions: Table ``mentions``, resolved.
        docs: The documents they stand in.

    Returns:
        JSON lines. Identifiers are made from the entity and the first document that names it, so the same
        documents give the same ones, and no two of other documents are taken for one.
    """
    document = {doc.doc_id: doc for doc in docs}
    places = mentions[mentions["doc_id"].isin(document)]
    named_in = {
        str(entity_id): list(dict.fromkeys(group["doc_id"]))
        for entity_id, group in places.groupby("entity_id")
    }
    vehicles = vehicle_schemas(entities, places, document)
    named = {
        row["entity_id"]: _Named(
            _id("entity", row["entity_id"], document[named_in[row["entity_id"]][0]].sha256), schema, row
        )
        for row in records(entities)
        if (schema := vehicles.get(row["entity_id"]) or _schema(row)) and row["entity_id"] in named_in
    }
    lines = [
        *_articles(entities, named_in, docs),
        *(_thing(one, [document[doc_id] for doc_id in named_in[name]]) for name, one in named.items()),
        *_mentions(places, named, document),
        *_variants(named),
    ]
    return "".join(f"{_on_one_line(line)}\n" for line in lines)


def _on_one_line(entity: Mapping[str, Any]) -> str:
    """JSON without any character at which some programs break a line."""
    text = json.dumps(entity, ensure_ascii=False)
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _schema(row: Mapping[str, Any]) -> str | None:
    if _is_case(row):
        return "CourtCase"
    match row["type"]:
        case "PERSON":
            return "Person"
        case "ORG":
            return _organisation(row)
        case "GPE" | "LOC" | "FAC":
            return None if is_country(row["name"]) else "Address"
        case "PRODUCT":
            return "Asset"
        case "EVENT":
            return "Event"
    return None


def _is_case(row: Mapping[str, Any]) -> bool:
    """Whether a name is of two parties before a court, whatever type the parties give it."""
    return row["type"] != "EVENT" and bool(_CASE.search(row["name"]))


def _organisation(row: Mapping[str, Any]) -> str:
    if is_public_body(row["name"]):
        return "PublicBody"
    has_legal_form = any(key(name) != fold(name) for name in (row["name"], *row["aliases"]))
    return "Company" if has_legal_form else "Organization"


def _articles(
    entities: pd.DataFrame, named_in: Mapping[str, Sequence[str]], docs: Sequence[Document]
) -> Iterator[dict[str, Any]]:
    named: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in records(entities):
        for doc_id in named_in.get(row["entity_id"], ()):
            for name, value in _mentioned(row):
                named[doc_id][name].append(value)
    for doc in docs:
        yield _entity(
            _article_id(doc),
            "Article",
            {
                "title": [doc.label],
                "publisher": [doc.source or ""],
                "author": [doc.author or ""],
                "sourceUrl": [doc.url] if doc.url and _is_address(doc.url) else [],
                "publishedAt": [doc.published.isoformat()] if doc.published else [],
                "language": [_LANGUAGES.get(doc.language, "")],
                **named[doc.doc_id],
                "bodyText": [doc.text[at : at + _TEXT] for at in range(0, len(doc.text), _TEXT)],
            },
        )


def _mentioned(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What an article says that it names."""
    if _is_case(row):
        return
    if row["type"] == "PERSON":
        yield "peopleMentioned", row["name"]
    elif row["type"] == "ORG":
        yield "companiesMentioned", row["name"]
    elif row["type"] in ("GPE", "LOC", "FAC"):
        yield "locationMentioned", row["name"]
        yield from (("detectedCountry", code) for code in _country(row))


def _thing(named: _Named, docs: Sequence[Document]) -> dict[str, Any]:
    row = named.row
    return _entity(
        named.id,
        named.schema,
        {
            "name": [row["name"]],
            "alias": row["aliases"],
            "full": [row["name"]] if named.schema == "Address" else [],
            "position": [row["role"]] if named.schema == "Person" else [],
            "country": _country(row),
            "proof": [_article_id(doc) for doc in docs],
        },
    )


def _country(row: Mapping[str, Any]) -> list[str]:
    """The country's code, where there is one and not a choice of several."""
    return [row["country"].lower()] if row["country"] and "|" not in row["country"] else []


def _mentions(
    places: pd.DataFrame, named: Mapping[str, _Named], document: Mapping[str, Document]
) -> Iterator[dict[str, Any]]:
    """A mention for each spelling in each document: the schema has no place for offsets."""
    spellings = places[["doc_id", "entity_id", "text"]].itertuples(index=False, name=None)
    for doc_id, entity_id, text in dict.fromkeys(spellings):
        if entity_id in named:
            one, doc = named[entity_id], document[doc_id]
            resolved = [one.id] if one.schema in _LEGAL_ENTITIES else []
            yield _entity(
                _id("mention", doc.sha256, one.id, text),
                "Mention",
                {
                    "document": [_article_id(doc)],
                    "resolved": resolved,
                    "name": [text],
                    "detectedSchema": [one.schema],
                    "contextCountry": _country(one.row),
                },
            )


def _variants(named: Mapping[str, _Named]) -> Iterator[dict[str, Any]]:
    for one in named.values():
        family = named.get(one.row["variant_of"])
        if family:
            ends = {"subject": [one.id], "object": [family.id], "role": ["variant of"]}
            yield _entity(_id("variant", one.id, family.id), "UnknownLink", ends)


def _entity(entity_id: str, schema: str, properties: Properties) -> dict[str, Any]:
    """An entity without empty properties; every text but the article's on one line, and not too long."""
    kept: dict[str, list[str]] = {}
    for name, values in properties.items():
        limit = _NAME if name in ("name", "alias") or name.endswith("Mentioned") else _STRING
        short = values if name == "bodyText" else (" ".join(value.split())[:limit] for value in values)
        kept[name] = [value for value in dict.fromkeys(short) if value]
    return {
        "id": entity_id,
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and not any(map(str.isspace, url))


def _article_id(doc: Document) -> str:
    return _id("article", doc.sha256)


def _id(*parts: str) -> str:
    return (
        f"docbrief-{sha1(chr(0).join(parts).encode('utf-8', 'replace'), usedforsecurity=False).hexdigest()}"
    )
