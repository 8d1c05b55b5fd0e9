"""Whether a document tells a history: its dates then go on from each other, not from its publication.

News and histories need different anchors (Mazur & Dale 2010; Strötgen & Gertz 2012). The choice is made for
each document from its own evidence: dates with their year, long before publication, and few words of the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.document import Document
from analysis.timeline.context import direction_at
from analysis.timeline.counted import Clock, Shift, StoryShift
from analysis.timeline.readings import Fixed, Reading, Weekday, point_of
from analysis.timeline.rules import Found
from analysis.timeline.values import Point

_ENOUGH_DATES = 10
_LONG_BEFORE = 2  # years before publication
_SHARE_OF_OLD = 0.6
_DATES_A_DEICTIC = 10


def tells_a_history(doc: Document, expressions: Sequence[Found]) -> bool:
    """Whether the dates of a document go on from each other.

    A history begins with a date that has its year and names at least ten such, most of them two or more years
    before publication; it hardly uses words that count from the day of writing, such as "last week". News
    with much background begins otherwise: with what happened "on Oct. 16".

    Args:
        doc: The document; without a publication date the answer is no, since nothing says what is long ago.
        expressions: Its time expressions in text order.
    """
    if doc.published is None:
        return False
    readings = [expression.reading for expression in expressions if doc.counts_at(expression.start)]
    years = [point.year for reading in readings if (point := _stated(reading)) is not None]
    deictic = sum(isinstance(reading, Shift | Weekday | Clock) for reading in readings)
    first = next(
        (reading for reading in readings if _stated(reading) or not isinstance(reading, Fixed)), None
    )
    old = sum(year <= doc.published.year - _LONG_BEFORE for year in years)
    return (
        len(years) >= max(_ENOUGH_DATES, _DATES_A_DEICTIC * deictic)
        and old >= _SHARE_OF_OLD * len(years)
        and isinstance(first, Fixed)
    )


def _stated(reading: Reading) -> Point | None:
    """The date of an expression that names its year."""
    return point_of(reading.value) if isinstance(reading, Fixed) else None


_LEAP = 10  # years
_EDGE_OF_A_SPAN = re.compile(r"\b(?:since|until|till|as of|as at)\s(?:[\w’'-]+\s){0,6}?\Z", re.IGNORECASE)
_BEFORE = 60  # characters


def moves_the_story(previous: Point, point: Point, expression: Found, text: str) -> bool:
    """Whether the dates after this one go on from it.

    A look back ("a year earlier") does not move a story, nor does what is only planned ("for 1976"), the far
    end of a span ("until the fall of Budapest in 1945"), an aside in parentheses, or a year far from its
    thread ("declassified in 2005").

    Args:
        previous: The date that the story had come to.
        point: The date of the expression.
        expression: The expression and how it was read.
        text: The document's text.
    """
    reading = expression.reading
    if isinstance(reading, Shift | StoryShift) and reading.count < 0:
        return False
    if point.month is None and abs(point.year - previous.year) > _LEAP:
        return False
    before = re.split(r"[.!?;,]\s|\n", text[max(0, expression.start - _BEFORE) : expression.start])[-1]
    if _EDGE_OF_A_SPAN.search(before) or before.rfind("(") > before.rfind(")"):
        return False
    direction, _ = direction_at(text, expression.start, expression.end)
    return not (direction == "future" and point.year > previous.year)
