"""Many documents to one report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from analysis.corpus.analyse import OnDocuments, analyse_folder
from analysis.corpus.manifest import CorpusManifest
from analysis.corpus.merged import CHECKED
from analysis.corpus.partition import partitions
from analysis.document import slug
from analysis.errors import CorpusError
from analysis.readers import find_documents
from analysis.report.assemble import Plan, assemble, is_made
from analysis.report.build import Report
from analysis.report.formats import DEFAULT_FORMATS
from analysis.report.manifest import Manifest, fingerprint, hash_files
from analysis.report.notebook import find_notebook
from analysis.report.output import tidy, writable
from analysis.report.pdf.template import read_template


def build_corpus_report(
    folder: str | Path,
    *,
    evidence: Iterable[str | Path] = (),
    out: str | Path = "reports",
    tables: str | Path | None = None,
    notebook: str | Path = "corpus",
    checked: int = CHECKED,
    overrides: str | Path | None = None,
    formats: Sequence[str] = DEFAULT_FORMATS,
    template: str | Path | None = None,
    paper: str = "a4",
    force: bool = False,
    jobs: int = 1,
    on_documents: OnDocuments = lambda *_: None,
    on_stage: Callable[[str], None] = lambda *_: None,
) -> Report:
    """Make one report of many documents.

    Args:
        folder: Documents, or the tables that ``analyse_folder`` has made of them.
        evidence: Files and folders to check their claims against too.
        out: The report goes into a folder of this folder, named after the documents' folder.
        tables: Where the tables of documents are kept, so that a next report needs only what has changed;
            beside the report unless given.
        notebook: A notebook's file, or the name of one of ours.
        checked: How many claims to check against the other documents.
        overrides: CSV file with corrections of entities.
        formats: Some of ``FORMATS``.
        template: Folder with a look of one's own for the PDF.
        paper: ``a4`` or ``letter``.
        force: Make it anew, also when nothing has changed.
        jobs: Processes that analyse at a time.
        on_documents: Called with how many documents are analysed, and of how many.
        on_stage: Called with the name of each stage as it begins.

    Returns:
        The report.

    Raises:
        DocumentError: There is no such folder, or no document in it; or the evidence cannot be read.
        CorpusError: No document could be analysed, or the tables cannot be written.
        ReportError: The notebook failed, with the cell's number; or the folder cannot be written.
    """
    folder, source = Path(folder), find_notebook(notebook)
    look = {"template": read_template(template).digest, "paper": paper}
    witnesses = [path.resolve() for path in find_documents(evidence)]
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
    corrections = Path(overrides).resolve() if overrides else None
    settings = {"checked": checked, "data": "data" if "csv" in formats else ""}
    inputs = hash_files(
        [source, tables / "_manifest.json", *([corrections] if corrections else []), *witnesses]
    )
    content = {"batches": [batch.name for batch in partitions(tables)], "formats": sorted(formats)}
    mark = fingerprint(inputs, {**settings, **look, **content})
    if not force and is_made(place / name, mark):
        tidy(place / name)
        return Report(name, place / name, unchanged=True)
    plan = Plan(
        folder=place / name,
        notebook=source,
        parameters={
            **settings,
            "corpus": str(tables.resolve()),
            "evidence": [str(path) for path in witnesses],
            "overrides": str(corrections or ""),
        },
        imprint={"title": f"{record.folder}: {record.documents:,} documents", "doc_id": name},
        record=Manifest(name, "complete", inputs, settings, mark),
        formats=formats,
        template=template,
        paper=paper,
    )
    assemble(plan, on_stage)
    return Report(name, place / name)


def _name(folder: str) -> str:
    return slug(folder) or "corpus"
