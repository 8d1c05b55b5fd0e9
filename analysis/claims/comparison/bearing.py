"""What one passage does to a claim: supports it, conflicts with it, or only mentions its things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment, NameMatch, is_found
from analysis.claims.comparison.anaphora import says_subject
from analysis.claims.comparison.makers import maker_mismatches
from analysis.claims.comparison.mismatch import date_mismatches, number_mismatches
from analysis.claims.comparison.names import SameName
from analysis.claims.comparison.natures import nature_mismatches
from analysis.claims.comparison.offices import office_mismatches
from analysis.claims.comparison.opposites import opposes
from analysis.claims.comparison.outcomes import outcome_mismatches
from analysis.claims.comparison.parties import party_differences
from analysis.claims.comparison.places import place_mismatches
from analysis.claims.comparison.ranks import rank_mismatches
from analysis.claims.comparison.roles import role_mismatches
from analysis.claims.comparison.wording import TOLD_AS, agreement, lacking, listed, near, told
from analysis.claims.comparison.words import (
    counts_known_things,
    details,
    factuality_of_word,
    is_negated,
    is_past,
    is_reordered,
    makes_exception,
    missing_figure,
    sayings,
    says,
    shared_words,
)
from analysis.claims.reading.acts import Act
from analysis.claims.reading.dates import Moment, SameDate, relate_dates
from analysis.claims.reading.quantities import agreeing
from analysis.claims.verdict import Bearing, Finding, FindingKind, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token


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
    variants = [
        _name_variant(match, source) for match in alignment.names if match.relation is SameName.VARIANT
    ]
    mismatches = [
        *date_mismatches(alignment, source),
        *number_mismatches(alignment, source),
        *nature_mismatches(alignment, source),
        *role_mismatches(alignment, source, missing),
        *place_mismatches(alignment, source, missing),
        *office_mismatches(alignment, source, missing),
        *outcome_mismatches(alignment, source, missing),
        *rank_mismatches(alignment, source, missing),
        *maker_mismatches(alignment, source, missing),
    ]
    if mismatches:
        differs = mismatches[0].message.removeprefix(source).strip(" .")
        return Bearing(Stance.CONFLICTS, support, differs, (*mismatches, *variants), named, figures)
    obstacle = _obstacle(alignment)
    if not missing and not obstacle:
        narrower = [
            _narrower(match, source) for match in alignment.names if match.relation is SameName.NARROWER
        ]
        return Bearing(Stance.SUPPORTS, support, agreement(alignment), (*variants, *narrower), named, figures)
    parties = tuple(party_differences(alignment, source))
    if parties:
        method = parties[0].message.removeprefix(source).strip(" .")
    else:
        method = obstacle or near(alignment, lacking(missing))
    findings = (*parties, *variants, *_unsupported(alignment, missing, source))
    return Bearing(Stance.MENTIONS, support, method, findings, named, figures)


def _coverage(alignment: Alignment, figures: Sequence[tuple[str, bool]]) -> tuple[float, list[str]]:
    """The share of the claim's parts that the passage says, and the parts that it does not."""
    claim, passage = alignment.claim, alignment.passage
    parts: list[tuple[float, bool, str]] = []
    for match in alignment.names:
        weight = 1.0 if match.claim.label == "NORP" else 1.5
        parts.append((weight, is_found(match), match.claim.text))
    parts += [(1.5, is_said, text) for text, is_said in figures]
    told_acts = {mine.token.i for mine, _ in alignment.tellings}
    for token, needed in details(claim):
        is_said = token.i in told_acts or says(passage, token) or says_subject(alignment, token)
        parts.append((1.0 if needed else 0.4, is_said, token.text))
    total = sum(weight for weight, _, _ in parts)
    share = sum(weight for weight, found, _ in parts if found) / total if total else 0.0
    return share, [text for weight, found, text in parts if not found and weight >= 1.0]


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
    if share > 0.6 and is_negated(alignment.claim) != is_negated(alignment.passage):
        support *= 0.4
    if opposes(alignment.claim, alignment.passage):
        support *= 0.7
    return support


def _obstacle(alignment: Alignment) -> str:
    """Why a passage that has the claim's words still does not support it; "" when nothing is in the way."""
    claim, passage = alignment.claim, alignment.passage
    if not claim.names and (not details(claim) or any(_is_pronoun(act.subject) for act in claim.acts)):
        return "cannot be held against a claim that does not name what it speaks of"
    if is_negated(claim) != is_negated(passage):
        who = "the claim" if is_negated(claim) else "it"
        return near(alignment, f"cannot be set against the claim: only {who} speaks in the negative")
    if opposes(claim, passage):
        return near(alignment, "says the opposite of one of the claim's words")
    figure = missing_figure(claim, passage)
    if figure:
        return near(alignment, f"does not give “{figure}”")
    if makes_exception(claim) != makes_exception(passage):
        return near(alignment, "cannot be set against the claim: only one of the two makes an exception")
    if is_reordered(claim, passage):
        return near(alignment, "gives the claim's numbers in another order")
    for token, needed in details(claim):
        if needed and token.dep_ in {"attr", "acomp", "ROOT"}:
            statuses = [factuality_of_word(other) for other in sayings(passage, token)]
            if statuses and factuality_of_word(token) not in statuses:
                return near(alignment, TOLD_AS[statuses[0]])
    aligned = {id(mine) for mine, _ in alignment.tellings}
    for act in claim.acts:
        if act.token.pos_ == "NOUN":
            continue  # a thing spoken of, checked as a word
        if id(act) not in aligned:
            if _says_something(act) and not _only_links(act):
                return near(alignment, f"does not say {told(act)}")
            continue
        others = [other for mine, other in alignment.tellings if mine is act]
        told_alike = [other for other in others if other.factuality is act.factuality]
        if not told_alike:
            return near(alignment, TOLD_AS[others[0].factuality])
        if act.token.lemma_ == "be" and is_past(told_alike) and not is_past([act]):
            return near(alignment, "tells of the past only")
        if not any(alignment.names_everyone(act, other) for other in told_alike):
            return near(alignment, "does not say it of everyone whom the claim names")
        for moment in act.moments:
            if not any(
                relate_dates(moment, other) is SameDate.AGREES
                for them in told_alike
                for other in them.moments
            ):
                return near(alignment, f"does not say that this was {_in(moment)}")
    return ""


def _in(moment: Moment) -> str:
    """A date with the word that goes before it: "in 2014", "on 3 May 2016"."""
    return f"{'on' if moment.grain == 'day' else 'in'} {moment.text}" if moment.is_known else moment.text


def _is_pronoun(subject: Token | None) -> bool:
    """Whether a subject is "it", or something of "its"."""
    if subject is None:
        return False
    return subject.pos_ == "PRON" or any(child.tag_ == "PRP$" for child in subject.children)


def _says_something(act: Act) -> bool:
    return act.token.lemma_.lower() != "be" and bool(act.lemmas - {"have", "do", "become"})


def _only_links(act: Act) -> bool:
    """Whether a verb only leads to what a thing is: "making it the third largest port"."""
    return act.token.lemma_.lower() == "make" and any(
        child.dep_ in {"ccomp", "oprd", "xcomp"} and child.pos_ in {"NOUN", "ADJ"}
        for child in act.token.children
    )


def _unsupported(alignment: Alignment, missing: Sequence[str], source: str) -> Iterator[Finding]:
    other = _other_date(alignment) if len(missing) == 1 else None
    if other is not None and missing[0] in {moment.text for moment in alignment.claim.moments}:
        message = f"{source} gives {other.text}, not {missing[0]}, perhaps for another event."
        yield Finding(FindingKind.UNSUPPORTED_PART, message, missing[0], other.text, source)
    elif missing:
        parts = listed([f"“{part}”" for part in missing], "or")
        yield Finding(
            FindingKind.UNSUPPORTED_PART, f"{source} does not mention {parts}.", missing[0], "", source
        )


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
