"""Long lists: their first rows, and where the whole is."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from analysis.report.sections.html import paragraph, table


def first_rows(
    header: Sequence[str], rows: Sequence[Sequence[object]], caption: str, *, total: int, file: str
) -> Markup:
    """A table of the first rows of a list, with a line that says where the others are.

    Args:
        header: Column names.
        rows: The rows to show.
        caption: The line above it.
        total: How many there are in all.
        file: The CSV file with all of them.
    """
    left_out = total - len(rows)
    rest = (
        paragraph(f"The first {len(rows)} of {total:,}; all of them are in data/{file}.csv.", style="small")
        if left_out > 0
        else Markup("")
    )
    return table(header, rows, caption) + rest
