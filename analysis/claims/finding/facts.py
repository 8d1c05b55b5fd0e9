"""Cues that a clause tells of facts on record: quantities, deeds, names, comparisons (Hassan et al. 2015)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.claims.finding import subjectivity
from analysis.claims.finding.assertion import SPOKEN_NUMBERS, Assertion, is_duty
from analysis.claims.lexicon import cues
from analysis.claims.lexicon.judgement import JUDGEMENTS, VAGUE
from analysis.claims.lexicon.record import ACTS_OF_OFFICE, ON_RECORD, SHARES

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPOKEN_TO = frozenset({"dep", "intj", "meta", "npadvmod"})
_NO_DEEDS = frozenset("be deal do get go have live look play sit speak stand talk try work".split())
_NOBODY = frozenset({"nobody", "none"})
_PRESENT = frozenset("i me my mine we us our you your let here".split())
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


def has_figure(it: Assertion) -> bool:
    """A number counts something."""
    return it.has_figure


def has_duration(it: Assertion) -> bool:
    """It tells how long it took."""
    return it.has_duration


def counts_a_few(it: Assertion) -> bool:
    """It counts people or things up to four, not "one of the things"."""
    return any(
        quantity.text.lower() in SPOKEN_NUMBERS and not subjectivity.is_vague_noun(quantity.unit)
        for quantity in it.statement.quantities
        if quantity.unit
    )


def is_past(it: Assertion) -> bool:
    """It is told as past."""
    return it.is_past


def is_going_on(it: Assertion) -> bool:
    """A deed is under way, not only talk, work or being."""
    return it.verb.tag_ == "VBG" and it.lemma not in _NO_DEEDS | subjectivity.MINDS | cues.REPORTING


def is_on_record(it: Assertion) -> bool:
    """A noun stands for what somebody keeps a record of."""
    return bool(it.lemmas & ON_RECORD)


def is_much_on_record(it: Assertion) -> bool:
    """Two such nouns."""
    return len(it.lemmas & ON_RECORD) > 1


def is_deed_of_others(it: Assertion) -> bool:
    """Others did something."""
    is_deed = it.lemma not in {"be", "have"} | subjectivity.MINDS
    return is_deed and it.is_past and not it.is_by_those_who_talk


def is_deed_upon_nothing(it: Assertion) -> bool:
    """What those who talk did, but to nothing: "we have worked together"."""
    if not (it.is_by_those_who_talk and it.is_past) or it.lemma == "be":
        return False
    return not any(
        _acts_upon_something(verb)
        for verb in (it.verb, *it.verb.children)
        if verb is it.verb or verb.dep_ in {"advcl", "xcomp"}
    )


def is_act_of_office(it: Assertion) -> bool:
    """An office, an army or a company does such things on paper."""
    return it.lemma in ACTS_OF_OFFICE


def is_stance_of_others(it: Assertion) -> bool:
    """What others want done: "she wants to abolish the college"."""
    return (
        it.lemma in subjectivity.STANCES
        and not it.is_by_those_who_talk
        and any(child.dep_ == "xcomp" and _acts_upon_something(child) for child in it.verb.children)
    )


def is_of_somebody_named(it: Assertion) -> bool:
    """Its subject has a name."""
    return it.subject.pos_ == "PROPN"


def is_of_something(it: Assertion) -> bool:
    """Its subject is a noun."""
    return it.subject.pos_ in {"NOUN", "NUM", "ADJ"}


def names(it: Assertion) -> bool:
    """Somebody is named, and not only spoken to."""
    for name in it.statement.names:
        words = [token for token in it.statement.tokens if name.start <= token.idx < name.end]
        head = next((token for token in words if token.head not in words), None)
        if name.label != "NORP" and head is not None and head.dep_ not in _SPOKEN_TO:
            return True
    return False


def compares(it: Assertion) -> bool:
    """It tells of a change, or of more or less."""
    return it.compares


def measures_against(it: Assertion) -> bool:
    """More or less than something, or a share of it."""
    return "than" in it.lemmas or bool(it.lemmas & SHARES)


def ranks(it: Assertion) -> bool:
    """First or last among all of its kind: "the highest in the world"."""
    if _is_first_to(it) or any(_is_ranked_one(child) for child in it.verb.children):
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


def is_own_record(it: Assertion) -> bool:
    """What those who talk did in office."""
    is_passive = it.subject.dep_ == "nsubjpass"
    return (
        it.is_by_those_who_talk
        and it.is_past
        and not is_passive
        and it.lemma in ACTS_OF_OFFICE | subjectivity.STANCES
    )


def is_plain_prose(it: Assertion) -> bool:
    """It is told of a thing or of somebody by nobody to nobody, and without a judgement."""
    if it.subject.pos_ not in {"NOUN", "PROPN", "NUM"} or it.is_past:
        return False
    if it.lemma in subjectivity.MINDS or subjectivity.insists(it):
        return False
    if it.lemma == "be" and any(child.lower_ in {"a", "an"} for child in it.subject.children):
        return False  # what a thing of a kind is: "a cut is not a programme"
    words = {token.lemma_.lower() for token in it.verb.sent}
    return not words & (_PRESENT | JUDGEMENTS | VAGUE)


def denies_existence(it: Assertion) -> bool:
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


def tells_when(it: Assertion) -> bool:
    """It has a date, or a word for when."""
    return bool(it.statement.moments) or _WHEN.search(it.statement.text) is not None


def is_told_by_others(it: Assertion) -> bool:
    """Somebody else says so: "the driver said that he had fled"."""
    return it.speaker is not None and it.speaker.lower_ not in {"i", "we"}


def has_object(it: Assertion) -> bool:
    """Something nameable is acted upon."""
    return _acts_upon_something(it.verb)


def _acts_upon_something(verb: Token) -> bool:
    """A verb has an object that names something."""
    return any(
        child.dep_ == "dobj"
        and child.pos_ in {"NOUN", "PROPN"}
        and not subjectivity.is_vague_noun(child.lemma_)
        for child in verb.children
    )
