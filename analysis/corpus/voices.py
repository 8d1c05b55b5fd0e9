"""Who says what about whom."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.store import Corpus

_QUERY = """
    WITH said AS (
        SELECT c.speaker, m.entity_id AS about, c.claim_id, c.doc_id, c.start, c.text, d.published,
               coalesce(nullif(d.source, ''), d.doc_id) AS source
        FROM stated c
        JOIN named m ON m.doc_id = c.doc_id AND m.start >= c.start AND m."end" <= c."end"
        JOIN documents d ON d.doc_id = c.doc_id
        WHERE m.entity_id <> '' AND m.entity_id <> c.speaker
    )
    SELECT s.entity_id AS speaker_id, s.name AS speaker, a.entity_id AS about_id, a.name AS about,
           count(DISTINCT said.claim_id)::INT AS n_claims,
           count(DISTINCT said.source)::INT AS n_sources,
           first(said.text ORDER BY said.published NULLS LAST, said.doc_id, said.start) AS example,
           first(said.doc_id ORDER BY said.published NULLS LAST, said.doc_id, said.start) AS doc_id
    FROM said JOIN listed s ON s.entity_id = said.speaker JOIN listed a ON a.entity_id = said.about
    GROUP BY ALL
    ORDER BY n_claims DESC, n_sources DESC, speaker_id, about_id
"""


def voices(
    corpus: Corpus, claims: pd.DataFrame, mentions: pd.DataFrame, entities: pd.DataFrame
) -> pd.DataFrame:
    """Pair the speakers of claims with those whom they name.

    Args:
        corpus: The documents.
        claims: Table ``claims``, with entities as speakers where they are known.
        mentions: Table ``mentions``, resolved.
        entities: Table ``entities``.

    Returns:
        One row a pair, most claims first: ``speaker``, ``about``, how many claims in how many sources, and
        the first of them as ``example`` with its ``doc_id``.
    """
    return corpus.query(
        _QUERY,
        stated=claims[["speaker", "claim_id", "doc_id", "start", "end", "text"]],
        named=mentions[["doc_id", "start", "end", "entity_id"]],
        listed=entities[["entity_id", "name"]],
    )
