"""``docbrief analyse``: the tables of many documents, without reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.text import Text

from analysis.cli.options import PATH, wrong_usage
from analysis.cli.status import FAILED, complain
from analysis.corpus.analyse import analyse_folder

_MOST_NAMED = 20
"""Failures that are named on stderr; all of them are in the manifest."""


@click.command()
@click.argument("folder", type=PATH)
@click.option("--out", default="corpus", show_default=True, type=PATH, help="Folder for the tables.")
@click.option(
    "--jobs",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Processes at a time.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def analyse(folder: Path, out: Path, jobs: int, debug: bool) -> int:
    """Write the tables of many documents as Parquet.

    FOLDER holds the documents. Entities (resolved inside each document), times, dated statements and
    claims (not checked) are found, and written batch after batch: memory does not grow with the number of
    documents. A run that was stopped goes on where it was; documents that have not changed are left alone.
    `docbrief corpus` makes one report of them all.
    """
    del debug  # read by the caller
    with wrong_usage(), counter() as on_documents:
        record = analyse_folder(folder, out, jobs=jobs, on_documents=on_documents)
    click.echo(f"{out}  ({record.documents:,} documents, {record.words:,} words)")
    failures = list(record.failures.items())
    for name, reason in failures[:_MOST_NAMED]:
        complain(reason if name in reason else f"{name}: {reason}")
    if len(failures) > _MOST_NAMED:
        complain(f"{len(failures) - _MOST_NAMED} more failed; see {out / '_manifest.json'}.")
    return FAILED if failures else 0


@contextmanager
def counter() -> Iterator[Callable[[int, int], None]]:
    """A progress bar on stderr with the rate and the time left, where that is a terminal."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=None)

        def on_documents(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield on_documents


class _Rate(ProgressColumn):
    """Documents a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} documents/s" if task.speed else "")
