"""Processes of this machine that share the reports of a batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from math import inf
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic
from typing import Any

from analysis.readers import find_documents
from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import branch
from analysis.report.worker import Outcome, Task, Worker

OnStage = Callable[[Path, str], None]
"""Called with a document and each of its stages as it begins."""

_TRIES = 3
"""How often a report is begun whose process is killed, the last time with nothing beside it."""

_FEW = 3
"""Reports for which it does not pay to read the evidence ahead."""


def run_tasks(
    tasks: Iterator[Task],
    jobs: int,
    memory: int | None = None,
    parent: Path | None = None,
    on_stage: OnStage = lambda *_: None,
) -> Iterator[Outcome]:
    """Make reports in processes of this machine.

    Args:
        tasks: Taken one by one, as processes get free.
        jobs: How many to work on at a time.
        memory: Bytes that each process may take.
        parent: Socket of the warm parent to use; the common one unless given.
        on_stage: Called with the document and each stage as it begins.

    Yields:
        What came of each, in the order in which they end. One whose process was killed is tried again, and
        once more when nothing else is made: what kills its process may kill those of its neighbours, too.
    """
    idle: list[Worker] = []
    busy: dict[Any, Worker] = {}
    again: list[Task] = []
    alone: list[Task] = []
    lost: Counter[Path] = Counter()
    try:
        while True:
            while len(busy) < jobs:
                task = again.pop() if again else next(tasks, None)
                if task is None and alone and not busy:
                    task, jobs = alone.pop(), 1
                if task is None:
                    break
                if lost[task.document]:  # what killed its process may be about to reach the idle ones
                    while idle:
                        idle.pop().end()
                worker = idle.pop() if idle else Worker(memory, parent)
                try:
                    worker.give(task)
                except OSError:  # it was killed while it had nothing to do
                    worker.end()
                    again.append(task)
                    continue
                busy[worker.connection] = worker
            if not busy:
                return
            for connection in wait(list(busy), _patience(busy.values())):
                worker = busy[connection]
                try:
                    message = worker.connection.recv()
                except (EOFError, OSError):
                    del busy[connection]
                    lost[worker.task.document] += 1
                    if lost[worker.task.document] == _TRIES:
                        yield worker.fail(f"its process was killed {_TRIES} times; is memory short?")
                        continue
                    (again if lost[worker.task.document] == 1 else alone).append(worker.task)
                    worker.end()
                    continue
                if isinstance(message, str):
                    on_stage(worker.task.document, message)
                    continue
                del busy[connection]
                if worker.is_worn:
                    worker.end()
                else:
                    idle.append(worker)
                yield message
            for connection, worker in list(busy.items()):
                if worker.deadline < monotonic():
                    del busy[connection]
                    yield worker.fail("took longer than a document may (--timeout), and was stopped.")
    finally:
        for worker in (*idle, *busy.values()):
            worker.end()


def _patience(workers: Iterable[Worker]) -> float | None:
    """Seconds until the first deadline; None if there is none."""
    first = min(worker.deadline for worker in workers)
    return None if first == inf else max(0.0, first - monotonic())


@contextmanager
def read_ahead(evidence: Iterable[str | Path], n_documents: int) -> Iterator[Path | None]:
    """A warm parent that has read the evidence, where it pays and where there can be one."""
    paths = find_documents(evidence)
    if n_documents < _FEW or not paths:
        yield None
        return
    try:
        process, path = branch(paths)
    except NoWarmParentError:
        yield None
        return
    try:
        yield path
    finally:
        process.kill()
        path.unlink(missing_ok=True)
