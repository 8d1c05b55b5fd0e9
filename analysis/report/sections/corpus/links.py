"""Names that lead to their rows: documents to the list of documents, entities to the list of entities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from analysis.corpus.merged import Merged
from analysis.report.sections.entities import entity_name
from analysis.report.sections.html import link

LISTED_DOCUMENTS = 400
LISTED_ENTITIES = 40
"""Rows that the lists have at most; what is further down has no row to lead to."""


@dataclass(frozen=True)
class Links:
    """What a corpus report may lead to.

    Attributes:
        names: By ``entity_id``: the name.
        rows: Names of the rows that are in the report.
    """

    names: Mapping[str, str]
    rows: frozenset[str]

    @classmethod
    def of(cls, found: Merged) -> Links:
        """Those of a report on these documents."""
        documents = [doc.doc_id for doc in (*found.docs, *found.evidence_docs)][:LISTED_DOCUMENTS]
        entities = found.entities["entity_id"].head(LISTED_ENTITIES)
        rows = {*map(document_name, documents), *map(entity_name, entities)}
        names = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
        return cls(names, frozenset(rows))

    def document(self, doc_id: str) -> Markup:
        """A document's id."""
        return self._led(doc_id, document_name(doc_id))

    def entity(self, entity_id: str) -> Markup:
        """An entity's name; what is no entity is shown as it is."""
        return self._led(self.names.get(entity_id, entity_id), entity_name(entity_id))

    def _led(self, words: str, row: str) -> Markup:
        return link(words, row) if row in self.rows else escape(words)


def document_name(doc_id: str) -> str:
    """What links to a document's row lead to."""
    return f"document-{doc_id}"
