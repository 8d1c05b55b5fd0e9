"""What several commands' options share."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from analysis.errors import AnalysisError
from analysis.report.remote import is_url


class _Path(click.Path):
    """A path of this machine: of a URL, a ``Path`` would make the name of a file that is not there."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Turn it into a path, unless it is a URL."""
        if is_url(value):
            kind = value.partition("://")[0]
            self.fail(
                f"a URL ({kind}://…) is not taken here. Copy what it names to this machine.", param, ctx
            )
        return super().convert(value, param, ctx)


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


PATH = _Path(path_type=Path)
PLACE = _Place(path_type=Path)

# The options that follow are made for each command: ``type=PLACE`` where it takes URLs.

EVIDENCE = partial(
    click.option,
    "--evidence",
    multiple=True,
    type=PATH,
    help="File or folder to check the claims against; may be repeated.",
)
OVERRIDES = partial(click.option, "--overrides", type=PATH, help="CSV file with corrections of entities.")
CLAIMS = partial(
    click.option,
    "--claims",
    type=PATH,
    help="CSV or YAML file with claims to check beside those of the documents.",
)
SOURCES = partial(click.option, "--sources", type=PATH, help="CSV file with the reliability of sources.")
SETTLED = partial(
    click.option,
    "--settled",
    type=PATH,
    help="CSV file with verdicts that people decided; see `docbrief settle`.",
)
REDACT = partial(
    click.option, "--redact", type=PATH, help="File with names to withhold everywhere, one a line."
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
