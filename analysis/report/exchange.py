"""A batch whose files are elsewhere: they are copied here, and the reports are put where they belong."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from analysis.errors import AnalysisError, RemoteError
from analysis.readers import read_document
from analysis.report.build import Report, ReportOptions
from analysis.report.manifest import Manifest
from analysis.report.output import EXECUTED, FAILED, MARK
from analysis.report.remote import Remote, is_url
from analysis.report.worker import Outcome, Task

_SINGLE = ("overrides", "claims", "sources", "settled", "redact")


@contextmanager
def at_hand(
    paths: Iterable[str | Path], options: ReportOptions, among: Iterable[str | Path] = ()
) -> Iterator[Exchange]:
    """Have copies of what URLs name, in a private folder, for as long as the block runs.

    Args:
        paths: Documents and folders to report on.
        options: Of ``build_report``; ``out`` may be a URL, too.
        among: More documents of the same set.

    Yields:
        The same with paths of this machine only. Errors that leave the block name the URLs.

    Raises:
        RemoteError: Something cannot be fetched, or ``out`` cannot be written.
    """
    paths, among = list(paths), list(among)
    single = [options.get(name) for name in (*_SINGLE, "out")]
    if not any(map(is_url, (*paths, *among, *options.get("evidence", ()), *single))):
        yield Exchange(paths, among, options)
        return
    with tempfile.TemporaryDirectory(prefix="docbrief-", ignore_cleanup_errors=True) as folder:
        exchange = Exchange(paths, among, options, Path(folder).resolve())
        try:
            yield exchange
        except AnalysisError as error:
            raise exchange.renamed(error) from error


class Exchange:
    """What a batch works with: paths of this machine, whatever was named by URL.

    Args:
        paths: As for ``at_hand``, like the next two.
        among: More documents.
        options: Of ``build_report``.
        folder: For copies; None where there are no URLs.

    Attributes:
        paths: The documents and folders, here.
        among: More documents of the set, here.
        options: With paths of this machine.
    """

    def __init__(
        self,
        paths: Iterable[str | Path],
        among: Iterable[str | Path],
        options: ReportOptions,
        folder: Path | None = None,
    ) -> None:
        self._folder = folder
        self._copies: dict[Path, str] = {}
        self._names: dict[Path, str] = {}
        self._out: Remote | None = None
        here: dict[str, Any] = dict(options)
        self._reports = Path(options.get("out", "reports"))
        if folder and is_url(options.get("out")):
            self._out = Remote(str(options["out"]))
            self._out.check_writable()
            self._reports = here["out"] = folder / "reports"
            self._copies[self._reports] = self._out.url
        self.paths = [self._near(path) for path in paths]
        self.among = [self._near(path) for path in among]
        here["evidence"] = [self._near(path) for path in options.get("evidence", ())]
        here |= {name: self._near(here[name]) for name in _SINGLE if is_url(here.get(name))}
        self.options = cast("ReportOptions", here)

    def place(self, path: str | Path) -> str:
        """The URL that a path of this machine is a copy of; of others, the path."""
        return self._named(str(path))

    def renamed(self, error: AnalysisError) -> AnalysisError:
        """The same error, which names URLs in the place of their copies."""
        anew = copy(error)
        anew.args = (self._named(str(error)),)
        return anew

    def renamed_in(self, outcome: Outcome) -> Outcome:
        """The same outcome, whose reason names URLs."""
        result = outcome.result
        return replace(outcome, result=self.renamed(result)) if isinstance(result, AnalysisError) else outcome

    def check_shared(self) -> None:
        """See that other machines can reach what the URLs name.

        Raises:
            RemoteError: They are of this process alone.
        """
        for url in self._copies.values():
            if url.lower().startswith("memory:"):
                raise RemoteError(f"{url}: is in the memory of this process. Leave out --scheduler.")

    def bring(self, name: str) -> None:
        """Copy a file that lies beside the reports, where there is one."""
        if self._out:
            self._out.bring(name, self._reports)

    def put(self, name: str) -> None:
        """Put a file beside the reports."""
        if self._out and (self._reports / name).is_file():
            self._out.put(self._reports / name, name)

    def collect(self, task: Task) -> Task:
        """Copy what tells whether a report is there already; those that withhold names are always made."""
        if self._out:
            name = self._names[task.document] = task.options.get("name") or _doc_id(task.document)
            if not task.options.get("redact"):
                self._out.bring_report(name, self._reports)
        return task

    def deliver(self, outcome: Outcome) -> Outcome:
        """Put the report of an outcome where it belongs, or what there is of one that failed."""
        if self._out is None:
            return outcome
        result = outcome.result
        name = result.doc_id if isinstance(result, Report) else self._names[outcome.document]
        folder = self._reports / name
        manifest = Manifest.read(folder)
        made = isinstance(result, Report) and not result.unchanged
        try:
            if made or (manifest and manifest.status == "failed"):
                for file in (MARK, EXECUTED):
                    self._rename_in(folder / file)
                self._out.put_report(folder)
            elif (folder / FAILED).is_file():
                self._rename_in(folder / FAILED)
                self._out.put(folder / FAILED, f"{name}/{FAILED}")
            if isinstance(result, Report):
                result = replace(result, url=f"{self._out.url}/{folder.name}")
        except AnalysisError as error:
            result = error
        if manifest:
            shutil.rmtree(folder, ignore_errors=True)
        return replace(outcome, result=result)

    def _near(self, path: str | Path) -> Path:
        if self._folder is None or not is_url(path):
            return Path(path)
        remote = Remote(path)
        here = remote.fetch(self._folder / f"{len(self._copies):04}")
        self._copies[here] = remote.url
        return here

    def _named(self, text: str) -> str:
        for path, url in self._copies.items():
            text = text.replace(str(path), url)
        return text

    def _rename_in(self, file: Path) -> None:
        if file.is_file():
            file.write_text(self._named(file.read_text(encoding="utf-8")), encoding="utf-8")


def _doc_id(document: Path) -> str:
    try:
        return read_document(document).doc_id
    except AnalysisError:
        return document.stem
