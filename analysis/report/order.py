"""A report that is ordered from another machine, and how a worker of dask.distributed makes it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from multiprocessing import current_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

from analysis.errors import AnalysisError, ReportError
from analysis.report.build import ReportOptions
from analysis.report.exchange import Exchange, at_hand
from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import hold
from analysis.report.notebook import find_notebook
from analysis.report.remote import is_url
from analysis.report.worker import Outcome, Task, Worker, check_memory, make
from analysis.shelf import PLACE, sharing

_PAUSE = 0.2
"""Seconds between two looks at whether the report is still wanted."""

_ONE_AT_A_TIME = Lock()
"""The shelf is named in the environment of the process: a worker with threads takes turns."""


@dataclass(frozen=True)
class Order:
    """A task for a process on another machine: absolute paths, or URLs.

    Attributes:
        document: The file.
        related: Other documents of its set.
        options: Of ``build_report``.
        memory: Bytes that the report may take.
        shelf: Folder of what the batch has parsed; "" for none.
    """

    document: str
    related: tuple[str, ...]
    options: ReportOptions
    memory: int | None
    shelf: str


def order_of(task: Task, exchange: Exchange, memory: int | None) -> Order:
    """What another machine must know to do a task of this one."""

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
    related = tuple(map(whole, task.related))
    return Order(whole(task.document), related, options, memory, os.environ.get(PLACE, ""))


def carry_out(order: Order) -> Outcome:
    """Make the report, in a task of a Dask worker.

    Raises:
        ChildProcessError: The process that made it was killed; another worker may have more luck.
    """
    try:
        with (
            _ONE_AT_A_TIME,
            sharing(order.shelf),
            at_hand([order.document], order.options, order.related) as exchange,
        ):
            task = Task(exchange.paths[0], tuple(exchange.among), exchange.options)
            outcome = _made(exchange.collect(task), order.memory)
            return exchange.renamed_in(exchange.deliver(outcome))
    except AnalysisError as error:
        return Outcome(Path(order.document), error, 0.0)


def _made(task: Task, memory: int | None) -> Outcome:
    """Make it in a process of its own, which is ended when it takes too long or nobody wants it any more."""
    check_memory(memory)
    if not _may_start_processes():
        if memory is not None:
            raise ReportError(f"{task.document}: its worker cannot limit its memory. Leave out --memory.")
        return make(task)
    worker = Worker(memory, threads=_threads())
    try:
        worker.give(task)
        while worker.deadline > monotonic():
            if not _is_wanted():
                raise ReportError(f"{task.document}: the batch was stopped.")
            if wait([worker.connection], _PAUSE):
                message = worker.connection.recv()
                if isinstance(message, Outcome):
                    return message
        return worker.fail("took longer than a document may (--timeout), and was stopped.")
    except (EOFError, OSError) as error:
        raise ChildProcessError("the process that made it was killed; is memory short?") from error
    finally:
        worker.end()


def _may_start_processes() -> bool:
    """Whether this one can: fork them from the warm parent, or start them because it is no daemon itself."""
    try:
        hold()
    except NoWarmParentError:
        return not current_process().daemon
    return True


def _threads() -> int:
    """The cores that the scheduler counts for a task: a machine of many workers has more."""
    from distributed import get_worker  # here: an extra, which whoever gives us a task has

    return int(get_worker().state.nthreads)


def _is_wanted() -> bool:
    """Whether somebody still waits for the task that this thread works on."""
    from distributed import get_worker  # here: an extra, which whoever gives us a task has

    worker = get_worker()
    task = worker.state.tasks.get(worker.get_current_task())
    return task is not None and task.state != "cancelled"
