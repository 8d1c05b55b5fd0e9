"""What the report is made from: the document, the evidence, the software."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from markupsafe import Markup

from analysis.language import pipeline
from analysis.pipeline import Analysis
from analysis.report.related import MOST_RELATED
from analysis.report.sections.front import day_in_words, published
from analysis.report.sections.html import Html, Nothing, facts, paragraph, plural, table
from analysis.report.sections.places import source_place

PACKAGES = ("docbrief", "spacy", "pandas", "typst")


def provenance(found: Analysis, parameters: Mapping[str, object] | None = None) -> Html:
    """Source, hash and date of the document, and what made the report.

    Args:
        found: The analysis.
        parameters: What the report was asked for beyond the document, by name; what is empty is left out.
    """
    doc = found.docs[0]
    asked = [f"{name} {value}" for name, value in (parameters or {}).items() if value]
    about = facts(
        (
            ("Document", doc.doc_id),
            ("Source", doc.source or "not stated"),
            ("Author", doc.author or ""),
            ("Address", doc.url or ""),
            ("Published", published(doc)),
            ("Retrieved", day_in_words(doc.retrieved) if doc.retrieved else "not stated"),
            ("SHA-256", Markup("<code>{}</code>").format(doc.sha256)),
            ("Length", f"{len(doc.text):,} characters"),
            ("Searched too", _searched(found)),
            ("Parameters", ", ".join(asked) or "none beyond the document"),
            ("Made with", ", ".join(f"{name} {number}" for name, number in versions().items())),
        )
    )
    return Html(
        Markup('<div class="panel">{}{}</div>').format(paragraph("Provenance", style="kicker"), about)
    )


def _searched(found: Analysis) -> str:
    """How many other documents were looked at for passages, and that there may be more."""
    if not found.related_docs:
        return ""
    others = plural(len(found.related_docs), "other document")
    most = (
        f", the nearest in words: {MOST_RELATED} at most" if len(found.related_docs) >= MOST_RELATED else ""
    )
    return f"{others} of its set{most}"


def sources(found: Analysis) -> Html:
    """The documents that the claims were held against."""
    if not found.evidence_docs:
        return Nothing("No evidence documents were given.")
    rows = [
        (
            other.source or "not stated",
            other.label,
            published(other),
            Markup('<span id="{}">{}</span> <small>{}</small>').format(
                source_place(other.doc_id), other.doc_id, other.sha256[:12]
            ),
        )
        for other in sorted(found.evidence_docs, key=lambda other: (str(other.published or ""), other.doc_id))
    ]
    return Html(table(("Source", "Title", "Published", "Document, SHA-256"), rows, "Evidence"))


def versions() -> dict[str, str]:
    """Versions of what decides the content of a report."""
    made: dict[str, str] = {"Python": platform.python_version()}
    for name in PACKAGES:
        try:
            made[name] = version(name)
        except PackageNotFoundError:
            made[name] = "not installed as a package"
    meta = pipeline().meta
    made[f"{meta['lang']}_{meta['name']}"] = str(meta["version"])
    return made
