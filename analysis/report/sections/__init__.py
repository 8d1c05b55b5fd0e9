"""The sections of a report: each a function from an ``Analysis`` to what a notebook shows."""

from analysis.report.sections.cards import entity_cards
from analysis.report.sections.changes import changes
from analysis.report.sections.claim_list import claims_provenance, claims_summary, claims_title
from analysis.report.sections.claim_matrix import claim_matrix, claim_matrix_figure
from analysis.report.sections.claims import claims
from analysis.report.sections.entities import entities
from analysis.report.sections.front import summary, title
from analysis.report.sections.index import index
from analysis.report.sections.judgements import judgements
from analysis.report.sections.method import method
from analysis.report.sections.named import named_text
from analysis.report.sections.network import mentions_figure, named_together, network_figure
from analysis.report.sections.provenance import provenance, sources
from analysis.report.sections.review import pairs_to_judge
from analysis.report.sections.section import left_out, section
from analysis.report.sections.source import source_text
from analysis.report.sections.timeline import timeline, timeline_figure
from analysis.report.sections.unresolved import unresolved

__all__ = [
    "changes",
    "claim_matrix",
    "claim_matrix_figure",
    "claims",
    "claims_provenance",
    "claims_summary",
    "claims_title",
    "entities",
    "entity_cards",
    "index",
    "judgements",
    "left_out",
    "mentions_figure",
    "method",
    "named_text",
    "named_together",
    "network_figure",
    "pairs_to_judge",
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
