"""``docbrief warm``: the process that reports are forked from, seen, kept or stopped."""

from __future__ import annotations

import time

import click

from analysis.cli.status import FAILED
from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import hold, state


@click.command()
@click.option(
    "--minutes",
    metavar="N",
    type=click.FloatRange(min=0, min_open=True),
    help="Start it, and keep it so long after its last use.",
)
@click.option("--stop", is_flag=True, help="End it, and all that was forked from it.")
def warm(minutes: float | None, stop: bool) -> int:
    """See, keep or stop the process that reports are forked from.

    A command that makes reports starts it and ends with it. Kept, it spares the next command the few
    seconds of its start.
    """
    if minutes and stop:
        raise click.UsageError("--minutes keeps it and --stop ends it. Give one of them.")
    try:
        if minutes:
            hold()
        found = state({"stop": True} if stop else {"linger": 60 * minutes} if minutes else {})
    except NoWarmParentError as error:
        raise click.UsageError(f"There can be no such process: {error}.") from error
    if found is None:
        click.echo("None is running.")
        return FAILED
    age = (time.time() - found["since"]) / 60
    told = (
        "has been stopped"
        if stop
        else f"runs for {age:.0f} minutes, has {len(found['forks'])} forks, "
        f"and ends {found['linger'] / 60:.1f} minutes after its last use"
    )
    click.echo(f"Process {found['pid']} {told}.")
    return 0
