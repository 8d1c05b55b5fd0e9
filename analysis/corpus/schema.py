"""The columns of the Parquet tables of a corpus."""

from __future__ import annotations

import pyarrow as pa

from analysis.claims.finding.parts import PARTS
from analysis.tables import TABLES

_ARROW = {
    "string": pa.string(),
    "int64": pa.int64(),
    "boolean": pa.bool_(),
    "datetime64[s, UTC]": pa.timestamp("ms"),  # in UTC, without saying so: what DuckDB reads everywhere
    "object": pa.list_(pa.string()),
}
_STRINGS = pa.list_(pa.string())


def _like(table: str, *columns: str) -> list[pa.Field]:
    return [pa.field(column, _ARROW[TABLES[table][column]]) for column in columns or TABLES[table]]


SCHEMAS: dict[str, pa.Schema] = {
    "documents": pa.schema(
        [
            ("doc_id", pa.string()),
            ("path", pa.string()),
            ("sha256", pa.string()),
            ("title", pa.string()),
            ("published", pa.date32()),
            ("source", pa.string()),
            ("url", pa.string()),
            ("author", pa.string()),
            ("language", pa.string()),
            ("n_words", pa.int64()),
            ("reads_like_english", pa.bool_()),
            ("sketch", pa.list_(pa.int64())),
            ("text", pa.string()),
        ]
    ),
    # As `find_mentions` gives them, with the entity inside the document; `tagged` is the label before that.
    "mentions": pa.schema([*_like("mentions"), ("tagged", pa.string())]),
    "times": pa.schema(_like("times")),
    # The timeline before documents are compared: one row a statement, with what tellings are merged by.
    "statements": pa.schema(
        [
            *_like("timeline", *(name for name in TABLES["timeline"] if name not in ("sources", "conflict"))),
            ("lemma", pa.string()),
            ("objects", _STRINGS),
        ]
    ),
    "claims": pa.schema(
        _like("claims", "doc_id", "start", "end", "text", "claim_id", *PARTS, "speaker", "checkable")
    ),
}
"""In every table but ``documents``, ``text`` is ``documents.text[start:end]``."""
