"""Processes that make reports: one fork of the warm parent, or one ordinary process, for each job."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from analysis.errors import AnalysisError, ReportError
from analysis.report.build import Report, ReportOptions, build_report
from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import fork, tell_why_not
from analysis.report.kernel.process import WarmProcess

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

GRACE = 15.0
"""Seconds after its time limit in which a document's process may still stop its kernel and write why."""

LEAST_MEMORY = 768 << 20
"""Bytes below which the language model has no room to work."""

_MOST_TASKS = 5
"""Reports that one process makes before another takes its place: Typst keeps some 60 MB of each."""


@dataclass(frozen=True)
class Task:
    """One report to make: all that another process, or another machine, needs to know.

    Attributes:
        document: The file.
        related: Other documents of its set.
        options: Of ``build_report``.
    """

    document: Path
    related: tuple[Path, ...]
    options: ReportOptions


@dataclass(frozen=True)
class Outcome:
    """What came of a task.

    Attributes:
        document: The file.
        result: The report, or why there is none.
        seconds: How long it took.
    """

    document: Path
    result: Report | AnalysisError
    seconds: float


def make(task: Task, on_stage: Callable[[str], None] = lambda *_: None) -> Outcome:
    """Make one report; what goes wrong is part of the outcome."""
    begun = monotonic()
    result: Report | AnalysisError
    try:
        result = build_report(task.document, related=task.related, on_stage=on_stage, **task.options)
    except AnalysisError as error:
        result = error
    except MemoryError:
        result = ReportError(f"{task.document}: the memory that a document may take ran out (--memory).")
    except Exception as error:  # whatever it is, it is no reason to leave out the other documents
        result = ReportError(f"{task.document}: {type(error).__name__}: {error}")
    return Outcome(task.document, result, round(monotonic() - begun, 3))


class Worker:
    """A process that makes one report after the other; whoever drops it ends it.

    Args:
        memory: Bytes that it may take, and each kernel that it starts.
        parent: Socket of the warm parent to fork it from; the common one unless given.
        threads: Cores that it may use for typesetting; all of them unless given.

    Attributes:
        connection: Brings its stages, as strings, and then the outcome of its task.
        task: What it works on, or did last.
    """

    task: Task

    def __init__(
        self, memory: int | None = None, parent: Path | None = None, *, threads: int | None = None
    ) -> None:
        self.process, self.connection = _start(memory, parent, threads)
        self._begun = 0.0
        self._given = 0

    def give(self, task: Task) -> None:
        """Let it make a report."""
        self.task, self._begun = task, monotonic()
        self._given += 1
        self.connection.send(task)

    @property
    def deadline(self) -> float:
        """When its task must have ended, by the monotonic clock; infinite without a time limit."""
        limit = self.task.options.get("timeout")
        return self._begun + limit + GRACE if limit else inf

    @property
    def is_worn(self) -> bool:
        """Whether another process should take its place."""
        return self._given >= _MOST_TASKS

    def fail(self, reason: str) -> Outcome:
        """End it, and tell what that means for its task."""
        self.end()
        error = ReportError(f"{self.task.document}: {reason}")
        return Outcome(self.task.document, error, round(monotonic() - self._begun, 3))

    def end(self) -> None:
        """End it, whatever it does."""
        self.connection.close()
        self.process.kill()


def check_memory(memory: int | None) -> None:
    """See that a limit on memory can be kept, and leaves enough to work with.

    Raises:
        ReportError: It cannot, or does not.
    """
    if memory is not None and sys.platform != "linux":
        raise ReportError("A limit on memory is kept on Linux only. Leave out --memory.")
    if memory is not None and memory < LEAST_MEMORY:
        raise ReportError(f"A report takes {LEAST_MEMORY >> 20} MB at least. Give more with --memory.")


def _limit_memory(memory: int | None) -> None:
    """Let this process, and those that it starts, take no more memory than this.

    The system counts what is reserved, too: the limit is set as far above that as is left to use.
    """
    if memory is not None and sys.platform == "linux":
        import resource

        import psutil

        now = psutil.Process().memory_info()
        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        resource.setrlimit(resource.RLIMIT_DATA, (max(now.data, now.data + memory - now.rss), hard))


def work(memory: int | None, threads: int | None, files: list[int]) -> None:
    """Make the reports that are asked for: a fork's job."""
    _serve(Connection(files[0]), memory, threads)


def _start(
    memory: int | None, parent: Path | None, threads: int | None
) -> tuple[WarmProcess | BaseProcess, Connection[Any, Any]]:
    try:
        ours, theirs = socket.socketpair()
        with theirs:
            limits = {"memory": memory, "threads": threads}
            process = fork(f"{__name__}:work", limits, files=[theirs.fileno()], parent=parent)
        return process, Connection(ours.detach())
    except NoWarmParentError as error:
        tell_why_not(str(error))
        context = get_context("spawn")
        mine, its = context.Pipe()
        ordinary = context.Process(target=_serve, args=(its, memory, threads), daemon=True)
        ordinary.start()
        its.close()
        return ordinary, mine


def _serve(connection: Connection[Any, Any], memory: int | None, threads: int | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the batch, which ends us
    _limit_memory(memory)
    if threads is not None:
        os.environ["RAYON_NUM_THREADS"] = str(threads)  # Typst's, read when it first typesets
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        connection.send(make(task, connection.send))
