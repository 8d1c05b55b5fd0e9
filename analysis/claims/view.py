"""Checked claims as a notebook shows them: each with its verdict, its reason and its quotes."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from analysis.tables import records

MOST_ROWS = 60
"""Claims that are shown; the table itself has them all."""


def as_html(claims: pd.DataFrame, evidence: pd.DataFrame) -> str:
    """A table of claims with their passages.

    Args:
        claims: Table "claims", checked.
        evidence: Table "evidence".
    """
    quotes: dict[str, list[Markup]] = {}
    for row in records(evidence):
        quote = Markup("<br>{} {}: “{}”").format(row["source"], row["stance"], " ".join(row["quote"].split()))
        quotes.setdefault(row["claim_id"], []).append(quote)
    rows = [
        Markup("<tr><td>{}</td><td>{}</td><td>{}{}</td></tr>").format(
            " ".join(row["text"].split()),
            Markup('<span class="verdict {}">{}</span>').format(
                row["verdict"].lower().replace("_", "-"), row["verdict"].replace("_", " ")
            ),
            row["explanation"],
            Markup("").join(quotes.get(row["claim_id"], [])),
        )
        for row in records(claims.head(MOST_ROWS))
    ]
    caption = f"{len(claims)} claim{'' if len(claims) == 1 else 's'}"
    caption += f", the first {MOST_ROWS} of them" if len(claims) > MOST_ROWS else ""
    return Markup(
        "<table><caption>{}</caption><thead><tr><th>Claim</th><th>Verdict</th><th>Why</th></tr></thead>"
        "<tbody>{}</tbody></table>"
    ).format(caption, Markup("").join(rows))
