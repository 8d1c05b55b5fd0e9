"""The progress bar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)


@contextmanager
def progress_bar(documents: Sequence[Path]) -> Iterator[Callable[[Path, str], None]]:
    """A progress bar on stderr, where that is a terminal."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("reading", total=len(documents))

        def on_stage(path: Path, stage: str) -> None:
            if stage == "done":
                progress.advance(task)
            else:
                progress.update(task, description=f"{stage} {path.stem[:40]}")

        yield on_stage
