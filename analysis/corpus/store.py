"""A corpus on disk, queried with DuckDB."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from analysis.corpus.manifest import CorpusManifest
from analysis.corpus.partition import partitions
from analysis.corpus.rows import Rows
from analysis.corpus.schema import SCHEMAS
from analysis.document import Document
from analysis.errors import CorpusError


def _connect() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})


class Corpus:
    """The tables of an analysed folder, as views of a DuckDB connection.

    Args:
        folder: What ``analyse_folder`` has written.

    Raises:
        CorpusError: It is none, its analysis was not finished, or no document is in it.

    Attributes:
        record: What it was made from.
    """

    def __init__(self, folder: str | Path) -> None:
        folder = Path(folder)
        record = CorpusManifest.read(folder)
        if record is None:
            raise CorpusError(
                f"{folder}: is no corpus. Make one with `docbrief analyse FOLDER --out {folder}`."
            )
        if record.status != "complete":
            raise CorpusError(
                f"{folder}: its analysis was not finished. Run the same `docbrief analyse` again; it goes on "
                "where it stopped."
            )
        batches = partitions(folder)
        if not batches:
            raise CorpusError(f"{folder}: no document is in it; each of them failed.")
        self.record = record
        self._connection = _connect()
        for name in SCHEMAS:
            files = [str(batch / f"{name}.parquet") for batch in batches]
            self._connection.read_parquet(files).create_view(name)

    @classmethod
    def of_rows(cls, record: CorpusManifest, rows: Rows) -> Corpus:
        """A corpus that is nowhere but in memory.

        Args:
            record: What it was made from.
            rows: Of each table.
        """
        made = cls.__new__(cls)
        made.record = record
        made._connection = _connect()
        for name, schema in SCHEMAS.items():
            held = pa.Table.from_pylist(rows[name], schema=schema)
            made._connection.from_arrow(held).create(name)
        return made

    def rows(self, table: str) -> list[dict[str, Any]]:
        """All rows of one of the tables, in the order of its files."""
        with self._connection.cursor() as cursor:
            made: list[dict[str, Any]] = cursor.table(table).fetch_arrow_table().to_pylist()
        return made

    def query(
        self, sql: str, parameters: Mapping[str, Any] | None = None, **tables: pd.DataFrame
    ) -> pd.DataFrame:
        """Ask the tables.

        Args:
            sql: A query over ``documents``, ``mentions``, ``times``, ``statements`` and ``claims``. What
                comes from a document or a user goes into ``parameters``, never into the text of the query.
            parameters: Values for ``$name`` in the query.
            **tables: Further tables that the query names.
        """
        with self._connection.cursor() as cursor:
            for name, frame in tables.items():
                cursor.register(name, frame)
            made: pd.DataFrame = cursor.execute(sql, dict(parameters or {})).df()
        return made

    def documents(self) -> list[Document]:
        """The documents, text and all, in the order of their ids."""
        rows = self.query("SELECT * EXCLUDE (sketch) FROM documents ORDER BY doc_id").to_dict("records")
        return [
            Document.from_text(
                row["text"],
                doc_id=row["doc_id"],
                title=row["title"],
                published=None if pd.isna(row["published"]) else row["published"].date(),
                source=row["source"] or None,
                url=row["url"] or None,
                author=row["author"] or None,
                language=row["language"],
                sha256_of_file=row["sha256"],
            )
            for row in rows
        ]
