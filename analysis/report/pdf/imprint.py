"""What a report says of itself: title, source, date and identity of the document it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from nbformat import NotebookNode

_KEYS = ("title", "source", "published", "sha256", "doc_id")


@dataclass(frozen=True)
class Imprint:
    """The facts in the title block, the footer and the PDF's metadata; what is not known is empty."""

    title: str = ""
    source: str = ""
    published: str = ""
    sha256: str = ""
    doc_id: str = ""

    @classmethod
    def of(cls, notebook: NotebookNode) -> Imprint:
        """Read ``metadata.docbrief``, then papermill's parameters, then ``metadata.title``."""
        metadata = notebook.metadata
        papermill = metadata.get("papermill") or {}
        sources = [
            metadata.get("docbrief") or {},
            papermill.get("parameters") or {},
            {"title": metadata.get("title")},
        ]
        return cls(**{key: _first(sources, key) for key in _KEYS})

    @property
    def published_on(self) -> date | None:
        """The day of publication, where it is one."""
        try:
            return date.fromisoformat(self.published[:10])
        except ValueError:
            return None

    @property
    def published_words(self) -> str:
        """The day as ``20 October 2022``, else the text as given."""
        day = self.published_on
        return f"{day.day} {day:%B} {day.year}" if day else self.published

    @property
    def timestamp(self) -> int:
        """Seconds from 1970 to the day of publication; 0 when unknown or earlier."""
        day = self.published_on
        return max(0, int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())) if day else 0


def _first(sources: list[dict[str, Any]], key: str) -> str:
    for source in sources:
        if source.get(key) not in (None, ""):
            return str(source[key])
    return ""
