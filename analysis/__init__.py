"""docbrief: documents in, evidence-backed PDF reports out."""

from analysis.claims import check_claims, compare, find_claims
from analysis.document import Document
from analysis.entities import find_mentions, resolve_entities
from analysis.pipeline import Analysis, analyse
from analysis.readers import read_document, read_documents
from analysis.report import build_report, build_reports
from analysis.timeline import build_timeline, tag_times

__all__ = [
    "Analysis",
    "Document",
    "analyse",
    "build_report",
    "build_reports",
    "build_timeline",
    "check_claims",
    "compare",
    "find_claims",
    "find_mentions",
    "read_document",
    "read_documents",
    "resolve_entities",
    "tag_times",
]
