"""The sections of a report: each a function from an ``Analysis`` to what a notebook shows."""

from analysis.report.sections.claims import claims
from analysis.report.sections.entities import entities
from analysis.report.sections.front import summary, title
from analysis.report.sections.method import method
from analysis.report.sections.provenance import provenance
from analysis.report.sections.timeline import timeline, timeline_figure

__all__ = ["claims", "entities", "method", "provenance", "summary", "timeline", "timeline_figure", "title"]
