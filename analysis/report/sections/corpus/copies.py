"""Documents that are printed more than once, and what the copies change."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from markupsafe import Markup

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.report.sections.corpus.links import Links
from analysis.report.sections.html import Html, Nothing, paragraph
from analysis.report.sections.lists import first_rows

_LISTED = 25
_CHANGES = 4
_MEASURE = (
    "Alike: the share of all runs of five words that two texts have in common, estimated from a sample. What "
    "they say counts as said once."
)


def copies(found: Merged, data: str = "") -> Html:
    """Near-duplicates, under the document that was published first, with the figures that they change.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    if found.copies.empty:
        return Nothing("No two documents are nearly the same.")
    doc_of, links = {doc.doc_id: doc for doc in found.docs}, Links.of(found)
    groups = []
    for original, group in groupby(
        sorted(tables.records(found.copies), key=lambda row: (row["original"], row["copy"])),
        key=lambda row: row["original"],
    ):
        rows = list(group)
        cells: tuple[object, ...] = (
            _named(original, doc_of, links),
            doc_of[original].label,
            Markup("<br>").join(_named(row["copy"], doc_of, links) for row in rows),
            Markup("<br>").join(map(_alike, rows)),
            Markup("<br>").join(
                _changes(row, links, of_many=len(rows) > 1) for row in rows if row["changes"]
            ),
        )
        groups.append((not cells[-1], -len(rows), original, cells))
    shown = [cells for *_, cells in sorted(groups)[:_LISTED]]
    header = ["First printed", "Title", "Printed again", "Alike", "Figures that differ"]
    note = _MEASURE
    if not shown[0][-1]:  # those with a difference come first
        header, shown, note = header[:-1], [cells[:-1] for cells in shown], f"{_MEASURE} No figure differs."
    listed = first_rows(
        header, shown, "Near-duplicates", total=len(groups), file="near-duplicates", data=data
    )
    return Html(listed + paragraph(note, style="small"))


def _named(doc_id: str, doc_of: dict[str, Any], links: Links) -> Markup:
    return Markup("{} ({})").format(links.document(doc_id), doc_of[doc_id].source or "source not stated")


def _alike(row: dict[str, Any]) -> str:
    return f"{round(100 * row['resemblance'])} %"


def _changes(row: dict[str, Any], links: Links, *, of_many: bool) -> Markup:
    """What a copy has where the first has something else."""
    told = "; ".join(row["changes"][:_CHANGES])
    more = len(row["changes"]) - _CHANGES
    told += f" and {more} more" if more > 0 else ""
    return (
        Markup("{}: {}").format(links.document(row["copy"]), told) if of_many else Markup("{}").format(told)
    )
