"""Where a passage tells the act of a claim with the roles exchanged, or done by somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment, commits, is_found
from analysis.claims.comparison.names import SameName
from analysis.claims.comparison.participants import identified, names_under, participants
from analysis.claims.comparison.swaps import are_exchanged
from analysis.claims.comparison.wording import noun_phrase
from analysis.claims.lexicon import classes
from analysis.claims.lexicon.synonyms import same_act
from analysis.claims.reading.acts import Act
from analysis.claims.reading.dates import SameDate, relate_dates
from analysis.claims.reading.naming import Name
from analysis.claims.verdict import Finding, FindingKind
from analysis.stems import stem

if TYPE_CHECKING:
    from spacy.tokens import Token


_DOERS = frozenset({"PERSON", "ORG", "GPE", ""})
"""Labels of those who can do something; the pipeline takes many a company for a person."""


def role_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """The same act with its roles exchanged, or an act that only one can do, done by somebody else.

    Exchanged: every name of the claim takes part in the passage's act, but the one who does it in the
    claim does not do it there. Somebody else: an act such as writing, founding or buying one named thing,
    where the passage lacks nothing but the claim's doer, and names one other doer of the same kind.
    """
    for mine in alignment.claim.acts:
        doers = names_under(mine.agent, alignment.claim)
        if mine.token.pos_ == "NOUN" or len(doers) != 1 or not commits(mine) or mine.lemmas & classes.MUTUAL:
            continue
        for other in alignment.passage.acts:
            theirs = names_under(other.agent, alignment.passage)
            if not theirs or not _is_same_act(mine, other) or alignment.are_one(doers[0], theirs[0]):
                continue
            if any(alignment.are_one(doers[0], name) for name in theirs) or not _share_dates(mine, other):
                continue
            if _are_exchanged(alignment, mine, other, doers[0], missing) or _is_anothers(
                alignment, mine, other, doers[0], theirs, missing
            ):
                one, two = doers[0].text, theirs[0].text
                yield Finding(
                    FindingKind.ENTITY_MISMATCH,
                    f"{source} says it of {two}, not of {one}.",
                    one,
                    two,
                    source,
                )
                return


def exchange_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """The same act with doer and done-to exchanged, by the words for them: "an Armenian drone"."""
    if missing:
        return
    for mine, other in product(alignment.claim.acts, alignment.passage.acts):
        if mine.agent is None or other.agent is None or mine.token.pos_ == "NOUN" or not commits(mine):
            continue
        if mine.lemmas & (classes.MUTUAL | classes.RETURNED) or not _is_same_act(mine, other):
            continue
        if are_exchanged(mine, other) and _share_dates(mine, other):
            one, two = _written(mine.agent), _written(other.agent)
            yield Finding(
                FindingKind.ENTITY_MISMATCH, f"{source} says it of {two}, not of {one}.", one, two, source
            )
            return


def _written(head: Token) -> str:
    words = noun_phrase(head)
    return str(head.doc[words[0].i : words[-1].i + 1].text)


def _is_same_act(mine: Act, other: Act) -> bool:
    """Whether two acts are told as done, in the same order, by one verb or by two for what is done once."""
    same = any(
        stem(one) == stem(two) or (one in classes.ONE_DOER and same_act(one, two))
        for one in mine.lemmas
        for two in other.lemmas
    )
    return same and commits(other) and other.token.pos_ != "NOUN" and mine.order == other.order


def _are_exchanged(alignment: Alignment, mine: Act, other: Act, doer: Name, missing: list[str]) -> bool:
    if missing or mine.lemmas & classes.RETURNED or (mine.patient is None and not _is_given(mine)):
        return False
    if mine.patient is not None and any(child.tag_ == "PRP$" for child in mine.patient.children):
        return False  # "sold its mill": each has its own
    others = participants(other, alignment.passage)
    undergoes = names_under(other.patient, alignment.passage) + _behind_prepositions(other, alignment)
    return any(alignment.are_one(doer, name) for name in undergoes) and all(
        any(alignment.are_one(name, candidate) for candidate in others)
        for name in participants(mine, alignment.claim)
    )


def _is_given(act: Act) -> bool:
    return any(child.dep_ in {"dative", "prep"} for child in act.token.children)


def _behind_prepositions(act: Act, alignment: Alignment) -> list[Name]:
    heads = [child for child in act.token.children if child.dep_ in {"prep", "dative"}]
    return [name for head in heads for name in names_under(head, alignment.passage)]


def _is_anothers(
    alignment: Alignment, mine: Act, other: Act, doer: Name, theirs: list[Name], missing: list[str]
) -> bool:
    lacks_doer_only = bool(missing) and all(part in doer.text for part in missing)
    if not lacks_doer_only or not mine.lemmas & classes.ONE_DOER or len(theirs) != 1:
        return False
    if _shares(other.agent) or {doer.label, theirs[0].label} - _DOERS:
        return False
    objects, counterparts = (
        names_under(mine.patient, alignment.claim),
        names_under(identified(other.patient), alignment.passage),
    )
    found = {match.claim for match in alignment.names if is_found(match)}
    related = any(
        match.claim == doer and match.relation is not SameName.DIFFERENT for match in alignment.names
    )
    stands_for = other.patient is not None and (not counterparts or _same(alignment, objects, counterparts))
    return bool(objects) and found.issuperset(objects) and stands_for and not related


def _same(alignment: Alignment, objects: list[Name], counterparts: list[Name]) -> bool:
    return any(alignment.are_one(one, two) for one in objects for two in counterparts)


def _shares(agent: Token | None) -> bool:
    """Whether somebody is named who did it with others."""
    return (
        agent is None
        or bool(list(agent.conjuncts))
        or any(child.dep_ == "prep" and child.lower_ == "with" for child in agent.children)
    )


def _share_dates(mine: Act, other: Act) -> bool:
    return all(
        relate_dates(moment, date) is not SameDate.DIFFERS
        for moment in mine.moments
        for date in other.moments
    )
