"""The sections of a report on many documents: each a function from ``Merged`` to what a notebook shows."""

from analysis.report.sections.corpus.claims import claims, voices
from analysis.report.sections.corpus.copies import copies
from analysis.report.sections.corpus.documents import documents, sources
from analysis.report.sections.corpus.entities import entities, heat_strip
from analysis.report.sections.corpus.front import failures, summary, title
from analysis.report.sections.corpus.places import place_map, unresolved_places
from analysis.report.sections.corpus.timeline import timeline, timeline_figure

__all__ = [
    "claims",
    "copies",
    "documents",
    "entities",
    "failures",
    "heat_strip",
    "place_map",
    "sources",
    "summary",
    "timeline",
    "timeline_figure",
    "title",
    "unresolved_places",
    "voices",
]
