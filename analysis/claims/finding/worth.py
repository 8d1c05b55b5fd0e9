"""How much speaks for checking what a clause asserts: points for facts on record, points off for judgement.

The cues are those by which check-worthy sentences were told from others before: tense, quantities, names and
comparisons (Hassan et al. 2015, ClaimBuster), kinds of claim (Konstantinovskiy et al. 2018), and words of
subjectivity (Wiebe et al. 2004). The points were set by judgement, and held against sentences of our own
(``tests/claims/finding/data``).
"""

from __future__ import annotations

from collections.abc import Callable

from analysis.claims.finding import facts, subjectivity
from analysis.claims.finding.assertion import Assertion

ENOUGH = 6
"""Points at which an assertion is worth checking."""

CUES: tuple[tuple[int, Callable[[Assertion], bool]], ...] = (
    (8, facts.has_figure),
    (3, facts.has_duration),
    (3, facts.counts_a_few),
    (4, facts.is_past),
    (3, facts.is_going_on),
    (3, facts.is_on_record),
    (2, facts.is_much_on_record),
    (1, facts.is_deed_of_others),
    (-3, facts.is_deed_upon_nothing),
    (3, facts.is_act_of_office),
    (3, facts.is_own_record),
    (6, facts.is_stance_of_others),
    (5, facts.is_plain_prose),
    (2, facts.is_of_somebody_named),
    (1, facts.is_of_something),
    (1, facts.names),
    (2, facts.compares),
    (3, facts.measures_against),
    (3, facts.ranks),
    (3, facts.denies_existence),
    (1, facts.tells_when),
    (1, facts.is_told_by_others),
    (1, facts.has_object),
    (-5, subjectivity.judges),
    (-3, subjectivity.colours),
    (-6, subjectivity.praises_or_blames),
    (-3, subjectivity.is_vague),
    (-4, subjectivity.is_about_the_vague),
    (-3, subjectivity.is_of_anybody),
    (-3, subjectivity.speaks_of_self),
    (-2, subjectivity.is_in_mind),
    (-3, subjectivity.hangs_on_a_wish),
    (-1, subjectivity.insists),
    (-2, subjectivity.only_is),
    (-1, subjectivity.only_points),
    (-2, subjectivity.is_short),
)
"""Points, and the cue that earns them."""


def worth_of(assertion: Assertion) -> int:
    """The points of an assertion.

    Args:
        assertion: What a clause asserts.

    Returns:
        The sum over all cues that hold; ``ENOUGH`` or more is worth checking.
    """
    return sum(points for points, holds in CUES if holds(assertion))
