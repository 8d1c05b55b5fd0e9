"""Everything at once: documents and evidence in, all tables out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from analysis import tables
from analysis.claims import check_claims, find_claims
from analysis.config import Config
from analysis.document import Document
from analysis.entities import find_mentions, resolve_entities
from analysis.errors import DocumentError
from analysis.redaction.analysis import withhold
from analysis.redaction.resolve import read_redaction
from analysis.timeline import build_timeline, tag_times


@dataclass(frozen=True)
class Analysis:
    """All that was found in a set of documents.

    Attributes:
        docs: The documents that were analysed.
        evidence_docs: The documents that they were checked against.
        related_docs: Other documents of the same set, in which passages were looked for too.
        mentions: Where ``docs`` name something.
        entities: Who and what ``docs`` name, with the spellings that the evidence uses as aliases.
        judgements: Overrides applied, and pairs of entities that a person should look at.
        times: Every time expression of ``docs``.
        timeline: Every dated statement of ``docs``, in order.
        claims: Every checkable claim of ``docs``, with its verdict.
        evidence: The passages that bear on the claims.
    """

    docs: tuple[Document, ...]
    evidence_docs: tuple[Document, ...]
    related_docs: tuple[Document, ...]
    mentions: pd.DataFrame
    entities: pd.DataFrame
    judgements: pd.DataFrame
    times: pd.DataFrame
    timeline: pd.DataFrame
    claims: pd.DataFrame
    evidence: pd.DataFrame


def analyse(
    docs: Document | Sequence[Document],
    evidence: Sequence[Document] = (),
    config: Config | None = None,
    *,
    related: Sequence[Document] = (),
) -> Analysis:
    """Find entities, times, events and claims, and check the claims.

    Args:
        docs: The documents to report on.
        evidence: Documents to check them against.
        config: Settings; the defaults unless given.
        related: Other documents of the same set; their passages may bear on a claim too.

    Raises:
        DocumentError: Two documents have one ``doc_id``.
    """
    docs = (docs,) if isinstance(docs, Document) else tuple(docs)
    if len({doc.doc_id for doc in docs}) < len(docs):
        raise DocumentError("Two of the documents have the same doc_id. Rename one of the files.")
    evidence = _distinct(docs, evidence)
    related = _distinct((*docs, *evidence), related)
    config = config or Config()
    everything = (*docs, *evidence)
    entities = resolve_entities(
        _concat("mentions", [find_mentions(doc) for doc in everything]),
        everything,
        config.overrides,
        focus=docs,
    )
    claims = _concat("claims", [find_claims(doc, entities) for doc in docs])
    checks = check_claims(claims, (*docs, *related), evidence, entities)
    own = {doc.doc_id for doc in docs}
    found = Analysis(
        docs=docs,
        evidence_docs=evidence,
        related_docs=related,
        mentions=entities.mentions[entities.mentions["doc_id"].isin(own)].reset_index(drop=True),
        entities=entities.entities,
        judgements=entities.judgements,
        times=_concat("times", [tag_times(doc, fiscal_year_start=config.fiscal_year_start) for doc in docs]),
        timeline=build_timeline(docs, entities, fiscal_year_start=config.fiscal_year_start),
        claims=checks.claims,
        evidence=checks.evidence,
    )
    return withhold(found, read_redaction(config.redact, entities, related)) if config.redact else found


def _distinct(docs: Sequence[Document], others: Sequence[Document]) -> tuple[Document, ...]:
    """The others, each once, without the documents themselves, and each under a name of its own."""
    texts = {doc.sha256 for doc in docs}
    names = {doc.doc_id for doc in docs}
    distinct = []
    for other in others:
        if other.sha256 in texts:
            continue
        number, name = 1, other.doc_id
        while name in names:
            number += 1
            name = f"{other.doc_id}-{number}"
        texts.add(other.sha256)
        names.add(name)
        distinct.append(other if number == 1 else replace(other, doc_id=name))
    return tuple(distinct)


def _concat(name: str, frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    filled = [one for one in frames if len(one)]
    return pd.concat(filled, ignore_index=True) if filled else tables.frame(name)
