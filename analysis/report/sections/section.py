"""A section of a report: a heading and what stands below it, or nothing and the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from analysis.figures.picture import Picture
from analysis.report.sections.html import Html, Nothing, paragraph


@dataclass(frozen=True)
class Section:
    """Shown as several outputs of one cell, so that figures stay figures.

    Attributes:
        heading: The title.
        parts: What it shows, in order; a section without parts is not shown.
        reason: Why there is nothing to show.
    """

    heading: str
    parts: tuple[Html | Picture, ...]
    reason: str = ""

    def _ipython_display_(self) -> None:
        from IPython.display import display

        if self.parts:
            display(Html(Markup("<h2>{}</h2>").format(self.heading)))
        for part in self.parts:
            display(part)


def section(heading: str, *parts: object) -> Section:
    """Put parts below a heading.

    Args:
        heading: The title.
        *parts: Html and pictures, or lists of them; ``Nothing`` is left out.
    """
    shown, reasons = [], []
    for part in _flat(parts):
        if isinstance(part, Nothing):
            reasons.append(part.reason)
        elif part:
            shown.append(part)
    return Section(heading, tuple(shown), next((reason for reason in reasons if reason), ""))


def _flat(parts: Iterable[object]) -> Iterable[Html | Picture]:
    for part in parts:
        if isinstance(part, Html | Picture):
            yield part
        elif isinstance(part, Iterable):
            yield from _flat(part)


def left_out(*sections: Section) -> Html:
    """One line on the sections that have nothing to say."""
    reasons = [one.reason for one in sections if not one.parts and one.reason]
    return Html(paragraph(*reasons, style="small")) if reasons else Html("")
