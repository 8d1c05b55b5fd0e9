"""Tables without the names that are withheld: words, identifiers and passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.document import Document
from analysis.redaction.redaction import WITHHELD, Redaction, each_string
from analysis.tables import records

_AT = {"doc_id", "start", "end", "text"}
_QUOTES = ("text", "quote")


class Withheld:
    """Documents without what goes, and what takes it out of every table that was made of them.

    Args:
        redaction: What goes.
        documents: All that the tables speak of.
        entity_ids: The identifiers of entities in the tables.
        claim_ids: The same of claims.

    Attributes:
        documents: The documents without what goes, by the ``doc_id`` that they had.
    """

    def __init__(
        self,
        redaction: Redaction,
        documents: Iterable[Document],
        entity_ids: Iterable[str],
        claim_ids: Iterable[str],
    ) -> None:
        self._redaction = redaction
        self.documents = {doc.doc_id: redaction.document(doc) for doc in documents}
        self._text_of = {doc.doc_id: doc.text for doc in self.documents.values()}
        docs = {old: doc.doc_id for old, doc in self.documents.items() if old != doc.doc_id}
        claims = {
            claim_id: new + claim_id.removeprefix(old)
            for claim_id in claim_ids
            for old, new in docs.items()
            if claim_id.startswith(f"{old}-c")
        }
        named = [one for one in entity_ids if redaction.spans(one, "address")]
        entities = {old: f"{WITHHELD}-{number}" for number, old in enumerate(named, 1)}
        self._known = docs | claims | entities  # and every other text, once it was looked through

    def words(self, text: str) -> str:
        """A text, or an identifier, without what goes."""
        if text not in self._known:
            self._known[text] = self._redaction.text(text, "derived")
        return self._known[text]

    def row(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row without what goes."""
        anew = {name: self._value(value) for name, value in row.items()}
        return anew | self._quoted(anew) if row.keys() >= _AT else anew

    def table(self, table: pd.DataFrame) -> pd.DataFrame:
        """A table without what goes, with the columns and dtypes that it had."""
        worded = [str(name) for name, dtype in table.dtypes.items() if dtype in ("object", "string")]
        anew = table.assign(**{name: table[name].astype(object).map(self._value) for name in worded})
        if set(table.columns) >= _AT:
            quoted = [self._quoted(row) for row in records(anew)]
            anew = anew.assign(**{name: [row[name] for row in quoted] for name in _QUOTES if name in table})
        return anew.astype(table.dtypes.to_dict())

    def _value(self, value: object) -> object:
        return each_string(value, self.words)

    def _quoted(self, row: Mapping[str, Any]) -> dict[str, str]:
        """What a row quotes: the text of its document, character for character."""
        text = self._text_of[row["doc_id"]][row["start"] : row["end"]]
        return {name: text for name in _QUOTES if name in row}
