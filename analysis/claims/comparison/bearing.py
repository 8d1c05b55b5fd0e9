"""What one passage does to a claim: supports it, conflicts with it, or only mentions its things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment, NameMatch, is_found
from analysis.claims.comparison.anaphora import says_subject
from analysis.claims.comparison.elsewhere import is_said_elsewhere
from analysis.claims.comparison.figures import counts_known_things
from analysis.claims.comparison.makers import maker_mismatches
from analysis.claims.comparison.mismatch import date_mismatches, number_mismatches
from analysis.claims.comparison.names import SameName
from analysis.claims.comparison.natures import nature_mismatches
from analysis.claims.comparison.negation import negated_alike
from analysis.claims.comparison.obstacles import obstacle
from analysis.claims.comparison.offices import office_mismatches
from analysis.claims.comparison.opposites import opposes
from analysis.claims.comparison.outcomes import outcome_mismatches
from analysis.claims.comparison.parties import party_differences
from analysis.claims.comparison.places import place_mismatches
from analysis.claims.comparison.ranks import rank_mismatches
from analysis.claims.comparison.roles import exchange_mismatches, role_mismatches
from analysis.claims.comparison.slots import slot_mismatches
from analysis.claims.comparison.wording import agreement, lacking, near
from analysis.claims.comparison.words import details, says, shared_words
from analysis.claims.reading.agreement import agreeing
from analysis.claims.reading.dates import Moment, SameDate, relate_dates
from analysis.claims.verdict import Bearing, Finding, FindingKind, Stance

if TYPE_CHECKING:
    pass


def hold(alignment: Alignment, source: str) -> Bearing:
    """Compare a claim with one passage.

    Args:
        alignment: The claim and the passage.
        source: Who says the passage, for the findings' sentences.

    Returns:
        ``conflicts`` when the passage tells the same act of the same thing with another date, number, doer,
        place or outcome, or another holder of the same office;
        ``supports`` when it says every part of the claim; else ``mentions``.
    """
    given = list(_figures(alignment))
    share, missing = _coverage(alignment, given)
    support = _support(alignment, share)
    named = tuple(is_found(match) for match in alignment.names)
    figures = tuple(is_given or _is_printed(text, alignment) for text, is_given in given)
    if alignment.claim.is_overlong or alignment.passage.is_overlong:
        method = near(alignment, "is not set against the claim: a sentence of this length is not read")
        return Bearing(Stance.MENTIONS, support, method, (), named, figures)
    variants = [
        _name_variant(match, source) for match in alignment.names if match.relation is SameName.VARIANT
    ]
    mismatches = [
        *date_mismatches(alignment, source, missing),
        *number_mismatches(alignment, source, missing),
        *nature_mismatches(alignment, source),
        *([*role_mismatches(alignment, source, missing)] or exchange_mismatches(alignment, source, missing)),
        *place_mismatches(alignment, source, missing),
        *office_mismatches(alignment, source, missing),
        *outcome_mismatches(alignment, source, missing),
        *rank_mismatches(alignment, source, missing),
        *maker_mismatches(alignment, source, missing),
        *slot_mismatches(alignment, source, missing),
    ]
    if mismatches:
        differs = mismatches[0].message.removeprefix(source).strip(" .")
        return Bearing(Stance.CONFLICTS, support, differs, (*mismatches, *variants), named, figures)
    hindrance = obstacle(alignment)
    if not missing and not hindrance:
        narrower = [
            _narrower(match, source) for match in alignment.names if match.relation is SameName.NARROWER
        ]
        return Bearing(Stance.SUPPORTS, support, agreement(alignment), (*variants, *narrower), named, figures)
    parties = tuple(party_differences(alignment, source))
    unsupported = tuple(_unsupported(alignment, missing, source))
    telling = (*parties, *(finding for finding in unsupported if finding.evidence_quote))
    if telling:
        method = telling[0].message.removeprefix(source).strip(" .")
    else:
        method = hindrance or near(alignment, lacking(missing, alignment.passage.text))
    findings = (*parties, *variants, *unsupported)
    return Bearing(Stance.MENTIONS, support, method, findings, named, figures)


def _coverage(alignment: Alignment, figures: Sequence[tuple[str, bool]]) -> tuple[float, list[str]]:
    """The share of the claim's parts that the passage says, and the parts that it does not."""
    claim, passage = alignment.claim, alignment.passage
    parts: list[tuple[float, bool, str]] = []
    for match in alignment.names:
        weight = 1.0 if match.claim.label == "NORP" else 1.5
        parts.append((weight, is_found(match) or _is_description(match, alignment), match.claim.text))
    parts += [(1.5, is_said, text) for text, is_said in figures]
    told_acts = {mine.token.i for mine, _ in alignment.tellings}
    for token in details(claim):
        is_said = (
            token.i in told_acts
            or says(passage, token)
            or says_subject(alignment, token)
            or is_said_elsewhere(alignment, token)
        )
        parts.append((1.0, is_said, token.text))
    total = sum(weight for weight, _, _ in parts)
    share = sum(weight for weight, found, _ in parts if found) / total if total else 0.0
    return share, [text for _, found, text in parts if not found]


def _is_description(match: NameMatch, alignment: Alignment) -> bool:
    """Whether a name that the passage lacks only describes what it speaks of, and the source does so, too."""
    return any(
        name == match.claim and is_said_elsewhere(alignment, root) for name, root in alignment.claim.roots
    )


def _figures(alignment: Alignment) -> Iterator[tuple[str, bool]]:
    """The dates and numbers of a claim, each with whether the passage gives it."""
    claim, passage = alignment.claim, alignment.passage
    for moment in claim.moments:
        agrees = any(relate_dates(moment, other) is SameDate.AGREES for other in passage.moments)
        yield moment.text, agrees or moment.text in passage.text
    for quantity in claim.quantities:
        if not counts_known_things(quantity, claim):
            yield quantity.text, agreeing(quantity, passage.quantities) is not None


def _is_printed(figure: str, alignment: Alignment) -> bool:
    """Whether a passage has the digits of a figure, if perhaps of something else."""
    digits = re.findall(r"\d+(?:[.,]\d+)*", figure)
    printed = re.findall(r"\d+(?:[.,]\d+)*", alignment.passage.text)
    return bool(digits) and set(digits) <= set(printed)


def _support(alignment: Alignment, share: float) -> float:
    """How far a passage speaks for a claim: parts found and words shared, less for denial and opposites."""
    support = 0.5 * share + 0.5 * shared_words(alignment.claim, alignment.passage)
    if share > 0.6 and not negated_alike(alignment):
        support *= 0.4
    if opposes(alignment.claim, alignment.passage):
        support *= 0.7
    return support


def _unsupported(alignment: Alignment, missing: Sequence[str], source: str) -> Iterator[Finding]:
    other = _other_date(alignment) if len(missing) == 1 else None
    if other is not None and missing[0] in {moment.text for moment in alignment.claim.moments}:
        message = f"{source} gives {other.text}, not {missing[0]}, perhaps for another event."
        yield Finding(FindingKind.UNSUPPORTED_PART, message, missing[0], other.text, source)
    elif missing:
        message = f"{source} {lacking(missing, alignment.passage.text)} in this passage."
        yield Finding(FindingKind.UNSUPPORTED_PART, message, missing[0], "", source)


def _other_date(alignment: Alignment) -> Moment | None:
    """The date of a passage's act of the same kind, where that is not the claim's."""
    return next(
        (
            date
            for mine, other in alignment.tellings
            for moment in mine.moments
            for date in other.moments
            if relate_dates(moment, date) is SameDate.DIFFERS
        ),
        None,
    )


def _name_variant(match: NameMatch, source: str) -> Finding:
    other = match.passage.text if match.passage else ""
    return Finding(
        FindingKind.NAME_VARIANT, f"{source} writes the name as {other}.", match.claim.text, other, source
    )


def _narrower(match: NameMatch, source: str) -> Finding:
    other = match.passage.text if match.passage else ""
    return Finding(FindingKind.QUALIFIES, f"{source} says it of {other}.", match.claim.text, other, source)
