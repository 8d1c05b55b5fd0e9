"""docbrief: documents in, evidence-backed PDF reports out."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.claims import check_claims, find_claims
    from analysis.claims.compare import compare
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

_HOMES = {
    "claims": ("check_claims", "compare", "find_claims"),
    "document": ("Document",),
    "entities": ("find_mentions", "resolve_entities"),
    "pipeline": ("Analysis", "analyse"),
    "readers": ("read_document", "read_documents"),
    "report": ("build_report", "build_reports"),
    "timeline": ("build_timeline", "tag_times"),
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for (PEP 562): the command answers without pandas."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"analysis.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
