"""Resolve the expressions of a document in the order of its text, each against what is known at its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.document import Document
from analysis.timeline.context import Anchor, Context, direction_at
from analysis.timeline.narrative import moves_the_story, tells_a_history
from analysis.timeline.readings import Fixed, point_of
from analysis.timeline.rules import Found
from analysis.timeline.values import Point, Value

_REACH = 400
"""Characters within which "the next day" of a news story goes on from the date before it."""


def resolve(doc: Document, expressions: Sequence[Found]) -> Iterator[tuple[Found, Value]]:
    """Give each expression its value.

    Args:
        doc: The document.
        expressions: Its time expressions in text order.

    Yields:
        Each expression with what it means.
    """
    published = Anchor.published(doc.published) if doc.published else _date_line(doc, expressions)
    narrative = tells_a_history(doc, expressions)
    previous: Anchor | None = None
    named_at = 0
    for expression in expressions:
        if not narrative and expression.start - named_at > _REACH:
            previous = None
        direction, cue = direction_at(doc.text, expression.start, expression.end)
        value = expression.reading.resolve(Context(published, previous, narrative, direction, cue))
        yield expression, value
        point = point_of(value)
        if point is None:
            continue
        if narrative and previous and not moves_the_story(previous.point, point, expression.reading):
            continue
        words = " ".join(doc.text[expression.start : expression.end].split())
        previous, named_at = Anchor(point, f'{value.value}, from "{words}" before it'), expression.end


def _date_line(doc: Document, expressions: Sequence[Found]) -> Anchor | None:
    """The day of a line that holds nothing but a full date, when the document has just one such line."""
    lines = {zone.start: zone.end for zone in doc.zones if zone.kind == "dateline"}
    dates = [
        (Point.of(expression.reading.value.value), doc.text[expression.start : expression.end])
        for expression in expressions
        if isinstance(expression.reading, Fixed)
        and expression.start in lines
        and doc.text[expression.end : lines[expression.start]].strip() in ("", ".")
    ]
    if len(dates) != 1:
        return None
    point, words = dates[0]
    return Anchor(point, f'the date line "{words}"') if point and point.as_date else None
