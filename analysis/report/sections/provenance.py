"""What the report is made from: the document, the evidence, the software."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from markupsafe import Markup

from analysis.language import pipeline
from analysis.pipeline import Analysis
from analysis.report.sections.front import published
from analysis.report.sections.html import Html, facts, table

PACKAGES = ("docbrief", "spacy", "pandas", "typst")


def provenance(found: Analysis) -> Html:
    """Source, hash and date of every document, and the versions that made the report."""
    doc = found.docs[0]
    about = facts(
        (
            ("Document", doc.doc_id),
            ("Title", doc.title or "not stated"),
            ("Source", doc.source or "not stated"),
            ("Author", doc.author or ""),
            ("Address", doc.url or ""),
            ("Published", published(doc)),
            ("SHA-256", Markup("<code>{}</code>").format(doc.sha256)),
            ("Length", f"{len(doc.text):,} characters"),
            ("Made with", ", ".join(f"{name} {number}" for name, number in versions().items())),
        )
    )
    if not found.evidence_docs:
        return Html(about + Markup("<p>No evidence documents were given.</p>"))
    rows = [
        (other.source or "not stated", other.label, published(other), other.sha256[:12])
        for other in sorted(found.evidence_docs, key=lambda other: (str(other.published or ""), other.doc_id))
    ]
    return Html(about + table(("Source", "Title", "Published", "SHA-256"), rows, "Evidence"))


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
