"""How a batch goes, and how it went, on stderr."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic

import click
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
from analysis.report.pool import OnStage

_ENDS = {"done": "made", "unchanged": "unchanged", "failed": "failed"}
"""The stages that are the last of a document, in words."""


@contextmanager
def batch_progress(n_documents: int, place: Callable[[Path], str] = str) -> Iterator[OnStage]:
    """How a batch goes: a bar on a terminal; elsewhere, such as in a log, a line as each report ends.

    Args:
        n_documents: How many there are. Of a single one, nothing is told elsewhere.
        place: What a document is called in a line.

    Yields:
        What to call with a document and its stage: ``done``, ``unchanged`` and ``failed`` end it.
    """
    console = Console(stderr=True)
    if console.is_interactive:
        with _bar(n_documents, console) as on_stage:
            yield on_stage
    elif n_documents > 1:
        yield _lines(n_documents, place)
    else:
        yield lambda *_: None


def _lines(n_documents: int, place: Callable[[Path], str]) -> OnStage:
    begun: dict[Path, float] = {}
    ended: Counter[str] = Counter()

    def on_stage(path: Path, stage: str) -> None:
        if stage not in _ENDS:
            begun.setdefault(path, monotonic())
            return
        ended[stage] += 1
        took = f" {monotonic() - begun.pop(path):.1f} s" if path in begun else ""
        name = " ".join(place(path).split())
        click.echo(f"{ended.total()}/{n_documents} {_ENDS[stage]} {name}{took}", err=True)

    return on_stage


@contextmanager
def _bar(n_documents: int, console: Console) -> Iterator[OnStage]:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[failures]}", style="red"),
        TimeElapsedColumn(),
        _Pace(),
    )
    in_hand: dict[Path, str] = {}
    ended: Counter[str] = Counter()
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting", total=n_documents, failures="", each=0.0)
        begun = 0.0

        def on_stage(path: Path, stage: str) -> None:
            nonlocal begun
            begun = begun or monotonic()
            if stage in _ENDS:
                in_hand.pop(path, None)
                ended[stage] += 1
                made = ended["done"] + ended["failed"]
                progress.update(task, each=(monotonic() - begun) / made if made else 0.0)
            else:
                in_hand[path] = stage
            progress.update(
                task,
                completed=ended.total(),
                failures=f"{ended['failed']} failed" if ended["failed"] else "",
                description=_longest(in_hand),
            )

        yield on_stage


def _longest(in_hand: dict[Path, str]) -> str | None:
    """The document that has been in hand longest, and how many others are; None if there is none."""
    if not in_hand:
        return None
    path, stage = next(iter(in_hand.items()))
    others = f" and {len(in_hand) - 1} more" if len(in_hand) > 1 else ""
    return f"{stage} {path.stem[:40]}{others}"


class _Pace(ProgressColumn):
    """Reports a minute since the first was begun, and the time left at that pace."""

    def render(self, task: Task) -> Text:
        each: float = task.fields["each"]
        if not each or task.remaining is None:
            return Text("")
        return Text(f"{60 / each:.1f}/min {timedelta(seconds=round(each * task.remaining))} left")


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
