"""Reports made on a cluster of machines: dask.distributed hands the tasks of a batch to its workers."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib import import_module
from itertools import islice
from time import monotonic, sleep
from types import ModuleType
from typing import TYPE_CHECKING

from analysis.errors import ReportError
from analysis.report.exchange import Exchange
from analysis.report.order import carry_out, order_of
from analysis.report.worker import Outcome, Task

if TYPE_CHECKING:
    from distributed import Client, Future
    from distributed import Worker as DaskWorker

_PATIENCE = 15
"""Seconds to find the scheduler."""

_AHEAD = 2
"""Tasks that are handed out for each thread of the workers: few, so that a long batch fits into memory."""

_RETRIES = 2

_LAST_WORDS = 30.0
"""Seconds in which the workers may end what they do for a batch that was stopped."""

_PAUSE = 0.2
"""Seconds between two looks at whether they have."""

_log = logging.getLogger(__name__)


def run_on_cluster(
    tasks: Iterator[Task], scheduler: str, exchange: Exchange, jobs: int = 1, memory: int | None = None
) -> Iterator[Outcome]:
    """Make reports on the workers of a cluster.

    The workers have docbrief installed and see the files under the same paths: on one machine, or through
    a shared folder. What was given by URL, they fetch and put themselves. A task whose worker is lost is
    given to another one; whoever stops the batch ends what they make for it.

    Args:
        tasks: Taken one by one, as workers get free.
        scheduler: Address of the scheduler, such as ``tcp://10.0.0.5:8786``.
        exchange: Knows which files were given by URL.
        jobs: Nothing but 1: how many are made at a time is how many workers there are.
        memory: Bytes that each report may take.

    Yields:
        What came of each, in the order in which they end.

    Raises:
        ReportError: ``distributed`` is not installed, no scheduler answers or it goes, or ``jobs`` were
            asked for.
        RemoteError: A URL is of this process alone.
    """
    if jobs > 1:
        raise ReportError(
            "--jobs is for this machine. A cluster makes as many reports at a time as it has workers: leave "
            "out --jobs, and start more of those (`dask worker --nworkers`)."
        )
    exchange.check_shared()
    distributed = _package()
    with _connected(distributed, scheduler) as client:
        running: dict[Future[Outcome], Task] = {}
        ending = distributed.as_completed(loop=client.loop)
        told = False
        try:
            while True:
                threads = sum(client.nthreads().values())
                room = _AHEAD * max(1, threads) - len(running)
                for task in islice(tasks, max(0, room)):
                    order = order_of(task, exchange, memory)
                    future = client.submit(carry_out, order, pure=False, retries=_RETRIES)
                    running[future] = task
                    ending.add(future)
                if not running:
                    return
                if not (threads or told):
                    _log.warning("%s: has no worker yet. Waiting for one; Ctrl-C stops.", scheduler)
                    told = True
                future = next(ending)
                if future.cancelled():
                    raise ConnectionResetError
                task = running.pop(future)
                error = future.exception()
                made = _failed(task, error) if error else future.result()
                yield replace(made, document=task.document)
        except OSError as error:
            raise ReportError(f"{scheduler}: the scheduler is gone. The same command goes on.") from error
        finally:
            _stop(client, running)


def _stop(client: Client, running: Collection[Future[Outcome]]) -> None:
    """Let the workers drop these tasks, and wait until they have: no report may appear after the batch."""
    if not running:
        return
    keys = {future.key for future in running}
    with suppress(OSError, RuntimeError):  # the scheduler is gone, and its workers with it
        client.cancel(list(running))
        end = monotonic() + _LAST_WORDS
        while any(client.run(_holds, keys, on_error="ignore").values()) and monotonic() < end:
            sleep(_PAUSE)


def _holds(keys: set[str], dask_worker: DaskWorker) -> bool:
    """Whether a worker still has one of these tasks: what it was told to drop it has until that ends."""
    return bool(keys & dask_worker.state.tasks.keys())


def _failed(task: Task, error: BaseException) -> Outcome:
    """What it means for a task that the cluster could not do it."""
    if type(error).__name__ == "KilledWorker":
        reason = "the workers that made it were lost again and again; is their memory short?"
    else:
        reason = f"the worker failed ({type(error).__name__}: {error})."
    return Outcome(task.document, ReportError(f"{task.document}: {reason}"), 0.0)


def _package() -> ModuleType:
    try:
        return import_module("distributed")
    except ImportError as error:
        raise ReportError("--scheduler needs the package distributed: `pip install distributed`.") from error


@contextmanager
def _connected(distributed: ModuleType, scheduler: str) -> Iterator[Client]:
    """A client of the cluster. A client that finds no scheduler does not end well: it is asked for before."""

    async def kind() -> str:
        settings = distributed.Security().get_connection_args("client")
        async with distributed.rpc(scheduler, timeout=_PATIENCE, connection_args=settings) as there:
            return str((await there.identity())["type"])

    if not scheduler.strip():
        raise ReportError("--scheduler needs the address of one, such as tcp://10.0.0.5:8786.")
    try:
        found = distributed.utils.LoopRunner().run_sync(kind)
    except (OSError, ValueError, TypeError) as error:
        raise ReportError(f"{scheduler}: no scheduler answers there ({error}).") from error
    if found != "Scheduler":
        raise ReportError(f"{scheduler}: is no scheduler but a {found.lower()}. Give the scheduler's.")
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # we say it, without tracebacks
    with distributed.Client(scheduler, timeout=_PATIENCE, set_as_default=False) as client:
        yield client
