"""``docbrief analyse``: the tables of many documents, without reports."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.options import PATH, wrong_usage
from analysis.cli.progress import counter
from analysis.cli.status import FAILED, complain_of_many
from analysis.corpus.analyse import analyse_folder


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
    complain_of_many(record.reasons, out / "_manifest.json")
    return FAILED if record.failures else 0
