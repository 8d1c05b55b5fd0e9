"""Many documents to one report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from analysis.corpus.analyse import OnDocuments, analyse_folder
from analysis.corpus.manifest import CorpusManifest
from analysis.corpus.merged import CHECKED
from analysis.document import slug
from analysis.errors import CorpusError, ReportError
from analysis.report.build import Report
from analysis.report.formats import DEFAULT_FORMATS, FORMATS, Executed
from analysis.report.manifest import Manifest, fingerprint, hash_files
from analysis.report.notebook import find_notebook, run_notebook
from analysis.report.output import whole_folder, writable


def build_corpus_report(
    folder: str | Path,
    *,
    out: str | Path = "reports",
    tables: str | Path | None = None,
    notebook: str | Path = "corpus",
    checked: int = CHECKED,
    overrides: str | Path | None = None,
    formats: Sequence[str] = DEFAULT_FORMATS,
    jobs: int = 1,
    on_documents: OnDocuments = lambda *_: None,
    on_stage: Callable[[str], None] = lambda *_: None,
) -> Report:
    """Make one report of many documents.

    Args:
        folder: Documents, or the tables that ``analyse_folder`` has made of them.
        out: The report goes into a folder of this folder, named after the documents' folder.
        tables: Where the tables of documents are kept, so that a next report needs only what has changed;
            beside the report unless given.
        notebook: A notebook's file, or the name of one of ours.
        checked: How many claims to check against the other documents.
        overrides: CSV file with corrections of entities.
        formats: Some of ``FORMATS``.
        jobs: Processes that analyse at a time.
        on_documents: Called with how many documents are analysed, and of how many.
        on_stage: Called with the name of each stage as it begins.

    Returns:
        The report.

    Raises:
        DocumentError: There is no such folder, or no document in it.
        CorpusError: No document could be analysed, or the tables cannot be written.
        ReportError: The notebook failed, with the cell's number; or the folder cannot be written.
    """
    folder, source = Path(folder), find_notebook(notebook)
    place = writable(out)
    if CorpusManifest.read(folder) is not None:
        tables = folder
    else:
        tables = Path(tables) if tables else place / f"{_name(folder.resolve().name)}-tables"
        on_stage("analysing")
        analyse_folder(folder, tables, jobs=jobs, on_documents=on_documents)
    record = CorpusManifest.read(tables)
    if record is None or not record.documents:
        raise CorpusError(f"{folder}: none of its documents could be analysed.")
    name = _name(record.folder)
    parameters = {
        "corpus": str(tables.resolve()),
        "checked": checked,
        "overrides": str(Path(overrides).resolve()) if overrides else "",
        "data": "data" if "csv" in formats else "",
    }
    inputs = hash_files([source, tables / "_manifest.json", *([Path(overrides)] if overrides else [])])
    settings = {"checked": checked}
    with whole_folder(place / name) as work:
        manifest = Manifest(name, "complete", inputs, settings, fingerprint(inputs, settings))
        failure: ReportError | None = None
        try:
            on_stage("merging")
            imprint = {"title": f"{record.folder}: {record.documents:,} documents", "doc_id": name}
            executed = run_notebook(source, parameters, work, imprint=imprint)
            on_stage("typesetting")
            for one in formats:
                FORMATS[one](Executed(executed, work))
        except ReportError as error:
            failure = error
            manifest = replace(manifest, status="failed", reason=str(error))
        manifest.write(work)
    if failure is not None:
        raise failure
    return Report(name, place / name)


def _name(folder: str) -> str:
    return slug(folder) or "corpus"
