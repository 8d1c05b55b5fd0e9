"""What several commands' options share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from analysis.errors import AnalysisError

PATH = click.Path(path_type=Path)


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
