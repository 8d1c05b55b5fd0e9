"""What a user may set, in one place, with its defaults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Config:
    """Settings of an analysis.

    Attributes:
        overrides: CSV file with corrections of entities, or None.
    """

    overrides: Path | None = None
