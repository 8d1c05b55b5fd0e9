"""A card for each of those named most: what the document says of them, in its own words."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis import tables
from analysis.document import COUNTED, Document
from analysis.entities.countries import chief_name
from analysis.entities.listing import type_word
from analysis.entities.roles import role_span
from analysis.entities.sentences import sentence_around
from analysis.pipeline import Analysis
from analysis.report.sections.html import Html, Nothing, facts, one_line, plural

MOST = 8
"""Cards that are shown unless told otherwise."""


def entity_cards(found: Analysis, *, most: int = MOST) -> Html:
    """Cards of the entities that are named most; the list has all.

    Args:
        found: The analysis.
        most: How many cards there may be.
    """
    if found.entities.empty:
        return Nothing("The text names no person, organisation, place or product.")
    document = {doc.doc_id: doc for doc in found.docs}
    counted = found.mentions[found.mentions["zone"].isin(COUNTED)]
    mentions = {str(entity_id): group for entity_id, group in counted.groupby("entity_id")}
    name_of = dict(zip(found.entities["entity_id"], found.entities["name"], strict=True))
    cards = (
        _card(row, mentions[row["entity_id"]], document, name_of)
        for row in tables.records(found.entities.head(most))
    )
    return Html(Markup('<div class="cards">{}</div>').format(Markup("").join(cards)))


def _card(
    row: dict[str, Any], mentions: pd.DataFrame, document: dict[str, Document], name_of: dict[str, str]
) -> Markup:
    told = facts(
        (
            ("Role", _role(row, mentions, document)),
            ("Country", _country(row)),
            ("Also written", ", ".join(map(one_line, row["aliases"]))),
            ("Variant of", name_of.get(row["variant_of"], "")),
            *(_seen(row) if len(document) > 1 else ()),
            ("Mentions", _count(row, len(document))),
        )
    )
    return Markup('<div class="card"><h3>{} <small>{}</small></h3>{}{}</div>').format(
        one_line(row["name"]), _type(row), told, _first_mention(mentions, document)
    )


def _type(row: dict[str, Any]) -> str:
    """The type in words, with its share of the votes where some were for another."""
    word, votes = type_word(row["type"]), row["type_votes"]
    own, every = votes.get(row["type"], 0), sum(votes.values())
    return f"{word}, {own:,} of {every:,} votes" if 0 < own < every else word


def _country(row: dict[str, Any]) -> str:
    """The country in words; of a country itself nothing."""
    names = [chief_name(code) for code in row["country"].split("|") if code]
    return "" if names == [row["name"]] else " or ".join(names)


def _seen(row: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """When documents name it, by their days of publication."""
    days = (row["first_seen"], row["last_seen"])
    first, last = (f"{day}, day of publication" if day else "" for day in days)
    return (("Seen", first),) if first == last else (("First seen", first), ("Last seen", last))


def _count(row: dict[str, Any], n_docs: int) -> str:
    where = f" in {plural(row['n_docs'], 'document')}" if n_docs > 1 else ""
    return f"{row['n_mentions']:,}{where}"


def _first_mention(mentions: pd.DataFrame, document: dict[str, Document]) -> Markup:
    """The sentence that names it first, with the name marked."""
    first = tables.records(mentions.head(1))[0]
    doc = document[first["doc_id"]]
    start, end = sentence_around(doc, first["start"])
    sentence = Markup("{}<mark>{}</mark>{}").format(
        doc.text[start : first["start"]], first["text"], doc.text[first["end"] : end]
    )
    where = f"{doc.label}, " if len(document) > 1 else ""
    return Markup("<blockquote>{}<br><cite>{}</cite></blockquote>").format(
        sentence, f"First mention: {where}characters {first['start']}–{first['end']}"
    )


def _role(row: dict[str, Any], mentions: pd.DataFrame, document: dict[str, Document]) -> str:
    """The words that give the role, with where they stand."""
    for mention in tables.records(mentions) if row["role"] else ():
        text = document[mention["doc_id"]].text
        span = role_span(text, mention["start"], mention["end"], row["type"])
        if span and text[slice(*span)] == row["role"]:
            return f"“{one_line(row['role'])}” (characters {span[0]}–{span[1]})"
    return one_line(row["role"])
