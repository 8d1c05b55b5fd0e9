"""``docbrief export``: the timeline and the times of documents in the formats of other tools."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from analysis.cli.options import PATH, names_of
from analysis.errors import AnalysisError
from analysis.export.ical import ical
from analysis.export.spreadsheet import write_csv
from analysis.export.timelinejs import timelinejs
from analysis.export.timex3 import timex3
from analysis.pipeline import Analysis, analyse
from analysis.readers import find_documents, read_document


def _write_timelinejs(found: Analysis, folder: Path) -> list[Path]:
    return [_written(folder / "timeline.json", timelinejs(found.timeline, found.docs))]


def _write_ical(found: Analysis, folder: Path) -> list[Path]:
    return [_written(folder / "timeline.ics", ical(found.timeline, found.docs))]


def _write_timex3(found: Analysis, folder: Path) -> list[Path]:
    return [_written(folder / f"{doc.doc_id}.tml", timex3(doc, found.times)) for doc in found.docs]


FORMATS: dict[str, Callable[[Analysis, Path], list[Path]]] = {
    "timelinejs": _write_timelinejs,
    "ical": _write_ical,
    "timex3": _write_timex3,
    "csv": write_csv,
}
"""What writes each format."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "--format",
    "formats",
    default=",".join(FORMATS),
    show_default=True,
    callback=names_of(FORMATS),
    help="What to write.",
)
@click.option(
    "--published", metavar="YYYY-MM-DD", help="Day of publication, where a document does not say it."
)
@click.option(
    "--out",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the files.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def export(
    paths: tuple[Path, ...], formats: list[str], published: str | None, out: Path, debug: bool
) -> None:
    """Write the timeline of documents for other tools.

    PATH is a document (.txt or .md), or a folder with documents; together they make one timeline.
    timelinejs gives timeline.json, ical timeline.ics, timex3 one .tml file a document, and csv all tables.
    """
    del debug  # read by the caller
    try:
        docs = [read_document(path, published=published) for path in find_documents(paths)]
        found = analyse(docs)
        out.mkdir(parents=True, exist_ok=True)
        for name in formats:
            for path in FORMATS[name](found, out):
                click.echo(path)
    except OSError as error:
        raise click.UsageError(
            f"{out}: cannot write there ({error.strerror}). Choose another folder with --out."
        ) from error
    except AnalysisError as error:
        raise click.UsageError(str(error)) from error


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    return path
