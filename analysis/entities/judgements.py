"""What is decided of pairs of names, and what a person should look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from analysis import tables
from analysis.entities import names
from analysis.entities.countries import chief_name, codes_of_people
from analysis.entities.overrides import Override, kept_apart
from analysis.entities.proposals import proposals
from analysis.entities.resolution.clusters import Cluster
from analysis.entities.resolution.merge import Suggestion, suggestions


def list_judgements(
    named: dict[str, Cluster], corrections: Sequence[Override], applied: Iterable[dict[str, object]]
) -> pd.DataFrame:
    """Make table ``judgements``.

    Args:
        named: The entities by ``entity_id``.
        corrections: What people have decided.
        applied: What became of each of these corrections.

    Returns:
        First the corrections, then the pairs that are alike and that nobody has judged, then the names of
        peoples that may be of two countries.
    """
    return tables.frame(
        "judgements",
        [
            *({**row, "left_name": row["left"], "right_name": row["right"]} for row in applied),
            *(_as_judgement(pair, named) for pair in _open_questions(named, corrections)),
            *_open_nationalities(named),
        ],
    )


def _open_questions(named: dict[str, Cluster], corrections: Sequence[Override]) -> list[Suggestion]:
    """Suggestions that no correction has decided yet."""
    apart = kept_apart(corrections)
    return [
        pair
        for pair in (*suggestions(named), *proposals(named))
        if not apart
        or not any(
            frozenset((names.key(left), names.key(right))) in apart
            for left in named[pair.left].forms
            for right in named[pair.right].forms
        )
    ]


def _as_judgement(pair: Suggestion, named: dict[str, Cluster]) -> dict[str, object]:
    name_of = {"left_name": named[pair.left].name, "right_name": named[pair.right].name}
    return {**pair._asdict(), **name_of, "decision": "unsure", "who": "docbrief", "when": "", "reason": ""}


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
                "reason": "",
            }
