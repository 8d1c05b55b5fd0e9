"""The names of a corpus: each real thing once across all documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.corpus.recurrences import RULE, recurrences
from analysis.corpus.store import Corpus
from analysis.document import Document
from analysis.entities import find_mentions, resolve_entities
from analysis.entities.resolve import Entities

MENTIONS = "SELECT * FROM mentions ORDER BY doc_id, start"
"""What asks a corpus for all its mentions."""

EntityIds = dict[tuple[str, str], str]
"""By document and its own id for an entity: the id across documents."""


def resolve_corpus(
    corpus: Corpus,
    docs: Sequence[Document],
    evidence: Sequence[Document] = (),
    overrides: str | Path | None = None,
) -> Entities:
    """Resolve the names of all documents together, and those of the evidence with them.

    Args:
        corpus: The tables.
        docs: Its documents.
        evidence: Others, none of them in it.
        overrides: CSV file with corrections of entities.

    Raises:
        SheetError: The overrides cannot be read.
    """
    everything = [*docs, *evidence]
    found = pd.concat([_as_tagged(corpus.query(MENTIONS)), *map(find_mentions, evidence)], ignore_index=True)
    again = recurrences(found, everything)
    mentions = pd.concat([found, again], ignore_index=True).sort_values(
        ["doc_id", "start"], ignore_index=True
    )
    resolved = resolve_entities(mentions, everything, overrides, focus=docs)
    looked_up = set(_places(again))
    rules = [
        RULE if rule == "full name" and place in looked_up else rule
        for place, rule in zip(_places(resolved.mentions), resolved.mentions["rule"], strict=True)
    ]
    return replace(resolved, mentions=resolved.mentions.assign(rule=pd.Series(rules, dtype="string")))


def _places(mentions: pd.DataFrame) -> Iterator[tuple[str, int]]:
    return zip(mentions["doc_id"], mentions["start"], strict=True)


def _as_tagged(found: pd.DataFrame) -> pd.DataFrame:
    """The mentions as they were before names were resolved inside their document."""
    return tables.frame("mentions", tables.records(found.assign(label=found["tagged"], entity_id="")))


def ids_across(found: pd.DataFrame, resolved: pd.DataFrame) -> EntityIds:
    """The id across documents that most mentions of a document's entity have."""
    at = {
        (doc_id, start): entity_id
        for doc_id, start, entity_id in resolved[["doc_id", "start", "entity_id"]].itertuples(index=False)
    }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc_id, start, own in found[["doc_id", "start", "entity_id"]].itertuples(index=False):
        if entity_id := at.get((doc_id, start)):
            votes[doc_id, own][entity_id] += 1
    return {own: min(ids, key=lambda one: (-ids[one], one)) for own, ids in votes.items()}
