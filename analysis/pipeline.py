"""Everything at once: documents and evidence in, all tables out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis import tables
from analysis.claims import check_claims, find_claims
from analysis.claims.disorder import find_disorders
from analysis.claims.evidence.sources import rate, read_sources, with_ratings
from analysis.claims.given import read_claims
from analysis.claims.settled import read_settled, settle
from analysis.config import Config
from analysis.document import Document, distinct
from analysis.entities import find_mentions, resolve_entities
from analysis.errors import DocumentError
from analysis.redaction.analysis import withhold
from analysis.redaction.resolve import read_redaction
from analysis.timeline import build_timeline, tag_times


@dataclass(frozen=True)
class Analysis:
    """All that was found in a set of documents.

    Attributes:
        docs: The documents that were analysed; the list of claims where nothing else was given.
        evidence_docs: The documents that they were checked against.
        related_docs: Other documents of the same set, in which passages were looked for too.
        mentions: Where ``docs`` name something.
        entities: Who and what ``docs`` name, with the spellings that the evidence uses as aliases.
        judgements: Overrides applied, and pairs of entities that a person should look at.
        times: Every time expression of ``docs``.
        timeline: Every dated statement of ``docs``, in order.
        claims: Every checkable claim of ``docs``, with its verdict.
        evidence: The passages that bear on the claims.
        disorders: Dates of ``docs`` in an order that cannot be.
        sources: Every document with what people think of its source.
        given: The list of claims that was given, if any; its claims are in ``claims``.
        notices: What of the ratings and settled verdicts could not be used.
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
    disorders: pd.DataFrame
    sources: pd.DataFrame
    given: Document | None
    notices: tuple[str, ...]


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
        SheetError: A file that the settings name makes no sense.
    """
    config = config or Config()
    stories = (docs,) if isinstance(docs, Document) else tuple(docs)
    given = read_claims(config.claims) if config.claims else None
    ratings = read_sources(config.sources) if config.sources else ()
    decisions = read_settled(config.settled) if config.settled else ()
    named = stories if given is None else (*stories, given.document)
    if len({doc.doc_id for doc in named}) < len(named):
        raise DocumentError("Two of the documents have the same doc_id. Rename one of the files.")
    docs = stories or named
    evidence = distinct(named, evidence)
    related = distinct((*named, *evidence), related)
    everything = tuple(dict.fromkeys((*docs, *evidence)))
    entities = resolve_entities(
        _concat("mentions", [find_mentions(doc) for doc in everything]),
        everything,
        config.overrides or None,
        focus=docs,
    )
    made = [find_claims(doc, entities) for doc in stories]
    claims = _concat("claims", made if given is None else [*made, given.table(entities)])
    checks = check_claims(claims, (*stories, *related), evidence, entities, given=given)
    settled, gone = settle(checks.claims, checks.evidence, decisions)
    sources, unused = rate((*stories, *evidence, *related), ratings)
    own = {doc.doc_id for doc in docs}
    found = Analysis(
        docs=docs,
        evidence_docs=evidence,
        related_docs=related,
        mentions=entities.mentions[entities.mentions["doc_id"].isin(own)].reset_index(drop=True),
        entities=entities.entities,
        judgements=entities.judgements,
        times=_concat(
            "times", [tag_times(doc, fiscal_year_start=config.fiscal_year_start) for doc in stories]
        ),
        timeline=build_timeline(stories, entities, fiscal_year_start=config.fiscal_year_start),
        claims=settled,
        evidence=with_ratings(checks.evidence, sources),
        disorders=_concat("disorders", [find_disorders(doc, entities) for doc in stories]),
        sources=sources,
        given=given.document if given else None,
        notices=(*gone, *unused),
    )
    return withhold(found, read_redaction(config.redact, entities, related)) if config.redact else found


def _concat(name: str, frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    filled = [one for one in frames if len(one)]
    return pd.concat(filled, ignore_index=True) if filled else tables.frame(name)
