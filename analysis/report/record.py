"""``batch.json``: what came of the last batch, beside the reports."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import version
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
    """``batch.json``: what came of each document, of those not reached too; up to date all the time.

    Args:
        out: Folder of the reports.
        documents: All of the batch.
        exchange: Knows what the documents are called, and where the reports go.
        is_kept: Whether it is written at all.
    """

    def __init__(self, out: Path, documents: Sequence[Path], exchange: Exchange, *, is_kept: bool) -> None:
        self._path = out / RECORD
        self._exchange = exchange
        self._is_kept = is_kept
        self._begun = monotonic()
        self._started = datetime.now(UTC).isoformat(timespec="seconds")
        self._rows: dict[Path, dict[str, Any]] = {
            path: {"document": str(exchange.place(path)), "status": "waiting"} for path in documents
        }

    def failed_last(self) -> list[Path]:
        """Those of the documents that failed in the last batch; of the others its rows are taken over.

        Raises:
            ReportError: There was none, or none of them failed.
        """
        out = self._path.parent
        self._exchange.bring(RECORD)
        try:
            rows = json.loads(self._path.read_text(encoding="utf-8"))["documents"]
            last = {_known_by(row["document"]): row for row in rows}
            failed = [
                path
                for path, row in self._rows.items()
                if last.get(_known_by(row["document"]), row)["status"] == "failed"
            ]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ReportError(f"{out}: has no record of a batch. Leave out --retry-failed.") from error
        if not failed:
            raise ReportError(f"{out}: none of these documents failed in the last batch there.")
        for path, row in self._rows.items():
            if path not in failed:
                row |= last.get(_known_by(row["document"]), {})
        return failed

    def keep(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Take each outcome down as it comes."""
        self._write("running")
        for outcome in outcomes:
            path = outcome.document
            self._rows[path] = {"document": self._rows[path]["document"], **_row(outcome)}
            with suppress(ReportError):  # a disk that is full now may have room at the end
                self._write("running")
            yield outcome

    def end(self) -> None:
        """Say that the batch has ended, and put the record beside the reports, wherever they are.

        Raises:
            ReportError: It cannot be written.
        """
        is_stopped = any(row["status"] == "waiting" for row in self._rows.values())
        self._write("stopped" if is_stopped else "complete")
        if self._is_kept:
            self._exchange.put(RECORD)

    def _write(self, status: str) -> None:
        if not self._is_kept:
            return
        rows = list(self._rows.values())
        counts = Counter(row["status"] for row in rows)
        record = {
            "status": status,
            "started": self._started,
            "seconds": round(monotonic() - self._begun, 3),
            "docbrief": version("docbrief"),
            **{state: counts[state] for state in ("made", "unchanged", "failed", "waiting")},
            "documents": rows,
        }
        try:
            write_whole(self._path, json.dumps(record, indent=2, ensure_ascii=False) + "\n")
        except OSError as error:
            raise ReportError(f"{self._path}: cannot be written ({error.strerror}).") from error


def _row(outcome: Outcome) -> dict[str, Any]:
    row: dict[str, Any] = {"seconds": outcome.seconds}
    result = outcome.result
    if isinstance(result, Report):
        status = "unchanged" if result.unchanged else "made"
        return {**row, "status": status, "report": result.folder.name}
    return {**row, "status": "failed", "cell": getattr(result, "cell", None), "reason": str(result)}


def _known_by(document: str | Path) -> str:
    """What a document is called from whatever folder it is named."""
    return document if is_url(document) else str(Path(document).resolve())
