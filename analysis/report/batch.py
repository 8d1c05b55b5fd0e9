"""Many documents to many reports: one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Unpack

from analysis.errors import AnalysisError, ReportError
from analysis.readers import find_documents, read_document
from analysis.report.build import Report, ReportOptions, build_report

OnStage = Callable[[Path, str], None]


@dataclass(frozen=True)
class BatchResult:
    """What came of a batch.

    Attributes:
        reports: The reports that are there, in the order of the documents.
        failures: Why others are not, by document.
    """

    reports: tuple[Report, ...]
    failures: dict[Path, AnalysisError]


def build_reports(
    paths: Iterable[str | Path],
    *,
    jobs: int = 1,
    on_stage: OnStage = lambda *_: None,
    **options: Unpack[ReportOptions],
) -> BatchResult:
    """Make the reports of many documents.

    Args:
        paths: Files, and folders that hold them.
        jobs: How many to make at a time.
        on_stage: Called with the document and ``done``; with one job also with the stages before it.
        **options: As for ``build_report``. The other documents of the batch are ``related`` to each.

    Raises:
        DocumentError: A path does not exist, or a folder holds no document.
    """
    documents = find_documents(paths)
    made: dict[Path, Report] = {}
    failures = _unfit(documents)
    for path in failures:
        on_stage(path, "done")
    readable = [path for path in documents if path not in failures]
    for path, outcome in _outcomes(readable, jobs, on_stage, options):
        if isinstance(outcome, Report):
            made[path] = outcome
        else:
            failures[path] = outcome
        on_stage(path, "done")
    return BatchResult(tuple(made[path] for path in documents if path in made), failures)


def _unfit(documents: Sequence[Path]) -> dict[Path, AnalysisError]:
    """The documents that cannot be read, or whose report would take the place of another's."""
    failures: dict[Path, AnalysisError] = {}
    taken: dict[str, Path] = {}
    for path in documents:
        try:
            doc_id = read_document(path).doc_id
        except AnalysisError as error:
            failures[path] = error
            continue
        first = taken.setdefault(doc_id, path)
        if first != path:
            failures[path] = ReportError(
                f"{path}: its report would be named {doc_id}, like that of {first}. Rename it."
            )
    return failures


def _outcomes(
    documents: Sequence[Path], jobs: int, on_stage: OnStage, options: ReportOptions
) -> Iterator[tuple[Path, Report | AnalysisError]]:
    """Build in this process, or in several: papermill changes the working folder of its process."""
    if jobs == 1 or len(documents) < 2:
        for path in documents:
            yield path, _outcome(path, documents, partial(on_stage, path), options)
        return
    with ProcessPoolExecutor(min(jobs, len(documents)), get_context("spawn")) as pool:
        running = {pool.submit(_outcome, path, documents, _silent, options): path for path in documents}
        for future in as_completed(running):
            path = running[future]
            try:
                yield path, future.result()
            except BrokenProcessPool:
                yield path, ReportError(f"{path}: the process that made it was killed; is memory short?")


def _outcome(
    path: Path, documents: Sequence[Path], on_stage: Callable[[str], None], options: ReportOptions
) -> Report | AnalysisError:
    related = [other for other in documents if other != path]
    try:
        return build_report(path, related=related, on_stage=on_stage, **options)
    except AnalysisError as error:
        return error


def _silent(_: str) -> None:
    """A process of its own has no one to tell."""
