"""``docbrief report``: a PDF report of each document."""

from __future__ import annotations

import traceback
from pathlib import Path

import click

from analysis.cli.options import PATH, names_of, wrong_usage
from analysis.cli.progress import progress_bar
from analysis.cli.status import FAILED, complain
from analysis.document import parse_date
from analysis.readers import find_documents, read_documents
from analysis.report.batch import build_reports
from analysis.report.formats import DEFAULT_FORMATS, FORMATS
from analysis.report.notebook import find_notebook
from analysis.report.output import writable
from analysis.report.pdf.paper import PAPERS
from analysis.report.pdf.template import read_template


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "--evidence",
    multiple=True,
    type=PATH,
    help="File or folder to check the claims against; may be repeated.",
)
@click.option(
    "--published", metavar="YYYY-MM-DD", help="Day of publication, where the document does not say it."
)
@click.option("--overrides", type=PATH, help="CSV file with corrections of entities.")
@click.option("--out", default="reports", show_default=True, type=PATH, help="Folder for the reports.")
@click.option(
    "--notebook", default="report", show_default=True, help="One of our notebooks, or the path of yours."
)
@click.option(
    "--format",
    "formats",
    default=",".join(DEFAULT_FORMATS),
    show_default=True,
    callback=names_of(FORMATS),
    help=f"What to make beside the executed notebook, of {', '.join(FORMATS)}.",
)
@click.option("--template", type=PATH, help="Folder with a look of your own: colours, fonts, a logo.")
@click.option(
    "--paper", default="a4", show_default=True, type=click.Choice(list(PAPERS)), help="Format of the paper."
)
@click.option(
    "--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help="Reports to make at a time."
)
@click.option("--force", is_flag=True, help="Make reports anew, also when nothing has changed.")
@click.option("--open", "open_after", is_flag=True, help="Open the PDF afterwards.")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def report(
    paths: tuple[Path, ...],
    evidence: tuple[Path, ...],
    published: str | None,
    overrides: Path | None,
    out: Path,
    notebook: str,
    formats: list[str],
    template: Path | None,
    paper: str,
    jobs: int,
    force: bool,
    open_after: bool,
    debug: bool,
) -> int:
    """Make a PDF report of each document.

    PATH is a document (.txt or .md), or a folder with documents. Each report is a folder in the output
    folder: report.pdf, report.ipynb, data/*.csv, figures/*.svg and manifest.json.
    """
    with wrong_usage():
        documents = find_documents(paths)
        parse_date(published)
        find_notebook(notebook)
        read_template(template)
        list(read_documents(evidence))
        if overrides:
            from analysis.entities.overrides import read_overrides  # here: it takes pandas

            read_overrides(overrides)
        writable(out)
    with progress_bar(documents) as on_stage:
        result = build_reports(
            paths,
            evidence=evidence,
            published=published,
            overrides=overrides,
            out=out,
            notebook=notebook,
            formats=formats,
            template=template,
            paper=paper,
            jobs=jobs,
            force=force,
            on_stage=on_stage,
        )
    for made in result.reports:
        shown = made.pdf if "pdf" in formats else made.folder
        click.echo(f"{shown}{'  (unchanged)' if made.unchanged else ''}")
        if open_after and "pdf" in formats and click.launch(str(made.pdf)) != 0:
            complain(f"no program here opens {made.pdf}.")
    for failure in result.failures.values():
        complain(str(failure))
        if debug:
            traceback.print_exception(failure)
    return FAILED if result.failures else 0
