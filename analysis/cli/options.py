"""What several commands' options share."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from analysis.errors import AnalysisError
from analysis.report.remote import is_url

PATH = click.Path(path_type=Path)


class _Place(click.Path):
    """A path, or a URL, which stays as it is."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Turn what is no URL into a path."""
        return value if is_url(value) else super().convert(value, param, ctx)


PLACE = _Place(path_type=Path)

EVIDENCE = click.option(
    "--evidence",
    multiple=True,
    type=PLACE,
    help="File or folder to check the claims against; may be repeated.",
)
OVERRIDES = click.option("--overrides", type=PLACE, help="CSV file with corrections of entities.")
CLAIMS = click.option(
    "--claims", type=PLACE, help="CSV or YAML file with claims to check beside those of the documents."
)
SOURCES = click.option("--sources", type=PLACE, help="CSV file with the reliability of sources.")
SETTLED = click.option(
    "--settled", type=PLACE, help="CSV file with verdicts that people decided; see `docbrief settle`."
)


def names_of(known: Collection[str]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """The callback of an option that takes some of the known names, with commas between."""

    def names(_: click.Context, __: click.Parameter, value: str) -> list[str]:
        given = [name.strip().lower() for name in value.split(",") if name.strip()]
        if not given or set(given) - set(known):
            raise click.BadParameter(f"{value!r}. Name some of {', '.join(known)}, with commas between.")
        return given

    return names


@contextmanager
def wrong_usage() -> Iterator[None]:
    """What goes wrong in here is the fault of what the user gave: exit status 2."""
    try:
        yield
    except AnalysisError as error:
        raise click.UsageError(str(error)) from error


def readable(claims: str | Path | None, sources: str | Path | None, settled: str | Path | None) -> None:
    """Read the files that people fill in once before the work begins.

    Raises:
        SheetError: One makes no sense; the message names its line.
    """
    if claims:
        from analysis.claims.given import (
            read_claims,  # here: they take pandas and the language pipeline
        )

        read_claims(claims)
    if sources:
        from analysis.claims.evidence.sources import read_sources

        read_sources(sources)
    if settled:
        from analysis.claims.settled import read_settled

        read_settled(settled)
