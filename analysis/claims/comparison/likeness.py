"""Whether an act of a claim and one of a passage are of one kind, and the same one of several."""

from __future__ import annotations

from analysis.claims.lexicon import synonyms
from analysis.claims.lexicon.hypernyms import narrower
from analysis.claims.reading.acts import Act

_KILLING = frozenset("assassinate kill murder slay".split())
_ORDERS = ({"first", "maiden", "inaugural"}, {"last", "final"})


def same_act(mine: Act, other: Act) -> bool:
    """Whether a passage may tell the claim's act: in its words, both as the first or neither."""
    return _same_kind(mine, other) and _same_order(mine, other)


def _same_kind(mine: Act, other: Act) -> bool:
    return any(
        synonyms.same_act(one, two) or two in narrower(one) for one in mine.lemmas for two in other.lemmas
    )


def _same_order(mine: Act, other: Act) -> bool:
    def normal(order: frozenset[str]) -> set[str]:
        return {next((min(group) for group in _ORDERS if word in group), word) for word in order}

    return normal(mine.order) == normal(other.order) or (not mine.order and not other.order)


def befalls(mine: Act, other: Act) -> bool:
    """Whether what the claim tells as a death is what the passage tells as a killing, or the reverse.

    Whoever is killed dies. Of a number of people that died it may be said that they were killed.
    """
    if mine.token.pos_ == "NOUN" or other.token.pos_ == "NOUN" or mine.subject is None:
        return False
    is_death = "die" in mine.lemmas and bool(other.lemmas & _KILLING)
    is_killing = bool(mine.lemmas & _KILLING) and "die" in other.lemmas and mine.agent is None
    whom = other.patient if is_death else other.subject
    if not (is_death or is_killing) or whom is None:
        return False
    if is_killing and not mine.quantities:
        return False
    return synonyms.same_word(mine.subject.lemma_.lower(), whom.lemma_.lower())
