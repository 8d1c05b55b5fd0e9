"""``docbrief watch``: a report of each document that appears in a folder, or changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Unpack

import click

from analysis.cli.making import check, report_options
from analysis.cli.options import PATH, wrong_usage
from analysis.cli.status import complain
from analysis.errors import AnalysisError, DocumentError
from analysis.readers import find_documents
from analysis.report.batch import build_reports
from analysis.report.build import ReportOptions
from analysis.report.exchange import at_hand

QUIET = 1.0
"""Seconds in which a file must not have changed: it may still be being written."""

_LOOK = 250
"""Milliseconds between two looks at files that are to become quiet."""


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
    for ready in _ready(folder, Path(making["out"])):
        try:
            others = _documents(folder, Path(making["out"]))
            result = build_reports(ready, among=others, jobs=jobs, memory=memory, **making)
        except AnalysisError as error:
            complain(str(error))
            if debug:
                raise
            continue
        for made in result.reports:
            if not made.unchanged:
                click.echo(made.place("report.pdf" if "pdf" in making["formats"] else ""))
        for failure in result.failures.values():
            complain(str(failure))


def _ready(folder: Path, out: Path) -> Iterator[list[Path]]:
    """The documents to report on, a few at a time: first all that are there, then those that change."""
    from watchfiles import watch as changes

    seen: dict[Path, tuple[int, int]] = {}
    changed: dict[Path, float] | None = None
    for events in changes(folder, debounce=_LOOK, rust_timeout=_LOOK, yield_on_timeout=True):
        now = monotonic()
        if changed is None:  # The watch is on only now: a list made before it could miss a document.
            changed = {path.resolve(): -QUIET for path in _documents(folder, out)}
        changed |= {Path(name).resolve(): now for _, name in events}
        quiet = {path for path, when in changed.items() if now - when >= QUIET}
        if not quiet:
            continue
        changed = {path: when for path, when in changed.items() if path not in quiet}
        states = {path: _state(path) for path in _documents(folder, out) if path.resolve() in quiet}
        ready = [path for path, state in states.items() if seen.get(path) != state]
        seen |= states
        if ready:
            yield ready


def _documents(folder: Path, out: Path) -> list[Path]:
    """The documents in the folder, without what we write into it ourselves."""
    try:
        found = find_documents([folder])
    except DocumentError:  # none yet
        return []
    own = out.resolve()
    return [path for path in found if own not in path.resolve().parents]


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
