"""The command ``docbrief``: one module a command."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

import click

from analysis.cli.export import export
from analysis.cli.report import report
from analysis.cli.status import STOPPED, USAGE, complain
from analysis.errors import AnalysisError


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and exit: 0 all well, 1 some documents failed, 2 wrong usage."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # end as with Ctrl-C: nothing half-made stays
    try:
        status = docbrief.main(arguments, prog_name="docbrief", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        status = USAGE
    except (click.ClickException, AnalysisError) as error:
        complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
        status = USAGE
        if "--debug" in arguments:
            raise
    except (click.Abort, KeyboardInterrupt):
        complain("stopped.")
        status = STOPPED
    sys.exit(status or 0)


@click.group(
    no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="docbrief", message="%(prog)s %(version)s")
def docbrief() -> None:
    """Documents in, evidence-backed PDF reports out."""


for command in (report, export):
    docbrief.add_command(command)
