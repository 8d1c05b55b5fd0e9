"""A report without the names that are withheld: the notebook, and a last look at every file."""

from __future__ import annotations

import base64
import binascii
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from analysis.document import Document
from analysis.errors import RedactionError
from analysis.readers import read_document, read_documents
from analysis.redaction.names import read_names
from analysis.redaction.redaction import BLOCK, SAVED, Redaction, each_string
from analysis.report.manifest import Manifest
from analysis.report.output import EXECUTED

if TYPE_CHECKING:
    from nbformat import NotebookNode


_PARAMETER = re.compile(r"^redact\b", re.MULTILINE)
_PARAMETER_CELLS = {"parameters", "injected-parameters"}
_TEXTS = {".ipynb", ".json", ".csv", ".svg", ".html"}
_EMBEDDED = re.compile(r"base64,([A-Za-z0-9+/=\s]{8,})")


def redaction_of(
    names: str | Path | Redaction | None,
    documents: Iterable[str | Path],
    evidence: Iterable[str | Path] = (),
    overrides: str | Path | None = None,
    claims: str | Path | None = None,
) -> Redaction | None:
    """Find what stands for the listed names, in documents, evidence and claims alike.

    Args:
        names: File with the names; what was found already is given back as it is.
        documents: The files to report on.
        evidence: Files and folders to check them against.
        overrides: CSV file with corrections of entities.
        claims: CSV or YAML file with claims, whose speakers have names too.

    Raises:
        RedactionError: The list cannot be read, or a name on it stands nowhere.
    """
    if names is None or isinstance(names, Redaction):
        return names
    from analysis import tables
    from analysis.entities import find_mentions, resolve_entities
    from analysis.redaction.resolve import resolve_names

    listed = read_names(names)
    given = [_claims_and_speakers(claims)] if claims else []
    docs = _each_once([*map(read_document, documents), *given, *read_documents(evidence)])
    mentions = tables.frame("mentions", [row for doc in docs for row in tables.records(find_mentions(doc))])
    return resolve_names(listed, resolve_entities(mentions, docs, overrides))


def _claims_and_speakers(path: str | Path) -> Document:
    """All that a list of claims says, as a text in which names are found."""
    from analysis.claims.given import read_claims  # here: it takes the language pipeline

    given = read_claims(path)
    words = (f"{claim.speaker}\n\n{claim.text}" for claim in given.claims)
    return Document.from_text("\n\n".join(words), doc_id=given.document.doc_id)


def _each_once(docs: Sequence[Document]) -> list[Document]:
    return list({doc.doc_id: doc for doc in reversed(docs)}.values())[::-1]


def check_notebook(notebook: Path) -> None:
    """See that a notebook has the parameter that tells it what to withhold.

    Raises:
        RedactionError: It has not.
    """
    from papermill.iorw import load_notebook_node

    cells = load_notebook_node(str(notebook)).cells
    sources = [cell.source for cell in cells if "parameters" in cell.metadata.get("tags", ())]
    if not any(_PARAMETER.search(source) for source in sources):
        raise RedactionError(
            f"{notebook.name}: has no parameter `redact`, so it would show the names. Take the "
            "notebook `report`, or give its Config(redact=...) to analyse()."
        )


@contextmanager
def as_file(redaction: Redaction | None) -> Iterator[str]:
    """What goes, as a file outside of the report, for the time that the notebook runs; else an empty path."""
    if redaction is None:
        yield ""
        return
    with tempfile.TemporaryDirectory(prefix="docbrief-") as folder:
        yield str(redaction.save(Path(folder) / f"names{SAVED}"))


def redact_notebook(notebook: NotebookNode, redaction: Redaction, folder: Path) -> NotebookNode:
    """Take out what a notebook says beside its results: parameters, paths, what it calls itself.

    Args:
        notebook: Executed; it is not changed.
        redaction: What goes.
        folder: Where ``report.ipynb`` is, which is written anew.

    Returns:
        A notebook that says in its first cell that names were withheld.
    """
    from nbformat import NotebookNode, from_dict, write

    imprint = dict(notebook.metadata["docbrief"])  # of the document without the names
    anew = NotebookNode(from_dict(each_string(notebook, redaction.text)))
    anew.metadata.pop("papermill", None)
    anew.metadata["docbrief"] = imprint
    for cell in anew.cells:
        cell.metadata.pop("papermill", None)
        if _PARAMETER_CELLS & set(cell.metadata.get("tags", ())):
            cell.source = "# The parameters are withheld with the names."
    said = {"cell_type": "markdown", "id": "withheld", "metadata": {}, "source": notice(redaction)}
    anew.cells.insert(0, from_dict(said))
    write(anew, folder / EXECUTED)
    return anew


def notice(redaction: Redaction) -> str:
    """The line that says that something is missing."""
    names = "One name is" if redaction.listed == 1 else f"{redaction.listed} names are"
    return f"*{names} withheld from this report; {BLOCK} stands for each character that was taken out.*"


def withheld(record: Manifest, redaction: Redaction, folder: Path) -> Manifest:
    """The record of a report without what could tell the names, once nothing else of the report tells them.

    Raises:
        RedactionError: A name stands in one of the files, as when a notebook shows what it was not given.
    """
    if record.status != "complete":
        (folder / EXECUTED).unlink(missing_ok=True)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        inside = path.relative_to(folder).as_posix()
        read = path.read_text(encoding="utf-8", errors="replace") if path.suffix in _TEXTS else ""
        if any(redaction.spans(text) for text in (inside, *_readings(read))):
            raise RedactionError(
                f"{redaction.text(inside)}: a name that is to be withheld was found in it; nothing was made. "
                "The notebook may show text that did not pass through analyse()."
            )
    return replace(
        record,
        document="",
        inputs=[],
        parameters={},
        fingerprint="",
        files=[name for name in record.files if (folder / name).exists()],
        reason=redaction.text(record.reason),
        redacted=redaction.listed,
    )


def _readings(text: str) -> Iterator[str]:
    """A file as it stands, and as programs read it."""
    plain = _EMBEDDED.sub("", text)
    yield from dict.fromkeys((plain, unescape(plain), unquote(plain)))
    for match in _EMBEDDED.finditer(text):
        try:
            yield base64.b64decode(match[1]).decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            continue
