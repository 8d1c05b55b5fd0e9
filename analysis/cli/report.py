"""``docbrief report``: a PDF report of each document."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Unpack

import click

from analysis.cli.making import check, report_options
from analysis.cli.options import PLACE, wrong_usage
from analysis.cli.progress import batch_progress, summary
from analysis.cli.status import FAILED, complain
from analysis.readers import find_documents
from analysis.report.batch import make_reports
from analysis.report.build import ReportOptions
from analysis.report.exchange import at_hand
from analysis.report.unmatched import unmatched_corrections


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PLACE, metavar="PATH...")
@report_options
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Let the workers of a dask.distributed cluster make the reports, such as tcp://10.0.0.5:8786.",
)
@click.option("--force", is_flag=True, help="Make reports anew, also when nothing has changed.")
@click.option("--retry-failed", is_flag=True, help="Make only those that failed in the last batch.")
@click.option("--open", "open_after", is_flag=True, help="Open the PDF afterwards.")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def report(
    paths: tuple[str | Path, ...],
    jobs: int,
    memory: int | None,
    scheduler: str | None,
    retry_failed: bool,
    open_after: bool,
    debug: bool,
    **making: Unpack[ReportOptions],
) -> int:
    """Make a PDF report of each document.

    PATH is a document (.txt or .md), or a folder with documents; it may be a URL such as s3://bucket/inbox,
    and so may the other files and the output folder. Each report is a folder in the output
    folder: report.pdf, report.ipynb, data/*.csv, figures/*.svg and manifest.json; batch.json says what
    came of many. What is there and would not change is left alone, so that a run that was stopped goes
    on where it was.
    """
    with wrong_usage(), at_hand(paths, making) as exchange:
        documents = find_documents(exchange.paths, besides=exchange.options.get("evidence", ()))
        check(exchange.options)
        with batch_progress(len(documents), exchange.place) as on_stage:
            result = make_reports(
                exchange,
                jobs=jobs,
                memory=memory,
                scheduler=scheduler,
                retry_failed=retry_failed,
                on_stage=on_stage,
            )
    for made in result.reports:
        shown = made.place("report.pdf" if "pdf" in making["formats"] else "")
        click.echo(f"{shown}{'  (unchanged)' if made.unchanged else ''}")
        for notice in made.notices:
            complain(f"{made.doc_id}: {notice}")
        if open_after and "pdf" in making["formats"] and click.launch(shown) != 0:
            complain(f"no program here opens {shown}.")
    for row in unmatched_corrections(result.reports):
        complain(f"{making['overrides']}: {row}")
    for failure in result.failures.values():
        complain(str(failure))
        if debug:
            traceback.print_exception(failure)
    if len(documents) > 1:
        summary(result)
    return FAILED if result.failures else 0
