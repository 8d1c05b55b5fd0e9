"""The tables of many documents, merged, as CSV files."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis.corpus.merged import Merged
from analysis.export.spreadsheet import csv_bytes, csv_text
from analysis.files import write_whole


def write_corpus_csv(found: Merged, folder: str | Path) -> list[Path]:
    """Write what the report shows the first rows of, whole.

    Args:
        found: The documents, read together.
        folder: Made if it is missing.

    Returns:
        The files, for spreadsheets as those of ``write_csv``.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = {
        "documents": found.corpus.query("SELECT * EXCLUDE (text, sketch) FROM documents ORDER BY doc_id"),
        "failures": pd.DataFrame(found.corpus.record.failures.items(), columns=["path", "reason"]),
        "entities": found.entities,
        "judgements": found.judgements,
        "mentions": found.mentions,
        "timeline": found.timeline,
        "claims": found.claims,
        "checked-claims": found.checks.claims,
        "evidence": found.checks.evidence,
        "voices": found.voices,
        "near-duplicates": found.copies,
        "places": found.places,
    }
    return [write_whole(folder / f"{name}.csv", csv_bytes(csv_text(table))) for name, table in made.items()]
