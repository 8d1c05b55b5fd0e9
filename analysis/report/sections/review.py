"""The pairs of names that wait for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from analysis.report.sections.html import Html, paragraph, table


def pairs_to_judge(pairs: Sequence[Mapping[str, str]]) -> Html:
    """Each pair with what makes it alike, and a sentence for each name.

    Args:
        pairs: As ``open_pairs`` gives them.
    """
    if not pairs:
        return Html(paragraph("No two names are so alike that a person should judge them."))
    rows = [
        (
            pair["left"],
            pair["right"],
            pair["rule"],
            pair["score"],
            Markup("{}<br>{}").format(pair["left_quote"], pair["right_quote"]),
        )
        for pair in pairs
    ]
    return Html(table(("Name", "And", "Rule", "Score", "Where"), rows, "Pairs to judge"))
