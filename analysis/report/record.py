"""``batch.json``: what came of the last batch, beside the reports."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

from analysis.errors import ReportError
from analysis.files import write_whole
from analysis.report.build import Report
from analysis.report.exchange import Exchange
from analysis.report.remote import is_url
from analysis.report.worker import Outcome

RECORD = "batch.json"


class Record:
    """``batch.json``: what came of each document, of those not reached too.

    Args:
        out: Folder of the reports.
        documents: All of the batch.
        exchange: Knows what the documents are called, and where the reports go.
    """

    def __init__(self, out: Path, documents: Sequence[Path], exchange: Exchange) -> None:
        self._path = out / RECORD
        self._exchange = exchange
        self._begun = monotonic()
        self._rows = {
            path: {"document": str(exchange.place(path)), "status": "waiting"} for path in documents
        }

    def keep(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Take each outcome down as it comes."""
        for outcome in outcomes:
            self._rows[outcome.document] |= _row(outcome)
            yield outcome

    def write(self) -> None:
        """Write it, whole.

        Raises:
            ReportError: It cannot be written.
        """
        rows = list(self._rows.values())
        counts = Counter(row["status"] for row in rows)
        record = {
            "status": "stopped" if counts["waiting"] else "complete",
            "seconds": round(monotonic() - self._begun, 3),
            **{status: counts[status] for status in ("made", "unchanged", "failed", "waiting")},
            "documents": rows,
        }
        try:
            write_whole(self._path, json.dumps(record, indent=2, ensure_ascii=False) + "\n")
        except OSError as error:
            raise ReportError(f"{self._path}: cannot be written ({error.strerror}).") from error
        self._exchange.put(RECORD)


def _row(outcome: Outcome) -> dict[str, Any]:
    row: dict[str, Any] = {"seconds": outcome.seconds}
    result = outcome.result
    if isinstance(result, Report):
        status = "unchanged" if result.unchanged else "made"
        return {**row, "status": status, "report": result.folder.name}
    return {**row, "status": "failed", "cell": getattr(result, "cell", None), "reason": str(result)}


def failed_last(documents: Sequence[Path], out: Path, exchange: Exchange) -> list[Path]:
    """Those of the documents that failed in the last batch, in their order."""
    exchange.bring(RECORD)
    try:
        rows = json.loads((out / RECORD).read_text(encoding="utf-8"))["documents"]
        status = {_known_by(row["document"]): row["status"] for row in rows}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReportError(f"{out}: has no record of a batch. Leave out --retry-failed.") from error
    failed = [path for path in documents if status.get(_known_by(exchange.place(path))) == "failed"]
    if not failed:
        raise ReportError(f"{out}: none of these documents failed in the last batch there.")
    return failed


def _known_by(document: str | Path) -> str:
    """What a document is called from whatever folder it is named."""
    return document if is_url(document) else str(Path(document).resolve())
