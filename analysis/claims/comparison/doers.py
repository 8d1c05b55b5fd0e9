"""Whether what a noun tells, "the purchase of Aurora", was done by the one who does it in the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.claims.comparison.participants import names_under
from analysis.claims.comparison.words import is_said_by
from analysis.claims.reading.acts import Act
from analysis.claims.reading.syntax import patient_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment

_DOING = frozenset(
    """
    achieve begin carry close commit complete conclude conduct confirm continue do execute finalise finalize
    finish hold lead make mount perform score seal secure stage start suffer undergo win
    """.split()
)
"""Verbs whose subject does what their object names."""

_ANSWERING = frozenset(
    """
    admit compensate confess convict fine guilty honour imprison jail pay praise punish responsible sentence
    spend
    """.split()
)
"""Words that lay what stands behind "of", "for" or "to" upon the one of whom they are said."""


def may_be_done_by(mine: Act, other: Act, alignment: Alignment) -> bool:
    """Whether a noun's act is the doing of the claim's doer, so far as the passage tells whose it is.

    It is where the noun says so ("Norsea's purchase of", "its purchase of", "the purchase by Norsea"), or the
    verb above it: "Norsea completed the purchase", "was convicted of the murder". Who condemned a murder did
    not do it.

    Args:
        mine: An act of the claim, told by a verb.
        other: The passage's act.
        alignment: The claim and the passage.
    """
    noun = other.token
    if noun.pos_ != "NOUN" or mine.token.pos_ == "NOUN" or mine.agent is None:
        return True
    if other.agent is not None:
        return _is_one(mine.agent, other.agent, alignment)
    is_transitive = patient_of(mine.token) is not None
    said = [child for child in noun.children if child.dep_ == "poss"]
    said += [
        doer
        for child in noun.children
        if child.lower_ == "by" or (child.lower_ == "of" and not is_transitive)
        for doer in child.children
        if doer.dep_ == "pobj"
    ]
    above = _attributing(noun)
    doers = said or ([above] if above is not None else [])
    return any(_is_one(mine.agent, doer, alignment) for doer in doers)


def _attributing(noun: Token) -> Token | None:
    """Whose doing the words above a noun make of it; None where they make it nobody's."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in _DOING | _ANSWERING:
        return subject_of(verb)
    if noun.dep_ == "pobj" and verb.lower_ in {"of", "for", "to"} and verb.head.lemma_.lower() in _ANSWERING:
        blamed = verb.head
        return subject_of(blamed if blamed.pos_ == "VERB" else blamed.head) or patient_of(blamed)
    return None


def _is_one(mine: Token, doer: Token, alignment: Alignment) -> bool:
    if doer.pos_ == "PRON" or is_said_by(mine, doer):
        return True
    return any(
        alignment.are_one(name, other)
        for name in names_under(mine, alignment.claim)
        for other in names_under(doer, alignment.passage)
    )
