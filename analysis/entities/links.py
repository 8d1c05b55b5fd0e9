"""Inside one document: which names are one thing. Each link names its rule.

A rule says what a shorter name asks for and what a fuller name answers to. The two are linked where exactly
one fuller name answers: where there are several, the text does not say which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from analysis.entities import names
from analysis.entities.clusters import WEIGHTS, Cluster
from analysis.entities.countries import country_name, is_country

_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})


def cluster_mentions(
    mentions: Iterable[tuple[int, str, str, str]], definitions: Iterable[tuple[str, str]] = ()
) -> list[Cluster]:
    """Group the mentions of one document.

    Args:
        mentions: Row number, text, label, and what found it, in text order.
        definitions: (long name, short name) that the text declares to be one.

    Returns:
        Clusters; every mention is in exactly one.
    """
    by_key: dict[str, Cluster] = {}
    for row, text, label, found_by in mentions:
        name = (country_name(text) if label == "GPE" else "") or names.key(text) or text.lower()
        by_key.setdefault(name, Cluster(name)).add(row, text, label, found_by)
    _vote_for_families(by_key)
    for rule in (_defined(definitions), *_RULES):
        rule.link(by_key)
    return list(by_key.values())


def _vote_for_families(by_key: dict[str, Cluster]) -> None:
    """Where ``Anka-S`` is a product, ``Anka`` is one too."""
    for cluster in list(by_key.values()):
        for form in cluster.forms:
            parent = by_key.get(names.key(names.family(form) or ""))
            if parent is not None and cluster.type == "PRODUCT":
                parent.votes["PRODUCT"] += WEIGHTS["designator"]
                parent.strong.add("PRODUCT")


@dataclass(frozen=True)
class Rule:
    """A reason to take a shorter name for a fuller one.

    Attributes:
        name: As the mentions table gives it.
        asks: What a shorter name asks for; None where the rule is not for it.
        answers: What a fuller name answers to.
        agree: Whether the two may be one, shorter first.
    """

    name: str
    asks: Callable[[Cluster], Hashable | None]
    answers: Callable[[Cluster], Iterable[Hashable]]
    agree: Callable[[Cluster, Cluster], bool] = lambda _shorter, _fuller: True

    def link(self, by_key: dict[str, Cluster]) -> None:
        """Let each cluster that asks be absorbed by the only one that answers."""
        answering: dict[Hashable, list[Cluster]] = defaultdict(list)
        for cluster in by_key.values():
            for answer in set(self.answers(cluster)):
                answering[answer].append(cluster)
        for cluster in sorted(by_key.values(), key=lambda one: (len(one.tokens), one.key)):
            asked = self.asks(cluster)
            fuller = [
                other
                for other in (answering.get(asked, ()) if asked is not None else ())
                if other is not cluster and by_key.get(other.key) is other and self.agree(cluster, other)
            ]
            if len(fuller) == 1:
                fuller[0].absorb(by_key.pop(cluster.key), self.name)


def _defined(definitions: Iterable[tuple[str, str]]) -> Rule:
    long_of = {names.key(short): names.key(long) for long, short in definitions}
    return Rule("acronym defined in the text", lambda one: long_of.get(one.key), lambda one: [one.key])


def _letters(cluster: Cluster) -> str | None:
    is_name = cluster.type not in _PLACES and all(names.is_acronym(form) for form in cluster.forms)
    return cluster.key.upper() if is_name else None


def _initials(cluster: Cluster) -> Iterator[str]:
    if len(cluster.tokens) > 1:
        yield from (names.initials(form).upper() for form in cluster.forms)


def _words(cluster: Cluster) -> tuple[str, ...] | None:
    is_full = cluster.type == "PERSON" and len(cluster.tokens) > 1
    return tuple(sorted(cluster.tokens)) if is_full else None


def _last_of_full(cluster: Cluster) -> str | None:
    return cluster.tokens[-1] if cluster.type == "PERSON" and len(cluster.tokens) > 1 else None


def _first_of_full(cluster: Cluster) -> str | None:
    return cluster.tokens[0] if cluster.type == "PERSON" and len(cluster.tokens) > 1 else None


def _long_surname(cluster: Cluster) -> str | None:
    return cluster.key if cluster.type == "PERSON" and len(cluster.tokens) > 1 else None


def _endings(cluster: Cluster) -> Iterator[str]:
    if cluster.type == "PERSON":
        yield from (" ".join(cluster.tokens[at:]) for at in range(1, len(cluster.tokens) - 1))


def _only_word(cluster: Cluster) -> str | None:
    return cluster.key if len(cluster.tokens) == 1 and cluster.type == "PERSON" else None


def _possible_surname(cluster: Cluster) -> str | None:
    is_open = not cluster.strong - {"PERSON"} and not any(map(is_country, cluster.forms))
    return cluster.key if len(cluster.tokens) == 1 and is_open else None


def _short_organisation(cluster: Cluster) -> str | None:
    is_acronym = all(names.is_acronym(form) for form in cluster.forms)
    return cluster.key if cluster.type == "ORG" and len(cluster.key) > 3 and not is_acronym else None


def _beginnings(cluster: Cluster) -> Iterator[str]:
    if cluster.type == "ORG":
        yield from (" ".join(cluster.tokens[:count]) for count in range(1, len(cluster.tokens)))


def _is_shorter_person(shorter: Cluster, fuller: Cluster) -> bool:
    """``Recep Erdoğan`` or ``J. Smith``, beside one full name with that first and last word."""
    given, whole = shorter.tokens[0], fuller.tokens[0]
    return len(fuller.tokens) >= len(shorter.tokens) and (
        whole == given or (len(given) == 1 and whole[0] == given)
    )


def _is_slip(rarer: Cluster, other: Cluster) -> bool:
    """``Kristin Wilkins`` beside ``Kristen Wilkins``: one letter inside a long first name."""
    one, two = rarer.tokens[0], other.tokens[0]
    return (
        len(rarer.tokens) == len(other.tokens) == 2
        and min(len(one), len(two)) > 4
        and one[-1] == two[-1]
        and DamerauLevenshtein.distance(one, two) == 1
        and (_count(rarer), rarer.key) < (_count(other), other.key)
    )


def _count(cluster: Cluster) -> int:
    return sum(cluster.forms.values())


def _comes_later(shorter: Cluster, fuller: Cluster) -> bool:
    return min(fuller.rows) < min(shorter.rows)


def _once(find: Callable[[Cluster], Hashable | None]) -> Callable[[Cluster], Iterable[Hashable]]:
    return lambda one: [found] if (found := find(one)) is not None else []


_RULES = (
    Rule("acronym", _letters, _initials),
    Rule("name_variant", _words, _once(_words), lambda a, b: _count(b) >= _count(a)),
    Rule("shorter name", _last_of_full, _once(_last_of_full), _is_shorter_person),
    Rule("spelling", _last_of_full, _once(_last_of_full), _is_slip),
    Rule("surname of several words", _long_surname, _endings),
    Rule("unique surname", _possible_surname, _once(_last_of_full)),
    Rule("unique given name", _only_word, _once(_first_of_full)),
    Rule("organisation prefix", _short_organisation, _beginnings, _comes_later),
)
