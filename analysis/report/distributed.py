"""Reports made on a cluster of machines: dask.distributed hands the tasks of a batch to its workers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import islice
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

from analysis.errors import AnalysisError, ReportError
from analysis.report.build import ReportOptions
from analysis.report.exchange import Exchange, at_hand
from analysis.report.notebook import find_notebook
from analysis.report.remote import is_url
from analysis.report.worker import Outcome, Task, make
from analysis.shelf import PLACE, sharing

_PATIENCE = 15
"""Seconds to find the scheduler."""

_AHEAD = 2
"""Tasks that are handed out for each thread of the workers: few, so that a long batch fits into memory."""

_RETRIES = 2

_ONE_AT_A_TIME = Lock()
"""A notebook changes the working folder of the process that runs it: a worker with threads takes turns."""


@dataclass(frozen=True)
class _Order:
    """A task for a process on another machine: absolute paths, or URLs."""

    document: str
    related: tuple[str, ...]
    options: ReportOptions
    shelf: str


def run_on_cluster(tasks: Iterator[Task], scheduler: str, exchange: Exchange) -> Iterator[Outcome]:
    """Make reports on the workers of a cluster.

    The workers have docbrief installed and see the files under the same paths: on one machine, or through
    a shared folder. What was given by URL, they fetch and put themselves. A task whose worker is lost is
    given to another one.

    Args:
        tasks: Taken one by one, as workers get free.
        scheduler: Address of the scheduler, such as ``tcp://10.0.0.5:8786``.
        exchange: Knows which files were given by URL.

    Yields:
        What came of each, in the order in which they end.

    Raises:
        ReportError: ``distributed`` is not installed, or no scheduler answers.
        RemoteError: A URL is of this process alone.
    """
    exchange.check_shared()
    distributed = _package()
    with _connected(distributed, scheduler) as client:
        running: dict[Any, Task] = {}
        ending = distributed.as_completed(loop=client.loop)
        while True:
            room = _AHEAD * max(1, sum(client.nthreads().values())) - len(running)
            for task in islice(tasks, max(0, room)):
                future = client.submit(_make_alone, _order(task, exchange), pure=False, retries=_RETRIES)
                running[future] = task
                ending.add(future)
            if not running:
                return
            future = next(ending)
            task = running.pop(future)
            error = future.exception()
            yield replace(future.result(), document=task.document) if error is None else _failed(task, error)


def _make_alone(order: _Order) -> Outcome:
    try:
        with (
            _ONE_AT_A_TIME,
            sharing(order.shelf),
            at_hand([order.document], order.options, order.related) as exchange,
        ):
            task = Task(exchange.paths[0], tuple(exchange.among), exchange.options)
            return exchange.renamed_in(exchange.deliver(make(exchange.collect(task))))
    except AnalysisError as error:
        return Outcome(Path(order.document), error, 0.0)


def _failed(task: Task, error: BaseException) -> Outcome:
    """What it means for a task that the cluster could not do it."""
    if type(error).__name__ == "KilledWorker":
        reason = "the workers that made it were lost again and again; is their memory short?"
    else:
        reason = f"the worker failed ({type(error).__name__}: {error})."
    return Outcome(task.document, ReportError(f"{task.document}: {reason}"), 0.0)


def _order(task: Task, exchange: Exchange) -> _Order:
    def whole(path: str | Path) -> str:
        place = exchange.place(path)
        return place if is_url(place) else str(Path(place).resolve())

    options: Any = dict(task.options)
    for name in ("out", "overrides", "claims", "sources", "settled", "template"):
        if options.get(name):
            options[name] = whole(options[name])
    if "notebook" in options:
        options["notebook"] = str(find_notebook(options["notebook"]).resolve())
    options["evidence"] = [whole(path) for path in options.get("evidence", ())]
    shelf = os.environ.get(PLACE, "")
    return _Order(whole(task.document), tuple(map(whole, task.related)), options, shelf)


def _package() -> ModuleType:
    try:
        return import_module("distributed")
    except ImportError as error:
        raise ReportError(
            "--scheduler needs the package distributed: `pip install 'docbrief[distributed]'`."
        ) from error


@contextmanager
def _connected(distributed: ModuleType, scheduler: str) -> Iterator[Any]:
    """A client of the cluster."""
    try:
        client = distributed.Client(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ReportError(f"{scheduler}: no scheduler answers there ({error}).") from error
    with client:
        yield client
