"""Mentions as W3C Web Annotations: every name with its place in the text, for annotation tools."""

from __future__ import annotations

import json
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pandas as pd

from analysis.document import Document
from analysis.tables import records

_CONTEXT = 32  # characters before and after a name, to find it again in a text that has changed
_CONTEXTS = "http://www.w3.org/ns/anno.jsonld"


def web_annotations(mentions: pd.DataFrame, entities: pd.DataFrame, docs: Sequence[Document]) -> str:
    """Write each mention as an annotation with its entity's name and type.

    Source: Web Annotation Data Model, W3C Recommendation, 2017. Positions count code points from 0, as it
    demands and Python does; a program that counts UTF-16 units, as JavaScript does, is off by one after each
    character beyond U+FFFF, and finds the name by its quote. The target is the file by its hash (RFC 6920),
    because the positions hold in no other text; ``via`` is the address it came from.

    Args:
        mentions: Table ``mentions``, resolved; what no entity is listed for is left out.
        entities: Table ``entities``.
        docs: The documents they stand in.

    Returns:
        JSON-LD text: one ``AnnotationCollection`` with one page. The same tables give the same identifiers.
    """
    document = {doc.doc_id: doc for doc in docs}
    entity = {row["entity_id"]: row for row in records(entities)}
    items = [
        _annotation(row, entity[row["entity_id"]], document[row["doc_id"]])
        for row in records(mentions)
        if row["entity_id"] in entity
    ]
    mark = _urn("collection", *(doc.sha256 for doc in docs))
    page = {
        "id": f"{mark}#page",
        "type": "AnnotationPage",
        "partOf": mark,
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": _CONTEXTS,
        "id": mark,
        "type": "AnnotationCollection",
        "label": "Names in " + ", ".join(doc.label for doc in docs),
        "total": len(items),
        "first": page,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _annotation(mention: Mapping[str, Any], entity: Mapping[str, Any], doc: Document) -> dict[str, Any]:
    start, end = mention["start"], mention["end"]
    return {
        "id": _urn("mention", doc.sha256, str(start), str(end)),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "identifying",
                "format": "text/plain",
                "value": entity["name"],
            },
            {
                "type": "TextualBody",
                "purpose": "classifying",
                "format": "text/plain",
                "value": entity["type"],
            },
        ],
        "target": {
            "source": _source(doc),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": doc.text[start:end],
                    "prefix": _whole(doc.text[max(0, start - _CONTEXT) : start]),
                    "suffix": doc.text[end : end + _CONTEXT],
                },
            ],
        },
    }


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _source(doc: Document) -> dict[str, str]:
    digest = urlsafe_b64encode(bytes.fromhex(doc.sha256)).decode().rstrip("=")
    source = {"id": f"ni:///sha-256;{digest}", "type": "Text", "language": doc.language}
    return source | ({"via": doc.url} if doc.url else {})


def _whole(prefix: str) -> str:
    """The prefix without marks that belong to the letter before it."""
    while prefix and unicodedata.combining(prefix[0]):
        prefix = prefix[1:]
    return prefix


def _urn(*parts: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(('docbrief', *parts)))}"
