"""Many documents to one report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from analysis.config import CHECKED
from analysis.corpus.analyse import OnDocuments, analyse_folder
from analysis.corpus.manifest import CorpusManifest
from analysis.corpus.partition import partitions, values_in
from analysis.document import distinct, slug
from analysis.errors import CorpusError
from analysis.readers import find_documents, read_documents
from analysis.redaction import Redaction, read_names
from analysis.report.assemble import Plan, assemble, check_place, is_made
from analysis.report.build import Report, newest
from analysis.report.formats import DEFAULT_FORMATS
from analysis.report.manifest import Manifest, fingerprint, hash_files
from analysis.report.notebook import find_notebook
from analysis.report.output import tidy, writable
from analysis.report.pdf.template import read_template
from analysis.report.redact import as_file, check_notebook


def build_corpus_report(
    folder: str | Path,
    *,
    evidence: Iterable[str | Path] = (),
    out: str | Path = "reports",
    tables: str | Path | None = None,
    notebook: str | Path = "corpus",
    checked: int = CHECKED,
    overrides: str | Path | None = None,
    redact: str | Path | None = None,
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
            beside the report unless given, and nowhere where names are withheld.
        notebook: A notebook's file, or the name of one of ours.
        checked: How many claims to check against the other documents.
        overrides: CSV file with corrections of entities.
        redact: File with names to withhold. Such a report is always made anew.
        formats: Some of ``FORMATS``.
        template: Folder with a look of one's own for the PDF.
        paper: ``a4`` or ``letter``.
        force: Make it anew, also when nothing has changed.
        jobs: Processes that analyse at a time.
        on_documents: Called with how many documents are analysed, and of how many.
        on_stage: Called with the name of each stage as it begins.

    Returns:
        The report; its notices tell which documents could not be read.

    Raises:
        DocumentError: There is no such folder, or no document in it; or the evidence cannot be read.
        CorpusError: No document could be analysed, or the tables cannot be written.
        ReportError: The notebook failed, with the cell's number; or the folder cannot be written.
        RedactionError: A name to withhold stands nowhere, or would not be withheld everywhere.
    """
    folder, source = Path(folder), find_notebook(notebook)
    if redact:
        read_names(redact)
        check_notebook(source)
    look = {"template": read_template(template).digest, "paper": paper}
    witnesses = [path.resolve() for path in find_documents(evidence)]
    corrections = Path(overrides).resolve() if overrides else None
    place = writable(out)
    with ExitStack() as stack:
        if CorpusManifest.read(folder) is not None:
            tables = folder
        else:
            if tables is None and redact:  # they hold the names: beside the report they would go with it
                tables = stack.enter_context(TemporaryDirectory(prefix="docbrief-"))
            tables = Path(tables or place / f"{_name(folder.resolve().name)}-tables")
            on_stage("analysing")
            analyse_folder(folder, tables, jobs=jobs, on_documents=on_documents)
        record = CorpusManifest.read(tables)
        if record is None or not record.documents:
            raise CorpusError(f"{folder}: none of its documents could be analysed.")
        hidden = _redaction(tables, redact, witnesses, corrections) if redact else None
        name = hidden.name(_name(record.folder)) if hidden else _name(record.folder)
        settings = {"checked": checked, "data": "data" if "csv" in formats else ""}
        inputs = hash_files(
            [source, tables / "_manifest.json", *([corrections] if corrections else []), *witnesses]
        )
        content = {"batches": [batch.name for batch in partitions(tables)], "formats": sorted(formats)}
        mark = fingerprint(inputs, {**settings, **look, **content})
        check_place(place / name)
        if not force and not hidden and is_made(place / name, mark):
            tidy(place / name)
            return Report(name, place / name, unchanged=True, notices=tuple(record.reasons))
        plan = Plan(
            subject=str(folder),
            folder=place / name,
            notebook=source,
            parameters={
                **settings,
                "corpus": str(tables.resolve()),
                "evidence": [str(path) for path in witnesses],
                "overrides": str(corrections or ""),
                "redact": stack.enter_context(as_file(hidden)),
            },
            imprint=_imprint(tables, record, hidden) | {"doc_id": name},
            record=Manifest(name, "", "complete", inputs, settings, mark),
            formats=formats,
            template=template,
            paper=paper,
            hidden=hidden,
        )
        assemble(plan, on_stage)
    return Report(name, place / name, notices=tuple(record.reasons))


def _redaction(
    tables: Path, names: str | Path, evidence: Sequence[Path], overrides: Path | None
) -> Redaction:
    """What stands for the names to withhold, in all documents of a corpus and in the evidence."""
    from analysis.corpus.resolve import resolve_corpus
    from analysis.corpus.store import Corpus
    from analysis.redaction.resolve import resolve_names

    corpus = Corpus(tables)
    docs = corpus.documents()
    others = distinct(docs, list(read_documents(evidence)))
    return resolve_names(read_names(names), resolve_corpus(corpus, docs, others, overrides))


def _imprint(tables: Path, record: CorpusManifest, hidden: Redaction | None) -> dict[str, str]:
    """What the PDF's title block says of the documents: how many from where, and how new they are."""
    title = f"{record.documents:,} documents from {record.folder}"
    if record.documents == 1:
        (title,) = _column(tables, "title")
    return {"title": hidden.text(title, "address") if hidden else title} | newest(
        _column(tables, "published")
    )


def _column(tables: Path, name: str) -> list[Any]:
    return [value for batch in partitions(tables) for value in values_in(batch, name)]


def _name(folder: str) -> str:
    return slug(folder) or "corpus"
