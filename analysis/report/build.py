"""One document to one report: run the notebook, typeset it, put the whole into place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypedDict

from analysis.document import Document
from analysis.errors import SheetError
from analysis.readers import find_documents, read_document, read_documents
from analysis.redaction import Redaction
from analysis.report.assemble import Plan, assemble, check_place, is_made
from analysis.report.formats import DEFAULT_FORMATS
from analysis.report.manifest import Manifest, fingerprint, hash_files
from analysis.report.notebook import find_notebook
from analysis.report.output import tidy, writable
from analysis.report.pdf.fonts import font_folders
from analysis.report.pdf.scripts import advice, missing_characters
from analysis.report.pdf.template import read_template
from analysis.report.redact import as_file, check_notebook, redaction_of


class ReportOptions(TypedDict, total=False):
    """The options of ``build_report`` that a batch gives to each of its documents."""

    evidence: Sequence[str | Path]
    published: str | None
    overrides: str | Path | None
    redact: str | Path | Redaction | None
    claims: str | Path | None
    sources: str | Path | None
    settled: str | Path | None
    out: str | Path
    notebook: str | Path
    formats: Sequence[str]
    template: str | Path | None
    paper: str
    force: bool
    timeout: float | None
    name: str | None


@dataclass(frozen=True)
class Report:
    """A report that was made.

    Attributes:
        doc_id: The document.
        folder: Holds ``report.ipynb``, ``manifest.json``, and the files of the formats asked for.
        unchanged: Whether it was there already, made from the same inputs by the same code.
        url: Where the batch put the folder, if that is a URL; ``folder`` is then gone.
        notices: What whoever asked for it should know: characters that no font can print, or documents that
            could not be read.
    """

    doc_id: str
    folder: Path
    unchanged: bool = False
    url: str = ""
    notices: tuple[str, ...] = ()

    @property
    def pdf(self) -> Path:
        """Where the PDF is, if that format was asked for."""
        return self.folder / "report.pdf"

    def place(self, name: str = "") -> str:
        """The path or URL of a file of the report, or of its folder."""
        return "/".join(filter(None, (self.url, name))) if self.url else str(self.folder / name)


def build_report(
    document: str | Path | None,
    *,
    evidence: Iterable[str | Path] = (),
    related: Iterable[str | Path] = (),
    published: str | None = None,
    overrides: str | Path | None = None,
    redact: str | Path | Redaction | None = None,
    claims: str | Path | None = None,
    sources: str | Path | None = None,
    settled: str | Path | None = None,
    out: str | Path = "reports",
    notebook: str | Path = "report",
    formats: Sequence[str] = DEFAULT_FORMATS,
    template: str | Path | None = None,
    paper: str = "a4",
    force: bool = False,
    timeout: float | None = None,
    name: str | None = None,
    on_stage: Callable[[str], None] = lambda *_: None,
) -> Report:
    """Make the report of one document.

    Args:
        document: The file; None for a report of nothing but ``claims``.
        evidence: Files and folders to check it against.
        related: Other documents of the same set.
        published: Day of publication ``YYYY-MM-DD``, where the document does not say it.
        overrides: CSV file with corrections of entities.
        redact: File with names to withhold, or what stands for them. Such a report is always made anew.
        claims: CSV or YAML file with claims to check beside those of the document.
        sources: CSV file with the reliability of sources.
        settled: CSV file with verdicts that people decided.
        out: The report goes into a folder of this folder, named after the document.
        notebook: A notebook's file, or the name of one of ours.
        formats: Some of ``FORMATS``.
        template: Folder with a look of one's own for the PDF, see ``analysis.report.pdf.template``.
        paper: ``a4`` or ``letter``.
        force: Make it anew, also when nothing has changed.
        timeout: Seconds that the notebook may take.
        name: Of the report's folder; the document's ``doc_id`` unless given.
        on_stage: Called with the name of each stage as it begins.

    Returns:
        The report. Until it is whole, nothing of it is seen in ``out``.

    Raises:
        DocumentError: The document or the evidence cannot be read.
        SheetError: One of the other files makes no sense, or there is neither a document nor claims.
        ReportError: The notebook failed, with the cell's number; or the folder cannot be written, or holds
            the report of another document.
        RedactionError: A name to withhold stands nowhere, or would not be withheld everywhere.
    """
    on_stage("reading")
    doc = read_document(document, published=published) if document else _listed(claims)
    source = find_notebook(notebook)
    look = {"template": read_template(template).digest, "paper": paper}
    evidence, related = list(evidence), list(related)
    stories = [*([document] if document else []), *related]
    hidden = redaction_of(redact, stories, evidence, overrides, claims)
    shown = hidden.document(doc) if hidden else doc
    paths = {
        "document": _whole(document),
        "evidence": [str(path.resolve()) for path in find_documents(evidence)],
        "related": [str(Path(path).resolve()) for path in related],
        "overrides": _whole(overrides),
        "claim_list": _whole(claims),
        "source_ratings": _whole(sources),
        "settled": _whole(settled),
    }
    settings = {"published": published or "", "data": "data" if "csv" in formats else ""}
    inputs = hash_files([source, *_files(paths)])
    mark = fingerprint(inputs, {**settings, **look, "document": doc.sha256, "formats": sorted(formats)})
    folder, place = writable(out) / (name or shown.doc_id), _whole(document or claims)
    check_place(folder, place)
    if hidden:
        check_notebook(source)
    elif not force and is_made(folder, mark):
        tidy(folder)
        return Report(folder.name, folder, unchanged=True)

    with as_file(hidden) as names:
        plan = Plan(
            subject=str(document or claims),
            folder=folder,
            notebook=source,
            parameters={**paths, **settings, "previous": _previous(folder), "redact": names},
            imprint=_imprint(shown)
            if document
            else _imprint(shown) | newest(other.published for other in read_documents(evidence)),
            record=Manifest(folder.name, place, "complete", inputs, settings, mark),
            formats=formats,
            template=template,
            paper=paper,
            hidden=hidden,
            timeout=timeout,
        )
        assemble(plan, on_stage)
    return Report(folder.name, folder, notices=_notices(shown, template) if "pdf" in formats else ())


def _listed(claims: str | Path | None) -> Document:
    """The list of claims, where it is all that there is to report on."""
    if claims is None:
        raise SheetError("There is nothing to report on. Give a document, or a file with claims.")
    from analysis.claims.given import read_claims  # here: it takes the language pipeline

    return read_claims(claims).document


def _notices(doc: Document, template: str | Path | None) -> tuple[str, ...]:
    """One line on the characters of a document that its PDF cannot print as they are."""
    missing = missing_characters([doc.text], font_folders(read_template(template)))
    return (advice(missing),) if missing else ()


def _whole(path: str | Path | None) -> str:
    return str(Path(path).resolve()) if path else ""


def _previous(folder: Path) -> str:
    """The tables of the report that this one takes the place of; empty where it has none or failed."""
    before, tables = Manifest.read(folder), folder / "data"
    whole = before is not None and before.status == "complete" and tables.is_dir()
    return str(tables.resolve()) if whole else ""


def _imprint(doc: Document) -> dict[str, str]:
    """What the PDF's title block and footer say of the document."""
    return {
        "title": doc.label,
        "source": doc.source or "",
        "published": doc.published.isoformat() if doc.published else "",
        "sha256": doc.sha256,
        "doc_id": doc.doc_id,
    }


def newest(days: Iterable[date | None]) -> dict[str, str]:
    """What the title block says where a report is on many documents: the day of the newest."""
    known = [day for day in days if day]
    return {"source": "Newest document", "published": max(known).isoformat()} if known else {}


def _files(paths: dict[str, Any]) -> list[Path]:
    """Every file that the report is made from."""
    single = [
        paths[name]
        for name in ("document", "overrides", "claim_list", "source_ratings", "settled")
        if paths[name]
    ]
    return [Path(path) for path in (*single, *paths["evidence"], *paths["related"])]
