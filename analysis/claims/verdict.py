"""What may be said of a claim, and the rules that lead there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the passages at hand allow to be said of a claim."""

    SUPPORTED = "SUPPORTED"
    CONTRADICTED = "CONTRADICTED"
    CONFLICTING = "CONFLICTING"
    NOT_ENOUGH_EVIDENCE = "NOT_ENOUGH_EVIDENCE"
    NOT_CHECKABLE = "NOT_CHECKABLE"


class Stance(StrEnum):
    """What one passage does to a claim."""

    SUPPORTS = "supports"
    CONFLICTS = "conflicts"
    MENTIONS = "mentions"


class FindingKind(StrEnum):
    """What exactly agrees or differs."""

    NUMBER_MISMATCH = "number_mismatch"
    DATE_MISMATCH = "date_mismatch"
    ENTITY_MISMATCH = "entity_mismatch"
    NAME_VARIANT = "name_variant"
    UNSUPPORTED_PART = "unsupported_part"
    QUALIFIES = "qualifies"


DECIDING = frozenset({FindingKind.NUMBER_MISMATCH, FindingKind.DATE_MISMATCH, FindingKind.ENTITY_MISMATCH})
"""What may set a passage against a claim."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a comparison found.

    Attributes:
        kind: What it is.
        message: One plain sentence.
        claim_quote: The words of the claim, exactly.
        evidence_quote: The words of the passage, exactly; "" when the passage lacks them.
        source: Who says it.
    """

    kind: FindingKind
    message: str
    claim_quote: str
    evidence_quote: str
    source: str


@dataclass(frozen=True, slots=True)
class Bearing:
    """What one passage does to one claim.

    Attributes:
        stance: Supports, conflicts, or only mentions.
        support: How much of the claim the passage says, from 0 to 1.
        method: What the passage does, as the end of a sentence: "gives 16 July 2010, within 2010".
        findings: What agrees or differs.
        named: For each name of the claim, whether the passage has it.
        figures: For each date and number of the claim, whether the passage gives it.
    """

    stance: Stance
    support: float
    method: str
    findings: tuple[Finding, ...]
    named: tuple[bool, ...] = ()
    figures: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim held against passages.

    Attributes:
        verdict: What may be said.
        score: Support from 0 to 1.
        findings: What agrees or differs, of the passages that bear on the claim.
    """

    verdict: Verdict
    score: float
    findings: tuple[Finding, ...]


def sources_disagree(stances: Collection[Stance]) -> bool:
    """CONFLICTING: one source supports the claim and another conflicts with it."""
    return Stance.SUPPORTS in stances and Stance.CONFLICTS in stances


def a_source_conflicts(stances: Collection[Stance]) -> bool:
    """CONTRADICTED: a source tells the same act of the same thing, and one part of it cannot be so too.

    Any of these decides. Number: another figure of the same unit and time. Date: another date of what
    happens once. Roles: doer and done-to exchanged, or another doer of what one alone can do. Place:
    another town, country or continent, neither within the other, of what has one place. Office: another
    holder, as of now, of what one person holds. Outcome: the very same act plainly denied by one side.
    Nature: something else that no one thing can be as well, such as a city and a film. Rank: another one
    of the same things, such as the second and the third largest port. Maker: a work by somebody else.
    """
    return Stance.CONFLICTS in stances


def a_source_supports(stances: Collection[Stance]) -> bool:
    """SUPPORTED: one passage says every checkable part of the claim, as a deed, and denies none.

    Its act, participants in their roles, date (the same or one within it), place, number (within the
    claim's bounds) and every word that carries meaning.
    """
    return Stance.SUPPORTS in stances


def nothing_decides(_: Collection[Stance]) -> bool:
    """NOT_ENOUGH_EVIDENCE: no passage at hand says the whole claim or anything that conflicts with it."""
    return True


RULES: tuple[tuple[Verdict, Callable[[Collection[Stance]], bool]], ...] = (
    (Verdict.CONFLICTING, sources_disagree),
    (Verdict.CONTRADICTED, a_source_conflicts),
    (Verdict.SUPPORTED, a_source_supports),
    (Verdict.NOT_ENOUGH_EVIDENCE, nothing_decides),
)
"""The first rule that holds gives the verdict. Reports print the rules' docstrings."""


_NAMED = 0.25
"""Weight of the names that are found in any passage, against what the best one says."""


_NO_FIGURE = 0.15
"""What each date or number of the claim takes away that no passage gives."""


def decide(stances: Collection[Stance]) -> Verdict:
    """Apply the rules to what the passages do to a claim."""
    return next(verdict for verdict, holds in RULES if holds(stances))


def score(verdict: Verdict, bearings: Sequence[Bearing]) -> float:
    """Support from 0 to 1: below 0.2 when contradicted, above 0.75 when supported, else between.

    Inside each band it grows with the share of the claim that the best passage says, and with the share
    of the claim's names that any passage has; each of its dates and numbers that no passage gives lowers it.
    """
    support = max((bearing.support for bearing in bearings), default=0.0)
    named = [any(found) for found in zip(*(bearing.named for bearing in bearings), strict=True)]
    if not bearings:
        return 0.0 if verdict is not Verdict.CONFLICTING else 0.5
    share = sum(named) / len(named) if named else 0.5
    lacking = sum(not any(given) for given in zip(*(bearing.figures for bearing in bearings), strict=True))
    support = max(0.0, (1 - _NAMED) * support + _NAMED * share - _NO_FIGURE * lacking)
    match verdict:
        case Verdict.SUPPORTED:
            return 0.75 + 0.25 * support
        case Verdict.CONTRADICTED:
            return 0.2 * support
        case Verdict.CONFLICTING:
            return 0.5
    return 0.75 * support
