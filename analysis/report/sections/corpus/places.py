"""Where the places are that the documents name, and which could not be found."""

from __future__ import annotations

from analysis import tables
from analysis.corpus.merged import Merged
from analysis.export.spreadsheet import csv_text
from analysis.figures.map import describe_map, draw_map
from analysis.figures.picture import Picture
from analysis.report.sections.corpus.links import Links
from analysis.report.sections.html import Html, Nothing
from analysis.report.sections.lists import first_rows

_LISTED = 30


def place_map(found: Merged) -> Picture | Nothing:
    """The places that could be found."""
    located = found.places.dropna(subset=["latitude"])
    if located.empty:
        return Nothing("No place that the documents name could be found on the map.")
    return Picture(
        draw_map(located),
        alt=describe_map(located),
        caption=f"{len(located)} of the {len(found.places)} places that the documents name. Positions: "
        "GeoNames (CC BY 4.0); coasts: Natural Earth (public domain).",
        name="places",
        csv=csv_text(located),
    )


def unresolved_places(found: Merged, data: str = "") -> Html:
    """The places that are not on the map, with the reason: nothing is guessed.

    Args:
        found: The documents, read together.
        data: Folder with the whole tables; empty where there is none.
    """
    missing = found.places[found.places["latitude"].isna()]
    if missing.empty:
        return Nothing()
    links = Links.of(found)
    shown = [
        (links.entity(row["entity_id"]), row["n_docs"], row["reason"])
        for row in tables.records(missing.head(_LISTED))
    ]
    header = ("Place", "Documents", "Why it is not on the map")
    return Html(first_rows(header, shown, "Not on the map", total=len(missing), file="places", data=data))
