"""Verdicts that people settle: they win over the machine's until the claim or its passages change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.claims.verdict import Verdict
from analysis.document import parse_date
from analysis.errors import DocumentError, SheetError
from analysis.sheets import read_sheet, write_sheet
from analysis.tables import frame, records

COLUMNS = (
    "claim", "decision", "who", "when", "note",
    "machine_verdict", "explanation", "passages", "doc_id", "claim_hash", "passages_hash",
)  # fmt: skip
"""The claim, four columns to fill in, three that help, and three by which a decision finds its claim."""

MACHINE, HUMAN, STALE = "machine", "human", "stale"
"""The column ``status`` of table "claims": whose the verdict is, and whether a person's no longer applies."""


@dataclass(frozen=True)
class Decision:
    """A verdict that somebody settled.

    Attributes:
        doc_id: The document that makes the claim.
        claim: The claim's words.
        verdict: What was decided.
        who: Name of the person.
        when: The day, YYYY-MM-DD.
        note: Why, for the reader.
        claim_hash: Of the claim that was judged.
        passages_hash: Of the passages that were at hand then.
        where: The file and row that say so.
    """

    doc_id: str
    claim: str
    verdict: Verdict
    who: str
    when: str
    note: str
    claim_hash: str
    passages_hash: str
    where: str


def open_rows(claims: pd.DataFrame, evidence: pd.DataFrame) -> list[dict[str, str]]:
    """The claims that a person may judge.

    Args:
        claims: Table "claims", checked.
        evidence: Table "evidence".

    Returns:
        For each claim the columns of the file, with nothing decided.
    """
    rows = []
    every = _quotes(evidence)
    for row in records(claims):
        quotes = every[row["claim_id"]]
        rows.append(
            {
                "claim": row["text"],
                **dict.fromkeys(("decision", "who", "when", "note"), ""),
                "machine_verdict": row["machine_verdict"] or row["verdict"],
                "explanation": row["explanation"],
                "passages": "\n".join(quotes),
                "doc_id": row["doc_id"],
                "claim_hash": _hash(row["text"]),
                "passages_hash": _hash(*quotes),
            }
        )
    return rows


def write_open(rows: Iterable[dict[str, str]], path: str | Path) -> int:
    """Write the claims that wait for a decision into a CSV file.

    Args:
        rows: What ``open_rows`` gives, of one analysis or several.
        path: The file. Its decided rows stay as they are, and what they decide is not asked again.

    Returns:
        How many claims are asked.

    Raises:
        SheetError: The file is there and is not one of ours, or it cannot be written.
    """
    before = [row for _, row in read_sheet(path, COLUMNS, needed=COLUMNS)] if Path(path).exists() else []
    kept = [row for row in before if row["decision"]]
    decided = {_key(row) for row in kept}
    asked = {_key(row): row for row in rows if _key(row) not in decided}
    write_sheet(path, COLUMNS, [*kept, *asked.values()])
    return len(asked)


def read_settled(path: str | Path) -> tuple[Decision, ...]:
    """Read the decided rows of a file that ``write_open`` made.

    Raises:
        SheetError: The file cannot be read, or a row makes no sense; the message names the row.
    """
    rows = read_sheet(path, COLUMNS, needed=COLUMNS)
    return tuple(_decision(row, where) for where, row in rows if row["decision"])


def settle(
    claims: pd.DataFrame, evidence: pd.DataFrame, decisions: Sequence[Decision]
) -> tuple[pd.DataFrame, list[str]]:
    """Put what people decided over what the machine found.

    A decision holds for the very words of its claim and the passages that were at hand. Where the passages
    have changed since, the row is marked as stale and the machine's verdict stands.

    Args:
        claims: Table "claims", checked.
        evidence: Table "evidence", which says what was at hand.
        decisions: What ``read_settled`` gives.

    Returns:
        Table "claims"; and a sentence for each decision about one of its documents that no claim is left for.
    """
    by_claim: dict[tuple[str, str], list[Decision]] = {}
    for decision in decisions:
        by_claim.setdefault((decision.doc_id, decision.claim_hash), []).append(decision)
    rows = []
    quotes = _quotes(evidence)
    for row in records(claims):
        about = by_claim.get((row["doc_id"], _hash(row["text"])), [])
        at_hand = _hash(*quotes[row["claim_id"]])
        holding = next((one for one in reversed(about) if one.passages_hash == at_hand), None)
        rows.append(row | (_settled(row, holding) if holding else _outdated(row, about[-1]) if about else {}))
    made = {(row["doc_id"], _hash(row["text"])) for row in rows}
    documents = {doc_id for doc_id, _ in made}
    gone = [
        f"{Path(one.where).name}: {one.doc_id} no longer says “{one.claim}”, so what {one.who} decided "
        "does not apply."
        for key, about in by_claim.items()
        for one in about
        if key not in made and one.doc_id in documents
    ]
    return frame("claims", rows), gone


def _settled(row: dict[str, Any], by: Decision) -> dict[str, str]:
    note = f": {by.note.rstrip('.')}" if by.note else ""
    return {
        "verdict": by.verdict.value,
        "machine_verdict": row["verdict"],
        "status": HUMAN,
        "who": by.who,
        "when": by.when,
        "note": by.note,
        "explanation": f"Settled by {by.who} on {by.when}{note}. "
        f"The rules alone: {row['verdict'].replace('_', ' ')}. {row['explanation']}",
    }


def _outdated(row: dict[str, Any], by: Decision) -> dict[str, str]:
    return {
        "machine_verdict": row["verdict"],
        "status": STALE,
        "who": by.who,
        "when": by.when,
        "note": by.note,
        "explanation": f"{row['explanation']} {by.who} settled this as {by.verdict.replace('_', ' ')} on "
        f"{by.when}, when other passages were at hand: to be judged again.",
    }


def _quotes(evidence: pd.DataFrame) -> defaultdict[str, list[str]]:
    """The passages that bear on each claim, each with its source, in an order that scores do not change."""
    quotes = defaultdict(list)
    for row in records(evidence[["claim_id", "source", "quote"]]):
        quotes[row["claim_id"]].append(f"{row['source']}: “{' '.join(row['quote'].split())}”")
    return defaultdict(list, {claim_id: sorted(found) for claim_id, found in quotes.items()})


def _key(row: dict[str, str]) -> tuple[str, str, str]:
    return row["doc_id"], row["claim_hash"], row["passages_hash"]


def _hash(*texts: str) -> str:
    return sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()[:16]


def _decision(row: dict[str, str], where: str) -> Decision:
    try:
        verdict = Verdict(row["decision"].upper().replace(" ", "_"))
    except ValueError:
        known = ", ".join(Verdict)
        raise SheetError(f"{where}: no decision {row['decision']!r}. Use one of {known}.") from None
    try:
        day = parse_date(row["when"])
    except DocumentError as error:
        raise SheetError(f"{where}: {error}") from error
    if not row["who"] or day is None:
        raise SheetError(f"{where}: say who decided, and when, in the columns `who` and `when` (YYYY-MM-DD).")
    if not row["passages"] and not row["note"] and verdict is not Verdict.NOT_ENOUGH_EVIDENCE:
        raise SheetError(
            f"{where}: no passage bears on this claim. Say in the column `note` what decides it."
        )
    return Decision(
        row["doc_id"],
        " ".join(row["claim"].split()),
        verdict,
        row["who"],
        day.isoformat(),
        row["note"],
        row["claim_hash"],
        row["passages_hash"],
        where,
    )
