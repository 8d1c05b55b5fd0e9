"""``docbrief watch``: a report of each document that appears in a folder, or changes."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from os.path import samestat
from pathlib import Path
from time import monotonic, sleep
from typing import Unpack

import click

from analysis.cli.making import check, report_options
from analysis.cli.options import PATH, wrong_usage
from analysis.cli.status import complain
from analysis.errors import AnalysisError, DocumentError
from analysis.readers import find_documents
from analysis.report.batch import BatchResult, build_reports
from analysis.report.build import ReportOptions
from analysis.report.exchange import at_hand

QUIET = 1.0
"""Seconds in which a file must not have changed: it may still be being written."""

AGAIN = 5.0
"""Seconds until documents are tried again of which no report could be begun."""

_LOOK = 0.25
"""Seconds between two looks at files that are to become quiet, or for a folder that is to come back."""


@click.command()
@click.argument("folder", type=PATH)
@report_options
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def watch(folder: Path, jobs: int, memory: int | None, debug: bool, **making: Unpack[ReportOptions]) -> None:
    """Make a report of each document that appears in FOLDER, or changes, until Ctrl-C.

    Documents that are there at the start come first. A file is read once it has not changed for a second.
    """
    with wrong_usage():
        if not folder.is_dir():
            raise DocumentError(f"{folder}: is no folder. Name the folder to watch.")
        with at_hand((), making) as exchange:
            check(exchange.options)
    click.echo(f"Watching {folder}; Ctrl-C ends it.", err=True)
    inbox = _Inbox(folder, besides=(*making["evidence"], making["out"]))
    told = ""
    for documents in inbox.due():
        try:
            among = inbox.documents()
            result = build_reports(documents, among=among, jobs=jobs, memory=memory, **making)
        except (AnalysisError, OSError) as error:
            if str(error) != told:
                told = str(error)
                complain(f"{told} Documents that wait: {len(documents)}; they are tried again.")
                if debug:
                    traceback.print_exception(error)
            sleep(AGAIN)
            continue
        told = ""
        inbox.settle(documents)
        _tell(result, "report.pdf" if "pdf" in making["formats"] else "")


def _tell(result: BatchResult, shown: str) -> None:
    for made in result.reports:
        if not made.unchanged:
            click.echo(made.place(shown))
    for failure in result.failures.values():
        complain(str(failure))


class _Inbox:
    """A watched folder, and which of its documents wait for a report.

    What an event names is not looked at: of a folder that is moved in, there is but one event for all that
    it holds. An event only says that it is time to compare the documents with what was seen of them before.

    Args:
        folder: The folder.
        besides: What in it is no document to report on: evidence, and what we write ourselves.
    """

    def __init__(self, folder: Path, besides: Iterable[str | Path]) -> None:
        self._folder = folder
        self._besides = tuple(besides)
        self._waiting: dict[Path, tuple[_State, float]] = {}
        self._settled: dict[Path, _State] = {}

    def documents(self) -> list[Path]:
        """All documents that are there."""
        try:
            return find_documents([self._folder], besides=self._besides)
        except DocumentError:  # none yet
            return []

    def due(self) -> Iterator[list[Path]]:
        """Those to report on, a few at a time; those that are not settled then come again."""
        while True:
            for _ in self._looks():
                ready = self._quiet()
                if ready:
                    yield ready
            complain(f"{self._folder}: is gone. Once it is there again, it is watched again.")
            self._settled.clear()  # the reports may have been in it
            while not self._folder.is_dir():
                sleep(_LOOK)
            click.echo(f"Watching {self._folder} again.", err=True)

    def settle(self, documents: Iterable[Path]) -> None:
        """Let these wait no longer, unless they have changed since they were due."""
        self._settled |= {path: self._waiting[path][0] for path in documents}

    def _looks(self) -> Iterator[None]:
        """Whenever something may have become due, until the folder is removed or another is in its place."""
        from watchfiles import Change
        from watchfiles import watch as changes

        look = round(1000 * _LOOK)
        begun = False
        try:
            here, place = self._folder.stat(), self._folder.resolve()
            for events in changes(
                self._folder, watch_filter=None, debounce=look, rust_timeout=look, yield_on_timeout=True
            ):
                removed = any(
                    change == Change.deleted and Path(name).resolve() == place for change, name in events
                )
                if removed or not samestat(here, self._folder.stat()):
                    return
                if events or self._waiting or not begun:
                    begun = True
                    yield
        except FileNotFoundError:
            return

    def _quiet(self) -> list[Path]:
        """The documents that are new or have changed, and do so no more."""
        now = monotonic()
        states = {path: _state(path) for path in self.documents()}
        before, self._waiting = self._waiting, {}
        for path, state in states.items():
            if state != self._settled.get(path):
                known, since = before.get(path, (state, now))
                self._waiting[path] = state, since if known == state else now
        return [path for path, (_, since) in self._waiting.items() if now - since >= QUIET]


_State = tuple[int, int]
"""When a file was changed, and how long it is."""


def _state(path: Path) -> _State:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
