"""An analysis without the names that are withheld: documents, tables, identifiers."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.document import Document
from analysis.redaction.redaction import Redaction
from analysis.redaction.tables import Withheld

if TYPE_CHECKING:
    from analysis.pipeline import Analysis


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
    anew = Withheld(redaction, documents, found.entities["entity_id"], found.claims["claim_id"])
    changed: dict[str, Any] = {}
    for name in (one.name for one in fields(found)):
        value = getattr(found, name)
        if isinstance(value, pd.DataFrame):
            changed[name] = anew.table(value)
        elif isinstance(value, Document):
            changed[name] = anew.documents[value.doc_id]
        elif isinstance(value, tuple):
            changed[name] = tuple(
                anew.documents[one.doc_id] if isinstance(one, Document) else redaction.text(one)
                for one in value
            )
    hash_of = {doc.doc_id: doc.sha256 for doc in anew.documents.values()}
    sources = changed["sources"]
    changed["sources"] = sources.assign(sha256=sources["doc_id"].map(hash_of).astype("string"))
    return replace(found, **changed)
