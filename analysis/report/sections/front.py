"""The top of a report: title, where the document comes from, and what was found in three sentences."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from analysis.claims.verdict import Verdict
from analysis.document import Document
from analysis.pipeline import Analysis
from analysis.report.sections.html import STYLE, Html, paragraph, plural, table, verdict

MEANING = {
    Verdict.SUPPORTED: "a source says every checkable part of it",
    Verdict.CONTRADICTED: "a source gives another date, number or name for the same thing",
    Verdict.CONFLICTING: "the sources disagree with each other",
    Verdict.NOT_ENOUGH_EVIDENCE: "nothing at hand decides it",
}


def title(found: Analysis) -> Html:
    """The document's title, its source and its date."""
    doc = found.docs[0]
    line = " · ".join(part for part in (doc.source or "", published(doc)) if part)
    return Html(STYLE + Markup("<h1>{}</h1><p>{}</p>").format(doc.title or doc.doc_id, line))


def published(doc: Document) -> str:
    """The day of publication in words, or that it is not known."""
    day = doc.published
    return f"{day.day} {day:%B} {day.year}" if day else "date of publication unknown"


def summary(found: Analysis) -> Html:
    """What was found, in measured facts only, and the verdicts counted."""
    checked = len(found.evidence_docs)
    counts = found.claims["verdict"].value_counts()
    sentences = (
        (
            f"The text names {plural(len(found.entities), 'entity', 'entities')} in "
            f"{plural(int(found.entities['n_mentions'].sum()), 'mention')}."
        ),
        _span(found.timeline),
        (
            f"It makes {plural(len(found.claims), 'checkable claim')}, held against "
            f"{plural(checked, 'evidence document')}."
        ),
    )
    rows = [
        (verdict(word), int(counts[word]), meaning)
        for word, meaning in MEANING.items()
        if counts.get(word, 0)
    ]
    return Html(
        paragraph(*sentences)
        + (table(("Verdict", "Claims", "What it means"), rows, "Verdicts") if rows else "")
        + _unknown_year(found)
    )


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


def _unknown_year(found: Analysis) -> Markup:
    """The line that a report without a date of publication must not lack."""
    open_dates = [
        text for text, value in zip(found.times["text"], found.times["value"], strict=True) if "XXXX" in value
    ]
    if found.docs[0].published or not open_dates:
        return Markup("")
    named = ", ".join(f"“{text}”" for text in dict.fromkeys(open_dates))
    return paragraph(f"The date of publication is unknown, so the year of {named} is unknown too.")
