"""The files of a corpus, each under a name of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from analysis.document import slug
from analysis.readers import find_documents


@dataclass(frozen=True)
class Source:
    """A file to analyse.

    Attributes:
        path: Where it is.
        name: The same inside the folder of the corpus, with forward slashes.
        doc_id: After its name; where two files have one, after its folders too.
        sha256: Of its bytes; empty where it cannot be read.
    """

    path: Path
    name: str
    doc_id: str
    sha256: str


def find_sources(folder: str | Path) -> list[Source]:
    """List the documents of a folder.

    Raises:
        DocumentError: There is no such folder, or no document in it.
    """
    folder = Path(folder)
    paths = find_documents([folder])
    names = [(path.relative_to(folder) if folder.is_dir() else Path(path.name)).as_posix() for path in paths]
    ids = _distinct(names)
    return [
        Source(path, name, doc_id, _hash(path)) for path, name, doc_id in zip(paths, names, ids, strict=True)
    ]


def _distinct(names: Iterable[str]) -> list[str]:
    taken: set[str] = set()
    ids = []
    for name in names:
        whole = slug(name.rsplit(".", 1)[0]) or "document"
        short = slug(Path(name).stem) or whole
        doc_id, number = (short if short not in taken else whole), 1
        while doc_id in taken:
            number += 1
            doc_id = f"{whole}-{number}"
        taken.add(doc_id)
        ids.append(doc_id)
    return ids


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""  # reading it says what is wrong
