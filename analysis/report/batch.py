"""Many documents to many reports: one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Unpack

from analysis.errors import AnalysisError, ReportError
from analysis.lock import Lock
from analysis.readers import find_documents, read_document
from analysis.report.build import Report, ReportOptions
from analysis.report.exchange import Exchange, at_hand
from analysis.report.naming import report_names
from analysis.report.output import writable
from analysis.report.pool import OnStage, read_ahead, run_tasks
from analysis.report.record import Record
from analysis.report.redact import redaction_of
from analysis.report.related import Neighbours
from analysis.report.worker import Outcome, Task, check_memory
from analysis.shelf import shelf

LOCK = ".docbrief.lock"
"""What a batch holds in its output folder as long as it runs."""

SHELF = ".docbrief.parses"
"""Where its processes share what they have parsed."""


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
    documents = find_documents(exchange.paths, besides=exchange.options.get("evidence", ()))
    out = writable(exchange.options.get("out", "reports"))
    if len(documents) == 1 and not retry_failed:
        made = _outcomes(documents, documents, exchange, 1, memory, scheduler, on_stage)
        return _result(documents, made, exchange)
    redacted = exchange.options.get("redact")  # then nothing of the documents may lie in the output folder
    with _alone(out), nullcontext() if redacted else shelf(out / SHELF):
        record = Record(out, documents, exchange, is_kept=not redacted)
        wanted = record.failed_last() if retry_failed else documents
        try:
            with closing(_outcomes(documents, wanted, exchange, jobs, memory, scheduler, on_stage)) as made:
                return _result(wanted, record.keep(made), exchange)
        finally:
            record.end()


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
    wanted: Sequence[Path],
    exchange: Exchange,
    jobs: int,
    memory: int | None,
    scheduler: str | None,
    on_stage: OnStage,
) -> Generator[Outcome]:
    def told(outcome: Outcome) -> Outcome:
        outcome = exchange.renamed_in(outcome)
        result = outcome.result
        made = "unchanged" if isinstance(result, Report) and result.unchanged else "done"
        on_stage(outcome.document, made if isinstance(result, Report) else "failed")
        return outcome

    options = exchange.options
    neighbours, ids, unfit = _look_through([*documents, *find_documents(exchange.among)])
    names = report_names(ids)
    if options.get("redact"):
        unfit |= {path: _needs_name(path, ids[path]) for path in names if names[path] != ids[path]}
    yield from (told(Outcome(path, unfit[path], 0.0)) for path in wanted if path in unfit)
    fit = [path for path in wanted if path not in unfit]
    options["redact"] = redaction_of(
        options.get("redact"),
        neighbours.paths,
        options.get("evidence", ()),
        options.get("overrides"),
        options.get("claims"),
    )
    tasks = (Task(path, tuple(neighbours.of(path)), _named(options, names[path], ids[path])) for path in fit)
    if scheduler is not None:
        from analysis.report.distributed import run_on_cluster

        yield from map(told, run_on_cluster(tasks, scheduler, exchange, jobs, memory))
        return
    with read_ahead(options.get("evidence", ()), len(fit)) as parent:
        made = run_tasks(map(exchange.collect, tasks), jobs, memory, parent, on_stage)
        yield from map(told, map(exchange.deliver, made))


def _named(options: ReportOptions, name: str, doc_id: str) -> ReportOptions:
    """The options for one document, with a name for its report where it needs one beside its own."""
    return options if name == doc_id else {**options, "name": name}


def _needs_name(path: Path, doc_id: str) -> AnalysisError:
    """Why a document is left out whose report would need the name of its folder, which may be withheld."""
    return ReportError(f"{path}: another report would be named {doc_id}, too. With --redact, rename it.")


def _look_through(
    paths: Iterable[Path],
) -> tuple[Neighbours, dict[Path, str], dict[Path, AnalysisError]]:
    """Read all documents of the set once.

    Returns:
        Which are near to each other, the ``doc_id`` of each, and why some cannot be read.
    """
    neighbours = Neighbours()
    ids: dict[Path, str] = {}
    unfit: dict[Path, AnalysisError] = {}
    for path in paths:
        try:
            document = read_document(path)
        except AnalysisError as error:
            unfit[path] = error
            continue
        ids[path] = document.doc_id
        neighbours.add(path, document)
    return neighbours, ids, unfit


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
