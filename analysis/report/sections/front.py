"""The top of a report: its title, and what was found in three sentences of measured facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.claims.settled import HUMAN
from analysis.claims.verdict import Verdict
from analysis.document import Document
from analysis.figures.entity_types import peoples_last
from analysis.figures.overview import draw_overview
from analysis.figures.picture import Picture
from analysis.figures.timeline import describe_timeline
from analysis.language import reads_like_english
from analysis.pipeline import Analysis
from analysis.report.sections.entities import entity_name
from analysis.report.sections.html import (
    STYLE,
    Html,
    figure,
    link,
    one_line,
    paragraph,
    plural,
    split,
    unmarked,
    verdict_mark,
)
from analysis.report.sections.places import claim_number
from analysis.timeline import dated_only

DECIDED = (Verdict.CONTRADICTED, Verdict.CONFLICTING, Verdict.SUPPORTED)
MEANING = {
    Verdict.SUPPORTED: "a source says every checkable part of it",
    Verdict.CONTRADICTED: "a source gives another date or number for the same thing",
    Verdict.CONFLICTING: "the sources disagree with each other",
    Verdict.NOT_ENOUGH_EVIDENCE: "nothing at hand decides it",
}

_MOST_ENTITIES = 8
_MOST_DECIDED = 4


def title(found: Analysis) -> Html:
    """The document's title; on a screen also where it comes from, which the PDF has in its title block."""
    doc = found.docs[0]
    about = " · ".join(part for part in (doc.source, published(doc)) if part)
    return Html(
        STYLE
        + Markup("<h1>{}</h1>").format(doc.label)
        + Markup('<p class="screen-only">{}</p>').format(about)
    )


def published(doc: Document) -> str:
    """The day of publication in words, or that it is not known."""
    return day_in_words(doc.published) if doc.published else "date of publication unknown"


def day_in_words(day: date) -> str:
    """A day as ``8 March 2023``."""
    return f"{day.day} {day:%B} {day.year}"


def summary(found: Analysis) -> Html:
    """What was found: three sentences, the names, the dates and the verdicts at a glance."""
    reading = paragraph(_names(found), _span(dated_only(found.timeline)), _checks(found), style="lead")
    main = reading + _not_english(found) + _unknown_year(found) + _overview(found) + verdicts(found)
    return Html(split(main, side) if (side := _key_entities(found)) else main)


def _names(found: Analysis) -> str:
    n_mentions = int(found.entities["n_mentions"].sum())
    named = f"The text names {plural(len(found.entities), 'entity', 'entities')}"
    return f"{named} in {plural(n_mentions, 'mention')}." if n_mentions else f"{named}."


def _span(timeline: pd.DataFrame) -> str:
    if timeline.empty:
        return "It dates nothing."
    dated = timeline.dropna(subset=["earliest"])
    statements = f"It makes {plural(len(timeline), 'dated statement')}"
    if dated.empty:
        return f"{statements}, none with a known year."
    unknown = len(timeline) - len(dated)
    rest = f"; {unknown} {'has' if unknown == 1 else 'have'} no known year" if unknown else ""
    first, last = dated["display_date"].iloc[0], dated["display_date"].iloc[-1]
    span = f"of {first}" if first == last else f"the earliest of {first}, the latest of {last}"
    return f"{statements}, {span}{rest}."


def _checks(found: Analysis) -> str:
    """How many claims there are, and how each verdict shares in them."""
    held = _held(found)
    if found.claims.empty:
        return f"It makes no checkable claims, {held}."
    counts = found.claims["verdict"].value_counts()
    shares = [
        f"{counts[word]} {'is' if counts[word] == 1 else 'are'} {word.lower()}"
        for word in DECIDED
        if word in counts
    ]
    undecided = len(found.claims) - sum(int(counts.get(word, 0)) for word in DECIDED)
    shares += [f"{undecided} {'stays' if undecided == 1 else 'stay'} open"] if undecided else []
    listed = ", ".join(shares[:-1]) + " and " + shares[-1] if len(shares) > 1 else shares[0]
    return f"It makes {plural(len(found.claims), 'checkable claim')}, {held}: {listed}."


def _held(found: Analysis) -> str:
    """Which documents the claims were held against: the evidence, and others of the set."""
    given, others = len(found.evidence_docs), len(found.related_docs)
    against = [plural(given, "evidence document")] if given else []
    against += [f"{plural(others, 'other document')} of its set"] if others else []
    named = f"held against {' and '.join(against)}" if against else "and no evidence was given"
    return named if given or not others else f"{named}, as no evidence was given"


def _overview(found: Analysis) -> Markup:
    dated = dated_only(found.timeline).dropna(subset=["earliest"])
    if dated.empty:
        return Markup("")
    drawn = Picture(draw_overview(dated), alt=describe_timeline(dated, most=0), caption="")
    return paragraph("When", style="kicker") + figure(drawn)


def verdicts(found: Analysis) -> Markup:
    """The claims by verdict as a bar, and those decided in their own words."""
    if found.claims.empty:
        return Markup("")
    decided = [row for word in DECIDED for row in tables.records(found.claims) if row["verdict"] == word]
    if not decided and not found.evidence_docs:
        return Markup("")
    return verdict_strip(found.claims) + Markup("").join(_decided(row) for row in decided[:_MOST_DECIDED])


def verdict_strip(claims: pd.DataFrame) -> Markup:
    """The claims by verdict as a bar, under its heading."""
    counts = claims["verdict"].value_counts()
    parts = Markup("").join(
        Markup('<li class="{}" data-share="{}" style="flex-grow:{}"><span>{} {}</span></li>').format(
            word.lower().replace("_", "-"),
            counts[word],
            counts[word],
            counts[word],
            word.lower().replace("_", " "),
        )
        for word in MEANING
        if word in counts
    )
    return paragraph("Verdicts", style="kicker") + Markup('<ul class="strip">{}</ul>').format(parts)


def _decided(row: dict[str, Any]) -> Markup:
    return paragraph(
        verdict_mark(row["verdict"]),
        link(claim_number(row), row["claim_id"]),
        unmarked(row["text"]),
        f"(settled by {row['who']})" if row["status"] == HUMAN else "",
        Markup("<br><small>{}</small>").format(row["explanation"]),
        style="item",
    )


def _key_entities(found: Analysis) -> Markup:
    ranked = found.entities.sort_values("n_mentions", ascending=False, kind="stable")
    most = peoples_last(ranked).head(_MOST_ENTITIES)
    lines = [
        Markup("<p><strong>{}</strong><br><small>{}</small></p>").format(
            link(row["name"], entity_name(row["entity_id"])),
            ", ".join(part for part in (one_line(row["role"]), _times(row)) if part),
        )
        for row in tables.records(most)
    ]
    return paragraph("Key entities", style="kicker") + Markup("").join(lines) if lines else Markup("")


def _times(row: dict[str, Any]) -> str:
    return plural(int(row["n_mentions"]), "mention")


def _not_english(found: Analysis) -> Markup:
    if all(reads_like_english(doc) for doc in found.docs):
        return Markup("")
    return paragraph(
        "The text does not read like English, the only language read here: rely on nothing below."
    )


def _unknown_year(found: Analysis) -> Markup:
    """The line that a report without a date of publication must not lack."""
    open_dates = {
        text: value
        for text, value in zip(found.times["text"], found.times["value"], strict=True)
        if "XXXX" in value
    }
    if found.docs[0].published or not open_dates:
        return Markup("")
    named = ", ".join(f"“{text}”" for text in open_dates)
    lacking = "year" if all(value[5:6].isdigit() for value in open_dates.values()) else "date"
    return paragraph(f"The date of publication is unknown, so the {lacking} of {named} is unknown too.")
