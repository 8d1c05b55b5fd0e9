"""Mentions in, entities out: each real thing once, under its best name, with every place it is named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from analysis import tables
from analysis.document import COUNTED, Document, slug
from analysis.entities import names, patterns
from analysis.entities.clusters import Cluster
from analysis.entities.countries import chief_name, codes_of_people, country_name, country_of
from analysis.entities.links import cluster_mentions
from analysis.entities.listing import listing
from analysis.entities.merge import Suggestion, merge, suggestions
from analysis.entities.overrides import Override, add_mentions, apply, kept_apart, read_overrides
from analysis.entities.roles import role


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
        mentions: Table ``mentions`` of all the documents.
        docs: The documents.
        overrides: Corrections that win over every rule: a CSV file, or its rows.
        focus: The documents that the list is about, all of ``docs`` unless given: entities are those
            that they name, spelled as they spell them, with their counts; of the others' spellings only
            those with the words in another order are aliases.

    Returns:
        Mentions with their entity, the entities, and the judgements.

    Raises:
        OverridesError: The overrides cannot be read.
    """
    corrections = read_overrides(overrides) if isinstance(overrides, (str, Path)) else tuple(overrides or ())
    mentions = add_mentions(mentions.reset_index(drop=True), docs, corrections)
    # One order for all, so that nothing depends on the order of the documents.
    mentions = mentions.sort_values(["doc_id", "start"], kind="stable")
    place = mentions.index
    mentions = mentions.reset_index(drop=True)
    rows = list(mentions[["doc_id", "text", "label", "rule"]].itertuples(index=False, name=None))
    by_doc: dict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
    for row, (doc_id, text, label, found_by) in enumerate(rows):
        by_doc[doc_id].append((row, text, label, found_by))
    text_of = {doc.doc_id: doc.text for doc in docs}
    clusters = merge(
        (doc_id, one)
        for doc_id, in_doc in sorted(by_doc.items())
        for one in cluster_mentions(in_doc, _definitions(text_of.get(doc_id, "")))
    )
    clusters, applied = apply(corrections, clusters, [text for _, text, _, _ in rows])
    in_focus = {doc.doc_id for doc in (docs if focus is None else focus)}
    _name(clusters, [(text, doc_id in in_focus) for doc_id, text, _, _ in rows])
    named = _with_ids(clusters)
    resolved = _label_mentions(mentions, named)
    return Entities(
        mentions=resolved.set_index(place).sort_index().reset_index(drop=True),
        entities=_entities(named, resolved[resolved["doc_id"].isin(in_focus)], docs),
        judgements=tables.frame(
            "judgements",
            [
                *({**row, "left_name": row["left"], "right_name": row["right"]} for row in applied),
                *(_as_judgement(pair, named) for pair in _open_questions(named, corrections)),
                *_open_nationalities(named),
            ],
        ),
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
    found = [(at, row["text"], row["label"], row["rule"]) for at, row in enumerate(rows)]
    clusters = merge((doc.doc_id, one) for one in cluster_mentions(found, _definitions(doc.text)))
    _name(clusters, [(row["text"], True) for row in rows])
    resolved = list(rows)
    for entity_id, one in _with_ids(clusters).items():
        for at in one.rows:
            resolved[at] = rows[at] | {"entity_id": entity_id, "label": one.type}
    return resolved


def _open_questions(named: dict[str, Cluster], corrections: Sequence[Override]) -> list[Suggestion]:
    """Suggestions that no correction has decided yet."""
    apart = kept_apart(corrections)
    return [
        pair
        for pair in suggestions(named)
        if not apart
        or not any(
            frozenset((names.key(left), names.key(right))) in apart
            for left in named[pair.left].forms
            for right in named[pair.right].forms
        )
    ]


def _as_judgement(pair: Suggestion, named: dict[str, Cluster]) -> dict[str, object]:
    name_of = {"left_name": named[pair.left].name, "right_name": named[pair.right].name}
    return {**pair._asdict(), **name_of, "decision": "unsure", "who": "docbrief", "when": ""}


def _open_nationalities(named: dict[str, Cluster]) -> Iterator[dict[str, object]]:
    """Say of each people that may be of two countries, Korean or Congolese, which ones they are."""
    for entity_id, one in named.items():
        codes = codes_of_people(one.name) if one.type == "NORP" else ()
        if len(codes) > 1:
            which = " or ".join(chief_name(code) for code in codes)
            yield {
                "left": entity_id,
                "right": "",
                "left_name": one.name,
                "right_name": which,
                "decision": "unsure",
                "rule": f"nationality: may be of {which}; the name does not say which",
                "score": 0.0,
                "who": "docbrief",
                "when": "",
            }


def _definitions(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*long)], text[slice(*short)]) for long, short in patterns.definitions(text)]


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


class _Place(NamedTuple):
    """Where a document names an entity, and how."""

    doc_id: str
    start: int
    end: int
    text: str


def _entities(named: dict[str, Cluster], mentions: pd.DataFrame, docs: Sequence[Document]) -> pd.DataFrame:
    document = {doc.doc_id: doc for doc in docs}
    id_of_key = {one.key: entity_id for entity_id, one in named.items()}
    columns = mentions[["entity_id", "zone", "doc_id", "start", "end", "text"]].itertuples(
        index=False, name=None
    )
    places: dict[str, list[_Place]] = defaultdict(list)
    for entity_id, zone, *place in columns:
        if entity_id and zone in COUNTED:
            places[entity_id].append(_Place(*place))
    rows = []
    for entity_id, found in sorted(places.items()):
        one = named[entity_id]
        name = one.name
        doc_ids = {place.doc_id for place in found}
        seen = (document[doc_id].published for doc_id in doc_ids if doc_id in document)
        published = sorted(day.isoformat() for day in seen if day)
        role_given = _role(found, document) if one.type == "PERSON" else ""
        parent = id_of_key.get(names.key(names.family(name) or ""), "")
        rows.append(
            {
                "entity_id": entity_id,
                "name": name,
                "type": one.type,
                "type_votes": dict(sorted(one.votes.items())),
                "aliases": sorted({*(place.text for place in found), *one.reordered} - {name}),
                "role": role_given,
                "country": country_of(one.type, name, role_given),
                "variant_of": parent if parent != entity_id else "",
                "n_mentions": len(found),
                "n_docs": len(doc_ids),
                "first_seen": published[0] if published else "",
                "last_seen": published[-1] if published else "",
                "status": "listed",
            }
        )
    table = tables.frame("entities", rows)
    return table.sort_values(["n_mentions", "name"], ascending=[False, True], ignore_index=True)


def _role(found: Iterable[_Place], document: dict[str, Document]) -> str:
    """The role given most often, the longest among equals."""
    given = Counter(
        role(document[doc_id].text, start, end) for doc_id, start, end, _ in found if doc_id in document
    )
    del given[""]
    return min(given, key=lambda words: (-given[words], -len(words), words), default="")
