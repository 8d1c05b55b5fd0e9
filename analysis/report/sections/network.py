"""Who is named how often, and who with whom: the figures, and the table behind the lines."""

from __future__ import annotations

from collections import Counter

from analysis import tables
from analysis.entities.cooccurrence import co_occurrences
from analysis.export.spreadsheet import csv_text
from analysis.figures.mentions import describe_mentions, draw_mentions
from analysis.figures.network import describe_network, draw_network, network
from analysis.figures.picture import Picture
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, characters, one_line, plural, table

_FEWEST_BARS, _FEWEST = 2, 4
"""Names below which bars, or a network, show nothing that a sentence does not."""

_NOBODY = "No sentence names two of them together."


def mentions_figure(found: Analysis) -> Picture | Nothing:
    """Ranked bars of how often entities are named, for those named more than once."""
    if found.entities.empty:
        return Nothing("The text names no person, organisation, place or product.")
    again = found.entities[found.entities["n_mentions"] > 1]
    if len(again) < _FEWEST_BARS:
        return Nothing("Few entities are named more than once.")
    once = len(found.entities) - len(again)
    return Picture(
        draw_mentions(again),
        alt=describe_mentions(again),
        caption="How often each is named, under all its spellings."
        + (f" {once} more {'is' if once == 1 else 'are'} named once." if once else ""),
        name="mentions",
        csv=csv_text(found.entities),
    )


def network_figure(found: Analysis) -> Picture | Nothing:
    """A network of who shares sentences with whom."""
    together = co_occurrences(found.mentions, found.docs)
    shown, edges = network(found.entities, together)
    if not edges:
        return Nothing(_NOBODY)
    ends = Counter(edge[end] for edge in edges for end in ("left", "right"))
    if len(shown) < _FEWEST or max(ends.values()) == 1:
        return Nothing("Too few names stand together for a network.")
    without = plural(len(found.entities) - len(shown), "entity", "entities")
    left_out = f" Left out: {without} named alone, or less often." if len(shown) < len(found.entities) else ""
    return Picture(
        draw_network(found.entities, together),
        alt=describe_network(found.entities, together),
        caption="Who is named with whom. A line is the thicker the more sentences name both." + left_out,
        name="network",
        csv=csv_text(together),
    )


def named_together(found: Analysis, *, most: int = 20) -> Html:
    """The pairs behind the network, each with the first sentence that names both.

    Args:
        found: The analysis.
        most: How many pairs are listed.
    """
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    pairs = [
        row
        for row in tables.records(co_occurrences(found.mentions, found.docs))
        if row["left"] in name_of and row["right"] in name_of
    ]
    if not pairs:
        return Nothing(_NOBODY)
    several = len(found.docs) > 1
    rows = [
        (
            f"{one_line(name_of[row['left']])} and {one_line(name_of[row['right']])}",
            row["n_sentences"],
            *((row["n_docs"],) if several else ()),
            one_line(row["text"]),
            f"{row['doc_id']}, {characters(row)}" if several else characters(row),
        )
        for row in pairs[:most]
    ]
    header = ("Names", "Sentences", *(("Documents",) if several else ()), "First of them", "Characters")
    rest = f", the first {most} of {len(pairs)} pairs" if len(pairs) > most else ""
    return Html(table(header, rows, f"Named together{rest}"))
