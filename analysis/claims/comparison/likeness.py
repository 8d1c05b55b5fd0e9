"""Whether an act of a claim and one of a passage are of one kind, and the same one of several."""

from __future__ import annotations

from analysis.claims.lexicon import verbs
from analysis.claims.lexicon.hypernyms import narrower
from analysis.claims.reading.acts import Act

_ORDERS = ({"first", "maiden", "inaugural"}, {"last", "final"})


def same_act(mine: Act, other: Act) -> bool:
    """Whether a passage may tell the claim's act: in its words, both as the first or neither."""
    return _same_kind(mine, other) and _same_order(mine, other)


def _same_kind(mine: Act, other: Act) -> bool:
    return any(
        verbs.same_act(one, two) or two in narrower(one) for one in mine.lemmas for two in other.lemmas
    )


def _same_order(mine: Act, other: Act) -> bool:
    def normal(order: frozenset[str]) -> set[str]:
        return {next((min(group) for group in _ORDERS if word in group), word) for word in order}

    return normal(mine.order) == normal(other.order) or (not mine.order and not other.order)
