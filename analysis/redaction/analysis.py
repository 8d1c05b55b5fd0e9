"""An analysis without the names that are withheld: documents, tables, identifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.document import Document
from analysis.redaction.redaction import WITHHELD, Redaction, each_string

if TYPE_CHECKING:
    from analysis.pipeline import Analysis

_AT = {"doc_id", "start", "end", "text"}


def withhold(found: Analysis, redaction: Redaction) -> Analysis:
    """Take the names out of an analysis.

    It is done after everything was found, so that verdicts and dates are those of the whole text.

    Args:
        found: What was found.
        redaction: What goes.

    Returns:
        The same documents and tables. Offsets stay; identifiers that hold a name are others; a document that
        has lost a word has lost its hash too, which would tell whether a guess at the word is right.
    """
    lists = (found.given,) if found.given else ()
    documents = (*found.docs, *found.evidence_docs, *found.related_docs, *lists)
    anew = {doc.doc_id: redaction.document(doc) for doc in documents}
    renamed = _renamed(found, {old: doc.doc_id for old, doc in anew.items()}, redaction)
    text_of = {doc.doc_id: doc.text for doc in anew.values()}
    changed: dict[str, Any] = {}
    for name in (one.name for one in fields(found)):
        value = getattr(found, name)
        if isinstance(value, pd.DataFrame):
            changed[name] = _table(value, renamed, redaction, text_of)
        elif isinstance(value, Document):
            changed[name] = anew[value.doc_id]
        elif isinstance(value, tuple):
            changed[name] = tuple(
                anew[one.doc_id] if isinstance(one, Document) else redaction.text(one) for one in value
            )
    hash_of = {doc.doc_id: doc.sha256 for doc in anew.values()}
    sources = changed["sources"]
    changed["sources"] = sources.assign(sha256=sources["doc_id"].map(hash_of).astype("string"))
    return replace(found, **changed)


def _renamed(found: Analysis, documents: dict[str, str], redaction: Redaction) -> dict[str, str]:
    """Identifiers that hold a name, or the name of a document that does, and what they become."""
    entities = [one for one in found.entities["entity_id"] if redaction.spans(one, "address")]
    renamed = {old: new for old, new in documents.items() if old != new}
    claims = {
        claim_id: new + claim_id.removeprefix(old)
        for claim_id in found.claims["claim_id"]
        for old, new in renamed.items()
        if claim_id.startswith(f"{old}-c")
    }
    return renamed | claims | {old: f"{WITHHELD}-{number}" for number, old in enumerate(entities, 1)}


def _table(
    table: pd.DataFrame, renamed: dict[str, str], redaction: Redaction, text_of: dict[str, str]
) -> pd.DataFrame:
    def anonymous(words: str) -> str:
        return renamed.get(words) or redaction.text(words, "derived")

    def cell(value: object) -> object:
        return each_string(value, anonymous)

    worded = [name for name, dtype in table.dtypes.items() if dtype in ("object", "string")]
    anew = table.assign(**{str(name): table[name].astype(object).map(cell) for name in worded})
    if set(table.columns) >= _AT:
        exact = _passages(anew, text_of)
        anew = anew.assign(text=exact, **({"quote": exact} if "quote" in table else {}))
    return anew.astype(table.dtypes.to_dict())


def _passages(table: pd.DataFrame, text_of: dict[str, str]) -> Sequence[str]:
    where = zip(table["doc_id"], table["start"], table["end"], strict=True)
    return [text_of[doc_id][start:end] for doc_id, start, end in where]
