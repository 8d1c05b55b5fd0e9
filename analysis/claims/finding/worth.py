"""How much speaks for checking what a clause asserts: points for facts on record, points off for judgement.

The cues are those by which check-worthy sentences were told from others before: tense, quantities, names and
comparisons (Hassan et al. 2015, ClaimBuster), kinds of claim (Konstantinovskiy et al. 2018), and words of
subjectivity (Wiebe et al. 2004). The points come from 500 sentences of our own (``tests/claims/data``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.claims.finding import subjectivity
from analysis.claims.finding.assertion import SPOKEN_NUMBERS, Assertion, is_duty
from analysis.claims.lexicon import cues
from analysis.claims.lexicon.judgement import JUDGEMENTS, VAGUE
from analysis.claims.lexicon.record import ACTS_OF_OFFICE, ON_RECORD, SHARES

if TYPE_CHECKING:
    from spacy.tokens import Token

ENOUGH = 6
"""Points at which an assertion is worth checking."""

_SPOKEN_TO = frozenset({"dep", "intj", "meta", "npadvmod"})
_NO_DEEDS = frozenset("be deal do get go have live look play sit speak stand talk try work".split())
_NOBODY = frozenset({"nobody", "none"})
_PRESENT = frozenset("i me my mine we us our you your us let here".split())
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


def _has_duration(it: Assertion) -> bool:
    return it.has_duration


def _counts_a_few(it: Assertion) -> bool:
    """It counts people or things up to four, not "one of the things"."""
    return any(
        quantity.text.lower() in SPOKEN_NUMBERS and not subjectivity.is_vague_noun(quantity.unit)
        for quantity in it.statement.quantities
        if quantity.unit
    )


def _is_past(it: Assertion) -> bool:
    return it.is_past


def _is_going_on(it: Assertion) -> bool:
    """A deed is under way, not only talk, work or being."""
    return it.verb.tag_ == "VBG" and it.lemma not in _NO_DEEDS | subjectivity.MINDS | cues.REPORTING


def _is_on_record(it: Assertion) -> bool:
    return bool(it.lemmas & ON_RECORD)


def _is_much_on_record(it: Assertion) -> bool:
    return len(it.lemmas & ON_RECORD) > 1


def _is_deed_of_others(it: Assertion) -> bool:
    is_deed = it.lemma not in {"be", "have"} | subjectivity.MINDS
    return is_deed and it.is_past and not it.is_by_those_who_talk


def _is_deed_upon_nothing(it: Assertion) -> bool:
    """What those who talk did, but to nothing: "we have worked together"."""
    if not (it.is_by_those_who_talk and it.is_past) or it.lemma == "be":
        return False
    return not any(
        _acts_upon_something(verb)
        for verb in (it.verb, *it.verb.children)
        if verb is it.verb or verb.dep_ in {"advcl", "xcomp"}
    )


def _is_act_of_office(it: Assertion) -> bool:
    return it.lemma in ACTS_OF_OFFICE


def _is_stance_of_others(it: Assertion) -> bool:
    """What others want done: "she wants to abolish the college"."""
    return (
        it.lemma in subjectivity.STANCES
        and not it.is_by_those_who_talk
        and any(child.dep_ == "xcomp" and _acts_upon_something(child) for child in it.verb.children)
    )


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
    if _is_first_to(it):
        return True
    if any(_is_ranked_one(child) for child in it.verb.children):
        return True
    ranked = any(token.tag_ in {"JJS", "RBS"} or token.lower_ in _RANKS for token in it.statement.tokens)
    return ranked and _AMONG_ALL.search(it.statement.text) is not None


def _is_first_to(it: Assertion) -> bool:
    """First or only one to have done something: "the first senator to call for an inquiry"."""
    return any(
        token.lower_ in _RANKS
        and token.dep_ in {"amod", "attr", "advmod"}
        and any(child.dep_ in {"relcl", "acl", "xcomp"} for child in (*token.children, *token.head.children))
        for token in it.statement.tokens
    )


def _is_ranked_one(noun: Token) -> bool:
    """Somebody's first or last of a kind: "our biggest customer"."""
    owned = any(child.dep_ == "poss" for child in noun.children)
    return noun.dep_ == "attr" and owned and any(child.tag_ == "JJS" for child in noun.children)


def _is_own_record(it: Assertion) -> bool:
    """What those who talk did in office."""
    is_passive = it.subject.dep_ == "nsubjpass"
    return (
        it.is_by_those_who_talk
        and it.is_past
        and not is_passive
        and it.lemma in ACTS_OF_OFFICE | subjectivity.STANCES
    )


def _is_plain_prose(it: Assertion) -> bool:
    """It is told of a thing or of somebody by nobody to nobody, and without a judgement."""
    if it.subject.pos_ not in {"NOUN", "PROPN", "NUM"} or it.is_past:
        return False
    if it.lemma in subjectivity.MINDS or subjectivity.insists(it):
        return False
    if it.lemma == "be" and any(child.lower_ in {"a", "an"} for child in it.subject.children):
        return False  # what a thing of a kind is: "a cut is not a programme"
    words = {token.lemma_.lower() for token in it.verb.sent}
    return not words & (_PRESENT | JUDGEMENTS | VAGUE)


def _denies_existence(it: Assertion) -> bool:
    """There is none, they have none, not one was found, nobody did."""
    if it.subject.lower_ in _NOBODY:
        return True
    if is_duty(it.verb) or it.lemma in subjectivity.MINDS:
        return False
    if any(token.lower_ == "no" and token.head.dep_ in {"attr", "dobj"} for token in it.statement.tokens):
        return it.lemma in {"be", "have", "find"}
    return _is_denied(it) and (it.lemma in {"have", "find"} or it.subject.lower_ == "there")


def _is_denied(it: Assertion) -> bool:
    return any(child.dep_ == "neg" for child in it.verb.children)


def _tells_when(it: Assertion) -> bool:
    return bool(it.statement.moments) or _WHEN.search(it.statement.text) is not None


def _is_told_by_others(it: Assertion) -> bool:
    """Somebody else says so: "the driver said that he had fled"."""
    return it.speaker is not None and it.speaker.lower_ not in {"i", "we"}


def _has_object(it: Assertion) -> bool:
    return _acts_upon_something(it.verb)


def _acts_upon_something(verb: Token) -> bool:
    """A verb has an object that names something."""
    return any(
        child.dep_ == "dobj"
        and child.pos_ in {"NOUN", "PROPN"}
        and not subjectivity.is_vague_noun(child.lemma_)
        for child in verb.children
    )


CUES: tuple[tuple[int, Callable[[Assertion], bool]], ...] = (
    (8, _has_figure),
    (3, _has_duration),
    (3, _counts_a_few),
    (4, _is_past),
    (3, _is_going_on),
    (3, _is_on_record),
    (2, _is_much_on_record),
    (1, _is_deed_of_others),
    (-3, _is_deed_upon_nothing),
    (3, _is_act_of_office),
    (3, _is_own_record),
    (6, _is_stance_of_others),
    (5, _is_plain_prose),
    (2, _is_of_somebody_named),
    (1, _is_of_something),
    (1, _names),
    (2, _compares),
    (3, _measures_against),
    (3, _ranks),
    (3, _denies_existence),
    (1, _tells_when),
    (1, _is_told_by_others),
    (1, _has_object),
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
