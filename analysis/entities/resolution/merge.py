"""Across documents: equal full names are merged; what is only alike becomes a suggestion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator
from typing import NamedTuple

from rapidfuzz import fuzz

from analysis.entities.resolution import persons, shortened
from analysis.entities.resolution.clusters import Cluster
from analysis.entities.resolution.variants import romanised

_ALIKE = 88.0
"""Lowest rapidfuzz ratio (0..100) of two names that is worth a person's look."""


_NEVER_ALIKE = frozenset({"NORP", "PRODUCT"})
"""Types of which two names that differ by a letter are two things: Iraqi and Irani, Anka-A and Anka-B."""

_WINDOW = 10


class Suggestion(NamedTuple):
    """Two entities that may be one."""

    left: str
    right: str
    rule: str
    score: float


def merge(clusters: Iterable[tuple[str, Cluster]]) -> list[Cluster]:
    """Merge the clusters of several documents on equal full name and compatible type.

    Args:
        clusters: Each with the ``doc_id`` it comes from.

    Returns:
        Clusters over all documents. A bare surname, with no full name in its document, stays alone.
    """
    clusters = list(clusters)
    people = {cluster.key for _, cluster in clusters if persons.is_full(cluster)}
    groups: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for doc_id, cluster in clusters:
        groups[_identity(doc_id, cluster, people)].append(cluster)
    return [merged for group in groups.values() for merged in _by_type(group)]


def _identity(doc_id: str, cluster: Cluster, people: Container[str]) -> tuple[str, ...]:
    """What clusters have in common that are one: for people the words of a full name, in any order."""
    if cluster.type != "PERSON" and cluster.key not in people:
        return (shortened.without_seat(cluster) or cluster.key,)
    if len(cluster.tokens) == 1:
        return (cluster.key, doc_id, *sorted(cluster.manners & persons.OTHERS))
    return tuple(sorted(cluster.key.split()))


def _by_type(group: list[Cluster]) -> list[Cluster]:
    """One cluster for each type that has more than the tagger's word; the unsure join the largest."""
    strong = sorted({label for cluster in group for label in cluster.strong})
    merged: dict[str, Cluster] = {}
    for cluster in sorted(
        group, key=lambda c: (not c.strong, bool(shortened.without_seat(c)), -c.count, c.key)
    ):
        home = cluster.type if not strong or cluster.type in strong else None
        target = merged.get(home or "") or (
            next(iter(merged.values()), None) if home is None or not strong else None
        )
        if target is None:
            merged[home or cluster.type] = cluster
        else:
            target.absorb(cluster, "full name" if target.key == cluster.key else "name_variant")
    return list(merged.values())


def suggestions(named: dict[str, Cluster]) -> list[Suggestion]:
    """Pairs of entities that a person should judge.

    Args:
        named: Entities by ``entity_id``.

    Only names of one block are compared, so that the work grows with the number of names and not with
    its square; in a large block, only neighbours in the alphabet (Hernández & Stolfo 1995, "The
    merge/purge problem for large databases").
    """
    blocks: dict[Hashable, list[str]] = defaultdict(list)
    for entity_id, one in named.items():
        for block in _blocks(one):
            blocks[block].append(entity_id)
    pairs = {pair for members in blocks.values() for pair in _neighbours(members, named)}
    judged = (_judge(left, named[left], right, named[right]) for left, right in sorted(pairs))
    return [suggestion for suggestion in judged if suggestion is not None]


def _blocks(one: Cluster) -> Iterator[Hashable]:
    """What an entity shares with those it may be taken for: all its words but one, or a surname."""
    if one.type in _NEVER_ALIKE:
        return
    words = sorted(one.tokens)
    if len(words) == 1:
        yield (one.type, one.key[:4])
    else:
        yield from ((one.type, *words[:at], None, *words[at + 1 :]) for at in range(len(words)))
    if one.type == "PERSON":
        yield ("surname", one.tokens[-1])
        if len(words) > 1:
            yield ("sound", *map(romanised, one.tokens))


def _neighbours(members: list[str], named: dict[str, Cluster]) -> Iterator[tuple[str, str]]:
    in_order = sorted(members, key=lambda entity_id: (named[entity_id].key, entity_id))
    for at, one in enumerate(in_order):
        for other in in_order[at + 1 : at + 1 + _WINDOW]:
            yield min(one, other), max(one, other)


def _judge(left: str, one: Cluster, right: str, other: Cluster) -> Suggestion | None:
    if one.type != other.type:
        return None
    if one.type == "PERSON" and 1 in (len(one.tokens), len(other.tokens)):
        same = one.tokens[-1] == other.tokens[-1]
        return Suggestion(left, right, "same surname", 0.5) if same else None
    score = fuzz.token_sort_ratio(one.key, other.key)
    enough = score >= _ALIKE and len(one.tokens) == len(other.tokens)
    if enough:
        return Suggestion(left, right, "similar spelling", round(score / 100, 2))
    sounds_same = [*map(romanised, one.tokens)] == [*map(romanised, other.tokens)]
    is_variant = one.type == "PERSON" and sounds_same
    return Suggestion(left, right, "romanisation", round(score / 100, 2)) if is_variant else None
