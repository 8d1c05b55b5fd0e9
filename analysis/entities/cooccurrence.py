"""Who is named with whom: pairs of entities that share sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import pandas as pd

from analysis import tables
from analysis.document import COUNTED, Document
from analysis.entities.sentences import sentence_around


def co_occurrences(mentions: pd.DataFrame, docs: Sequence[Document]) -> pd.DataFrame:
    """Count the sentences that name two entities together.

    Args:
        mentions: Table ``mentions``, resolved. Captions, bylines and furniture do not count.
        docs: The documents that they stand in.

    Returns:
        Table ``co_occurrences``: one row a pair, ``left`` before ``right`` in the alphabet, most sentences
        first. ``doc_id, start, end, text`` are the first of their sentences, in the order of the documents.
    """
    counted = mentions[mentions["zone"].isin(COUNTED) & (mentions["entity_id"] != "")]
    together: dict[tuple[str, int], dict[str, int]] = defaultdict(dict)
    places = counted[["doc_id", "sentence", "entity_id", "start"]].itertuples(index=False, name=None)
    for doc_id, sentence, entity_id, start in places:
        if sentence >= 0:
            together[doc_id, sentence].setdefault(entity_id, start)
    order = {doc.doc_id: number for number, doc in enumerate(docs)}
    shared: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for (doc_id, _), starts in together.items():
        for left, right in combinations(sorted(starts), 2):
            shared[left, right].append((order[doc_id], starts[left]))
    rows = [
        {
            "left": left,
            "right": right,
            "n_sentences": len(places),
            "n_docs": len({number for number, _ in places}),
            **_example(docs, min(places)),
        }
        for (left, right), places in shared.items()
    ]
    table = tables.frame("co_occurrences", rows)
    return table.sort_values(
        ["n_sentences", "n_docs", "left", "right"], ascending=[False, False, True, True], ignore_index=True
    )


def _example(docs: Sequence[Document], place: tuple[int, int]) -> dict[str, object]:
    doc = docs[place[0]]
    start, end = sentence_around(doc, place[1])
    return {"doc_id": doc.doc_id, "start": start, "end": end, "text": doc.text[start:end]}
