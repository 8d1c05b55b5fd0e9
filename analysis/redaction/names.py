"""The list of names to withhold."""

from __future__ import annotations

import csv
from pathlib import Path

from analysis.errors import RedactionError


def read_names(path: str | Path) -> tuple[str, ...]:
    """Read the names: one a line, or the column ``name`` of a CSV file. Lines that begin with # are comments.

    Raises:
        RedactionError: The file cannot be read, or names nothing.
    """
    path = Path(path)
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise RedactionError(f"{path}: cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise RedactionError(f"{path}: is not UTF-8. Save it as UTF-8.") from error
    if path.suffix.lower() == ".csv":
        rows = csv.DictReader(lines)
        if "name" not in (rows.fieldnames or ()):
            raise RedactionError(f"{path}: no column name. Give the column of names that header.")
        lines = [row["name"] or "" for row in rows]
    names = [" ".join(line.split()) for line in lines if not line.lstrip().startswith("#")]
    if not any(names):
        raise RedactionError(f"{path}: names nothing. Write one name a line.")
    return tuple(dict.fromkeys(name for name in names if name))
