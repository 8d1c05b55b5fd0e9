"""The command ``docbrief``: one module a command."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from analysis.cli.status import STOPPED, USAGE, complain
from analysis.errors import AnalysisError

COMMANDS = {
    "report": "Make a PDF report of each document.",
    "watch": "Make a report of each document that appears in FOLDER, or changes, until Ctrl-C.",
    "warm": "See, keep or stop the process that reports are forked from.",
    "analyse": "Write the tables of many documents as Parquet.",
    "corpus": "Make one report of many documents.",
    "export": "Write what documents name and date for other tools.",
    "review": "Write pairs of names for a person to judge, and adopt the judgements.",
    "check": "Check a list of claims against documents.",
    "settle": "Write the claims that wait for a person's verdict.",
    "inspect": "Show the parameters of a notebook.",
    "doctor": "Say what is in use on this machine, and what a better one needs.",
}
"""Each is a function of the same name in a module of the same name. Only the one that runs is imported, so
that the list of commands needs no pandas."""


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


class _Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, _: click.Context) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            near = get_close_matches(cmd_name, COMMANDS, n=1)
            if near:
                ctx.fail(f"No such command {cmd_name!r}. Is {near[0]!r} meant?")
            return None
        command: click.Command = getattr(import_module(f"analysis.cli.{cmd_name}"), cmd_name)
        return command


@click.group(
    cls=_Commands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="docbrief", message="%(prog)s %(version)s")
def docbrief() -> None:
    """Documents in, evidence-backed PDF reports out."""
