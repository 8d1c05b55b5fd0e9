"""Claims against sources: what each source does to each claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.claims.verdict import Stance
from analysis.tables import records

MOST_CLAIMS, MOST_SOURCES = 40, 20
"""What one page can show."""

_TELLING = (Stance.CONFLICTS, Stance.SUPPORTS, Stance.MENTIONS)


@dataclass(frozen=True)
class Matrix:
    """Which source supports which claim, conflicts with it, or bears on it.

    Attributes:
        claims: Rows of table "claims" that some passage bears on, in their order.
        sources: Rows of table "sources" that some passage is of, the oldest first.
        stances: By ``claim_id`` and ``doc_id``; the most telling one, where a source has several passages.
        n_claims: How many claims have a passage, also those that are left out.
        n_sources: How many sources have one.
    """

    claims: tuple[dict[str, Any], ...]
    sources: tuple[dict[str, Any], ...]
    stances: Mapping[tuple[str, str], Stance]
    n_claims: int
    n_sources: int

    @classmethod
    def of(cls, claims: pd.DataFrame, evidence: pd.DataFrame, sources: pd.DataFrame) -> Matrix:
        """Lay out what was found.

        Args:
            claims: Table "claims", checked.
            evidence: Table "evidence".
            sources: Table "sources".

        Returns:
            At most ``MOST_CLAIMS`` rows, decided ones before others, and ``MOST_SOURCES`` columns, those with
            most passages before others.
        """
        stances: dict[tuple[str, str], Stance] = {}
        for claim_id, doc_id, word in zip(
            *(evidence[column] for column in ("claim_id", "doc_id", "stance")), strict=True
        ):
            known = stances.get((claim_id, doc_id), Stance.MENTIONS)
            stances[claim_id, doc_id] = min(known, Stance(word), key=_TELLING.index)
        having = {claim_id for claim_id, _ in stances}
        told = [row for row in records(claims) if row["claim_id"] in having]
        telling = [row for row in records(sources) if _count(row["doc_id"], stances)]
        rows = sorted(told, key=lambda row: _is_open(row["claim_id"], stances))[:MOST_CLAIMS]
        columns = sorted(telling, key=lambda row: -_count(row["doc_id"], stances))[:MOST_SOURCES]
        shown = {row["claim_id"] for row in rows}
        return cls(
            tuple(row for row in told if row["claim_id"] in shown),
            tuple(sorted(columns, key=lambda row: (row["published"] or "9999", row["doc_id"]))),
            stances,
            len(told),
            len(telling),
        )

    def stance(self, claim: Mapping[str, Any], source: Mapping[str, Any]) -> Stance | None:
        """What a source does to a claim; None where it says nothing of it."""
        return self.stances.get((claim["claim_id"], source["doc_id"]))

    def table(self) -> pd.DataFrame:
        """The matrix as a table: one row a claim, one column a document."""
        rows = [
            {"claim": claim["text"], "verdict": claim["verdict"]}
            | {source["doc_id"]: str(self.stance(claim, source) or "") for source in self.sources}
            for claim in self.claims
        ]
        return pd.DataFrame(rows)

    @property
    def left_out(self) -> str:
        """A sentence on what did not fit, or ""."""
        rest = [
            f"{total - shown} more {word}{'s' if total - shown > 1 else ''}"
            for total, shown, word in (
                (self.n_claims, len(self.claims), "claim"),
                (self.n_sources, len(self.sources), "source"),
            )
            if total > shown
        ]
        return f"{' and '.join(rest)} in the tables." if rest else ""


def _count(doc_id: str, stances: Mapping[tuple[str, str], Stance]) -> int:
    return sum(document == doc_id for _, document in stances)


def _is_open(claim_id: str, stances: Mapping[tuple[str, str], Stance]) -> bool:
    return all(stance is Stance.MENTIONS for (claim, _), stance in stances.items() if claim == claim_id)
