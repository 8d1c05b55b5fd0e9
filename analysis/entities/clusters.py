"""Inside one document: which names are one thing. Each link names its rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from analysis.entities import names
from analysis.entities.countries import country_name

WEIGHTS = {
    "designator": 6,
    "context": 6,
    "head noun": 6,
    "dateline": 6,
    "title": 6,
    "legal form": 6,
    "people": 6,
    "state body": 6,
    "title of a work": 3,
    "country": 6,
    "definition": 4,
    "setting": 3,
    "acronym": 3,
    "tagger": 2,
    "divided": 1,
    "repetition": 0,
}
"""How much the label of a mention counts towards the type, by what gave the label."""

_STRONG = frozenset(rule for rule, weight in WEIGHTS.items() if weight > 3)
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})


@dataclass
class Cluster:
    """The mentions of one thing in one document.

    Attributes:
        key: The normalised form of its fullest name.
        rows: Index of each mention in the mentions table, with the rule that links it.
        forms: How often each spelling occurs.
        votes: Weight of each label.
        strong: Labels that more than the tagger speaks for.
        name: The best name, once it is chosen.
        fixed_name: The name an override gives it.
        fixed_type: The type an override gives it.
    """

    key: str
    rows: dict[int, str] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)
    strong: set[str] = field(default_factory=set)
    name: str = ""
    fixed_name: str = ""
    fixed_type: str = ""

    def best_name(self, forms: Mapping[str, int]) -> str:
        """The fullest spelling among some; of several the most frequent, and rather not one in capitals.

        Args:
            forms: Spellings with their number, for example those of one document; where none of them
                is the full name, all spellings are considered.
        """
        words = sorted(self.tokens)
        full = [
            form
            for form in forms
            if self.key in (names.key(form), country_name(form)) or sorted(names.key(form).split()) == words
        ]
        if not full:
            return self.best_name(self.forms) if forms is not self.forms else min(forms, default=self.key)
        rank = {form: (form.isupper() and len(form) > 4, -forms[form], -len(form), form) for form in full}
        best = self.fixed_name or min(full, key=rank.__getitem__)
        is_shouted = best.isupper() and len(best) > 3 and self.type in ("GPE", "LOC")  # as in a dateline
        return best.title() if is_shouted else best

    @property
    def type(self) -> str:
        """The label with most votes; the alphabet settles a tie, so that order does not."""
        return self.fixed_type or min(self.votes, key=lambda label: (-self.votes[label], label))

    @property
    def tokens(self) -> list[str]:
        """The words of the key."""
        return self.key.split()

    def add(self, row: int, text: str, label: str, found_by: str) -> None:
        """Take in a mention of exactly this name."""
        self.rows[row] = "full name"
        self.forms[text] += 1
        self.votes[label] += WEIGHTS.get(found_by, 2)
        if found_by in _STRONG:
            self.strong.add(label)

    def absorb(self, other: Cluster, rule: str) -> None:
        """Take in another name of the same thing; what the tagger took it for no longer counts."""
        self.rows |= {row: rule if old == "full name" else old for row, old in other.rows.items()}
        self.forms += other.forms
        self.votes[self.type] += other.votes.total() - sum(other.votes[label] for label in other.strong)
        self.votes += Counter({label: other.votes[label] for label in other.strong})
        self.strong |= other.strong


def cluster_mentions(
    mentions: Iterable[tuple[int, str, str, str]], definitions: Iterable[tuple[str, str]] = ()
) -> list[Cluster]:
    """Group the mentions of one document.

    Args:
        mentions: Row number, text, label, and what found it.
        definitions: (long name, short name) that the text declares to be one.

    Returns:
        Clusters; every mention is in exactly one.
    """
    by_key: dict[str, Cluster] = {}
    for row, text, label, found_by in mentions:
        name = (country_name(text) if label == "GPE" else "") or names.key(text) or text.lower()
        by_key.setdefault(name, Cluster(name)).add(row, text, label, found_by)
    _vote_for_families(by_key)
    _vote_for_demonyms(by_key)
    defined = {names.key(short): names.key(long) for long, short in definitions}
    for rule, find in _RULES:
        for cluster in sorted(by_key.values(), key=lambda c: (len(c.tokens), c.key)):
            fuller = find(cluster, [c for c in by_key.values() if c is not cluster], defined)
            if fuller is not None:
                fuller.absorb(by_key.pop(cluster.key), rule)
    return list(by_key.values())


def _vote_for_families(by_key: dict[str, Cluster]) -> None:
    """Where ``Anka-S`` is a product, ``Anka`` is one too."""
    for cluster in list(by_key.values()):
        for form in cluster.forms:
            parent = by_key.get(names.key(names.family(form) or ""))
            if parent is not None and cluster.type == "PRODUCT":
                parent.votes["PRODUCT"] += WEIGHTS["designator"]
                parent.strong.add("PRODUCT")


def _vote_for_demonyms(by_key: dict[str, Cluster]) -> None:
    """A lone word that a country's name begins with is its people: ``Kazakh``, beside ``Kazakhstan``."""
    places = [one.key for one in by_key.values() if one.type == "GPE"]
    for one in by_key.values():
        begins = any(place.startswith(one.key) and place != one.key for place in places)
        if begins and len(one.key) >= 4 and len(one.tokens) == 1 and not one.strong and one.type != "GPE":
            one.votes = Counter({"NORP": one.votes.total()})


Finder = Callable[[Cluster, list[Cluster], dict[str, str]], Cluster | None]


def _defined(cluster: Cluster, others: list[Cluster], defined: dict[str, str]) -> Cluster | None:
    return _only(other for other in others if defined.get(cluster.key) == other.key)


def _acronym(cluster: Cluster, others: list[Cluster], _: dict[str, str]) -> Cluster | None:
    if cluster.type in _PLACES or not all(names.is_acronym(form) for form in cluster.forms):
        return None
    letters = cluster.key.upper()
    return _only(
        other
        for other in others
        if len(other.tokens) > 1 and any(names.initials(form).upper() == letters for form in other.forms)
    )


def _reordered(cluster: Cluster, others: list[Cluster], _: dict[str, str]) -> Cluster | None:
    if len(cluster.tokens) < 2 or cluster.type != "PERSON":
        return None
    return _only(
        other
        for other in others
        if sorted(other.tokens) == sorted(cluster.tokens)
        and sum(other.forms.values()) >= sum(cluster.forms.values())
    )


def _shorter_name(cluster: Cluster, others: list[Cluster], _: dict[str, str]) -> Cluster | None:
    """``Recep Erdoğan`` or ``J. Smith``, beside one full name with that first and last word."""
    if len(cluster.tokens) < 2 or cluster.type != "PERSON":
        return None
    first, last = cluster.tokens[0], cluster.tokens[-1]
    return _only(
        other
        for other in others
        if other.type == "PERSON"
        and len(other.tokens) >= len(cluster.tokens)
        and other.tokens[-1] == last
        and other.tokens[0].startswith(first)
        and (other.tokens[0] == first or len(first) == 1)
    )


def _surname(cluster: Cluster, others: list[Cluster], _: dict[str, str]) -> Cluster | None:
    if len(cluster.tokens) != 1 or cluster.type in _PLACES or cluster.strong - {"PERSON"}:
        return None
    return _only(
        other
        for other in others
        if other.type == "PERSON" and len(other.tokens) > 1 and other.tokens[-1] == cluster.key
    )


def _given_name(cluster: Cluster, others: list[Cluster], _: dict[str, str]) -> Cluster | None:
    if len(cluster.tokens) != 1 or cluster.type != "PERSON":
        return None
    return _only(
        other
        for other in others
        if other.type == "PERSON" and len(other.tokens) > 1 and other.tokens[0] == cluster.key
    )


def _prefix(cluster: Cluster, others: list[Cluster], _: dict[str, str]) -> Cluster | None:
    """``Northrop``, beside one organisation whose name begins with it."""
    if cluster.type != "ORG" or len(cluster.key) < 4 or all(names.is_acronym(form) for form in cluster.forms):
        return None
    length = len(cluster.tokens)
    return _only(
        other
        for other in others
        if other.type == "ORG"
        and len(other.tokens) > length
        and other.tokens[:length] == cluster.tokens
        and min(other.rows) < min(cluster.rows)
    )


def _only(candidates: Iterable[Cluster]) -> Cluster | None:
    """The one candidate; none where there are several, for then the text does not say which."""
    found = list(candidates)
    return found[0] if len(found) == 1 else None


_RULES: tuple[tuple[str, Finder], ...] = (
    ("acronym defined in the text", _defined),
    ("acronym", _acronym),
    ("name_variant", _reordered),
    ("shorter name", _shorter_name),
    ("unique surname", _surname),
    ("unique given name", _given_name),
    ("organisation prefix", _prefix),
)
