"""The top of a report: its title, and what was found in three sentences and two tables."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.claims.verdict import Verdict
from analysis.document import Document
from analysis.language import reads_like_english
from analysis.pipeline import Analysis
from analysis.report.sections.html import STYLE, Html, one_line, paragraph, plural, table, verdict
from analysis.timeline import dated_only

DECIDED = (Verdict.CONTRADICTED, Verdict.CONFLICTING, Verdict.SUPPORTED)
MEANING = {
    Verdict.SUPPORTED: "a source says every checkable part of it",
    Verdict.CONTRADICTED: "a source gives another date or number for the same thing",
    Verdict.CONFLICTING: "the sources disagree with each other",
    Verdict.NOT_ENOUGH_EVIDENCE: "nothing at hand decides it",
}


def title(found: Analysis) -> Html:
    """The document's title."""
    doc = found.docs[0]
    return Html(STYLE + Markup("<h1>{}</h1>").format(doc.label))


def published(doc: Document) -> str:
    """The day of publication in words, or that it is not known."""
    day = doc.published
    return f"{day.day} {day:%B} {day.year}" if day else "date of publication unknown"


def summary(found: Analysis) -> Html:
    """What was found, in measured facts only: three sentences, the verdicts counted, the claims decided."""
    n_mentions = int(found.entities["n_mentions"].sum())
    names = f"{plural(len(found.entities), 'entity', 'entities')} in {plural(n_mentions, 'mention')}"
    held = f"held against {plural(len(found.evidence_docs), 'evidence document')}"
    return Html(
        paragraph(
            f"The text names {names}.",
            _span(dated_only(found.timeline)),
            f"It makes {plural(len(found.claims), 'checkable claim')}, {held}.",
        )
        + _not_english(found)
        + _unknown_year(found)
        + _verdicts(found)
        + _decided(found)
    )


def _verdicts(found: Analysis) -> Markup:
    counts = found.claims["verdict"].value_counts()
    rows = [
        (verdict(word), int(counts[word]), meaning) for word, meaning in MEANING.items() if word in counts
    ]
    return table(("Verdict", "Claims", "What it means"), rows, "Verdicts") if rows else Markup("")


def _decided(found: Analysis) -> Markup:
    """The claims that the evidence decides, on the first page."""
    rows = [
        (one_line(row["text"]), verdict(row["verdict"]), row["explanation"])
        for row in tables.records(found.claims)
        if row["verdict"] in DECIDED
    ]
    return table(("Claim", "Verdict", "Why"), rows, "What the evidence decides") if rows else Markup("")


def _span(timeline: pd.DataFrame) -> str:
    if timeline.empty:
        return "It dates nothing."
    dated = timeline.dropna(subset=["earliest"])
    statements = plural(len(timeline), "dated statement")
    if dated.empty:
        return f"It makes {statements}, none with a known year."
    first, last = dated["display_date"].iloc[0], dated["display_date"].iloc[-1]
    return (
        f"It makes {statements}, of {first}."
        if first == last
        else f"It makes {statements}, from {first} to {last}."
    )


def _not_english(found: Analysis) -> Markup:
    if all(reads_like_english(doc) for doc in found.docs):
        return Markup("")
    return paragraph(
        "The text does not read like English, the only language read here: rely on nothing below."
    )


def _unknown_year(found: Analysis) -> Markup:
    """The line that a report without a date of publication must not lack."""
    open_dates = [
        text for text, value in zip(found.times["text"], found.times["value"], strict=True) if "XXXX" in value
    ]
    if found.docs[0].published or not open_dates:
        return Markup("")
    named = ", ".join(f"“{text}”" for text in dict.fromkeys(open_dates))
    return paragraph(f"The date of publication is unknown, so the year of {named} is unknown too.")
