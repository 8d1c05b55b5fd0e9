"""``docbrief review``: pairs of names for a person to judge, and what became of them."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pandas as pd

from analysis.cli.options import PATH, wrong_usage
from analysis.entities import find_mentions, resolve_entities
from analysis.entities.review import adopt_review, write_review
from analysis.readers import find_documents, read_document


@click.command()
@click.argument("paths", nargs=-1, type=PATH, metavar="PATH...")
@click.option(
    "--out",
    default="review.csv",
    show_default=True,
    type=PATH,
    help="CSV file for the pairs; rows that it has already stay.",
)
@click.option("--adopt", type=PATH, metavar="FILE", help="Move the decided rows of this file to --overrides.")
@click.option(
    "--overrides",
    type=PATH,
    help="CSV file with corrections of entities: what it decides is not asked; --adopt adds to it.",
)
@click.option(
    "--who",
    default=lambda: os.environ.get("USER") or os.environ.get("USERNAME") or "review",
    show_default="your login name",
    help="Who decided, for the overrides.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def review(
    paths: tuple[Path, ...], out: Path, adopt: Path | None, overrides: Path | None, who: str, debug: bool
) -> None:
    """Write pairs of names for a person to judge, and adopt the judgements.

    First `docbrief review PATH...` writes pairs of names that may be one thing, each with a sentence that
    names it. PATH is a document, or a folder with documents: give those to report on and the evidence. Open
    the file in a spreadsheet and write `same` or `different` into the column `decision`; `unsure` and empty
    rows wait. Then `docbrief review --adopt review.csv --overrides overrides.csv` moves the decided rows to
    the overrides, with the day and your name.
    """
    del debug  # read by the caller
    if bool(paths) == bool(adopt):
        raise click.UsageError("Give documents to find pairs in, or --adopt FILE with what was decided.")
    with wrong_usage():
        if adopt:
            _adopt(adopt, overrides, who)
        else:
            _find(paths, out, overrides)


def _find(paths: tuple[Path, ...], out: Path, overrides: Path | None) -> None:
    docs = [read_document(path) for path in find_documents(paths)]
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    new = write_review(resolve_entities(mentions, docs, overrides), out)
    click.echo(f"{out}: {new} new {'pair' if new == 1 else 'pairs'} to judge")


def _adopt(decided: Path, overrides: Path | None, who: str) -> None:
    if overrides is None:
        raise click.UsageError("--adopt needs --overrides FILE, where the decisions go.")
    moved = adopt_review(decided, overrides, who=who)
    click.echo(f"{overrides}: {moved} {'decision' if moved == 1 else 'decisions'} adopted from {decided}")
