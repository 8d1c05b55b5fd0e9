"""Measure what a second worker of a dask.distributed cluster brings.

Usage: cluster.py [DOCUMENTS]

The same reports by one worker and then by two, all on this machine, which needs two free cores for it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from speed import EVIDENCE, timed, write_documents

from analysis import build_reports

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 1.7
"""How many times as fast two workers have to be."""


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    with tempfile.TemporaryDirectory(prefix="docbrief-cluster-") as work:
        folder = Path(work)
        write_documents(folder / "documents", number)
        seconds = {}
        for n_workers in (1, 2):
            with cluster(n_workers, folder) as address:
                make(address, folder, folder / "warm-up", 2 * n_workers)
                measured = partial(make, address, folder, folder / str(n_workers), number)
                seconds[n_workers], _ = timed(measured)
            print(f"{n_workers} worker(s): {seconds[n_workers] / number:.2f} s a report", flush=True)
    ratio = seconds[1] / seconds[2]
    print(f"two are {ratio:.2f} times as fast as one")
    return int(ratio < LEAST)


def make(address: str, folder: Path, out: Path, number: int) -> None:
    documents = sorted((folder / "documents").iterdir())[:number]
    made = build_reports(documents, evidence=[EVIDENCE], out=out, scheduler=address)
    if made.failures:
        raise SystemExit(f"failed: {made.failures}")


@contextmanager
def cluster(n_workers: int, folder: Path) -> Iterator[str]:
    """The address of a scheduler with so many workers, each a process of its own."""
    with ExitStack() as running:
        options = ["--no-dashboard", "--host", "127.0.0.1", "--port", "0"]
        address = started(running, folder, "dask_scheduler", options, r"Scheduler at:\s+(\S+)")
        for _ in range(n_workers):
            options = [address, "--no-nanny", "--nthreads", "1", "--no-dashboard"]
            started(running, folder, "dask_worker", options, r"Registered to:\s+(\S+)")
        yield address


def started(running: ExitStack, folder: Path, program: str, options: list[str], sign: str) -> str:
    """Start a process, to be killed in the end, and wait until its log shows the sign."""
    path = folder / f"{program}-{time.monotonic_ns()}.log"
    log = running.enter_context(path.open("w", encoding="utf-8"))
    command = [sys.executable, "-m", f"distributed.cli.{program}", *options]
    process = running.enter_context(subprocess.Popen(command, stdout=log, stderr=log))
    running.callback(process.kill)
    while process.poll() is None:
        found = re.search(sign, path.read_text(encoding="utf-8"))
        if found:
            return found[1]
        time.sleep(0.05)
    raise SystemExit(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
