"""A batch of documents on disk: one folder with one Parquet file a table, whole or not there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.corpus.rows import Rows
from analysis.corpus.schema import SCHEMAS
from analysis.corpus.sources import Source

_PREFIX = "batch="


def partitions(folder: Path) -> list[Path]:
    """The batches that are in a folder, by name."""
    return sorted(path for path in folder.glob(f"{_PREFIX}*") if (path / "documents.parquet").is_file())


def write_partition(folder: Path, rows: Rows) -> Path:
    """Write a batch under a temporary name, and move it when it is whole.

    Args:
        folder: Of the corpus.
        rows: Of each table.

    Returns:
        The batch's folder, named after the documents in it.
    """
    members = "\n".join(f"{row['path']} {row['sha256']} {row['doc_id']}" for row in rows["documents"])
    place = folder / f"{_PREFIX}{sha256(members.encode()).hexdigest()[:16]}"
    work = Path(tempfile.mkdtemp(prefix=".batch-", dir=folder))
    try:
        for name, schema in SCHEMAS.items():
            table = pa.Table.from_pylist(rows[name], schema=schema)
            pq.write_table(table, work / f"{name}.parquet", compression="zstd")
        work.chmod(0o755)
        if place.exists():
            shutil.rmtree(place)
        work.rename(place)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return place


def members(partition: Path) -> set[tuple[str, str, str]]:
    """Path, SHA-256 and doc_id of the documents in a batch."""
    columns = ["path", "sha256", "doc_id"]
    table = pq.read_table(partition / "documents.parquet", columns=columns)
    return {(row["path"], row["sha256"], row["doc_id"]) for row in table.to_pylist()}


def values_in(partition: Path, column: str) -> list[Any]:
    """A column of the documents in a batch."""
    values: list[Any] = pq.read_table(partition / "documents.parquet", columns=[column])[column].to_pylist()
    return values


def keep_current(folder: Path, sources: list[Source]) -> Iterator[Source]:
    """Remove the batches in which a document has changed or is gone.

    Args:
        folder: Of the corpus.
        sources: What it shall hold.

    Yields:
        The sources that no batch holds now.
    """
    wanted = {(source.name, source.sha256, source.doc_id): source for source in sources}
    for unfinished in folder.glob(".batch-*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    held: set[tuple[str, str, str]] = set()
    for partition in partitions(folder):
        inside = members(partition)
        if inside <= wanted.keys() and not inside & held:
            held |= inside
        else:
            shutil.rmtree(partition)
    yield from (source for key, source in wanted.items() if key not in held)
