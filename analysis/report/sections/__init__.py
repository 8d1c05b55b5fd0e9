"""The sections of a report: each a function from an ``Analysis`` to what a notebook shows."""

from analysis.report.sections.changes import changes
from analysis.report.sections.claims import claims
from analysis.report.sections.entities import entities
from analysis.report.sections.front import summary, title
from analysis.report.sections.index import index
from analysis.report.sections.method import method
from analysis.report.sections.provenance import provenance, sources
from analysis.report.sections.section import left_out, section
from analysis.report.sections.source import source_text
from analysis.report.sections.timeline import timeline, timeline_figure
from analysis.report.sections.unresolved import unresolved

__all__ = [
    "changes",
    "claims",
    "entities",
    "index",
    "left_out",
    "method",
    "provenance",
    "section",
    "source_text",
    "sources",
    "summary",
    "timeline",
    "timeline_figure",
    "title",
    "unresolved",
]
