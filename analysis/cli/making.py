"""The options of the commands that make reports, and whether they can be kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import isfinite
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from analysis.cli.options import (
    CLAIMS,
    EVIDENCE,
    OVERRIDES,
    PATH,
    PLACE,
    REDACT,
    SETTLED,
    SOURCES,
    names_of,
    readable,
)
from analysis.document import parse_date
from analysis.readers import read_documents
from analysis.redaction import read_names
from analysis.report.build import ReportOptions
from analysis.report.formats import DEFAULT_FORMATS, FORMATS
from analysis.report.notebook import find_notebook
from analysis.report.output import writable
from analysis.report.pdf.fonts import font_folders
from analysis.report.pdf.paper import PAPERS
from analysis.report.pdf.template import read_template

P = ParamSpec("P")
T = TypeVar("T")

_SIZE = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[kmgt]?)i?b?", re.I)


class Size(click.ParamType[int]):
    """An amount of memory, such as 800MB or 2GB."""

    name = "SIZE"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> int:
        """Turn it into bytes; kilo is 1024."""
        match = _SIZE.fullmatch(str(value).strip())
        if match is None:
            self.fail(f"{value!r} is not an amount of memory. Give one such as 800MB or 2GB.", param, ctx)
        return int(float(match["number"]) * 1024 ** " kmgt".index(match["unit"].lower() or " "))


def _finite(_: click.Context, __: click.Parameter, seconds: float | None) -> float | None:
    if seconds is not None and not isfinite(seconds):
        raise click.BadParameter(f"{seconds} is no number of seconds.")
    return seconds


TEMPLATE = click.option(
    "--template", type=PATH, help="Folder with a look of your own: colours, fonts, a logo."
)
PAPER = click.option(
    "--paper", default="a4", show_default=True, type=click.Choice(list(PAPERS)), help="Format of the paper."
)

_OPTIONS = (
    EVIDENCE(type=PLACE),
    click.option(
        "--published", metavar="YYYY-MM-DD", help="Day of publication, where the document does not say it."
    ),
    OVERRIDES(type=PLACE),
    CLAIMS(type=PLACE),
    SOURCES(type=PLACE),
    SETTLED(type=PLACE),
    REDACT(type=PLACE),
    click.option("--out", default="reports", show_default=True, type=PLACE, help="Folder for the reports."),
    click.option(
        "--notebook",
        default="report",
        show_default=True,
        help="One of our notebooks, or the path of yours.",
    ),
    click.option(
        "--format",
        "formats",
        default=",".join(DEFAULT_FORMATS),
        show_default=True,
        callback=names_of(FORMATS),
        help=f"What to make beside the executed notebook, of {', '.join(FORMATS)}.",
    ),
    TEMPLATE,
    PAPER,
    click.option(
        "--jobs",
        default=1,
        show_default=True,
        type=click.IntRange(1, 64),
        help="Reports to make at a time.",
    ),
    click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True),
        callback=_finite,
        help="Time that the notebook of one document may take.",
    ),
    click.option("--memory", type=Size(), help="Memory that one document may take, such as 2GB."),
)


def report_options(command: Callable[P, T]) -> Callable[P, T]:
    """Give a command the options for making reports."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def check(making: ReportOptions) -> None:
    """See that what the options name is there and can be read, and that the folder can be written.

    Raises:
        AnalysisError: It is not, or cannot.
    """
    parse_date(making["published"])
    find_notebook(making["notebook"])
    font_folders(read_template(making["template"]))
    list(read_documents(making["evidence"]))
    overrides = making["overrides"]
    if overrides:
        from analysis.entities.overrides import read_overrides  # here: it takes pandas

        read_overrides(overrides)
    readable(making["claims"], making["sources"], making["settled"])
    if isinstance(making["redact"], Path):
        read_names(making["redact"])
    writable(making["out"])
