"""``docbrief doctor``: what is in use on this machine, and what a better one needs."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import click

from analysis.cli.options import PATH, wrong_usage
from analysis.cli.status import FAILED
from analysis.document import Document
from analysis.errors import AnalysisError
from analysis.language import pipeline_info, reads_like_english
from analysis.models import SETTINGS, Setting, fetch_model
from analysis.readers import find_documents, read_document
from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import state
from analysis.report.pdf.scripts import missing_scripts

_SIGNS = {"good": ("✓", "green"), "better": ("→", "yellow"), "fault": ("✗", "red")}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        state: ``good``, ``better`` (it works, and could be better) or ``fault``.
        subject: What was looked at.
        message: What is there, and what to do.
    """

    state: str
    subject: str
    message: str


@click.command()
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH...]")
@click.option(
    "--fetch",
    metavar="OWNER/MODEL",
    help="Fetch an optional model from the Hugging Face hub: the one thing docbrief ever downloads.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def doctor(paths: tuple[Path, ...], fetch: str | None, debug: bool) -> int:
    """Say what is in use on this machine, and what a better one needs.

    With PATH, a document or a folder, also whether it is in English and which of its scripts have no font.
    Nothing is changed, and nothing is fetched without --fetch. Exit status 1 where something that you
    have set does not work.
    """
    del debug  # read by the caller
    if fetch:
        files = fetch_model(fetch)
        click.echo(f"{fetch}: {files.folder} (licence: {files.licence})")
        return 0
    findings = [finding for look in _LOOKS for finding in look()]
    with wrong_usage():
        findings += [finding for path in find_documents(paths) for finding in _document(read_document(path))]
    for finding in findings:
        sign, colour = _SIGNS[finding.state]
        click.echo(
            f"{click.style(sign, fg=colour)} {click.style(finding.subject, bold=True)}: {finding.message}"
        )
    return FAILED if any(finding.state == "fault" for finding in findings) else 0


def _versions() -> Iterator[Finding]:
    yield Finding("good", "docbrief", f"{version('docbrief')} on Python {platform.python_version()}")


def _pipeline() -> Iterator[Finding]:
    try:
        info = pipeline_info()
    except AnalysisError as error:
        yield Finding("fault", "language", str(error))
        return
    yield Finding("good", "language", f"{info.name} {info.version}, {info.why}")
    if info.better:
        yield Finding("better", "language", info.better)


def _models() -> Iterator[Finding]:
    for setting in SETTINGS:
        yield _model(setting)


def _model(setting: Setting) -> Finding:
    if not os.environ.get(setting.variable):
        return Finding(
            "good",
            setting.variable,
            f"not set. A model named here {setting.purpose}; "
            f"it needs `pip install 'docbrief[{setting.extra}]'`.",
        )
    try:
        files = setting.model
        if files is None:
            return Finding(
                "fault", setting.variable, "names nothing. Name a folder or OWNER/MODEL, or unset it."
            )
        files.tokenizer()
        files.session()
    except AnalysisError as error:
        return Finding("fault", setting.variable, str(error))
    return Finding(
        "good",
        setting.variable,
        f"{files.name} ({files.revision}; licence: {files.licence}) {setting.purpose}.",
    )


def _cluster() -> Iterator[Finding]:
    if find_spec("distributed"):
        yield Finding("good", "cluster", f"dask.distributed {version('distributed')}, for --scheduler")
    else:
        yield Finding("better", "cluster", "for --scheduler, `pip install 'docbrief[distributed]'`")


def _processors() -> Iterator[Finding]:
    count = os.cpu_count() or 1
    yield Finding("good", "processors", f"{count}; `docbrief report FOLDER --jobs {count}` uses them all")


def _kernels() -> Iterator[Finding]:
    try:
        found = state({})
    except NoWarmParentError as error:
        yield Finding("better", "kernels", f"each starts anew, which takes seconds: {error}.")
        return
    kept = f"process {found['pid']} is kept" if found else "`docbrief warm --minutes 30` keeps it"
    yield Finding("good", "kernels", f"forked from one process that has everything loaded; {kept}")


def _document(doc: Document) -> Iterator[Finding]:
    if not reads_like_english(doc):
        yield Finding("better", doc.doc_id, "does not read like English; only English is analysed.")
    scripts = missing_scripts([doc.text])
    for script in scripts:
        yield Finding(
            "better",
            doc.doc_id,
            f"{script.characters} in {script.name} without a font, printed in code. Install "
            f'{script.package} and name "{script.family}" in a template.',
        )
    if not scripts:
        yield Finding("good", doc.doc_id, "every character has a font.")


_LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    _versions,
    _pipeline,
    _models,
    _kernels,
    _cluster,
    _processors,
)
