"""The passages that are shown with a claim: of each source one, those that decide before all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analysis.claims.verdict import Bearing, FindingKind, Stance
from analysis.document import Document

REMARKABLE = frozenset({FindingKind.ENTITY_MISMATCH, FindingKind.NAME_VARIANT, FindingKind.QUALIFIES})
"""Findings that are shown though the passage does not settle the claim."""

_MOST_MENTIONS = 3
_LEAST_SUPPORT = 0.3


@dataclass(frozen=True)
class Held:
    """A passage held against a claim.

    Attributes:
        document: The document that it stands in.
        start: Offset of its first character there.
        end: Offset behind its last.
        bearing: What it does to the claim.
        origin: Id of the document that its own is a copy of, or its own.
        is_own: Whether it says what the claim's document says, and so is no second source.
    """

    document: Document
    start: int
    end: int
    bearing: Bearing
    origin: str
    is_own: bool

    @property
    def source(self) -> str:
        """Who says it."""
        return source_of(self.document)


def source_of(document: Document) -> str:
    """Who says what a document says: its source, else its title, else its id."""
    return document.source or document.title or document.doc_id


def most_telling(readings: Sequence[Held], claimed: Document) -> list[Held]:
    """One passage a document and its copies: that which decides, else that which says most.

    The claim's own document is shown only where it decides; a copy of it is shown as what it is.

    Args:
        readings: Every passage that was held against a claim.
        claimed: The document of the claim.
    """
    best: dict[str, Held] = {}
    for reading in readings:
        if reading.origin not in best or _rank(reading) < _rank(best[reading.origin]):
            best[reading.origin] = reading
    decided = [reading for reading in best.values() if reading.bearing.stance is not Stance.MENTIONS]
    mentions = [
        reading
        for reading in sorted(best.values(), key=_rank)
        if reading.bearing.stance is Stance.MENTIONS
        and reading.document is not claimed
        and (reading.bearing.support >= _LEAST_SUPPORT or _is_remarkable(reading))
    ]
    return sorted(decided, key=_rank) + mentions[:_MOST_MENTIONS]


def _rank(reading: Held) -> tuple[bool, bool, float, int]:
    bearing = reading.bearing
    return (
        bearing.stance is Stance.MENTIONS,
        not _is_remarkable(reading),
        -round(bearing.support, 3),
        reading.end - reading.start,
    )


def _is_remarkable(reading: Held) -> bool:
    """Whether a passage that settles nothing still differs in a way that a reader should see."""
    return any(finding.kind in REMARKABLE for finding in reading.bearing.findings)


def evidence_row(claim_id: str, reading: Held) -> dict[str, Any]:
    """A row of the table "evidence"."""
    quote = reading.document.text[reading.start : reading.end]
    published = reading.document.published
    return {
        "doc_id": reading.document.doc_id,
        "start": reading.start,
        "end": reading.end,
        "text": quote,
        "claim_id": claim_id,
        "stance": reading.bearing.stance.value,
        "score": reading.bearing.support,
        "method": reading.bearing.method,
        "source": reading.source,
        "published": published.isoformat() if published else "",
        "quote": quote,
        "reliability": "",
        "credibility": "",
    }
