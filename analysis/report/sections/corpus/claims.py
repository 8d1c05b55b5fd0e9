"""What the documents claim: which of them bears out or contradicts what, and who says what about whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from string import ascii_uppercase
from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.claims.evidence.shown import source_of
from analysis.claims.verdict import Stance
from analysis.corpus.merged import Merged
from analysis.report.sections.claim_cards import statement
from analysis.report.sections.claim_matrix import MEANING, SIGNS, in_brief
from analysis.report.sections.front import DECIDED
from analysis.report.sections.html import (
    Html,
    Nothing,
    one_line,
    paragraph,
    quote,
    table,
    verdict,
)
from analysis.report.sections.lists import first_rows

_COLUMNS = 8
_QUOTED = 6
_LISTED = 30


def claims(found: Merged) -> Html:
    """The claims that most documents bear on, by source, and the quotes that decide."""
    checked = found.checks.claims
    if checked.empty:
        return Nothing("No two documents make claims that bear on each other.")
    order = {word: rank for rank, word in enumerate(DECIDED)}
    rows = sorted(tables.records(checked), key=lambda row: order.get(row["verdict"], len(order)))
    return Html(_matrix(found, rows) + _cards(found, [row for row in rows if row["verdict"] in order]))


def _matrix(found: Merged, rows: list[dict[str, Any]]) -> Markup:
    """A row a claim, a column a source: what it says of the claim."""
    source_of_doc = {doc.doc_id: source_of(doc) for doc in (*found.docs, *found.evidence_docs)}
    signs: dict[str, dict[str, str]] = defaultdict(dict)
    for passage in reversed(tables.records(found.checks.evidence)):  # the first of a source decides its cell
        signs[passage["claim_id"]][source_of_doc[passage["doc_id"]]] = SIGNS[Stance(passage["stance"])]
    told = Counter(source for cells in signs.values() for source in cells)
    columns = sorted(told, key=lambda source: (-told[source], source))[:_COLUMNS]
    letters = ascii_uppercase[: len(columns)]
    body = [
        (
            statement(row),
            source_of_doc[row["doc_id"]],
            in_brief(row["verdict"]),
            *(signs[row["claim_id"]].get(source, "") for source in columns),
        )
        for row in rows
    ]
    named = ", ".join(f"{letter} {source}" for letter, source in zip(letters, columns, strict=True))
    more = f" and {len(told) - len(columns)} more" if len(told) > len(columns) else ""
    return table(
        ("Claim", "Claimed by", "Verdict", *letters), body, f"Claims against sources: {MEANING}"
    ) + paragraph(f"Sources: {named}{more}.", style="small")


def _cards(found: Merged, rows: list[dict[str, Any]]) -> Markup:
    """The first claims that were decided, with the passages that did it."""
    passages = defaultdict(list)
    for passage in tables.records(found.checks.evidence):
        if passage["stance"] != "mentions":
            passages[passage["claim_id"]].append(passage)
    return Markup("").join(
        Markup('<div class="card"><h3>{} {}</h3><p>{}</p>{}</div>').format(
            verdict(row["verdict"]),
            statement(row),
            row["explanation"],
            Markup("").join(_passage(passage) for passage in passages[row["claim_id"]][:2]),
        )
        for row in rows[:_QUOTED]
    )


def _passage(passage: dict[str, Any]) -> Markup:
    where = f"{passage['doc_id']}, characters {passage['start']}–{passage['end']}"
    return quote(passage["quote"], f"{passage['source']}, {passage['published'] or 'undated'}, {where}")


def voices(found: Merged) -> Html:
    """Who says what about whom: the speakers of claims, and who is named in what they say."""
    rows = found.voices
    if rows.empty:
        return Nothing("No claim names both who makes it and somebody else.")
    shown = [
        (
            row["speaker"],
            row["about"],
            row["n_claims"],
            row["n_sources"],
            f"“{one_line(row['example'])}” ({row['doc_id']})",
        )
        for row in tables.records(rows.head(_LISTED))
    ]
    header = ("Who", "About", "Claims", "Sources", "For example")
    return Html(first_rows(header, shown, "Who says what about whom", total=len(rows), file="voices"))
