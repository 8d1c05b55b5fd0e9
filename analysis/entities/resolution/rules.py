"""A rule that links a shorter name to the fuller one that answers what it asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from analysis.entities.resolution.clusters import Cluster


@dataclass(frozen=True)
class Rule:
    """A reason to take a shorter name for a fuller one.

    Attributes:
        name: As the mentions table gives it.
        asks: What a shorter name asks for; None where the rule is not for it.
        answers: What a fuller name answers to.
        agree: Whether the two may be one, shorter first.
        first_named: Whether, of several that answer, the only one named before will do: not for people.
    """

    name: str
    asks: Callable[[Cluster], Hashable | None]
    answers: Callable[[Cluster], Iterable[Hashable]]
    agree: Callable[[Cluster, Cluster], bool] = lambda _shorter, _fuller: True
    first_named: bool = True

    def link(self, clusters: Iterable[Cluster]) -> list[Cluster]:
        """Let each cluster that asks be absorbed by the only one that answers; return those that are left."""
        clusters = list(clusters)
        asking = [(one, asked) for one in clusters if (asked := self.asks(one)) is not None]
        if not asking:  # as most rules are for none of a document's names
            return clusters
        left = {id(cluster): cluster for cluster in clusters}
        answering: dict[Hashable, list[Cluster]] = defaultdict(list)
        for cluster in left.values():
            for answer in set(self.answers(cluster)):
                answering[answer].append(cluster)
        for cluster, asked in sorted(
            asking, key=lambda one: (len(one[0].tokens), one[0].key, min(one[0].rows))
        ):
            fuller = [
                other
                for other in answering.get(asked, ())
                if other is not cluster and id(other) in left and self.agree(cluster, other)
            ]
            chosen = fuller[0] if len(fuller) == 1 else None
            if self.first_named and chosen is None:
                chosen = _named_before(cluster, fuller)
            if chosen is not None:
                chosen.absorb(left.pop(id(cluster)), self.name)
        return list(left.values())


def _named_before(shorter: Cluster, fuller: list[Cluster]) -> Cluster | None:
    """The only one of several that the text had named when the shorter name first stood for any of them."""
    for row in sorted(shorter.rows) if fuller else ():
        known = [one for one in fuller if min(one.rows) < row]
        if known:
            return known[0] if len(known) == 1 else None
    return None
