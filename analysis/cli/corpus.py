"""``docbrief corpus``: one report of many documents."""

from __future__ import annotations

import os
from pathlib import Path

import click

from analysis.cli.making import PAPER, TEMPLATE
from analysis.cli.options import EVIDENCE, OVERRIDES, PATH, REDACT, names_of, wrong_usage
from analysis.cli.progress import counter
from analysis.cli.status import FAILED, complain, complain_of_many
from analysis.config import CHECKED
from analysis.readers import find_documents
from analysis.redaction import read_names
from analysis.report.corpus_process import make_corpus_report
from analysis.report.formats import DEFAULT_FORMATS, FORMATS
from analysis.report.notebook import find_notebook
from analysis.report.pdf.fonts import font_folders
from analysis.report.pdf.template import read_template
from analysis.report.unmatched import unmatched_corrections

MOST_JOBS = 4
"""Processes that are used unless told otherwise: each takes some 300 MB."""


@click.command()
@click.argument("folder", type=PATH, metavar="DIR")
@EVIDENCE()
@click.option("--out", default="reports", show_default=True, type=PATH, help="Folder for the report.")
@click.option(
    "--tables", type=PATH, help="Where the tables of the documents are kept; beside the report unless given."
)
@click.option(
    "--notebook", default="corpus", show_default=True, help="One of our notebooks, or the path of yours."
)
@click.option(
    "--checked",
    default=CHECKED,
    show_default=True,
    type=click.IntRange(0),
    help="Claims to check against the other documents.",
)
@OVERRIDES()
@REDACT()
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
@click.option(
    "--jobs",
    default=min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, MOST_JOBS),
    show_default=f"as many as there are cores, {MOST_JOBS} at most",
    type=click.IntRange(1, 64),
    help="Processes that analyse at a time.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def corpus(
    folder: Path,
    evidence: tuple[Path, ...],
    out: Path,
    tables: Path | None,
    notebook: str,
    checked: int,
    overrides: Path | None,
    redact: Path | None,
    formats: list[str],
    template: Path | None,
    paper: str,
    force: bool,
    jobs: int,
    debug: bool,
) -> int:
    """Make one report of many documents.

    DIR is a folder of documents, or what `docbrief analyse` has made of one. The report tells what happened
    when, who is in which documents, which claims other documents bear out or contradict, who says what about
    whom, where the places are, and which documents are nearly the same.
    """
    del debug  # read by the caller
    with wrong_usage():
        find_notebook(notebook)
        find_documents(evidence)
        font_folders(read_template(template))
        if overrides:
            from analysis.entities.overrides import read_overrides  # here: it takes pandas

            read_overrides(overrides)
        if redact:
            read_names(redact)
        with counter() as on_documents:
            made = make_corpus_report(
                folder,
                on_documents,
                evidence=evidence,
                out=out,
                tables=tables,
                notebook=notebook,
                checked=checked,
                overrides=overrides,
                redact=redact,
                formats=formats,
                template=template,
                paper=paper,
                force=force,
                jobs=jobs,
            )
    shown = made.pdf if "pdf" in formats else made.folder
    click.echo(f"{shown}{'  (unchanged)' if made.unchanged else ''}")
    for row in unmatched_corrections([made]):
        complain(f"{overrides}: {row}")
    complain_of_many(made.notices, made.folder / "report.pdf")
    return FAILED if made.notices else 0
