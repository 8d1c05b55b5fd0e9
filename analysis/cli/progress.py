"""How a batch goes, and how it went, on stderr."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from analysis.report.batch import BatchResult


class _Rate(ProgressColumn):
    """Reports a minute."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{60 * speed:.1f}/min" if speed else "")


@contextmanager
def progress_bar(n_documents: int) -> Iterator[Callable[[Path, str], None]]:
    """A progress bar on stderr, where that is a terminal: count, rate, failures, and the time left.

    Args:
        n_documents: How many there are.

    Yields:
        What to call with a document and its stage: ``done``, ``unchanged`` and ``failed`` end it.
    """
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TextColumn("{task.fields[failures]}", style="red"),
        TimeElapsedColumn(),
        TimeRemainingColumn(compact=True),
    )
    console = Console(stderr=True)
    ended: Counter[str] = Counter()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("reading", total=n_documents, failures="")

        def on_stage(path: Path, stage: str) -> None:
            if stage not in {"done", "unchanged", "failed"}:
                progress.update(task, description=f"{stage} {path.stem[:40]}")
                return
            ended[stage] += 1
            progress.update(task, advance=1, failures=f"{ended['failed']} failed" if ended["failed"] else "")

        yield on_stage


@contextmanager
def counter() -> Iterator[Callable[[int, int], None]]:
    """A progress bar on stderr with the rate and the time left, where that is a terminal."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), _Speed(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=None)

        def on_documents(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield on_documents


class _Speed(ProgressColumn):
    """Documents a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} documents/s" if task.speed else "")


def summary(result: BatchResult) -> None:
    """A small table of what came of a batch."""
    unchanged = sum(report.unchanged for report in result.reports)
    made = len(result.reports) - unchanged
    table = Table(box=None, pad_edge=False)
    for name in ("made", "unchanged", "failed", "seconds", "seconds a report"):
        table.add_column(name, justify="right")
    each = f"{result.seconds / made:.2f}" if made else ""
    table.add_row(str(made), str(unchanged), str(len(result.failures)), f"{result.seconds:.1f}", each)
    Console(stderr=True).print(table)
