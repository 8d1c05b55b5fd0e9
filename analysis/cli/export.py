"""``docbrief export``: what documents name and date, in the formats of other tools."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from analysis.cli.options import CLAIMS, EVIDENCE, OVERRIDES, PATH, SETTLED, SOURCES, names_of
from analysis.cli.status import complain
from analysis.config import Config
from analysis.errors import AnalysisError
from analysis.export.claimreview import claimreview
from analysis.export.claims_json import claims_json
from analysis.export.followthemoney import followthemoney
from analysis.export.graphml import graphml
from analysis.export.ical import ical
from analysis.export.spreadsheet import write_csv
from analysis.export.timelinejs import timelinejs
from analysis.export.timex3 import timex3
from analysis.export.web_annotation import web_annotations
from analysis.files import write_whole
from analysis.pipeline import Analysis, analyse
from analysis.readers import find_documents, read_document, read_documents
from analysis.report.unmatched import unmatched
from analysis.tables import records


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what writes it into a folder, and what a user gets."""

    write: Callable[[Analysis, Path], list[Path]]
    about: str


def _timelinejs(found: Analysis, folder: Path) -> list[Path]:
    return [write_whole(folder / "timeline.json", timelinejs(found.timeline, found.docs))]


def _ical(found: Analysis, folder: Path) -> list[Path]:
    return [write_whole(folder / "timeline.ics", ical(found.timeline, found.docs))]


def _timex3(found: Analysis, folder: Path) -> list[Path]:
    return [write_whole(folder / f"{doc.doc_id}.tml", timex3(doc, found.times)) for doc in found.docs]


def _ftm(found: Analysis, folder: Path) -> list[Path]:
    lines = followthemoney(found.entities, found.mentions, found.docs)
    return [write_whole(folder / "entities.ftm.json", lines)]


def _annotations(found: Analysis, folder: Path) -> list[Path]:
    collection = web_annotations(found.mentions, found.entities, found.docs)
    return [write_whole(folder / "annotations.jsonld", collection)]


def _graphml(found: Analysis, folder: Path) -> list[Path]:
    return [write_whole(folder / "network.graphml", graphml(found.entities, found.mentions, found.docs))]


def _claims(found: Analysis, folder: Path) -> list[Path]:
    return [write_whole(folder / "claims.json", claims_json(found))]


def _claimreview(found: Analysis, folder: Path) -> list[Path]:
    return [write_whole(folder / "claimreview.jsonld", claimreview(found))]


FORMATS: dict[str, Format] = {
    "csv": Format(write_csv, "every table as a sheet: entities, mentions, timeline and others"),
    "timelinejs": Format(_timelinejs, "timeline.json: the dated statements, for TimelineJS"),
    "ical": Format(_ical, "timeline.ics: the days that are named, for calendars"),
    "timex3": Format(_timex3, "one .tml a document: its text with time expressions marked (TimeML)"),
    "ftm": Format(_ftm, "entities.ftm.json: entities and mentions as FollowTheMoney, for Aleph"),
    "annotations": Format(_annotations, "annotations.jsonld: names in the text as W3C Web Annotations"),
    "json": Format(_claims, "claims.json: the claims with their verdicts and passages"),
    "claimreview": Format(_claimreview, "claimreview.jsonld: drafts of ClaimReview, of settled claims only"),
    "graphml": Format(_graphml, "network.graphml: who is named with whom, for Gephi and others"),
}
"""The formats by the name that a user gives."""

_LIST = "\n".join(f"  {name:<13}{one.about}" for name, one in FORMATS.items())


@click.command(epilog=f"\b\nFormats:\n{_LIST}")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "--format",
    "formats",
    default=",".join(FORMATS),
    show_default=True,
    callback=names_of(FORMATS),
    help="Some of the formats below, with commas between.",
)
@click.option(
    "--published", metavar="YYYY-MM-DD", help="Day of publication, where a document does not say it."
)
@EVIDENCE()
@OVERRIDES()
@CLAIMS()
@SOURCES()
@SETTLED()
@click.option(
    "--out",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the files.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def export(
    paths: tuple[Path, ...],
    formats: list[str],
    published: str | None,
    evidence: tuple[Path, ...],
    overrides: Path | None,
    claims: Path | None,
    sources: Path | None,
    settled: Path | None,
    out: Path,
    debug: bool,
) -> None:
    """Write what documents name and date for other tools.

    PATH is a document (.txt or .md), or a folder with documents; together they make one list of entities and
    one timeline.
    """
    del debug  # read by the caller
    try:
        docs = [read_document(path, published=published) for path in find_documents(paths)]
        config = Config(overrides=overrides, claims=claims, sources=sources, settled=settled)
        found = analyse(docs, list(read_documents(evidence)), config)
        out.mkdir(parents=True, exist_ok=True)
        for name in formats:
            for path in FORMATS[name].write(found, out):
                click.echo(path)
        for row in unmatched(records(found.judgements)):
            complain(f"{overrides}: {row}")
    except OSError as error:
        raise click.UsageError(
            f"{out}: cannot write there ({error.strerror}). Choose another folder with --out."
        ) from error
    except AnalysisError as error:
        raise click.UsageError(str(error)) from error
