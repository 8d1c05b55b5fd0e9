"""How a command ends: its exit status, and one line on stderr."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

FAILED, USAGE, STOPPED = 1, 2, 130

_MOST_NAMED = 20


def complain(message: str) -> None:
    """One line on stderr."""
    click.echo(f"docbrief: {' '.join(message.split())}", err=True)


def complain_of_many(failures: Sequence[str], record: Path) -> None:
    """A line for each of the first failures, and where all of them are.

    Args:
        failures: Why documents could not be read.
        record: The file that has all of them.
    """
    for failure in failures[:_MOST_NAMED]:
        complain(failure)
    if len(failures) > _MOST_NAMED:
        complain(f"{len(failures) - _MOST_NAMED} more failed; see {record}.")
