"""The dated statements of a corpus, with entities across documents: what its timeline is merged from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any

import pandas as pd

from analysis import tables
from analysis.corpus.recurrences import RULE
from analysis.corpus.resolve import EntityIds
from analysis.corpus.store import Corpus
from analysis.timeline.intervals import grain
from analysis.timeline.tellings import Telling


def tellings(corpus: Corpus, entity_of: EntityIds, mentions: pd.DataFrame) -> list[Telling]:
    """Read the dated statements of all documents.

    Args:
        corpus: The tables.
        entity_of: The entities across documents.
        mentions: Table ``mentions``, resolved: names that were looked up are in no statement yet.

    Returns:
        Statements whose date the text gives, by day of publication.
    """
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
    row: Mapping[str, Any], entity_of: EntityIds, looked_up: Sequence[Mapping[str, Any]]
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
