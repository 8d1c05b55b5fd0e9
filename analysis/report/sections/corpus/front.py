"""The top of a corpus report: what was read, from whom, and what was found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from textwrap import shorten

from markupsafe import Markup

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.figures.overview import draw_overview
from analysis.figures.picture import Picture
from analysis.figures.timeline import describe_timeline
from analysis.report.sections.corpus.claims import numbered
from analysis.report.sections.corpus.links import Links
from analysis.report.sections.corpus.timeline import listed
from analysis.report.sections.front import DECIDED, day_in_words, verdict_strip
from analysis.report.sections.html import (
    STYLE,
    Html,
    Nothing,
    facts,
    figure,
    link,
    paragraph,
    plural,
    split,
    unmarked,
    verdict_mark,
)
from analysis.report.sections.lists import first_rows
from analysis.report.sections.places import event_name, event_number
from analysis.report.sections.provenance import versions

_MOST_FAILURES = 15
_MOST_ENTITIES = 12
_MOST_PUBLISHERS = 6
_MOST_DECIDED = 3
_EXPLAINED = 150  # letters: the whole is with the claim
_MOST_TOLD = 4
_EVENT = 52  # letters of an event that stand on one line
_DRAWN = 60
"""Events of the mini timeline, those that most documents tell: more would only make it dense."""


def title(found: Merged) -> Html:
    """How many documents of which folder; of one document its title."""
    if len(found.docs) == 1:
        return Html(STYLE + Markup("<h1>{}</h1>").format(unmarked(found.docs[0].label)))
    named = Markup("<h1>{:,} documents from <em>{}</em></h1>").format(
        len(found.docs), found.corpus.record.folder
    )
    return Html(STYLE + named)


def summary(found: Merged, parameters: Mapping[str, object] | None = None, data: str = "") -> Html:
    """What was found: three sentences of measured facts, the events and the most named at a glance.

    Args:
        found: The documents, read together.
        parameters: What the report was asked for, by name; what is empty is left out.
        data: Folder with the whole tables; empty where there is none.
    """
    reading = paragraph(_read(found), _named(found), _claimed(found), style="lead")
    main = reading + _overview(found) + _verdicts(found) + _most_told(found)
    side = _most_named(found) + _publishers(found)
    return Html((split(main, side) if side else main) + _provenance(found, parameters or {}, data))


def _read(found: Merged) -> str:
    days = sorted(doc.published for doc in found.docs if doc.published)
    named = {doc.source for doc in found.docs if doc.source}
    words = f"{found.corpus.record.words:,} words"
    whose = f" of {plural(len(named), 'source')}" if named else ""
    when = f", published {_span(days[0], days[-1])}" if days else ", none with a date of publication"
    undated = len(found.docs) - len(days)
    rest = f", {undated} of them without a date" if days and undated else ""
    return f"The folder holds {plural(len(found.docs), 'document')}{whose} with {words}{when}{rest}."


def _span(first: date, last: date) -> str:
    return (
        f"on {day_in_words(first)}"
        if first == last
        else f"from {day_in_words(first)} to {day_in_words(last)}"
    )


def _named(found: Merged) -> str:
    entities = plural(len(found.entities), "entity", "entities")
    shared = int((found.entities["n_docs"] > 1).sum())
    events = plural(len(found.timeline), "dated event")
    told = sum(len(set(sources)) > 1 for sources in found.timeline["sources"])
    return (
        f"They name {entities}, {shared or 'none'} of them in more than one document, and tell of {events}, "
        f"{told or 'none'} of them more than once."
    )


def _claimed(found: Merged) -> str:
    claims = f"They make {plural(len(found.claims), 'checkable claim')}"
    checked = found.checks.claims
    if checked.empty:
        return f"{claims}; none was checked against another document."
    counts = Counter(checked["verdict"])
    shares = [f"{counts[word]} {word.lower()}" for word in DECIDED if counts[word]]
    still_open = len(checked) - sum(counts[word] for word in DECIDED)
    shares += [f"{still_open} open"] if still_open else []
    return (
        f"{claims}; the {len(checked)} that come nearest to what other documents say were checked against "
        f"them: {', '.join(shares)}."
    )


def _overview(found: Merged) -> Markup:
    dated = found.timeline.dropna(subset=["earliest"])
    if dated.empty:
        return Markup("")
    told = dated.assign(told=dated["sources"].map(len)).nlargest(_DRAWN, "told").sort_index()
    drawn = Picture(draw_overview(told), alt=describe_timeline(told, most=0), caption="")
    return paragraph("When", style="kicker") + figure(drawn)


def _most_named(found: Merged) -> Markup:
    top = found.entities.head(_MOST_ENTITIES)
    if top.empty:
        return Markup("")
    links = Links.of(found)
    rows = [
        (links.entity(entity_id), number)
        for entity_id, number in zip(top["entity_id"], top["n_docs"], strict=True)
    ]
    return paragraph("Documents that name", style="kicker") + facts(rows)


def _publishers(found: Merged) -> Markup:
    """Who published most of the documents; the whole list is further back."""
    counts = Counter(doc.source for doc in found.docs if doc.source).most_common(_MOST_PUBLISHERS)
    return paragraph("Published by", style="kicker") + facts(counts) if counts else Markup("")


def _verdicts(found: Merged) -> Markup:
    """The checked claims by verdict, and the first that others contradict or bear out."""
    checked = found.checks.claims
    if checked.empty:
        return Markup("")
    decided = [(number, row) for number, row in numbered(found) if row["verdict"] in DECIDED]
    return verdict_strip(checked) + Markup("").join(
        paragraph(
            verdict_mark(row["verdict"]),
            link(number, row["claim_id"]),
            unmarked(row["text"]),
            Markup("<br><small>{}</small>").format(shorten(row["explanation"], _EXPLAINED, placeholder=" …")),
            style="item",
        )
        for number, row in decided[:_MOST_DECIDED]
    )


def _most_told(found: Merged) -> Markup:
    """The events that most documents tell, by date."""
    rows = [
        (position, row, len(set(row["sources"])))
        for position, row in enumerate(tables.records(listed(found)))
    ]
    most = sorted((row for row in rows if row[2] > 1), key=lambda row: -row[2])[:_MOST_TOLD]
    lines = [
        (
            row["display_date"],
            Markup("{} {} ({})").format(
                link(event_number(position), event_name(position)),
                shorten(row["event"], _EVENT, placeholder=" …"),
                told,
            ),
        )
        for position, row, told in sorted(most, key=lambda row: row[0])
    ]
    return (
        paragraph("Events, by the number of documents that tell them", style="kicker") + facts(lines)
        if lines
        else Markup("")
    )


def _provenance(found: Merged, parameters: Mapping[str, object], data: str) -> Markup:
    about = facts(
        (
            ("Folder", found.corpus.record.folder),
            ("Documents", f"{len(found.docs):,}"),
            ("Evidence", plural(len(found.evidence_docs), "document") if found.evidence_docs else ""),
            ("Not read", f"{len(found.corpus.record.failures)}" if found.corpus.record.failures else ""),
            (
                "SHA-256",
                f"of each document in {f'{data}/documents.csv' if data else 'the list of documents'}",
            ),
            ("Parameters", ", ".join(f"{name} {value}" for name, value in parameters.items() if value)),
            ("Made with", ", ".join(f"{name} {number}" for name, number in versions().items())),
        )
    )
    return Markup('<div class="panel">{}{}</div>').format(paragraph("Provenance", style="kicker"), about)


def failures(found: Merged, data: str = "") -> Html:
    """The files that could not be read, with the reason.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    rows = list(found.corpus.record.failures.items())
    if not rows:
        return Nothing("Every file of the folder was read.")
    return Html(
        first_rows(
            ("File", "Why"), rows[:_MOST_FAILURES], "Not read", total=len(rows), file="failures", data=data
        )
    )
