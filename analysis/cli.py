"""The command ``docbrief``."""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from analysis.document import parse_date
from analysis.entities.overrides import read_overrides
from analysis.errors import AnalysisError
from analysis.export.command import export
from analysis.readers import find_documents, read_documents
from analysis.report.batch import build_reports
from analysis.report.build import FORMATS
from analysis.report.notebook import find_notebook
from analysis.report.output import writable

FAILED, USAGE, STOPPED = 1, 2, 130

_PATH = click.Path(path_type=Path)


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


def complain(message: str) -> None:
    """One line on stderr."""
    click.echo(f"docbrief: {' '.join(message.split())}", err=True)


@click.group(
    no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="docbrief", message="%(prog)s %(version)s")
def docbrief() -> None:
    """Documents in, evidence-backed PDF reports out."""


docbrief.add_command(export)


def _formats(_: click.Context, __: click.Parameter, value: str) -> list[str]:
    formats = [name.strip().lower() for name in value.split(",") if name.strip()]
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        raise click.BadParameter(f"{value!r}. Name some of {', '.join(FORMATS)}, with commas between.")
    return formats


@docbrief.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="PATH...")
@click.option(
    "--evidence",
    multiple=True,
    type=_PATH,
    help="File or folder to check the claims against; may be repeated.",
)
@click.option(
    "--published", metavar="YYYY-MM-DD", help="Day of publication, where the document does not say it."
)
@click.option("--overrides", type=_PATH, help="CSV file with corrections of entities.")
@click.option("--out", default="reports", show_default=True, type=_PATH, help="Folder for the reports.")
@click.option(
    "--notebook", default="report", show_default=True, help="One of our notebooks, or the path of yours."
)
@click.option(
    "--format",
    "formats",
    default=",".join(FORMATS),
    show_default=True,
    callback=_formats,
    help="What to make beside the executed notebook.",
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
    jobs: int,
    force: bool,
    open_after: bool,
    debug: bool,
) -> int:
    """Make a PDF report of each document.

    PATH is a document (.txt or .md), or a folder with documents. Each report is a folder in the output
    folder: report.pdf, report.ipynb, data/*.csv and manifest.json.
    """
    with _wrong_usage():
        documents = find_documents(paths)
        parse_date(published)
        find_notebook(notebook)
        list(read_documents(evidence))
        if overrides:
            read_overrides(overrides)
        writable(out)
    with _progress(documents) as on_stage:
        result = build_reports(
            paths,
            evidence=evidence,
            published=published,
            overrides=overrides,
            out=out,
            notebook=notebook,
            formats=formats,
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


@contextmanager
def _wrong_usage() -> Iterator[None]:
    try:
        yield
    except AnalysisError as error:
        raise click.UsageError(str(error)) from error


@contextmanager
def _progress(documents: Sequence[Path]) -> Iterator[Callable[[Path, str], None]]:
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


if __name__ == "__main__":
    main()
