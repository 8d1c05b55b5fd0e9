"""Claims as JSON: each with its verdict and the passages that bear on it, down to the characters."""

from __future__ import annotations

import json
import math
from typing import Any

from analysis.claims.finding.parts import PARTS
from analysis.claims.settled import HUMAN
from analysis.document import Document
from analysis.pipeline import Analysis
from analysis.tables import records


def claims_json(found: Analysis) -> str:
    """Write claims with their passages.

    Args:
        found: The analysis.

    Returns:
        JSON text with ``documents`` (id, title, source, published, sha256 and ratings of each), ``claims``
        and ``disorders``. Offsets count characters of the document that ``doc_id`` names, from 0, the end
        one past the last.
    """
    passages: dict[str, list[dict[str, Any]]] = {}
    for row in records(found.evidence):
        passages.setdefault(row.pop("claim_id"), []).append({**row, "score": _number(row["score"])})
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    made = {
        "documents": [*records(found.sources), *([_listed(found.given)] if found.given else [])],
        "claims": [_claim(row, name_of, passages.get(row["claim_id"], [])) for row in records(found.claims)],
        "disorders": records(found.disorders),
        "notices": list(found.notices),
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _claim(row: dict[str, Any], name_of: dict[str, str], passages: list[dict[str, Any]]) -> dict[str, Any]:
    decision = {"verdict": row["verdict"], **{key: row[key] for key in ("who", "when", "note")}}
    return {
        **{key: row[key] for key in ("claim_id", "doc_id", "start", "end", "text", *PARTS)},
        "speaker": {"id": row["speaker"], "name": name_of.get(row["speaker"], row["speaker"])},
        "verdict": row["verdict"],
        "status": row["status"],
        "machine_verdict": row["machine_verdict"] or row["verdict"],
        "settled": decision if row["status"] == HUMAN else None,
        "score": _number(row["score"]),
        "explanation": row["explanation"],
        "findings": row["findings"],
        "n_sources": int(row["n_sources"]),
        "passages": passages,
    }


def _listed(given: Document) -> dict[str, str]:
    return {"doc_id": given.doc_id, "title": given.title or "", "sha256": given.sha256}


def _number(value: float) -> float | None:
    """JSON knows no number that is none."""
    return None if math.isnan(value) else round(float(value), 4)
