"""``docbrief inspect``: what a notebook can be given."""

from __future__ import annotations

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from analysis.cli.options import wrong_usage
from analysis.report.notebook import find_notebook
from analysis.report.parameters import parameters_of


@click.command()
@click.argument("notebook")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def inspect(notebook: str, debug: bool) -> None:
    """Show the parameters of a notebook.

    NOTEBOOK is the name of one of ours, or the path of yours: those of its cell tagged `parameters`, with
    their types, defaults and comments.
    """
    del debug  # read by the caller
    with wrong_usage():
        path = find_notebook(notebook)
        parameters = parameters_of(path)
    if not parameters:
        click.echo(f"{path.name} has no parameters.")
        return
    table = Table("parameter", "type", "default", "what it is", title=path.name, title_justify="left")
    for one in parameters:
        table.add_row(Text(one.name, style="bold"), Text(one.type), Text(one.default), Text(one.comment))
    Console().print(table)
