"""docbrief: documents in, evidence-backed reports out."""

from analysis.document import Document

__all__ = ["Document"]
