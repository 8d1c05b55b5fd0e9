"""The documents of a corpus: a row each, to which the other tables lead."""

from __future__ import annotations

from pathlib import PurePosixPath
from textwrap import shorten

from markupsafe import Markup

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.report.sections.corpus.links import LISTED_DOCUMENTS, document_name
from analysis.report.sections.html import Html, iso_day, unmarked
from analysis.report.sections.lists import first_rows

_QUERY = "SELECT doc_id, title, source, published, path, sha256 FROM documents ORDER BY doc_id"
_TITLE = 40
"""Letters of a title that stand on one line."""

_SHORT = 8
"""Characters of a SHA-256 that tell documents apart."""


def documents(found: Merged, data: str = "") -> Html:
    """Which documents were read, and what others their claims were held against.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    published = {doc.doc_id: doc.published for doc in (*found.docs, *found.evidence_docs)}
    others = [
        {
            "doc_id": doc.doc_id,
            "title": doc.label,
            "source": doc.source,
            "path": "evidence",
            "sha256": doc.sha256,
        }
        for doc in found.evidence_docs
    ]
    shown = [
        (
            _named(row["doc_id"], row["path"]),
            shorten(unmarked(row["title"]), _TITLE, placeholder=" …"),
            row["source"] or "not stated",
            iso_day(str(published[row["doc_id"]] or "undated")),
            Markup("<code>{}</code>").format(row["sha256"][:_SHORT]),
        )
        for row in [*tables.records(found.corpus.query(_QUERY)), *others]
    ]
    header = ("Document", "Title", "Source", "Published", "SHA-256")
    return Html(
        first_rows(
            header,
            shown[:LISTED_DOCUMENTS],
            "The documents, by name",
            total=len(shown),
            file="documents",
            data=data,
        )
    )


def _named(doc_id: str, path: str) -> Markup:
    """A document's id, with its file where that has another name."""
    file = Markup("") if PurePosixPath(path).stem == doc_id else Markup(" <small>{}</small>").format(path)
    return Markup('<span id="{}">{}</span>{}').format(document_name(doc_id), doc_id, file)
