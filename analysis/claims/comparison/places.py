"""Where a passage gives another place for what has one place: a launch, a birth, a seat."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.claims.comparison.align import Alignment, commits, is_found
from analysis.claims.comparison.whereabouts import places_of
from analysis.claims.comparison.words import clause_of, is_past
from analysis.claims.lexicon import classes
from analysis.claims.lexicon.geography import exclude
from analysis.claims.reading.acts import Act
from analysis.claims.reading.naming import Name
from analysis.claims.verdict import Finding, FindingKind

_IN_ONE_PLACE = frozenset(
    "base bear bury city collapse country county erupt headquarter island locate province region river "
    "sink situate state town village".split()
)
"""What one thing does in one place, or a thing that lies in one."""

_FROM_ONE_PLACE = frozenset("launch".split())
"""Acts upon one thing that set out from one place; "launched in Japan" may be said again of Europe."""

_ALWAYS_PAST = frozenset({"bear", "bury"})


def place_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """Another place of the same act or thing, where that has one place and neither place holds the other.

    The passage lacks nothing but the claim's place, and gives one other. Countries exclude each other;
    so do towns that lie in two countries or far apart. What the gazetteer does not know excludes nothing.
    """
    found = {match.claim for match in alignment.names if is_found(match)}
    tellings = {(id(mine), id(other)) for mine, other in alignment.tellings}
    for mine, other in alignment.acts:
        told = mine.lemmas & other.lemmas
        if "locate" in told and not any(_lies(act) for act in (mine, other)):
            continue  # "is in Oslo" today, and in Hamburg tomorrow
        if (id(mine), id(other)) not in tellings or _tell_of_two_times(mine, other):
            continue
        here = places_of(mine, alignment.claim, _leads(told))
        there = places_of(other, alignment.passage, _leads(told))
        if len(here) != 1 or len(there) != 1 or not (commits(mine) and commits(other)):
            continue
        one, two = here[0], there[0]
        lacks_place_only = bool(missing) and all(part in one.text for part in missing) and one not in found
        is_elsewhere = not missing and bool(told & _ALWAYS_PAST) and _is_of_another(one, other, alignment)
        if (lacks_place_only or is_elsewhere) and found and exclude(one.text, two.text):
            yield Finding(
                FindingKind.ENTITY_MISMATCH,
                f"{source} gives {two.text} as the place, not {one.text}.",
                one.text,
                two.text,
                source,
            )
            return


def _is_of_another(place: Name, act: Act, alignment: Alignment) -> bool:
    """Whether a passage has the claim's place with other acts only: "born in Leeds, she lives in Cardiff"."""
    heads = [root for name, root in alignment.passage.roots if alignment.are_one(place, name)]
    return bool(heads) and all(clause_of(head).i != act.token.i for head in heads)


def _leads(told: frozenset[str]) -> set[str]:
    """The prepositions that lead to the one place of an act."""
    return ({"in"} if told & _IN_ONE_PLACE else set()) | ({"from"} if told & _FROM_ONE_PLACE else set())


def _lies(act: Act) -> bool:
    """Whether an act is of what lies in one place for good: "is a city in Spain", "is located in"."""
    return act.token.lemma_.lower() != "be" or bool(act.lemmas & classes.SITED)


def _tell_of_two_times(mine: Act, other: Act) -> bool:
    """Whether one is of the past and one of now; a birth is always past, "born in Oslo" or not."""
    return is_past([mine]) != is_past([other]) and not mine.lemmas & _ALWAYS_PAST
