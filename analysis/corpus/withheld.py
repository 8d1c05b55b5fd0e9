"""A corpus without the names that are withheld: documents, tables, places, what it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.claims.check import Checks
from analysis.corpus.manifest import CorpusManifest
from analysis.corpus.schema import SCHEMAS
from analysis.corpus.store import Corpus
from analysis.redaction.redaction import WITHHELD, Redaction
from analysis.redaction.tables import Withheld

if TYPE_CHECKING:
    from analysis.corpus.merged import Merged


def withhold(found: Merged, redaction: Redaction) -> Merged:
    """Take the names out of what the documents of a corpus say together.

    It is done after everything was found, so that verdicts and dates are those of the whole texts.

    Args:
        found: What was found.
        redaction: What goes.

    Returns:
        The same with the same offsets. The tables of single documents, which queries ask, are without the
        names too; a withheld place has no position, and a document that has lost a word no hash.
    """
    rows = {name: found.corpus.rows(name) for name in SCHEMAS}
    anew = Withheld(
        redaction,
        (*found.docs, *found.evidence_docs),
        _ids("entity_id", found.entities, rows["mentions"]),
        _ids("claim_id", found.claims, rows["claims"]),
    )
    changed: dict[str, Any] = {
        one.name: anew.table(value)
        for one in fields(found)
        if isinstance(value := getattr(found, one.name), pd.DataFrame)
    }
    return replace(
        found,
        **changed | {"places": _places(found.places, changed["places"])},
        docs=tuple(anew.documents[doc.doc_id] for doc in found.docs),
        evidence_docs=tuple(anew.documents[doc.doc_id] for doc in found.evidence_docs),
        checks=Checks(anew.table(found.checks.claims), anew.table(found.checks.evidence)),
        corpus=_corpus(found.corpus.record, rows, anew, redaction),
    )


def _ids(column: str, table: pd.DataFrame, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys([*table[column], *(row[column] for row in rows)]))


def _places(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Where a withheld place is would tell its name."""
    hidden = before["name"] != after["name"]
    return after.assign(
        latitude=after["latitude"].mask(hidden),
        longitude=after["longitude"].mask(hidden),
        country=after["country"].mask(hidden, ""),
        kind=after["kind"].mask(hidden, ""),
        reason=after["reason"].mask(hidden, WITHHELD),
    )


def _corpus(
    record: CorpusManifest, rows: Mapping[str, list[dict[str, Any]]], anew: Withheld, redaction: Redaction
) -> Corpus:
    tables = {name: [anew.row(row) for row in some] for name, some in rows.items() if name != "documents"}
    documents = [_document(row, anew, redaction) for row in rows["documents"]]
    failures = {
        redaction.text(path, "address"): redaction.text(reason) for path, reason in record.failures.items()
    }
    folder = redaction.text(record.folder, "address")
    return Corpus.of_rows(
        replace(record, folder=folder, failures=failures), {**tables, "documents": documents}
    )


def _document(row: Mapping[str, Any], anew: Withheld, redaction: Redaction) -> dict[str, Any]:
    doc = anew.documents[row["doc_id"]]
    path = redaction.text(row["path"], "address")
    is_whole = doc.text == row["text"]
    return dict(row) | {
        "doc_id": doc.doc_id,
        "path": path,
        "sha256": doc.sha256,
        "title": doc.label,
        "source": doc.source or "",
        "url": doc.url or "",
        "author": doc.author or "",
        "text": doc.text,
        "sketch": row["sketch"] if is_whole else [],
    }
