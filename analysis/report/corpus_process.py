"""A corpus report made by a fork of the warm parent: the command itself loads neither pandas nor spaCy."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from analysis.document import slug
from analysis.errors import AnalysisError, ReportError
from analysis.readers import find_documents
from analysis.report.build import Report
from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import fork, tell_why_not
from analysis.report.output import writable
from analysis.shelf import shelf

if TYPE_CHECKING:
    from analysis.report.kernel.process import WarmProcess

_FEW = 1_000
"""Documents whose parses are kept until their claims are checked: about 40 MB on disk."""


class CorpusOptions(TypedDict, total=False):
    """The options of ``build_corpus_report``."""

    evidence: Sequence[str | Path]
    out: str | Path
    tables: str | Path | None
    notebook: str | Path
    checked: int
    overrides: str | Path | None
    redact: str | Path | None
    formats: Sequence[str]
    template: str | Path | None
    paper: str
    force: bool
    jobs: int


def make_corpus_report(
    folder: str | Path,
    on_documents: Callable[[int, int], None] = lambda *_: None,
    **options: Unpack[CorpusOptions],
) -> Report:
    """Make a corpus report in a fork of the warm parent; in this process where there is none to be had.

    Args:
        folder: As for ``build_corpus_report``.
        on_documents: Called with how many documents are analysed, and of how many.
        **options: As for ``build_corpus_report``.

    Returns:
        The report.

    Raises:
        AnalysisError: As ``build_corpus_report`` does.
        ReportError: The process was killed.
    """
    with _shelf(Path(folder), options):
        return _made(folder, on_documents, options)


def _shelf(folder: Path, options: CorpusOptions) -> AbstractContextManager[None]:
    """Where the parses of few documents wait until their claims are checked; this process removes it."""
    if options.get("redact"):  # they hold the names
        return nullcontext()
    try:
        few = len(find_documents([folder])) <= _FEW
    except AnalysisError:  # tables, or nothing at all
        few = False
    name = slug(folder.resolve().name) or "corpus"
    return shelf(writable(options.get("out", "reports")) / f".{name}.parses") if few else nullcontext()


def _made(folder: str | Path, on_documents: Callable[[int, int], None], options: CorpusOptions) -> Report:
    try:
        process, connection = _start()
    except NoWarmParentError as none:
        tell_why_not(str(none))
        from analysis.report.corpus import build_corpus_report  # here: it takes pandas

        return build_corpus_report(folder, on_documents=on_documents, **options)
    try:
        connection.send((folder, options))
        while True:
            match connection.recv():
                case Report() as made:
                    return made
                case AnalysisError() as error:
                    raise error
                case done, total:
                    on_documents(done, total)
    except (EOFError, ConnectionError) as error:
        raise ReportError(f"{folder}: the process that made it was killed; is memory short?") from error
    finally:
        connection.close()
        process.kill()


def _start() -> tuple[WarmProcess, Connection[Any, Any]]:
    ours, theirs = socket.socketpair()
    with theirs:
        process = fork(f"{__name__}:work", {}, files=[theirs.fileno()])
    return process, Connection(ours.detach())


def work(files: list[int]) -> None:
    """Make the report that is asked for: a fork's job."""
    from analysis.report.corpus import build_corpus_report

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the command, which ends us
    connection: Connection[Any, Any] = Connection(files[0])
    folder, options = connection.recv()
    result: Report | AnalysisError
    try:
        result = build_corpus_report(folder, on_documents=lambda *at: connection.send(at), **options)
    except AnalysisError as error:
        result = error
    connection.send(result)
