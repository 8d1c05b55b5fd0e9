"""Settled claims as schema.org ClaimReview in JSON-LD: drafts, and only of what a person has decided."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from analysis.claims.detect import DOCUMENT
from analysis.claims.settled import HUMAN
from analysis.claims.verdict import Verdict
from analysis.document import Document
from analysis.pipeline import Analysis
from analysis.tables import records

RATINGS = {
    Verdict.SUPPORTED: "Supported by the evidence",
    Verdict.CONTRADICTED: "Conflicts with the evidence",
    Verdict.CONFLICTING: "The sources disagree",
    Verdict.NOT_ENOUGH_EVIDENCE: "Not enough evidence",
    Verdict.NOT_CHECKABLE: "Cannot be checked",
}
"""What a rating is called. No scale of numbers: the verdicts speak of the evidence, not of what is true."""

_IN_SCRIPTS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def claimreview(found: Analysis) -> str:
    """Write the claims that people have settled.

    Source: https://schema.org/ClaimReview. Each is marked as a draft: publishing it is for its author.

    Args:
        found: The analysis. Claims that only the rules have judged are left out.

    Returns:
        JSON-LD that may stand in a ``<script>`` element: no text from a document can end that.
    """
    lists = (found.given,) if found.given else ()
    every = (*found.docs, *lists, *found.evidence_docs, *found.related_docs)
    docs = {doc.doc_id: doc for doc in every}
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    cited: dict[str, list[dict[str, Any]]] = {}
    for row in records(found.evidence):
        cited.setdefault(row["claim_id"], []).append(_citation(row, docs[row["doc_id"]]))
    reviews = [
        _review(row, docs[row["doc_id"]], name_of, cited.get(row["claim_id"], []))
        for row in records(found.claims)
        if row["status"] == HUMAN
    ]
    text = json.dumps({"@context": "https://schema.org", "@graph": reviews}, ensure_ascii=False, indent=1)
    for character, escaped in _IN_SCRIPTS.items():
        text = text.replace(character, escaped)
    return text + "\n"


def _review(
    row: Mapping[str, Any], doc: Document, name_of: Mapping[str, str], cited: list[dict[str, Any]]
) -> dict[str, Any]:
    verdict = Verdict(row["verdict"])
    return _filled(
        {
            "@type": "ClaimReview",
            "creativeWorkStatus": "Draft",
            "claimReviewed": " ".join(row["text"].split()),
            "datePublished": row["when"],
            "author": {"@type": "Person", "name": row["who"]},
            "reviewBody": row["note"],
            "reviewRating": {"@type": "Rating", "alternateName": RATINGS[verdict]},
            "itemReviewed": _filled(
                {
                    "@type": "Claim",
                    "author": _author(row["speaker"], doc, name_of),
                    "datePublished": doc.published.isoformat() if doc.published else "",
                    "appearance": _work(doc),
                }
            ),
            "citation": cited,
        }
    )


def _author(speaker: str, doc: Document, name_of: Mapping[str, str]) -> dict[str, str]:
    """Who makes the claim: of what kind is not known for certain, so that it is a Thing."""
    name = doc.source or "" if speaker == DOCUMENT else name_of.get(speaker, speaker)
    return {"@type": "Thing", "name": name} if name else {}


def _citation(row: Mapping[str, Any], doc: Document) -> dict[str, Any]:
    return _filled({**_work(doc), "text": " ".join(row["quote"].split())})


def _work(doc: Document) -> dict[str, Any]:
    is_link = (doc.url or "").startswith(("https://", "http://"))
    return _filled(
        {
            "@type": "CreativeWork",
            "name": doc.label,
            "publisher": {"@type": "Organization", "name": doc.source} if doc.source else {},
            "datePublished": doc.published.isoformat() if doc.published else "",
            "url": doc.url if is_link else "",
        }
    )


def _filled(thing: dict[str, Any]) -> dict[str, Any]:
    """Without the properties that are not known."""
    return {key: value for key, value in thing.items() if value}
