"""The documents of a corpus: a row each, to which the other tables lead, and who published them."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from textwrap import shorten

from markupsafe import Markup

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.report.sections.corpus.links import LISTED_DOCUMENTS, document_name
from analysis.report.sections.html import Html, iso_day, paragraph, unmarked
from analysis.report.sections.lists import first_rows

_QUERY = "SELECT doc_id, title, source, published, path, sha256 FROM documents ORDER BY doc_id"
_MOST_SOURCES = 15

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


def sources(found: Merged, data: str = "") -> Html:
    """Who published how many of the documents, and when.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    rows = found.corpus.query(
        "SELECT source, count(*)::INT AS n, min(published) AS first, max(published) AS last, "
        "count(*) FILTER (published IS NULL)::INT AS undated, "
        "sum(n_words)::INT AS words FROM documents GROUP BY source ORDER BY n DESC, source"
    )
    shown = [
        (
            row.source or "not stated",
            row.n,
            row.undated,
            iso_day(_seen(row.first)),
            iso_day(_seen(row.last)),
            f"{row.words:,}",
        )
        for row in rows.head(_MOST_SOURCES).itertuples()
    ]
    header = ("Source", "Documents", "Undated", "First", "Last", "Words")
    return Html(
        first_rows(header, shown, "Who published the documents", total=len(rows), file="documents", data=data)
        + _not_english(found)
    )


def _seen(day: object) -> str:
    return f"{day:%Y-%m-%d}" if isinstance(day, date) and day == day else "unknown"  # NaT is not itself


def _not_english(found: Merged) -> Markup:
    rows = found.corpus.query("SELECT doc_id FROM documents WHERE NOT reads_like_english ORDER BY doc_id")[
        "doc_id"
    ].tolist()
    if not rows:
        return Markup("")
    listed = ", ".join(rows[:10]) + (f" and {len(rows) - 10} more" if len(rows) > 10 else "")
    return paragraph(f"Not like English, the only language read here: {listed}. Rely on nothing from them.")
