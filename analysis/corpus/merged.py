"""What the documents of a corpus say together: names, events and claims across all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import tables
from analysis.claims.check import Checks, Reach, check_claims
from analysis.claims.detect import UNCHECKED, find_claims
from analysis.config import CHECKED
from analysis.corpus.duplicates import changed_figures, near_duplicates
from analysis.corpus.places import find_places
from analysis.corpus.recurrences import RULE, recurrences
from analysis.corpus.shared import shortlist
from analysis.corpus.store import Corpus
from analysis.corpus.voices import voices
from analysis.corpus.withheld import withhold
from analysis.document import Document, distinct
from analysis.entities import find_mentions, resolve_entities
from analysis.entities.resolve import Entities
from analysis.redaction.resolve import read_redaction
from analysis.timeline.events import timeline_of
from analysis.timeline.intervals import grain
from analysis.timeline.tellings import Telling

_MENTIONS = "SELECT * FROM mentions ORDER BY doc_id, start"

_REACH = Reach(passages=5, whole=1_000)
"""Of many documents, few are parsed again for a claim, and of a long one a part."""


@dataclass(frozen=True)
class Merged:
    """The documents of a corpus, read together.

    Attributes:
        corpus: Their tables one by one.
        docs: The documents, by id.
        evidence_docs: Others that their claims were checked against.
        mentions: Table ``mentions``, resolved across documents.
        entities: Table ``entities``, those in most documents first.
        judgements: Table ``judgements``.
        timeline: Table ``timeline`` of all dated statements, each event once.
        claims: Table ``claims`` of all documents, their speakers resolved, not checked.
        checks: The claims that other documents come nearest to, checked against all of them.
        near: How many claims another document comes near to; of the others nothing can be said.
        copies: Near-duplicates: ``original``, ``copy``, ``resemblance``, and as ``changes`` the figures that
            the copy gives otherwise.
        voices: Who says what about whom, see ``voices``.
        places: Where the places are, see ``find_places``.
    """

    corpus: Corpus
    docs: tuple[Document, ...]
    evidence_docs: tuple[Document, ...]
    mentions: pd.DataFrame
    entities: pd.DataFrame
    judgements: pd.DataFrame
    timeline: pd.DataFrame
    claims: pd.DataFrame
    checks: Checks
    near: int
    copies: pd.DataFrame
    voices: pd.DataFrame
    places: pd.DataFrame


def merge_corpus(
    folder: str | Path,
    evidence: Sequence[Document] = (),
    *,
    checked: int = CHECKED,
    overrides: str | Path | None = None,
    redact: str | Path | None = None,
) -> Merged:
    """Read the documents of an analysed folder together.

    Names are resolved and events merged across documents as ``analyse`` does it.

    Args:
        folder: What ``analyse_folder`` has written.
        evidence: Documents to check the claims against too; claims that they bear on come first.
        checked: How many claims to check; each takes some tenths of a second.
        overrides: CSV file with corrections of entities.
        redact: File with names to withhold.

    Raises:
        CorpusError: The folder is no corpus, or not finished.
        SheetError: The overrides cannot be read.
        RedactionError: The names cannot be read, or one of them stands nowhere.
    """
    corpus = Corpus(folder)
    docs = corpus.documents()
    evidence = distinct(docs, evidence)
    resolved = resolve_corpus(corpus, docs, evidence, overrides)
    found = corpus.query(_MENTIONS)
    mentions = resolved.mentions[resolved.mentions["doc_id"].isin({doc.doc_id for doc in docs})]
    mentions = mentions.reset_index(drop=True)
    entity_of = _entity_of(found, mentions)
    claims = _claims(corpus, entity_of)
    copies = _copies(corpus, docs)
    original = dict(zip(copies["copy"], copies["original"], strict=True))
    told = tables.frame(
        "claims", [row for doc in evidence for row in tables.records(find_claims(doc, resolved))]
    )
    chosen = shortlist(claims, resolved.mentions, original, checked, evidence=told)
    merged = Merged(
        corpus=corpus,
        docs=tuple(docs),
        evidence_docs=evidence,
        mentions=mentions,
        entities=resolved.entities.sort_values(
            ["n_docs", "n_mentions", "name"], ascending=[False, False, True], ignore_index=True
        ),
        judgements=resolved.judgements,
        timeline=timeline_of(_tellings(corpus, entity_of, mentions)),
        claims=claims,
        checks=check_claims(chosen.claims, docs, evidence, resolved, reach=_REACH),
        near=chosen.near,
        copies=copies,
        voices=voices(corpus, claims, mentions, resolved.entities),
        places=find_places(resolved.entities, mentions, docs),
    )
    return withhold(merged, read_redaction(Path(redact), resolved)) if redact else merged


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
    found = pd.concat([_as_tagged(corpus.query(_MENTIONS)), *map(find_mentions, evidence)], ignore_index=True)
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


_EntityIds = dict[tuple[str, str], str]
"""By document and its own id for an entity: the id across documents."""


def _as_tagged(found: pd.DataFrame) -> pd.DataFrame:
    """The mentions as they were before names were resolved inside their document."""
    return tables.frame("mentions", tables.records(found.assign(label=found["tagged"], entity_id="")))


def _entity_of(found: pd.DataFrame, resolved: pd.DataFrame) -> _EntityIds:
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


def _copies(corpus: Corpus, docs: Sequence[Document]) -> pd.DataFrame:
    found = near_duplicates(corpus.query("SELECT doc_id, published, sketch FROM documents ORDER BY doc_id"))
    body_of = {doc.doc_id: doc.body for doc in docs}
    changes = [
        changed_figures(body_of[original], body_of[copy])
        for original, copy in zip(found["original"], found["copy"], strict=True)
    ]
    return found.assign(changes=pd.Series(changes, dtype="object"))


def _claims(corpus: Corpus, entity_of: _EntityIds) -> pd.DataFrame:
    return tables.frame(
        "claims",
        (
            row | UNCHECKED | {"speaker": entity_of.get((row["doc_id"], row["speaker"]), row["speaker"])}
            for row in tables.records(corpus.query("SELECT * FROM claims ORDER BY doc_id, start, claim_id"))
        ),
    )


def _tellings(corpus: Corpus, entity_of: _EntityIds, mentions: pd.DataFrame) -> list[Telling]:
    """The dated statements of all documents, by day of publication, with entities across documents."""
    rows = tables.records(
        corpus.query(
            "SELECT s.* FROM statements s JOIN documents d USING (doc_id) WHERE s.dating = 'stated' "
            "ORDER BY d.published NULLS LAST, s.doc_id, s.start, s.time_start"
        )
    )
    looked_up = {
        doc_id: tables.records(some) for doc_id, some in mentions[mentions["rule"] == RULE].groupby("doc_id")
    }
    return [
        Telling(
            row
            | {
                "actors": _actors(row, entity_of, looked_up.get(row["doc_id"], ())),
                "speaker": entity_of.get((row["doc_id"], row["speaker"]), row["speaker"]),
                "grain": grain(row["value"]),
                **{bound: _in_utc(row[bound]) for bound in ("earliest", "latest")},
            },
            row["lemma"],
            frozenset(row["objects"]),
        )
        for row in rows
    ]


def _actors(
    row: Mapping[str, Any], entity_of: _EntityIds, looked_up: Sequence[Mapping[str, Any]]
) -> list[str]:
    """Who is in a statement, and who else is named in its words that was found by looking up."""
    known = [entity_of.get((row["doc_id"], own), own) for own in row["actors"]]
    others = [
        mention["entity_id"]
        for mention in looked_up
        if row["start"] <= mention["start"] < row["end"] and mention["text"] in row["event"]
    ]
    return list(dict.fromkeys([*known, *others]))


def _in_utc(moment: pd.Timestamp) -> pd.Timestamp | None:
    return None if pd.isna(moment) else moment.tz_localize(UTC)
