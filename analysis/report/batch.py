"""Many documents to many reports: one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import AnalysisError
from analysis.readers import find_documents
from analysis.report.build import Report, build_report


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
    on_stage: Callable[[Path, str], None] = lambda *_: None,
    **options: Any,  # noqa: ANN401 - those of build_report
) -> BatchResult:
    """Make the reports of many documents.

    Args:
        paths: Files, and folders that hold them.
        jobs: How many to make at a time.
        on_stage: Called with the document and its stage: those of ``build_report``, then ``done``.
        **options: As for ``build_report``. The other documents of the batch are ``related`` to each.

    Raises:
        DocumentError: A path does not exist, or a folder holds no document.
    """
    documents = find_documents(paths)
    made: dict[Path, Report] = {}
    failures: dict[Path, AnalysisError] = {}

    def build(path: Path) -> Report:
        related = [other for other in documents if other != path]
        return build_report(path, related=related, on_stage=lambda stage: on_stage(path, stage), **options)

    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        running = {pool.submit(build, path): path for path in documents}
        for future in as_completed(running):
            path = running[future]
            try:
                made[path] = future.result()
            except AnalysisError as error:
                failures[path] = error
            on_stage(path, "done")
    return BatchResult(tuple(made[path] for path in documents if path in made), failures)
