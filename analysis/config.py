"""What a user may set, in one place, with its defaults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis.errors import AnalysisError

FISCAL_YEAR_STARTS = (1, 4, 7, 10)

CHECKED = 20
"""Claims of a corpus that are checked against the other documents unless told otherwise."""


@dataclass(frozen=True)
class Config:
    """Settings of an analysis.

    Attributes:
        overrides: CSV file with corrections of entities, or None.
        redact: File with names to withhold, or None.
        claims: CSV or YAML file with claims to check beside those of the documents, or None.
        sources: CSV file with the reliability of sources, or None.
        settled: CSV file with verdicts that people have settled, or None.
        fiscal_year_start: Month in which fiscal years begin, and with it the quarters of one: 1, 4, 7 or 10.
            A fiscal year bears the number of the year in which it ends.
    """

    overrides: str | Path | None = None
    redact: Path | None = None
    claims: str | Path | None = None
    sources: str | Path | None = None
    settled: str | Path | None = None
    fiscal_year_start: int = 1

    def __post_init__(self) -> None:
        if self.fiscal_year_start not in FISCAL_YEAR_STARTS:
            raise AnalysisError(
                f"fiscal_year_start is {self.fiscal_year_start!r}. Give the month in which they begin: "
                f"{', '.join(map(str, FISCAL_YEAR_STARTS))}."
            )
