"""Documents that are printed more than once."""

from __future__ import annotations

from itertools import groupby

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.report.sections.html import Html, Nothing
from analysis.report.sections.lists import first_rows

_LISTED = 25


def copies(found: Merged) -> Html:
    """Near-duplicates, under the document that was published first."""
    if found.copies.empty:
        return Nothing("No two documents are nearly the same.")
    doc_of = {doc.doc_id: doc for doc in found.docs}
    groups = []
    for original, group in groupby(
        sorted(tables.records(found.copies), key=lambda row: (row["original"], row["copy"])),
        key=lambda row: row["original"],
    ):
        rows = list(group)
        others = "; ".join(
            f"{row['copy']} ({doc_of[row['copy']].source or 'source not stated'})" for row in rows
        )
        alike = sorted(round(100 * row["resemblance"]) for row in rows)
        share = f"{alike[0]} %" if alike[0] == alike[-1] else f"{alike[0]}–{alike[-1]} %"
        doc = doc_of[original]
        groups.append(
            (len(rows), (f"{original} ({doc.source or 'source not stated'})", doc.label, others, share))
        )
    groups.sort(key=lambda group: (-group[0], group[1]))
    shown = [row for _, row in groups[:_LISTED]]
    header = ("First printed", "Title", "Printed again, nearly word for word", "Alike")
    caption = "Near-duplicates: what they say counts as said once"
    return Html(first_rows(header, shown, caption, total=len(groups), file="near-duplicates"))
