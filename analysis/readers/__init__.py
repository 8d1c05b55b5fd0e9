"""Readers: a path in, a Document out. One module a format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.document import Document
from analysis.errors import DocumentError
from analysis.readers.text import read_text

__all__ = ["SUFFIXES", "find_documents", "read_document", "read_documents"]

SUFFIXES = {".txt": read_text, ".md": read_text, ".markdown": read_text}
"""Which reader reads which file."""


def read_document(path: str | Path, **metadata: str | None) -> Document:
    """Read one file.

    Args:
        path: A file whose suffix is in ``SUFFIXES``.
        **metadata: ``title``, ``published``, ``source``, ``url``, ``author``, ``doc_id``: these win
            over what the file says of itself.

    Raises:
        DocumentError: The file is missing, empty, not text, or of an unknown format.
    """
    path = Path(path)
    if not path.exists():
        raise DocumentError(f"{path}: no such file. Check the path.")
    if path.is_dir():
        raise DocumentError(f"{path} is a folder. Name a file in it.")
    reader = SUFFIXES.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(f"{path}: cannot read {path.suffix or 'a file without suffix'}. {_known()}")
    return reader(path, **metadata)


def read_documents(paths: Iterable[str | Path]) -> Iterator[Document]:
    """Read files, and the documents in folders, one after the other.

    Raises:
        DocumentError: As ``read_document``, or a folder holds no document.
    """
    for path in find_documents(paths):
        yield read_document(path)


def find_documents(paths: Iterable[str | Path], *, besides: Iterable[str | Path] = ()) -> list[Path]:
    """List the document files that paths stand for: a folder stands for all below it, in name order.

    Args:
        paths: Files and folders.
        besides: Files and folders with something else, such as evidence. What of it lies below one of the
            folders is left out.

    Raises:
        DocumentError: A path does not exist, or a folder holds no document.
    """
    others = {Path(other).resolve() for other in besides}
    found: list[Path] = []
    for path in map(Path, paths):
        if not path.exists():
            raise DocumentError(f"{path}: no such file or folder. Check the path.")
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if _is_document(file.relative_to(path), file))
            below = {other for other in others if path.resolve() in other.parents}
            inside = [file for file in inside if below.isdisjoint({file.resolve(), *file.resolve().parents})]
            if not inside:
                raise DocumentError(f"{path}: no documents in this folder. {_known()}")
            found += inside
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _is_document(inside: Path, file: Path) -> bool:
    hidden = any(part.startswith((".", "_")) for part in inside.parts)
    return not hidden and file.suffix.lower() in SUFFIXES and file.stem.lower() != "readme" and file.is_file()


def _known() -> str:
    return f"Documents end in {', '.join(SUFFIXES)}."
