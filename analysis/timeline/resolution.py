"""Resolve the expressions of a document in the order of its text, each against what is known at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from analysis.document import Document, Zone
from analysis.timeline.context import Anchor, Context, direction_at
from analysis.timeline.counted import Clock
from analysis.timeline.narrative import moves_the_story, tells_a_history
from analysis.timeline.readings import Fixed, point_of
from analysis.timeline.rules import Found
from analysis.timeline.values import Point, Value
from analysis.zones import PUBLISHED_LINE

_REACH = 400
"""Characters within which "the next day" of a news story goes on from the date before it."""


def resolve(
    doc: Document, expressions: Sequence[Found], fiscal_year_start: int = 1
) -> Iterator[tuple[Found, Value]]:
    """Give each expression its value.

    Args:
        doc: The document.
        expressions: Its time expressions in text order.
        fiscal_year_start: Month in which fiscal years begin.

    Yields:
        Each expression with what it means.
    """
    published = anchor_of(doc, expressions)
    narrative = tells_a_history(doc, expressions)
    previous: Anchor | None = None
    named_at = 0
    for expression, following in zip_longest(expressions, expressions[1:]):
        if not narrative and expression.start - named_at > _REACH:
            previous = None
        direction, cue = direction_at(doc.text, expression.start, expression.end)
        context = Context(published, previous, narrative, direction, cue, fiscal_year_start)
        if following is not None and _has_its_day_behind(doc.text, expression, following):
            day = following.reading.resolve(context)
            context = replace(context, previous=_anchor(doc, following, day) or previous)
        value = expression.reading.resolve(context)
        yield expression, value
        anchor = _anchor(doc, expression, value)
        if anchor is None:
            continue
        if (
            not narrative
            or previous is None
            or moves_the_story(previous.point, anchor.point, expression, doc.text)
        ):
            previous, named_at = anchor, expression.end


def anchor_of(doc: Document, expressions: Sequence[Found]) -> Anchor | None:
    """The day of publication, else that of the date line, else None."""
    return Anchor.published(doc.published) if doc.published else _date_line(doc, expressions)


def _anchor(doc: Document, expression: Found, value: Value) -> Anchor | None:
    """The date that later expressions can go on from, with the words that named it."""
    point = point_of(value)
    words = " ".join(doc.text[expression.start : expression.end].split())
    return Anchor(point, f'{value.value}, from "{words}"') if point is not None else None


def _has_its_day_behind(text: str, expression: Found, following: Found) -> bool:
    """Whether a time of day is followed by its day: "10 a.m. on Nov. 29"."""
    between = text[expression.end : following.start].strip(" ,")
    return (
        isinstance(expression.reading, Clock)
        and re.fullmatch(r"(?:(?:\w+ )?time )?(?:on)?", between) is not None
    )


def _date_line(doc: Document, expressions: Sequence[Found]) -> Anchor | None:
    """The day of a line that is a full date, or says when the page was published, when there is just one."""
    first = next((zone.start for zone in doc.zones if zone.kind == "body"), 0)
    lines = [
        zone
        for zone in doc.zones
        if zone.kind == "dateline"
        or (
            zone.kind == "boilerplate"
            and zone.end <= first
            and PUBLISHED_LINE.fullmatch(doc.text, zone.start, zone.end)
        )
    ]
    dates = {
        point: doc.text[expression.start : expression.end]
        for expression in expressions
        if isinstance(expression.reading, Fixed)
        and any(_is_the_date_of(doc, zone, expression) for zone in lines)
        and (point := _day_of(expression.reading.value))
    }
    if len(dates) != 1:
        return None
    ((point, words),) = dates.items()
    return Anchor(point, f'the date line "{words}"')


def _is_the_date_of(doc: Document, zone: Zone, expression: Found) -> bool:
    if zone.kind == "boilerplate":
        return zone.start <= expression.start < zone.end
    return expression.start == zone.start and doc.text[expression.end : zone.end].strip() in ("", ".")


def _day_of(value: Value) -> Point | None:
    """The day of a value, without its time."""
    point = Point.of(value.value.split("T")[0])
    return point if point is not None and point.as_date else None
