"""Many documents to many reports: one that fails does not stop the others."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic
from typing import Any, Unpack

from analysis.errors import AnalysisError, ReportError
from analysis.files import write_whole
from analysis.readers import find_documents, read_document
from analysis.report.build import Report, ReportOptions
from analysis.report.exchange import Exchange, at_hand
from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import branch
from analysis.report.lock import Lock
from analysis.report.output import writable
from analysis.report.redact import redaction_of
from analysis.report.related import Neighbours
from analysis.report.remote import is_url
from analysis.report.worker import Outcome, Task, Worker, check_memory

OnStage = Callable[[Path, str], None]

RECORD = "batch.json"
"""What came of the last batch, beside the reports."""

LOCK = ".docbrief.lock"
"""What a batch holds in its output folder as long as it runs."""

_FEW = 3
"""Reports for which it does not pay to read the evidence ahead."""


@dataclass(frozen=True)
class BatchResult:
    """What came of a batch.

    Attributes:
        reports: The reports that are there, in the order of the documents.
        failures: Why others are not, by document.
        seconds: How long it took.
    """

    reports: tuple[Report, ...]
    failures: dict[str | Path, AnalysisError]
    seconds: float = 0.0


def build_reports(
    paths: Iterable[str | Path],
    *,
    among: Iterable[str | Path] = (),
    jobs: int = 1,
    memory: int | None = None,
    scheduler: str | None = None,
    retry_failed: bool = False,
    on_stage: OnStage = lambda *_: None,
    **options: Unpack[ReportOptions],
) -> BatchResult:
    """Make the reports of many documents.

    What came of it is written to ``batch.json`` in the output folder, where there is more than one, and
    nothing is to be withheld.

    Args:
        paths: Files, and folders that hold them; by path or URL, such as ``s3://bucket/inbox``.
        among: More documents of the same set, of which no report is made.
        jobs: How many to make at a time.
        memory: Bytes that the kernel of a report, and the process that typesets it, may take.
        scheduler: Address of a dask.distributed scheduler, whose workers make them instead of ``jobs``.
        retry_failed: Make only those that failed in the last batch.
        on_stage: Called with the document and each of its stages, the last of which is ``done``,
            ``unchanged`` or ``failed``.
        **options: As for ``build_report``; its files and ``out`` may be URLs. The nearest of the other
            documents are ``related`` to each.

    Raises:
        DocumentError: A path does not exist, or a folder holds no document.
        ReportError: Another batch writes to the same folder, or it cannot be written.
        RemoteError: What a URL names cannot be read or written.
    """
    with at_hand(paths, options, among) as exchange:
        return make_reports(
            exchange,
            jobs=jobs,
            memory=memory,
            scheduler=scheduler,
            retry_failed=retry_failed,
            on_stage=on_stage,
        )


def make_reports(
    exchange: Exchange,
    *,
    jobs: int = 1,
    memory: int | None = None,
    scheduler: str | None = None,
    retry_failed: bool = False,
    on_stage: OnStage = lambda *_: None,
) -> BatchResult:
    """As ``build_reports``, of documents that are at hand."""
    check_memory(memory)
    documents = find_documents(exchange.paths)
    out = writable(exchange.options.get("out", "reports"))
    if retry_failed:
        documents = _failed_last(documents, out, exchange)
    if len(documents) == 1:
        return _result(documents, _outcomes(documents, exchange, 1, memory, scheduler, on_stage), exchange)
    with _alone(out):
        record = _Record(out, documents, exchange)
        redacted = exchange.options.get("redact")
        try:
            made = _outcomes(documents, exchange, jobs, memory, scheduler, on_stage)
            return _result(documents, record.keep(made), exchange)
        finally:
            if not redacted:  # it names the documents
                record.write()


def _result(documents: Sequence[Path], outcomes: Iterable[Outcome], exchange: Exchange) -> BatchResult:
    begun = monotonic()
    found = {outcome.document: outcome.result for outcome in outcomes}
    ordered = [(path, found[path]) for path in documents]
    return BatchResult(
        tuple(result for _, result in ordered if isinstance(result, Report)),
        {exchange.place(path): result for path, result in ordered if isinstance(result, AnalysisError)},
        monotonic() - begun,
    )


def _outcomes(
    documents: Sequence[Path],
    exchange: Exchange,
    jobs: int,
    memory: int | None,
    scheduler: str | None,
    on_stage: OnStage,
) -> Iterator[Outcome]:
    def told(outcome: Outcome) -> Outcome:
        outcome = exchange.renamed_in(outcome)
        result = outcome.result
        made = "unchanged" if isinstance(result, Report) and result.unchanged else "done"
        on_stage(outcome.document, made if isinstance(result, Report) else "failed")
        return outcome

    options = exchange.options
    neighbours = Neighbours()
    fit, unfit = _fit(documents, neighbours)
    _fit(find_documents(exchange.among), neighbours)
    yield from map(told, unfit)
    options["redact"] = redaction_of(
        options.get("redact"), neighbours.paths, options.get("evidence", ()), options.get("overrides")
    )
    tasks = (Task(path, tuple(neighbours.of(path)), options) for path in fit)
    if scheduler is not None:
        from analysis.report.distributed import run_on_cluster

        yield from map(told, run_on_cluster(tasks, scheduler, exchange))
        return
    with _read_ahead(options.get("evidence", ()), len(fit)) as parent:
        made = run_tasks(map(exchange.collect, tasks), jobs, memory, parent, on_stage)
        yield from map(told, map(exchange.deliver, made))


def _fit(documents: Sequence[Path], neighbours: Neighbours) -> tuple[list[Path], list[Outcome]]:
    """The documents that can be read, and why others are left out: their report's name may be taken."""
    taken: dict[str, Path] = {}
    unfit = []
    for path in documents:
        try:
            document = read_document(path)
        except AnalysisError as error:
            unfit.append(Outcome(path, error, 0.0))
            continue
        first = taken.setdefault(document.doc_id, path)
        if first == path:
            neighbours.add(path, document)
        else:
            reason = f"{path}: its report would be named {document.doc_id}, like that of {first}. Rename it."
            unfit.append(Outcome(path, ReportError(reason), 0.0))
    return list(taken.values()), unfit


def run_tasks(
    tasks: Iterator[Task],
    jobs: int,
    memory: int | None = None,
    parent: Path | None = None,
    on_stage: OnStage = lambda *_: None,
) -> Iterator[Outcome]:
    """Make reports in processes of this machine.

    Args:
        tasks: Taken one by one, as processes get free.
        jobs: How many to work on at a time.
        memory: Bytes that each process may take.
        parent: Socket of the warm parent to use; the common one unless given.
        on_stage: Called with the document and each stage as it begins.

    Yields:
        What came of each, in the order in which they end. One whose process was killed is tried again, once.
    """
    idle: list[Worker] = []
    busy: dict[Any, Worker] = {}
    again: list[Task] = []
    lost: set[Path] = set()
    try:
        while True:
            while len(busy) < jobs:
                task = again.pop() if again else next(tasks, None)
                if task is None:
                    break
                worker = idle.pop() if idle else Worker(memory, parent)
                try:
                    worker.give(task)
                except OSError:  # it was killed while it had nothing to do
                    worker.end()
                    again.append(task)
                    continue
                busy[worker.connection] = worker
            if not busy:
                return
            for connection in wait(list(busy), _patience(busy.values())):
                worker = busy[connection]
                try:
                    message = worker.connection.recv()
                except (EOFError, OSError):
                    del busy[connection]
                    if worker.task.document in lost:
                        yield worker.fail("the process that made it was killed twice; is memory short?")
                    else:
                        lost.add(worker.task.document)
                        again.append(worker.task)
                        worker.end()
                    continue
                if isinstance(message, str):
                    on_stage(worker.task.document, message)
                    continue
                del busy[connection]
                if worker.is_worn:
                    worker.end()
                else:
                    idle.append(worker)
                yield message
            for connection, worker in list(busy.items()):
                if worker.deadline < monotonic():
                    del busy[connection]
                    yield worker.fail("took longer than a document may (--timeout), and was stopped.")
    finally:
        for worker in (*idle, *busy.values()):
            worker.end()


def _patience(workers: Iterable[Worker]) -> float | None:
    """Seconds until the first deadline; None if there is none."""
    first = min(worker.deadline for worker in workers)
    return None if first == inf else max(0.0, first - monotonic())


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Be the only batch that writes to a folder; this ends with the process, however it ends.

    Raises:
        ReportError: There is another.
    """
    lock = Lock(out / LOCK)
    if not lock.take():
        raise ReportError(
            f"{out}: another batch writes there (process {lock.holder()}). Wait for it, or choose another "
            "folder with --out."
        )
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _read_ahead(evidence: Iterable[str | Path], n_documents: int) -> Iterator[Path | None]:
    """A warm parent that has read the evidence, where it pays and where there can be one."""
    paths = find_documents(evidence)
    if n_documents < _FEW or not paths:
        yield None
        return
    try:
        process, path = branch(paths)
    except NoWarmParentError:
        yield None
        return
    try:
        yield path
    finally:
        process.kill()
        path.unlink(missing_ok=True)


class _Record:
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


def _failed_last(documents: Sequence[Path], out: Path, exchange: Exchange) -> list[Path]:
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
