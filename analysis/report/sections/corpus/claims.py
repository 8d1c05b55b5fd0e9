"""What the documents claim: which of them bears out or contradicts what, and who says what about whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from string import ascii_uppercase
from textwrap import shorten
from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.claims.evidence.shown import source_of
from analysis.claims.verdict import Stance
from analysis.corpus.merged import Merged
from analysis.report.sections.claim_cards import reason, statement
from analysis.report.sections.claim_matrix import MEANING, SIGNS, in_brief
from analysis.report.sections.corpus.links import Links
from analysis.report.sections.front import DECIDED
from analysis.report.sections.html import (
    Html,
    Nothing,
    characters,
    framed,
    link,
    one_line,
    paragraph,
    plural,
    quote,
    table,
    verdict,
)
from analysis.report.sections.lists import first_rows

_COLUMNS = 8
_QUOTED = 12
_LISTED = 30
_NAME = 40  # letters of a source's name in the key of the matrix


def numbered(found: Merged) -> list[tuple[str, dict[str, Any]]]:
    """The checked claims with their numbers, those first that were decided."""
    order = {word: rank for rank, word in enumerate(DECIDED)}
    rows = sorted(tables.records(found.checks.claims), key=lambda row: order.get(row["verdict"], len(order)))
    return [(f"C{number}", row) for number, row in enumerate(rows, 1)]


def claims(found: Merged) -> Html:
    """Which claims were checked, by source, and the quotes that decide."""
    if found.checks.claims.empty:
        return Nothing(f"No claim was checked against another document: {_not_near(found)}.")
    rows, links = numbered(found), Links.of(found)
    decided = [(number, row) for number, row in rows if row["verdict"] in DECIDED][:_QUOTED]
    return Html(
        paragraph(chosen(found))
        + _matrix(found, rows, {row["claim_id"] for _, row in decided}, links)
        + _cards(found, decided, links)
    )


def chosen(found: Merged) -> str:
    """How many claims were checked, and why the others were not."""
    n_checked, n_claims = len(found.checks.claims), len(found.claims)
    against = "the other documents" + (" and the evidence" if found.evidence_docs else "")
    told = [f"{n_checked:,} of {plural(n_claims, 'claim')} were checked against {against}."]
    if left := found.near - n_checked:
        verbs = ("comes", "repeats", "is") if left == 1 else ("come", "repeat", "are")
        told.append(
            "{:,} more {} near to what another document says, but {} one of these or {} less likely to be "
            "decided.".format(left, *verbs)
        )
    if others := n_claims - found.near:
        told.append(f"No claim of another document comes near to the other {others:,}.")
    return " ".join(told)


def _not_near(found: Merged) -> str:
    if found.near:
        return f"other documents come near to {found.near:,}, and none was to be checked"
    return "none of another document comes near to one"


def _matrix(found: Merged, rows: list[tuple[str, dict[str, Any]]], told: set[str], links: Links) -> Markup:
    """A row a claim, a column a source: what it says of the claim. What is ``told`` has a card too."""
    source_of_doc = {doc.doc_id: source_of(doc) for doc in (*found.docs, *found.evidence_docs)}
    signs: dict[str, dict[str, str]] = defaultdict(dict)
    for passage in reversed(tables.records(found.checks.evidence)):  # the first of a source decides its cell
        signs[passage["claim_id"]][source_of_doc[passage["doc_id"]]] = SIGNS[Stance(passage["stance"])]
    named = Counter(source for cells in signs.values() for source in cells)
    columns = sorted(named, key=lambda source: (-named[source], source))[:_COLUMNS]
    letters = ascii_uppercase[: len(columns)]
    body = [
        (
            _numbered(number, row, is_led=row["claim_id"] in told),
            statement(row),
            links.document(row["doc_id"]),
            in_brief(row["verdict"]),
            *(signs[row["claim_id"]].get(source, "") for source in columns),
        )
        for number, row in rows
    ]
    key = ", ".join(
        f"{letter} {shorten(source, _NAME, placeholder=' …')}"
        for letter, source in zip(letters, columns, strict=True)
    )
    more = f" and {len(named) - len(columns)} more" if len(named) > len(columns) else ""
    caption = f"Claims against sources: {MEANING}. {key}{more}"
    return table(("No.", "Claim", "Document", "Verdict", *letters), body, caption)


def _numbered(number: str, row: dict[str, Any], *, is_led: bool) -> Markup:
    """The number of a claim: it leads to the card where there is one, and is led to where there is none."""
    name = row["claim_id"]
    return link(number, name, f"{name}-row") if is_led else link(number, f"{name}-row", name)


def _cards(found: Merged, rows: list[tuple[str, dict[str, Any]]], links: Links) -> Markup:
    """The first claims that were decided, with the passages that did it."""
    passages = defaultdict(list)
    for passage in tables.records(found.checks.evidence):
        if passage["stance"] != Stance.MENTIONS:
            passages[passage["claim_id"]].append(passage)
    return Markup("").join(
        framed(
            Markup("<h3>{} {} {}</h3><p><em>{}</em></p><p>{}</p>").format(
                link(number, f"{row['claim_id']}-row", row["claim_id"]),
                verdict(row["verdict"]),
                statement(row),
                _origin(found, row, links),
                reason(row),
            ),
            *(_passage(passage, links) for passage in _both_sides(passages[row["claim_id"]])),
        )
        for number, row in rows
    )


def _both_sides(passages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first passage of each stance, then the next: two at most."""
    first = {passage["stance"]: passage for passage in reversed(passages)}
    return sorted(passages, key=lambda passage: first[passage["stance"]] is not passage)[:2]


def _origin(found: Merged, row: dict[str, Any], links: Links) -> Markup:
    speaker = links.entity(row["speaker"]) if row["speaker"] in links.names else Markup("")
    said = Markup("Said by {}, in ").format(speaker) if speaker else Markup("In ")
    (doc,) = (doc for doc in found.docs if doc.doc_id == row["doc_id"])
    return Markup("{}{}, {}, characters {}").format(
        said, links.document(row["doc_id"]), source_of(doc), characters(row)
    )


def _passage(passage: dict[str, Any], links: Links) -> Markup:
    where = Markup("{}, {}, {}, characters {}").format(
        passage["source"],
        passage["published"] or "undated",
        links.document(passage["doc_id"]),
        characters(passage),
    )
    return quote(passage["quote"], where)


def voices(found: Merged, data: str = "") -> Html:
    """Who says what about whom: the speakers of claims, and who is named in what they say.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    rows, links = found.voices, Links.of(found)
    if rows.empty:
        return Nothing("No claim names both who makes it and somebody else.")
    shown = [
        (
            links.entity(row["speaker_id"]),
            links.entity(row["about_id"]),
            row["n_claims"],
            row["n_sources"],
            Markup("“{}” ({})").format(one_line(row["example"]), links.document(row["doc_id"])),
        )
        for row in tables.records(rows.head(_LISTED))
    ]
    header = ("Who", "About", "Claims", "Sources", "For example")
    caption = "Speakers, and who is named in their claims"
    return Html(first_rows(header, shown, caption, total=len(rows), file="voices", data=data))
