"""A document: its text exactly as read, where it came from, and the zones of its page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from textwrap import shorten

from anyascii import anyascii

from analysis.errors import DocumentError
from analysis.zones import COUNTED, Zone, ZoneKind, find_zones

__all__ = ["COUNTED", "Document", "Zone", "ZoneKind", "parse_date", "slug"]


@dataclass(frozen=True)
class Document:
    """One text and what is known of it. The text is never changed: every offset points into it.

    Attributes:
        doc_id: Short name for files and tables: lower-case letters, digits and hyphens.
        text: The decoded text, unchanged, front matter and page furniture included.
        title: From the front matter, else the headline, else None.
        published: Day of publication, or None: nothing may then be assumed of it.
        source: Who published it.
        url: Where it was found.
        author: Who wrote it.
        language: ISO 639-1 code.
        sha256: Of the file's bytes, so that ``sha256sum FILE`` gives the same.
        retrieved: Day on which somebody fetched it, or None where the document does not say.
        zones: In text order, without overlap. Without any given, the whole text is story; ``from_text`` finds
            them.
    """

    doc_id: str
    text: str = field(repr=False)
    title: str | None = None
    published: date | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    language: str = "en"
    sha256: str = ""
    retrieved: date | None = None
    zones: tuple[Zone, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        if not self.zones and self.text.strip():
            object.__setattr__(self, "zones", (Zone("body", 0, len(self.text)),))

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        published: date | str | None = None,
        doc_id: str | None = None,
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
        author: str | None = None,
        language: str = "en",
        sha256_of_file: str | None = None,
        retrieved: date | str | None = None,
    ) -> Document:
        """Make a document from a string.

        Args:
            text: The text; kept as it is.
            published: A date, or a string ``YYYY-MM-DD``.
            doc_id: Name in tables and files; made from the title or the hash when not given.
            title: Taken from the headline when not given.
            source: Who published it.
            url: Where it was found.
            author: Who wrote it.
            language: ISO 639-1 code.
            sha256_of_file: Hash of the file that was read; that of the UTF-8 text when not given.
            retrieved: When somebody fetched it: a date, or a string ``YYYY-MM-DD``.

        Raises:
            DocumentError: ``published`` or ``retrieved`` is no date.
        """
        zones = find_zones(text, author=author)
        headline = next((text[zone.start : zone.end] for zone in zones if zone.kind == "headline"), None)
        digest = sha256_of_file or sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        title = title or (" ".join(headline.split()) if headline else None)
        return cls(
            doc_id=slug(doc_id or title or "") or f"document-{digest[:8]}",
            text=text,
            title=title,
            published=parse_date(published),
            source=source,
            url=url,
            author=author,
            language=language,
            sha256=digest,
            retrieved=parse_date(retrieved),
            zones=zones,
        )

    @property
    def body(self) -> str:
        """The text of the story itself, without headline, captions and furniture."""
        return " ".join(self.text[zone.start : zone.end] for zone in self.zones if zone.kind == "body")

    @property
    def label(self) -> str:
        """What a reader knows the document by: its title, else its first words, else its ``doc_id``."""
        body = next((self.text[zone.start : zone.end] for zone in self.zones if zone.kind == "body"), "")
        return self.title or shorten(body, 72, placeholder=" …") or self.doc_id

    def zone_at(self, offset: int) -> ZoneKind:
        """The kind of the zone that holds a character; ``boilerplate`` between zones."""
        at = bisect_right(self.zones, offset, key=lambda zone: zone.start) - 1
        return self.zones[at].kind if at >= 0 and offset < self.zones[at].end else "boilerplate"

    def counts_at(self, offset: int) -> bool:
        """Whether a character belongs to the story: headline, dateline or body."""
        return self.zone_at(offset) in COUNTED


def distinct(docs: Sequence[Document], others: Sequence[Document]) -> tuple[Document, ...]:
    """The others, each once, without the documents themselves, and each under a name of its own."""
    texts = {doc.sha256 for doc in docs}
    names = {doc.doc_id for doc in docs}
    found = []
    for other in others:
        if other.sha256 in texts:
            continue
        number, name = 1, other.doc_id
        while name in names:
            number += 1
            name = f"{other.doc_id}-{number}"
        texts.add(other.sha256)
        names.add(name)
        found.append(other if number == 1 else replace(other, doc_id=name))
    return tuple(found)


def parse_date(value: date | str | None) -> date | None:
    """Read a day, of publication for one.

    Args:
        value: A date, a datetime, a string that begins ``YYYY-MM-DD``, or None.

    Raises:
        DocumentError: The value is none of these.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(value.strip()).date()
    except (ValueError, AttributeError):
        raise DocumentError(
            f"{value!r} is not a date. Write it as YYYY-MM-DD, for example 2022-10-20."
        ) from None


def slug(name: str, limit: int = 80) -> str:
    """Turn a name into lower-case ASCII words joined by hyphens: safe as a file name everywhere."""
    words = re.findall(r"[a-z0-9]+", anyascii(name).lower())
    return "-".join(words)[:limit].strip("-")
