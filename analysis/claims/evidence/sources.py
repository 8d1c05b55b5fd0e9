"""How far a source is trusted: the admiralty code, given by people, shown beside passages, never weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.document import Document, slug
from analysis.errors import SheetError
from analysis.sheets import read_sheet
from analysis.tables import frame

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""What the letters say of a source (NATO AJP-2.1, annex on the evaluation of sources)."""

CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""What the numbers say of what it reports (the same)."""

_COLUMNS = ("source", "file", "reliability", "credibility", "note")


@dataclass(frozen=True)
class Rating:
    """What somebody thinks of a source.

    Attributes:
        source: Who publishes, or the name of a file or document.
        reliability: A letter of ``RELIABILITY``, or "".
        credibility: A number of ``CREDIBILITY``, or "".
        note: Why, for the reader.
        where: The file and row that say so.
    """

    source: str
    reliability: str
    credibility: str
    note: str
    where: str


def read_sources(path: str | Path) -> tuple[Rating, ...]:
    """Read ratings from a CSV file: ``source`` or ``file``, ``reliability``, ``credibility``, ``note``.

    Raises:
        SheetError: The file cannot be read, or a row makes no sense; the message names the row.
    """
    ratings: dict[str, Rating] = {}
    for where, row in read_sheet(path, _COLUMNS):
        name = row["file"] or row["source"]
        if not name:
            raise SheetError(f"{where}: names no source. Fill in the column `source` or `file`.")
        rating = Rating(
            name,
            _code(row["reliability"].upper(), RELIABILITY, "reliability", where),
            _code(row["credibility"], CREDIBILITY, "credibility", where),
            row["note"],
            where,
        )
        if not rating.reliability and not rating.credibility:
            raise SheetError(f"{where}: rates nothing. Fill in the column `reliability` or `credibility`.")
        if slug(name) in ratings:
            raise SheetError(f"{where}: “{name}” is rated already, in {ratings[slug(name)].where}.")
        ratings[slug(name)] = rating
    return tuple(ratings.values())


def rate(docs: Sequence[Document], ratings: Sequence[Rating]) -> tuple[pd.DataFrame, list[str]]:
    """Find the rating of each document: that of its file, else that of its source.

    Args:
        docs: The documents.
        ratings: What ``read_sources`` gives.

    Returns:
        Table "sources", one row a document; and for each rating that matches none a sentence that says so.
    """
    by_name = {slug(rating.source): rating for rating in ratings}
    by_file = {slug(Path(rating.source).stem): rating for rating in ratings}
    rows, used = [], set()
    for doc in docs:
        rating = by_file.get(doc.doc_id) or by_name.get(slug(doc.source or "")) or by_name.get(doc.doc_id)
        used.add(rating)
        rows.append(
            {
                "doc_id": doc.doc_id,
                "title": doc.title or "",
                "source": doc.source or "",
                "published": doc.published.isoformat() if doc.published else "",
                "sha256": doc.sha256,
                "reliability": rating.reliability if rating else "",
                "credibility": rating.credibility if rating else "",
                "note": rating.note if rating else "",
            }
        )
    unused = [
        f"{_file_of(rating)}: “{rating.source}” is no source or file of any document here."
        for rating in ratings
        if rating not in used
    ]
    return frame("sources", rows), unused


def with_ratings(evidence: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Table "evidence" with the rating of each passage's document; nothing else of it changes."""
    by_id = sources.set_index("doc_id")
    codes = {name: evidence["doc_id"].map(by_id[name]).fillna("") for name in ("reliability", "credibility")}
    return evidence.assign(**{name: code.astype("string") for name, code in codes.items()})


def in_words(reliability: str, credibility: str) -> str:
    """The code with its meaning.

    >>> in_words("B", "2")
    'B – usually reliable, 2 – probably true'
    """
    told = ((reliability, RELIABILITY), (credibility, CREDIBILITY))
    return ", ".join(f"{code} – {words[code]}" for code, words in told if code)


def _code(code: str, known: Mapping[str, str], column: str, where: str) -> str:
    if code and code not in known:
        meaning = ", ".join(f"{one} ({words})" for one, words in known.items())
        raise SheetError(f"{where}: no {column} {code!r}. Use one of {meaning}.")
    return code


def _file_of(rating: Rating) -> str:
    return Path(rating.where).name
