"""The index: every entity, and where in the report it stands."""

from __future__ import annotations

from collections import defaultdict

from markupsafe import Markup

from analysis import tables
from analysis.pipeline import Analysis
from analysis.report.sections.entities import entity_name
from analysis.report.sections.html import Html, Nothing, link, paragraph
from analysis.report.sections.places import event_name
from analysis.report.sections.source import first_mentions
from analysis.timeline import dated_only


def index(found: Analysis) -> Html:
    """Each entity with links to its places; the PDF prints their pages."""
    places = _places(found)
    named = sorted(
        (row for row in tables.records(found.entities) if places[row["entity_id"]]),
        key=lambda row: (row["name"].casefold(), row["entity_id"]),
    )
    if not named:
        return Nothing()
    items = Markup("").join(
        Markup('<dt>{}</dt><dd><span class="pages">{}</span></dd>').format(
            row["name"],
            Markup(" ").join(link(number, name) for number, name in enumerate(places[row["entity_id"]], 1)),
        )
        for row in named
    )
    what = "Pages of its row, its dated statements, its claims, and its first place in the source text."
    return Html(paragraph(what, style="note") + Markup('<dl class="index">{}</dl>').format(items))


def _places(found: Analysis) -> dict[str, list[str]]:
    """The names of the places where each entity stands: its row, the timeline, the claims, the text."""
    places: dict[str, list[str]] = defaultdict(list)
    for entity in found.entities["entity_id"]:
        places[entity].append(entity_name(entity))
    for position, row in enumerate(tables.records(dated_only(found.timeline))):
        for entity in dict.fromkeys(row["actors"]):
            places[entity].append(event_name(position))
    anchors = first_mentions(found)
    mentions = found.mentions[found.mentions["doc_id"] == found.docs[0].doc_id].sort_values("start")
    spans = list(zip(mentions["start"], mentions["end"], mentions["entity_id"], strict=True))
    for row in tables.records(found.claims[found.claims["doc_id"] == found.docs[0].doc_id]):
        inside = (entity for start, end, entity in spans if row["start"] <= start and end <= row["end"])
        for entity in dict.fromkeys(inside):
            places[entity].append(row["claim_id"])
    for start, _, entity in spans:
        if int(start) in anchors:
            places[entity].append(anchors[int(start)])
    return places
