"""docbrief: documents in, evidence-backed reports out."""

from analysis.document import Document
from analysis.entities import find_mentions, resolve_entities
from analysis.readers import read_document, read_documents

__all__ = ["Document", "find_mentions", "read_document", "read_documents", "resolve_entities"]
