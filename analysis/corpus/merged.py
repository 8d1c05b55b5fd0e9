"""What the documents of a corpus say together: names, events and claims across all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.claims.check import Checks, Reach, check_claims
from analysis.claims.detect import UNCHECKED, find_claims
from analysis.config import CHECKED
from analysis.corpus.duplicates import changed_figures, near_duplicates
from analysis.corpus.places import find_places
from analysis.corpus.resolve import MENTIONS, EntityIds, ids_across, resolve_corpus
from analysis.corpus.shared import shortlist
from analysis.corpus.store import Corpus
from analysis.corpus.tellings import tellings
from analysis.corpus.voices import voices
from analysis.corpus.withheld import withhold
from analysis.document import Document, distinct
from analysis.redaction.resolve import read_redaction
from analysis.timeline.events import timeline_of

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
    found = corpus.query(MENTIONS)
    mentions = resolved.mentions[resolved.mentions["doc_id"].isin({doc.doc_id for doc in docs})]
    mentions = mentions.reset_index(drop=True)
    entity_of = ids_across(found, mentions)
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
        timeline=timeline_of(tellings(corpus, entity_of, mentions)),
        claims=claims,
        checks=check_claims(chosen.claims, docs, evidence, resolved, reach=_REACH),
        near=chosen.near,
        copies=copies,
        voices=voices(corpus, claims, mentions, resolved.entities),
        places=find_places(resolved.entities, mentions, docs),
    )
    return withhold(merged, read_redaction(Path(redact), resolved)) if redact else merged


def _copies(corpus: Corpus, docs: Sequence[Document]) -> pd.DataFrame:
    found = near_duplicates(corpus.query("SELECT doc_id, published, sketch FROM documents ORDER BY doc_id"))
    body_of = {doc.doc_id: doc.body for doc in docs}
    changes = [
        changed_figures(body_of[original], body_of[copy])
        for original, copy in zip(found["original"], found["copy"], strict=True)
    ]
    return found.assign(changes=pd.Series(changes, dtype="object"))


def _claims(corpus: Corpus, entity_of: EntityIds) -> pd.DataFrame:
    return tables.frame(
        "claims",
        (
            row | UNCHECKED | {"speaker": entity_of.get((row["doc_id"], row["speaker"]), row["speaker"])}
            for row in tables.records(corpus.query("SELECT * FROM claims ORDER BY doc_id, start, claim_id"))
        ),
    )
