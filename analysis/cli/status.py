"""How a command ends: its exit status, and one line on stderr."""

from __future__ import annotations

import click

FAILED, USAGE, STOPPED = 1, 2, 130


def complain(message: str) -> None:
    """One line on stderr."""
    click.echo(f"docbrief: {' '.join(message.split())}", err=True)
