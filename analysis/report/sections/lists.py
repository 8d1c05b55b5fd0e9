"""Long lists: their first rows, and where the whole is."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from analysis.report.sections.html import paragraph, table


def first_rows(
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    caption: str,
    *,
    total: int,
    file: str,
    data: str = "data",
) -> Markup:
    """A table of the first rows of a list, with a line that says how many there are, and where.

    Args:
        header: Column names.
        rows: The rows to show.
        caption: The line above it.
        total: How many there are in all.
        file: Name of the CSV file with all of them.
        data: The folder that has it; empty where no such file is written.
    """
    if total <= len(rows):
        return table(header, rows, caption)
    where = f"; all of them are in {data}/{file}.csv" if data else ""
    return table(header, rows, caption) + paragraph(
        f"The first {len(rows)} of {total:,}{where}.", style="small"
    )
