"""What the documents of a corpus say together: names, events and claims across all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.claims.check import Checks, Reach, check_claims
from analysis.claims.detect import UNCHECKED
from analysis.corpus.duplicates import near_duplicates
from analysis.corpus.places import find_places
from analysis.corpus.shared import most_shared
from analysis.corpus.store import Corpus
from analysis.corpus.voices import voices
from analysis.document import Document
from analysis.entities import resolve_entities
from analysis.timeline.events import timeline_of
from analysis.timeline.intervals import grain
from analysis.timeline.tellings import Telling

CHECKED = 20
"""Claims that are checked against the other documents unless told otherwise."""

_REACH = Reach(passages=5, whole=1_000)
"""Of many documents, few are parsed again for a claim, and of a long one a part."""


@dataclass(frozen=True)
class Merged:
    """The documents of a corpus, read together.

    Attributes:
        corpus: Their tables one by one.
        docs: The documents, by id.
        mentions: Table ``mentions``, resolved across documents.
        entities: Table ``entities``, those in most documents first.
        judgements: Table ``judgements``.
        timeline: Table ``timeline`` of all dated statements, each event once.
        claims: Table ``claims`` of all documents, their speakers resolved, not checked.
        checks: The claims that most other documents bear on, checked against all of them.
        copies: Near-duplicates: ``original``, ``copy``, ``resemblance``.
        voices: Who says what about whom, see ``voices``.
        places: Where the places are, see ``find_places``.
    """

    corpus: Corpus
    docs: tuple[Document, ...]
    mentions: pd.DataFrame
    entities: pd.DataFrame
    judgements: pd.DataFrame
    timeline: pd.DataFrame
    claims: pd.DataFrame
    checks: Checks
    copies: pd.DataFrame
    voices: pd.DataFrame
    places: pd.DataFrame


def merge_corpus(
    folder: str | Path, *, checked: int = CHECKED, overrides: str | Path | None = None
) -> Merged:
    """Read the documents of an analysed folder together.

    Names are resolved and events merged across documents as ``analyse`` does it.

    Args:
        folder: What ``analyse_folder`` has written.
        checked: How many claims to check; each takes some tenths of a second.
        overrides: CSV file with corrections of entities.

    Raises:
        CorpusError: The folder is no corpus, or not finished.
        SheetError: The overrides cannot be read.
    """
    corpus = Corpus(folder)
    docs = corpus.documents()
    found = corpus.query("SELECT * FROM mentions ORDER BY doc_id, start")
    resolved = resolve_entities(_as_tagged(found), docs, overrides)
    entity_of = _entity_of(found, resolved.mentions)
    claims = _claims(corpus, entity_of)
    copies = near_duplicates(corpus.query("SELECT doc_id, published, sketch FROM documents ORDER BY doc_id"))
    original = dict(zip(copies["copy"], copies["original"], strict=True))
    chosen = most_shared(claims, resolved.mentions, original, checked)
    return Merged(
        corpus=corpus,
        docs=tuple(docs),
        mentions=resolved.mentions,
        entities=resolved.entities.sort_values(
            ["n_docs", "n_mentions", "name"], ascending=[False, False, True], ignore_index=True
        ),
        judgements=resolved.judgements,
        timeline=timeline_of(_tellings(corpus, entity_of)),
        claims=claims,
        checks=check_claims(chosen, docs, (), resolved, reach=_REACH),
        copies=copies,
        voices=voices(corpus, claims, resolved.mentions, resolved.entities),
        places=find_places(resolved.entities, resolved.mentions, docs),
    )


_Entities = dict[tuple[str, str], str]
"""By document and its own id for an entity: the id across documents."""


def _as_tagged(found: pd.DataFrame) -> pd.DataFrame:
    """The mentions as they were before names were resolved inside their document."""
    return tables.frame("mentions", tables.records(found.assign(label=found["tagged"], entity_id="")))


def _entity_of(found: pd.DataFrame, resolved: pd.DataFrame) -> _Entities:
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


def _claims(corpus: Corpus, entity_of: _Entities) -> pd.DataFrame:
    return tables.frame(
        "claims",
        (
            row | UNCHECKED | {"speaker": entity_of.get((row["doc_id"], row["speaker"]), row["speaker"])}
            for row in tables.records(corpus.query("SELECT * FROM claims ORDER BY doc_id, start, claim_id"))
        ),
    )


def _tellings(corpus: Corpus, entity_of: _Entities) -> list[Telling]:
    """The dated statements of all documents, by day of publication, with entities across documents."""
    rows = tables.records(
        corpus.query(
            "SELECT s.* FROM statements s JOIN documents d USING (doc_id) WHERE s.dating = 'stated' "
            "ORDER BY d.published NULLS LAST, s.doc_id, s.start, s.time_start"
        )
    )
    return [
        Telling(
            row
            | {
                "actors": list(
                    dict.fromkeys(entity_of.get((row["doc_id"], own), own) for own in row["actors"])
                ),
                "speaker": entity_of.get((row["doc_id"], row["speaker"]), row["speaker"]),
                "grain": grain(row["value"]),
                **{bound: _in_utc(row[bound]) for bound in ("earliest", "latest")},
            },
            row["lemma"],
            frozenset(row["objects"]),
        )
        for row in rows
    ]


def _in_utc(moment: pd.Timestamp) -> pd.Timestamp | None:
    return None if pd.isna(moment) else moment.tz_localize(UTC)
