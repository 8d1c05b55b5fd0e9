"""``docbrief check``: a list of claims against documents."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.making import PAPER, TEMPLATE
from analysis.cli.options import OVERRIDES, PATH, REDACT, SETTLED, SOURCES, names_of, readable, wrong_usage
from analysis.redaction import read_names
from analysis.report.build import build_report
from analysis.report.formats import DEFAULT_FORMATS, FORMATS
from analysis.report.output import writable
from analysis.report.pdf.fonts import font_folders
from analysis.report.pdf.template import read_template


@click.command()
@click.argument("claims", type=PATH, metavar="FILE")
@click.argument("documents", nargs=-1, required=True, type=PATH, metavar="DOCUMENT...")
@OVERRIDES()
@SOURCES()
@SETTLED()
@REDACT()
@click.option("--out", default="reports", show_default=True, type=PATH, help="Folder for the report.")
@click.option(
    "--format",
    "formats",
    default=",".join(DEFAULT_FORMATS),
    show_default=True,
    callback=names_of(FORMATS),
    help=f"What to make beside the executed notebook, of {', '.join(FORMATS)}.",
)
@TEMPLATE
@PAPER
@click.option("--force", is_flag=True, help="Make the report anew, also when nothing has changed.")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def check(
    claims: Path,
    documents: tuple[Path, ...],
    overrides: Path | None,
    sources: Path | None,
    settled: Path | None,
    redact: str | Path | None,
    out: Path,
    formats: list[str],
    template: Path | None,
    paper: str,
    force: bool,
    debug: bool,
) -> None:
    """Check a list of claims against documents.

    FILE is a CSV file with the column `text` and, where known, `speaker`, `id` and `date` (the day on which
    it was said), or a YAML file with a list of texts, or of the same. DOCUMENT is a document, or a folder
    with documents. The report is a folder in the output folder, named after FILE: report.pdf, report.ipynb,
    data/claims.json, data/*.csv and manifest.json.
    """
    del debug  # read by the caller
    with wrong_usage():
        readable(claims, sources, settled)
        font_folders(read_template(template))
        if redact:
            read_names(redact)
        writable(out)
        made = build_report(
            None,
            evidence=documents,
            claims=claims,
            overrides=overrides,
            sources=sources,
            settled=settled,
            redact=redact,
            out=out,
            notebook="claims",
            formats=formats,
            template=template,
            paper=paper,
            force=force,
        )
    shown = made.pdf if "pdf" in formats else made.folder
    click.echo(f"{shown}{'  (unchanged)' if made.unchanged else ''}")
