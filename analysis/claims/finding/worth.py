"""How much speaks for checking what a clause asserts: points for facts on record, points off for judgement.

The cues are those by which check-worthy sentences were told from others before: tense, quantities, names and
comparisons (Hassan et al. 2015, ClaimBuster), kinds of claim (Konstantinovskiy et al. 2018), and words of
subjectivity (Wiebe et al. 2004). The points come from 500 sentences of our own (``tests/claims/data``).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from analysis.claims.finding import subjectivity
from analysis.claims.finding.assertion import Assertion
from analysis.claims.lexicon.record import ACTS_OF_OFFICE, ON_RECORD, SHARES

ENOUGH = 6
"""Points at which an assertion is worth checking."""

_SPOKEN_TO = frozenset({"dep", "intj", "meta", "npadvmod"})
_NOBODY = frozenset({"nobody", "none"})
_RANKS = frozenset("first last only second third".split())
_AMONG_ALL = re.compile(
    r"\b(?:in|of|on|to) (?:all|any|[A-Z]|(?:our |its |the |\w+ )?history"
    r"|the (?:\w+ )?(?:city|continent|country|earth|nation|planet|region|state|union|world))"
    r"|\bever\b|\bsince\b|\bin (?:a|\w+) (?:centur\w+|decades?|generations?|years)\b"
)
_WHEN = re.compile(
    r"\b(?:ago|century|currently|decades?|ever|first|history|nowadays|recently|right now|since|today|tonight"
    r"|yesterday|(?:during|for|in|over) the (?:last|past)"
    r"|(?:last|this) (?:autumn|fall|month|spring|summer|week|winter|year))\b",
    re.IGNORECASE,
)


def worth_of(assertion: Assertion) -> int:
    """The points of an assertion.

    Args:
        assertion: What a clause asserts.

    Returns:
        The sum over all cues that hold; ``ENOUGH`` or more is worth checking.
    """
    return sum(points for points, holds in CUES if holds(assertion))


def _has_figure(it: Assertion) -> bool:
    return it.has_figure


def _is_past(it: Assertion) -> bool:
    return it.is_past


def _is_going_on(it: Assertion) -> bool:
    return it.verb.tag_ == "VBG"


def _is_on_record(it: Assertion) -> bool:
    return bool(it.lemmas & ON_RECORD)


def _is_much_on_record(it: Assertion) -> bool:
    return len(it.lemmas & ON_RECORD) > 1


def _is_deed_of_others(it: Assertion) -> bool:
    is_deed = it.lemma not in {"be", "have"} | subjectivity.MINDS
    return is_deed and it.is_past and not it.is_by_those_who_talk


def _is_deed_upon_nothing(it: Assertion) -> bool:
    """What those who talk did, but to nothing: "we have worked together"."""
    return it.is_by_those_who_talk and it.is_past and not _has_object(it)


def _is_act_of_office(it: Assertion) -> bool:
    return it.lemma in ACTS_OF_OFFICE


def _is_stance_of_others(it: Assertion) -> bool:
    return it.lemma in subjectivity.STANCES and it.subject.pos_ in {"PROPN", "NOUN"}


def _is_of_somebody_named(it: Assertion) -> bool:
    return it.subject.pos_ == "PROPN"


def _is_of_something(it: Assertion) -> bool:
    return it.subject.pos_ in {"NOUN", "NUM", "ADJ"}


def _names(it: Assertion) -> bool:
    """Somebody is named, and not only spoken to."""
    for name in it.statement.names:
        words = [token for token in it.statement.tokens if name.start <= token.idx < name.end]
        head = next((token for token in words if token.head not in words), None)
        if name.label != "NORP" and head is not None and head.dep_ not in _SPOKEN_TO:
            return True
    return False


def _compares(it: Assertion) -> bool:
    return it.compares


def _measures_against(it: Assertion) -> bool:
    return "than" in it.lemmas or bool(it.lemmas & SHARES)


def _ranks(it: Assertion) -> bool:
    """First or last among all of its kind: "the highest in the world"."""
    ranked = any(token.tag_ in {"JJS", "RBS"} or token.lower_ in _RANKS for token in it.statement.tokens)
    return ranked and _AMONG_ALL.search(it.statement.text) is not None


def _denies_existence(it: Assertion) -> bool:
    """There is none, they have none, not one was found, nobody did."""
    if it.subject.lower_ in _NOBODY:
        return True
    if any(token.lower_ == "no" and token.head.dep_ in {"attr", "dobj"} for token in it.statement.tokens):
        return it.lemma in {"be", "have", "find"}
    return _is_denied(it) and (it.lemma in {"have", "find"} or it.subject.lower_ == "there")


def _is_denied(it: Assertion) -> bool:
    return any(child.dep_ == "neg" for child in it.verb.children)


def _tells_when(it: Assertion) -> bool:
    return bool(it.statement.moments) or _WHEN.search(it.statement.text) is not None


def _has_object(it: Assertion) -> bool:
    return any(
        child.dep_ == "dobj"
        and child.pos_ in {"NOUN", "PROPN"}
        and not subjectivity.is_vague_noun(child.lemma_)
        for child in it.verb.children
    )


CUES: tuple[tuple[int, Callable[[Assertion], bool]], ...] = (
    (6, _has_figure),
    (4, _is_past),
    (3, _is_going_on),
    (3, _is_on_record),
    (2, _is_much_on_record),
    (1, _is_deed_of_others),
    (-3, _is_deed_upon_nothing),
    (3, _is_act_of_office),
    (2, _is_stance_of_others),
    (2, _is_of_somebody_named),
    (1, _is_of_something),
    (2, _names),
    (2, _compares),
    (2, _measures_against),
    (2, _ranks),
    (3, _denies_existence),
    (1, _is_denied),
    (1, _tells_when),
    (1, _has_object),
    (-5, subjectivity.judges),
    (-4, subjectivity.is_vague),
    (-3, subjectivity.speaks_of_self),
    (-2, subjectivity.is_in_mind),
    (-2, subjectivity.is_in_own_mind),
    (-1, subjectivity.is_hedged),
    (-1, subjectivity.hangs_on_a_wish),
    (-1, subjectivity.insists),
    (-2, subjectivity.only_is),
    (-1, subjectivity.only_points),
    (-2, subjectivity.is_short),
)
"""Points, and the cue that earns them."""
