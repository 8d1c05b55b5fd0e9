"""The source text, with a number at every claim and date that leads to its row, and notes beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.document import COUNTED, Document
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, link, paragraph, split, verdict_mark
from analysis.report.sections.places import claim_number, event_name, event_number
from analysis.timeline import dated_only

_SHOWN = COUNTED | {"byline", "caption"}
_NARROW = Markup("\u202f")
"""Between two numbers at the same word: a narrow space at which no line breaks."""


@dataclass(frozen=True)
class Mark:
    """Words of the text that a row of the report is about.

    Attributes:
        start: First character.
        end: The one after the last.
        name: Of the row; the words are named the same with ``-words`` behind it.
        number: What stands at the words and at the row.
        style: Class of the highlight.
        note: What stands beside the paragraph.
    """

    start: int
    end: int
    name: str
    number: str
    style: str
    note: Markup


def source_text(found: Analysis) -> Html:
    """The story, paragraph by paragraph, with what was read in it."""
    doc = found.docs[0]
    marks = sorted([*_claims(found, doc), *_dates(found, doc)], key=lambda mark: (mark.start, -mark.end))
    names = first_mentions(found)
    shown = [_passage(doc, start, end, marks, names) for start, end in paragraphs(doc)]
    explained = paragraph(
        "Underlined words are claims, words on colour date an event. The numbers lead to the row and back.",
        style="note",
    )
    return Html(explained + Markup("").join(shown))


def paragraphs(doc: Document) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of the story stand, captions and bylines included."""
    zones = [zone for zone in doc.zones if zone.kind in _SHOWN]
    while zones:
        first = zones.pop(0)
        end = first.end
        while zones and "\n" not in doc.text[end : zones[0].start]:  # a dateline and what follows it
            end = zones.pop(0).end
        yield first.start, end


def first_mentions(found: Analysis) -> dict[int, str]:
    """The name of the place of each entity's first mention in a paragraph, by the character it begins at."""
    doc = found.docs[0]
    own = found.mentions[found.mentions["doc_id"] == doc.doc_id].sort_values("start")
    places: dict[int, str] = {}
    ranges = iter(paragraphs(doc))
    _, end = next(ranges, (0, 0))
    met: set[str] = set()
    for start, entity in zip(own["start"], own["entity_id"], strict=True):
        while start >= end and (following := next(ranges, None)):
            end = following[1]
            met.clear()
        if entity and entity not in met:
            met.add(entity)
            places[int(start)] = f"mention-{start}"
    return places


def _claims(found: Analysis, doc: Document) -> Iterator[Mark]:
    for row in tables.records(found.claims):
        if row["doc_id"] == doc.doc_id:
            word = row["verdict"].lower().replace("_", " ")
            note = Markup("{} {}").format(verdict_mark(row["verdict"]), word)
            style = "claim " + word.replace(" ", "-")
            yield Mark(row["start"], row["end"], row["claim_id"], claim_number(row), style, note)


def _dates(found: Analysis, doc: Document) -> Iterator[Mark]:
    for position, row in enumerate(tables.records(dated_only(found.timeline))):
        if row["doc_id"] == doc.doc_id and row["time_start"] < row["time_end"]:
            name, number = event_name(position), event_number(position)
            note = Markup("{}").format(row["display_date"])
            yield Mark(row["time_start"], row["time_end"], name, number, "date", note)


def _passage(doc: Document, start: int, end: int, marks: list[Mark], names: dict[int, str]) -> Markup:
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    begun = [mark for mark in here if mark.start >= start]
    marked = _marked(doc.text, start, end, here, names)
    kind = doc.zone_at(start)
    if kind == "headline" and not begun:  # a heading stays with what stands below it
        return Markup("<h3>{}</h3>").format(marked)
    words = paragraph(marked, style="" if kind in COUNTED else "small")
    return split(words, _notes(begun), style="passage")


def _notes(marks: list[Mark]) -> Markup:
    """The numbers of the marks, those of one verdict on one line, each date on its own."""
    together: dict[Markup, list[Markup]] = {}
    for mark in marks:
        together.setdefault(mark.note, []).append(link(mark.number, mark.name))
    return Markup("<br>").join(
        Markup("{} {}").format(Markup(" ").join(numbers), note) for note, numbers in together.items()
    )


def _marked(text: str, start: int, end: int, marks: list[Mark], names: dict[int, str]) -> Markup:
    """The words between two characters, each stretch in the looks of the marks that lie over it."""
    anchors = [at for at in names if start <= at < end]
    cuts = {start, end, *anchors, *(cut for mark in marks for cut in (mark.start, mark.end))}
    edges = sorted(cut for cut in cuts if start <= cut <= end)
    pieces: list[Markup] = []
    for left, right in pairwise(edges):
        pieces += [_place(f"{mark.name}-words") for mark in marks if mark.start == left]
        pieces += [_place(names[left])] if left in names else []
        over = [mark for mark in marks if mark.start <= left and right <= mark.end]
        pieces.append(_styled(text[left:right], over))
        if ended := [mark for mark in reversed(marks) if mark.end == right]:
            pieces.append(_references(ended))
    return Markup("").join(pieces)


def _styled(words: str, over: list[Mark]) -> Markup:
    styled = Markup("{}").format(words)
    looks: dict[Any, str] = {mark.style.partition(" ")[0]: mark.style for mark in over}  # one of each kind
    for style in sorted(looks.values(), reverse=True):
        styled = Markup('<mark class="{}">{}</mark>').format(style, styled)
    return styled


def _place(name: str) -> Markup:
    return Markup('<span id="{}"></span>').format(name)


def _references(marks: list[Mark]) -> Markup:
    numbers = _NARROW.join(link(mark.number, mark.name) for mark in marks)
    return Markup('<sup class="reference">{}</sup>').format(numbers)
