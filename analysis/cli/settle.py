"""``docbrief settle``: claims for a person to judge."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.claims.settled import open_rows, write_open
from analysis.cli.options import CLAIMS, EVIDENCE, OVERRIDES, PATH, wrong_usage
from analysis.config import Config
from analysis.pipeline import analyse
from analysis.readers import find_documents, read_document, read_documents


@click.command()
@click.argument("paths", nargs=-1, type=PATH, metavar="PATH...")
@EVIDENCE()
@click.option(
    "--published", metavar="YYYY-MM-DD", help="Day of publication, where the document does not say it."
)
@OVERRIDES()
@CLAIMS()
@click.option(
    "--out",
    default="settled.csv",
    show_default=True,
    type=PATH,
    help="CSV file for the claims; rows that are decided stay.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def settle(
    paths: tuple[Path, ...],
    evidence: tuple[Path, ...],
    published: str | None,
    overrides: Path | None,
    claims: Path | None,
    out: Path,
    debug: bool,
) -> None:
    """Write the claims that wait for a person's verdict.

    PATH is a document, or a folder with documents; give the options that the report is made with. Open the
    file in a spreadsheet, fill in `decision` (one of the verdicts), `who`, `when` and `note`, and make the
    report with `docbrief report PATH... --settled settled.csv`. What a person decides stands until the claim
    or the passages that bear on it change; the report then says so, and `docbrief settle` asks again.
    """
    del debug  # read by the caller
    if not paths and claims is None:
        raise click.UsageError("Give documents that make claims, or --claims FILE with a list of them.")
    with wrong_usage():
        notes, config = list(read_documents(evidence)), Config(overrides=overrides, claims=claims)
        docs = [read_document(path, published=published) for path in find_documents(paths)]
        found = [
            analyse(doc, notes, config, related=[other for other in docs if other is not doc]) for doc in docs
        ] or [analyse((), notes, config)]
        asked = write_open((row for one in found for row in open_rows(one.claims, one.evidence)), out)
    click.echo(f"{out}: {asked} {'claim' if asked == 1 else 'claims'} to judge")
