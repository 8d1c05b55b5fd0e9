"""Where claim and passage tell one act, and one of the two says that it did not happen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment, commits
from analysis.claims.comparison.opposites import opposes
from analysis.claims.comparison.wording import deed_of
from analysis.claims.comparison.words import makes_exception, says
from analysis.claims.lexicon import classes
from analysis.claims.reading.acts import Act
from analysis.claims.reading.dates import SameDate, relate_dates
from analysis.claims.reading.statement import Statement
from analysis.claims.reading.syntax import Factuality
from analysis.claims.verdict import Finding, FindingKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLAIN = frozenset({"not", "n't", "n’t", "never"})
_LIMITING = frozenset(
    "again alone anymore because enough even just longer only since solely still until yet".split()
)
"""Words by which a negation is of something beside the act: its time, its ground, its only doer."""


def outcome_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """One act of the same participants and time, told as done by one side and plainly denied by the other.

    The side that tells it as done must say everything that the other one denies: "did not buy the
    ferries outright" leaves open whether they were bought. Both must be of one known time, or the claim must
    say "never", or what something is: a bare "did not" may be of another year.
    """
    claim, passage = alignment.claim, alignment.passage
    told = [act for act in claim.acts if act.token.pos_ != "NOUN"]
    if len(told) != 1 or set(missing) - _PLAIN or opposes(claim, passage):
        return
    if makes_exception(claim) or makes_exception(passage):
        return
    tellings = {(id(mine), id(other)) for mine, other in alignment.tellings}
    for mine, other in alignment.acts:
        if (id(mine), id(other)) not in tellings or not (mine.lemmas & other.lemmas) or not claim.names:
            continue
        denied, done = (mine, passage) if commits(other) else (other, claim)
        affirmed = other if denied is mine else mine
        if not (_is_plainly_denied(denied) and commits(affirmed)) or _tense(denied) != _tense(affirmed):
            continue
        if mine.lemmas & classes.REPEATED and not mine.moments:
            continue
        if _same_time(denied, affirmed, claim_denies=denied is mine) and (
            denied is mine or _says_all(denied.token, done)
        ):
            yield Finding(
                FindingKind.ENTITY_MISMATCH,
                f"{source} says “{_deed(other)}”, the claim “{_deed(mine)}”.",
                _deed(mine),
                _deed(other),
                source,
            )
            return


def _is_plainly_denied(act: Act) -> bool:
    """Whether "not" or "never" stands with the verb itself, or it is what somebody failed to do."""
    verb = act.token
    if act.factuality is not Factuality.DENIED:
        return False
    head = verb.head
    failed = verb.dep_ == "xcomp" and head.lemma_.lower() == "fail" and verb.tag_ == "VB"
    words = list(verb.children) + (list(head.children) if failed else [])
    negations = [word for word in words if word.lower_ in _PLAIN]
    if (head if failed else verb).dep_ != "ROOT" or any(word.lower_ in _LIMITING for word in verb.sent):
        return False
    return not negations if failed else len(negations) == 1


def _deed(act: Act) -> str:
    """An act in the words of its text, with what governs it: "failed to win the medal"."""
    verb = act.token
    return deed_of(verb.head if verb.dep_ == "xcomp" else verb)


def _tense(act: Act) -> str:
    """Past, present or perfect: what has not happened so far may have happened since."""
    verb = act.token
    if verb.dep_ == "xcomp":
        verb = verb.head
    marks = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lemma_.lower() == "have" for child in marks):
        return "perfect"
    tags = {verb.tag_, *(child.tag_ for child in marks)}
    return "past" if tags & {"VBD"} else "present" if tags & {"VBZ", "VBP"} else "past"


def _same_time(denied: Act, affirmed: Act, *, claim_denies: bool) -> bool:
    """Whether what is denied is denied for a time that holds the time of what is told as done."""
    if not denied.moments:
        is_state = denied.token.lemma_ == "be" or _tense(denied) == _tense(affirmed) == "present"
        is_state = is_state and not affirmed.moments
        return is_state or (claim_denies and "never" in _words(denied))
    return bool(affirmed.moments) and all(
        any(relate_dates(date, moment) is SameDate.AGREES for date in denied.moments)
        for moment in affirmed.moments
    )


def _words(act: Act) -> set[str]:
    return {child.lower_ for child in act.token.children}


def _says_all(verb: Token, done: Statement) -> bool:
    """Whether a statement says every word with content of the clause that denies it."""
    return all(
        says(done, token)
        for token in verb.subtree
        if token.is_alpha
        and not token.is_stop
        and token.dep_ not in {"nsubj", "nsubjpass"}
        and token.lower_ not in _PLAIN
    )
