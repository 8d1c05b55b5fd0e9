"""The text with every name marked, and beside it its number in the list of entities."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.document import COUNTED, Document
from analysis.entities.listing import type_word
from analysis.figures.entity_types import TYPE_STYLES, type_style
from analysis.pipeline import Analysis
from analysis.report.sections.entities import entity_name
from analysis.report.sections.html import Html, link, paragraph
from analysis.report.sections.source import paragraphs

_LOOK = Markup(
    "<style>"
    "mark.named{{color:#10151b;border-radius:.2em;padding:0 .15em}}{}"
    "mark.named+sup a{{text-decoration:none}}"
    "</style>"
)


def named_text(found: Analysis, doc: Document | None = None) -> Html:
    """A document's paragraphs with every name marked; on a screen, a colour for each type.

    Args:
        found: The analysis.
        doc: One of its documents; the first unless given.
    """
    doc = doc or found.docs[0]
    number = {entity_id: at for at, entity_id in enumerate(found.entities["entity_id"], 1)}
    own = found.mentions[(found.mentions["doc_id"] == doc.doc_id) & found.mentions["entity_id"].isin(number)]
    rows = tables.records(own.sort_values("start"))
    explained = paragraph("Names are marked; the numbers are those of the list of entities.", style="small")
    shown = [
        _paragraph(doc, start, end, (row for row in rows if start <= row["start"] < end), number)
        for start, end in paragraphs(doc)
    ]
    return Html(_look(own["label"].unique()) + explained + Markup("").join(shown))


def _paragraph(
    doc: Document, start: int, end: int, mentions: Iterable[dict[str, Any]], number: dict[str, int]
) -> Markup:
    pieces: list[Markup] = []
    at = start
    for row in mentions:
        entity_id = row["entity_id"]
        pieces += [
            Markup("{}").format(doc.text[at : row["start"]]),
            Markup('<mark class="named {}" title="{}">{}</mark><sup class="reference">{}</sup>').format(
                row["label"].lower(),
                type_word(row["label"]),
                row["text"],
                link(number[entity_id], entity_name(entity_id)),
            ),
        ]
        at = row["end"]
    pieces.append(Markup("{}").format(doc.text[at:end]))
    words = Markup("").join(pieces)
    kind = doc.zone_at(start)
    if kind == "headline":
        words = Markup("<strong>{}</strong>").format(words)
    return paragraph(words, style="" if kind in COUNTED else "small")


def _look(kinds: Iterable[str]) -> Markup:
    """A colour for each type that occurs: that of the figures, made light."""
    rules = Markup("").join(
        Markup("mark.named.{}{{background:{}55}}").format(kind.lower(), type_style(kind).colour)
        for kind in sorted(kinds)
        if kind in TYPE_STYLES
    )
    return _LOOK.format(rules)
