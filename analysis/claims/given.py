"""Claims given in a file: a list that somebody wants checked, read as a document of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import yaml

from analysis.claims.detect import DOCUMENT, UNCHECKED
from analysis.claims.finding.parts import PARTS
from analysis.claims.reading.dates import Moment, moments_of
from analysis.claims.reading.statement import DocumentReading
from analysis.document import Document, Zone, parse_date, slug
from analysis.errors import DocumentError, SheetError
from analysis.sheets import Row, read_sheet, text_of
from analysis.tables import frame

if TYPE_CHECKING:
    from analysis.entities import Entities

SUFFIXES = (".csv", ".yaml", ".yml")
_COLUMNS = ("text", "speaker", "id", "date")


@dataclass(frozen=True)
class Claim:
    """One claim of a list.

    Attributes:
        text: Its words.
        speaker: Who says so, or "".
        claim_id: What the list calls it, or "".
        date: The day on which it was said, YYYY-MM-DD, or "": "on Tuesday" is counted from it.
    """

    text: str
    speaker: str = ""
    claim_id: str = ""
    date: str = ""


@dataclass(frozen=True)
class ClaimList:
    """A list of claims as a document, each claim a paragraph of it.

    Attributes:
        document: Its text is the claims, with a blank line between them.
        claims: In the order of the list.
    """

    document: Document
    claims: tuple[Claim, ...]

    @cached_property
    def reading(self) -> DocumentReading:
        """What the list states. Each claim's dates are resolved on its own day, none by another claim."""
        return DocumentReading(self.document, list(self._moments()))

    def table(self, entities: Entities | None = None) -> pd.DataFrame:
        """Table "claims", in the order of the list; ``verdict`` is empty until they are checked.

        Args:
            entities: Resolved entities, so that a speaker is an entity's id.
        """
        known = _by_name(entities) if entities is not None else {}
        return frame(
            "claims",
            [
                {
                    "doc_id": self.document.doc_id,
                    "start": zone.start,
                    "end": zone.end,
                    "text": claim.text,
                    "claim_id": claim.claim_id or f"{self.document.doc_id}-c{number}",
                    "speaker": known.get(claim.speaker.casefold(), claim.speaker) or DOCUMENT,
                    "checkable": True,
                }
                | dict.fromkeys(PARTS, "")
                | UNCHECKED
                for number, (claim, zone) in enumerate(self._placed(), 1)
            ],
        )

    def _placed(self) -> Iterator[tuple[Claim, Zone]]:
        return zip(self.claims, self.document.zones, strict=True)

    def _moments(self) -> Iterator[Moment]:
        for claim, zone in self._placed():
            alone = Document.from_text(claim.text, doc_id=self.document.doc_id, published=claim.date)
            for moment in moments_of(alone):
                yield replace(moment, start=moment.start + zone.start, end=moment.end + zone.start)


def list_claims(claims: Sequence[Claim | str], *, doc_id: str = "claims", title: str = "Claims") -> ClaimList:
    """Make a list of claims.

    Args:
        claims: Claims, or just their words; empty ones are left out.
        doc_id: What the list is called in tables and files.
        title: What a reader knows it by.
    """
    whole = [Claim(one) if isinstance(one, str) else one for one in claims]
    stripped = [replace(one, text=one.text.strip()) for one in whole if one.text.strip()]
    zones, offset = [], 0
    for claim in stripped:
        zones.append(Zone("body", offset, offset + len(claim.text)))
        offset += len(claim.text) + 2
    text = "\n\n".join(claim.text for claim in stripped)
    digest = sha256(text.encode("utf-8", "replace")).hexdigest()
    return ClaimList(
        Document(doc_id=doc_id, text=text, title=title, sha256=digest, zones=tuple(zones)), tuple(stripped)
    )


def read_claims(path: str | Path) -> ClaimList:
    """Read a list of claims.

    Args:
        path: A CSV file with the column ``text`` and, where known, ``speaker``, ``id`` and ``date``; or a
            YAML file with a list of texts, or of mappings with these keys.

    Raises:
        SheetError: The file cannot be read, or a claim of it makes no sense; the message names the line.
    """
    path = Path(path)
    if path.suffix.lower() not in SUFFIXES:
        raise SheetError(f"{path}: claims are given in a file that ends in {', '.join(SUFFIXES)}.")
    is_csv = path.suffix.lower() == ".csv"
    rows = read_sheet(path, _COLUMNS, needed=("text",)) if is_csv else list(_yaml_rows(path))
    claims: list[Claim] = []
    taken: set[str] = set()
    for where, row in rows:
        claim = Claim(row["text"], row["speaker"], row["id"], row["date"])
        if not claim.text:
            raise SheetError(f"{where}: the claim is empty. Fill in `text`.")
        if claim.claim_id and claim.claim_id in taken:
            raise SheetError(f"{where}: a claim before it has the id {claim.claim_id!r} too.")
        try:
            parse_date(claim.date)
        except DocumentError as error:
            raise SheetError(f"{where}: {error}") from error
        taken.add(claim.claim_id)
        claims.append(claim)
    if not claims:
        raise SheetError(
            f"{path}: holds no claim. Write one on each line, under the header text,speaker,id,date."
        )
    listed = list_claims(claims, doc_id=slug(path.stem) or "claims", title=f"Claims given in {path.name}")
    digest = sha256(path.read_bytes()).hexdigest()
    return replace(listed, document=replace(listed.document, sha256=digest))


def _yaml_rows(path: Path) -> Iterator[Row]:
    try:
        given = yaml.safe_load(text_of(path))
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise SheetError(f"{path}, line {line}: is not valid YAML.") from error
    given = given.get("claims") if isinstance(given, dict) else given
    if not isinstance(given, list):
        raise SheetError(f"{path}: holds no list of claims. Begin each claim with a hyphen.")
    for number, one in enumerate(given, 1):
        where = f"{path}, claim {number}"
        told: dict[str, Any] = one if isinstance(one, dict) else {"text": one}
        unknown = [str(key) for key in told if key not in _COLUMNS]
        if unknown:
            raise SheetError(f"{where}: no key {', '.join(unknown)}. Use some of {', '.join(_COLUMNS)}.")
        if any(isinstance(value, list | dict) for value in told.values()):
            raise SheetError(f"{where}: a claim is a text. Put it in quotes if it holds a colon.")
        yield where, {name: _words(told.get(name)) for name in _COLUMNS}


def _words(value: object) -> str:
    return "" if value is None else str(value).strip()


def _by_name(entities: Entities) -> dict[str, str]:
    """Ids of entities by their names and other spellings; a spelling of two is of neither."""
    found: dict[str, set[str]] = {}
    for entity_id, name, aliases in zip(
        *(entities.entities[column] for column in ("entity_id", "name", "aliases")), strict=True
    ):
        for spelling in (name, *aliases):
            found.setdefault(str(spelling).casefold(), set()).add(str(entity_id))
    return {spelling: next(iter(ids)) for spelling, ids in found.items() if len(ids) == 1}
