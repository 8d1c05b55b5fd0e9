"""What is withheld, as strings, and how it is taken out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path

from analysis.document import Document, slug
from analysis.files import write_whole
from analysis.redaction.matching import Kind, Span, Terms, merged, outside

BLOCK = "█"
WITHHELD = "withheld"
SAVED = ".json"
"""Suffix of a file that ``Redaction.save`` wrote."""


@dataclass(frozen=True)
class Redaction:
    """The strings that go.

    Attributes:
        listed: How many names the user gave.
        anywhere: Names that are no words of the language: in capitals and small letters alike.
        cased: Names that are, and acronyms: as they are written, or in capitals.
        spared: Full names of other people, which hold one of those.
        doc_ids: The names under which documents appear, by their own.
    """

    listed: int
    anywhere: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    doc_ids: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _terms(self) -> Terms:
        return Terms(self.anywhere, self.cased)

    @cached_property
    def _spared_terms(self) -> Terms:
        return Terms(self.spared)

    def spans(self, text: str, kind: Kind = "prose") -> list[Span]:
        """What of a text goes, see ``Terms.spans``."""
        found = list(self._terms.spans(text, kind))
        if not found:
            return []
        return merged(outside(found, list(self._spared_terms.spans(text, kind))))

    def text(self, text: str, kind: Kind = "prose") -> str:
        """A text of the same length with blocks in place of what goes; white space stays."""
        for start, end in self.spans(text, kind):
            blocks = "".join(char if char.isspace() else BLOCK for char in text[start:end])
            text = text[:start] + blocks + text[end:]
        return text

    def name(self, name: str) -> str:
        """A file name or identifier without what goes: short ASCII words."""
        if name in self.doc_ids:
            return self.doc_ids[name]
        spans = self.spans(name, "address")
        for start, end in reversed(spans):
            name = f"{name[:start]}-{WITHHELD}-{name[end:]}"
        return slug(name) if spans else name

    def document(self, doc: Document) -> Document:
        """A document without what goes, in its text and in what is known of it.

        One that has lost a word has lost its hash too, which would tell whether a guess at the word is right.
        """

        def known(words: str | None) -> str | None:
            return self.text(words) if words else words

        text = self.text(doc.text)
        return replace(
            doc,
            doc_id=self.name(doc.doc_id),
            text=text,
            title=known(doc.title),
            source=known(doc.source),
            url=known(doc.url),
            author=known(doc.author),
            sha256=doc.sha256 if text == doc.text else WITHHELD,
        )

    def save(self, path: Path) -> Path:
        """Write it to a file, for the process that runs the notebook."""
        return write_whole(path, json.dumps(asdict(self)))

    @classmethod
    def load(cls, path: Path) -> Redaction:
        """Read it back."""
        saved = json.loads(path.read_text(encoding="utf-8"))
        anywhere, cased, spared = (tuple(saved[name]) for name in ("anywhere", "cased", "spared"))
        return cls(saved["listed"], anywhere, cased, spared, saved["doc_ids"])


def each_string(value: object, change: Callable[[str], str]) -> object:
    """A value with every string in it changed, also inside lists and mappings."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list | tuple):
        return type(value)(each_string(one, change) for one in value)
    if isinstance(value, dict):
        return {each_string(key, change): each_string(one, change) for key, one in value.items()}
    return value
