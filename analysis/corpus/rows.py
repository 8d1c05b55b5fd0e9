"""What one document says, as rows of every table of a corpus."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from analysis.claims.detect import claim_rows
from analysis.corpus.duplicates import sketch
from analysis.corpus.sources import Source
from analysis.document import Document
from analysis.entities.mentions import mention_rows
from analysis.entities.resolve import resolve_rows
from analysis.language import reads_like_english
from analysis.timeline.events import tellings
from analysis.timeline.expressions import time_rows
from analysis.timeline.tellings import Telling

Rows = dict[str, list[dict[str, Any]]]
"""By the name of the table."""


def rows_of(source: Source, doc: Document) -> Rows:
    """Find the entities, times, dated statements and claims of one document.

    Names are resolved inside the document, and claims are found but not checked: both need the other
    documents, and wait for the corpus report.
    """
    found = list(mention_rows(doc))
    mentions = resolve_rows(doc, found)
    return {
        "documents": [_document(source, doc)],
        "mentions": [row | {"tagged": raw["label"]} for row, raw in zip(mentions, found, strict=True)],
        "times": [_in_utc(row) for row in time_rows(doc)],
        "statements": [_statement(telling) for telling in tellings(doc, mentions)],
        "claims": claim_rows(doc, mentions),
    }


def _document(source: Source, doc: Document) -> dict[str, Any]:
    return {
        "doc_id": doc.doc_id,
        "path": source.name,
        "sha256": doc.sha256,
        "title": doc.label,
        "published": doc.published,
        "source": doc.source or "",
        "url": doc.url or "",
        "author": doc.author or "",
        "language": doc.language,
        "n_words": len(doc.text.split()),
        "reads_like_english": reads_like_english(doc),
        "sketch": sketch(doc.body),
        "text": doc.text,
    }


def _statement(telling: Telling) -> dict[str, Any]:
    return _in_utc(telling.row) | {"lemma": telling.lemma, "objects": sorted(telling.objects)}


def _in_utc(row: dict[str, Any]) -> dict[str, Any]:
    return row | {bound: _naive(row[bound]) for bound in ("earliest", "latest")}


def _naive(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=None) if moment is not None else None
