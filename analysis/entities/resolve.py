"""Mentions in, entities out: each real thing once, under its best name, with every place it is named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import tables
from analysis.document import Document, slug
from analysis.entities import names
from analysis.entities.corrections import add_mentions, apply
from analysis.entities.countries import country_name
from analysis.entities.definitions import definitions
from analysis.entities.entries import list_entities
from analysis.entities.judgements import list_judgements
from analysis.entities.listing import listing
from analysis.entities.overrides import Override, read_overrides
from analysis.entities.resolution.clusters import Cluster
from analysis.entities.resolution.links import cluster_mentions
from analysis.entities.resolution.manners import Manner, manner
from analysis.entities.resolution.merge import merge


@dataclass(frozen=True)
class Entities:
    """The result of ``resolve_entities``.

    Attributes:
        mentions: Table ``mentions`` with ``entity_id``, the entity's type as ``label``, and as ``rule``
            why the mention is this entity.
        entities: Table ``entities``, most mentioned first; only what the story itself names.
        judgements: Table ``judgements``: overrides applied, and pairs that a person should look at.
        docs: The documents that the mentions stand in.
    """

    mentions: pd.DataFrame
    entities: pd.DataFrame
    judgements: pd.DataFrame
    docs: tuple[Document, ...]

    def _repr_html_(self) -> str:
        """The list as a notebook shows it; every text is escaped."""
        return str(listing(self.entities, self.mentions).to_html(index=False))


def resolve_entities(
    mentions: pd.DataFrame,
    docs: Sequence[Document],
    overrides: str | Path | Sequence[Override] | None = None,
    *,
    focus: Sequence[Document] | None = None,
) -> Entities:
    """Decide which mentions are one thing, and of what type.

    Args:
        mentions: Table ``mentions`` of all the documents; one that was resolved before will do.
        docs: The documents.
        overrides: Corrections that win over every rule: a CSV file, or its rows.
        focus: The documents that the list is about, all of ``docs`` unless given: entities are those
            that they name, spelled as they spell them, with their counts; of the others' spellings only
            those with the words in another order are aliases.

    Returns:
        Mentions with their entity, the entities, and the judgements.

    Raises:
        SheetError: The overrides cannot be read.
    """
    corrections = read_overrides(overrides) if isinstance(overrides, (str, Path)) else tuple(overrides or ())
    mentions = add_mentions(mentions.reset_index(drop=True), docs, corrections)
    # One order for all, so that nothing depends on the order of the documents; headlines last, for they call
    # by the short name what the story then introduces by the full one.
    order = mentions.assign(is_late=mentions["zone"] == "headline").sort_values(
        ["doc_id", "is_late", "start"], kind="stable"
    )
    mentions = order.drop(columns="is_late")
    place = mentions.index
    mentions = mentions.reset_index(drop=True)
    # What was resolved before has its type from more than the tagger.
    mentions["rule"] = mentions["rule"].where(mentions["entity_id"] == "", "resolved")
    columns = mentions[["doc_id", "text", "label", "rule", "start", "end"]]
    rows = list(columns.itertuples(index=False, name=None))
    text_of = {doc.doc_id: doc.text for doc in docs}
    by_doc: dict[str, list[tuple[int, str, str, str, Manner]]] = defaultdict(list)
    for row, (doc_id, text, label, found_by, start, end) in enumerate(rows):
        spoken = manner(text_of.get(doc_id, ""), start, end)
        by_doc[doc_id].append((row, text, label, found_by, spoken))
    clusters = merge(
        (doc_id, one)
        for doc_id, in_doc in sorted(by_doc.items())
        for one in cluster_mentions(in_doc, _definitions(text_of.get(doc_id, "")))
    )
    clusters, applied = apply(corrections, clusters, [row[1:4] for row in rows])
    in_focus = {doc.doc_id for doc in (docs if focus is None else focus)}
    _name(clusters, [(text, doc_id in in_focus) for doc_id, text, *_ in rows])
    named = _with_ids(clusters)
    resolved = _label_mentions(mentions, named)
    return Entities(
        mentions=resolved.set_index(place).sort_index().reset_index(drop=True),
        entities=list_entities(named, resolved[resolved["doc_id"].isin(in_focus)], docs),
        judgements=list_judgements(named, corrections, applied),
        docs=tuple(docs),
    )


def resolve_rows(doc: Document, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Resolve the names of one document among themselves, without the cost of tables.

    Args:
        doc: The document.
        rows: Of ``mention_rows``.

    Returns:
        The rows, with the entity's id and its type as ``label``.
    """
    rows = sorted(rows, key=lambda row: (row["zone"] == "headline", row["start"]))
    found = [
        (at, row["text"], row["label"], row["rule"], manner(doc.text, row["start"], row["end"]))
        for at, row in enumerate(rows)
    ]
    clusters = merge((doc.doc_id, one) for one in cluster_mentions(found, _definitions(doc.text)))
    _name(clusters, [(row["text"], True) for row in rows])
    resolved = list(rows)
    for entity_id, one in _with_ids(clusters).items():
        for at in one.rows:
            resolved[at] = rows[at] | {"entity_id": entity_id, "label": one.type}
    return sorted(resolved, key=lambda row: int(row["start"]))


def _definitions(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*long)], text[slice(*short)]) for long, short in definitions(text)]


def _name(clusters: Iterable[Cluster], rows: Sequence[tuple[str, bool]]) -> None:
    for one in clusters:
        in_focus = Counter(text for text, counts in (rows[row] for row in one.rows) if counts)
        one.name = one.best_name(in_focus or one.forms)


def _with_ids(clusters: Iterable[Cluster]) -> dict[str, Cluster]:
    """Readable ids, the same whatever the order of the documents."""
    named: dict[str, Cluster] = {}
    number: Counter[str] = Counter()
    for one in sorted(clusters, key=lambda c: (c.key, c.type, -len(c.rows), min(c.rows, default=0))):
        base = slug(one.name) or "entity"
        entity_id = base
        while entity_id in named:
            number[base] += 1
            entity_id = f"{base}-{number[base] + 1}"
        named[entity_id] = one
    return named


def _label_mentions(mentions: pd.DataFrame, named: dict[str, Cluster]) -> pd.DataFrame:
    ids = [""] * len(mentions)
    labels = mentions["label"].tolist()
    texts = mentions["text"].tolist()
    rules = ["override: drop"] * len(mentions)
    for entity_id, one in named.items():
        name = one.name
        for row, rule in one.rows.items():
            ids[row], labels[row] = entity_id, one.type
            rules[row] = _spelling(texts[row], name) if rule == "full name" else rule
    return mentions.assign(entity_id=ids, label=labels, rule=rules).astype(tables.TABLES["mentions"])


def _spelling(text: str, name: str) -> str:
    if text == name or text.lower() == name.lower():
        return "full name"
    if names.fold(text) == names.fold(name):
        return "diacritics"
    return "name of the country" if country_name(text) else "legal form"
