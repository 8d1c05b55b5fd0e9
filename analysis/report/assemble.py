"""A notebook to the folder of its report: run, typeset, whole or not there at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import ReportError
from analysis.report.formats import FORMATS, Executed
from analysis.report.manifest import Manifest
from analysis.report.notebook import run_notebook
from analysis.report.output import EXECUTED, FAILED, whole_folder
from analysis.report.redact import redact_notebook, withheld

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from analysis.redaction import Redaction


@dataclass(frozen=True)
class Plan:
    """A report that is to be made.

    Attributes:
        subject: What errors say that it is on: the document, as it was named.
        folder: Where it goes; an older one stays until it is whole.
        notebook: The notebook.
        parameters: What it is run with.
        imprint: What the PDF's title block and footer say.
        record: Its manifest as far as it is known before.
        formats: Some of ``FORMATS``.
        template: Folder with a look of one's own for the PDF.
        paper: ``a4`` or ``letter``.
        hidden: The names to withhold.
        timeout: Seconds that the notebook may take.
    """

    subject: str
    folder: Path
    notebook: Path
    parameters: Mapping[str, Any]
    imprint: Mapping[str, str]
    record: Manifest
    formats: Sequence[str]
    template: str | Path | None = None
    paper: str = "a4"
    hidden: Redaction | None = None
    timeout: float | None = None


def is_made(folder: Path, fingerprint: str) -> bool:
    """Whether a report is there already, whole, and made from the same by the same code."""
    before = _complete(folder)
    return before is not None and before.fingerprint == fingerprint


def check_place(folder: Path, document: str = "") -> None:
    """See that a folder holds no report of another document that is still there.

    Raises:
        ReportError: It does.
    """
    before = Manifest.read(folder)
    if before and before.document not in ("", document) and Path(before.document).exists():
        raise ReportError(
            f"{document or folder.name}: {folder} is the report of {before.document}. Rename one of them, "
            "or choose another folder with --out."
        )


def _complete(folder: Path) -> Manifest | None:
    """The record of the report that a folder holds, if nothing of it is missing."""
    before = Manifest.read(folder)
    is_whole = (
        before and before.status == "complete" and all((folder / name).is_file() for name in before.files)
    )
    return before if is_whole else None


def assemble(plan: Plan, on_stage: Callable[[str], None] = lambda *_: None) -> None:
    """Make a report. Until it is whole, nothing of it is seen.

    Where the notebook fails, a report that is there already stays, with the notebook up to there beside it.

    Args:
        plan: What to make.
        on_stage: Called with the name of each stage as it begins.

    Raises:
        ReportError: The notebook failed, with the cell's number; or the folder cannot be written.
    """
    failure: ReportError | None = None
    with whole_folder(plan.folder) as work:
        record = replace(plan.record, seconds={})
        try:
            executed = _run(plan, work, record.seconds, on_stage)
            if plan.hidden:
                executed = redact_notebook(executed, plan.hidden, work)
            on_stage("typesetting")
            _write(Executed(executed, work, plan.template, plan.paper), plan.formats, record.seconds)
        except ReportError as error:
            failure = ReportError(f"{plan.subject}: {error}", error.cell)
            if _complete(plan.folder):
                raise _with_notebook(failure, None if plan.hidden else _kept(work, plan.folder)) from error
            record = replace(record, status="failed", reason=str(failure))
        record = replace(record, files=_files_of(work))
        (withheld(record, plan.hidden, work) if plan.hidden else record).write(work)
    if failure:
        raise _with_notebook(failure, plan.folder / EXECUTED) from failure


def _kept(work: Path, folder: Path) -> Path | None:
    """Put the notebook of a run that failed beside the report that stays."""
    if not (work / EXECUTED).exists():
        return None
    return (work / EXECUTED).replace(folder / FAILED)


def _with_notebook(failure: ReportError, executed: Path | None) -> ReportError:
    """The same error, which says where the outputs up to it are."""
    where = f" The notebook up to there is {executed}." if executed and executed.exists() else ""
    return ReportError(f"{failure}{where}", failure.cell)


def _run(plan: Plan, work: Path, seconds: dict[str, float], on_stage: Callable[[str], None]) -> NotebookNode:
    on_stage("analysing")
    begun = time.perf_counter()
    executed = run_notebook(plan.notebook, plan.parameters, work, imprint=plan.imprint, timeout=plan.timeout)
    seconds["notebook"] = round(time.perf_counter() - begun, 3)
    return executed


def _write(run: Executed, formats: Sequence[str], seconds: dict[str, float]) -> None:
    for name in formats:
        begun = time.perf_counter()
        FORMATS[name](run)
        seconds[name] = round(time.perf_counter() - begun, 3)


def _files_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
