"""Cues that a clause tells what somebody holds, wishes or feels rather than what was (Wiebe et al. 2004)."""

from __future__ import annotations

from analysis.claims.finding.assertion import Assertion, is_duty
from analysis.claims.lexicon import cues
from analysis.claims.lexicon.judgement import JUDGEMENTS, TOPICS, VAGUE, VALUING

MINDS = frozenset(
    """
    admire agree appreciate believe blame care disagree doubt enjoy expect fear feel forget guess hate hope
    imagine know like listen look love mean mind need prefer regret remember respect suppose thank think
    trust try understand want wish wonder worry
    """.split()
)
"""Verbs of what goes on in a mind."""

STANCES = frozenset("favor favour intend oppose plan pledge promise propose refuse support want".split())
"""What others want is on record; what the speaker wants is his to say."""

_INTENSIFIERS = frozenset("absolutely just quite really simply so such too totally truly very".split())
_SELF = frozenset({"i", "me", "my", "mine", "myself"})
_OTHERS = frozenset("opponent opposition predecessor rival".split())
_POINTING = frozenset({"it", "so", "that", "these", "this", "those", "what", "which", "who"})
_FEW_WORDS = 5


def judges(it: Assertion) -> bool:
    """Something is called good, bad, right or hard: no record settles that."""
    return bool({it.lemma, it.verb.lower_} & JUDGEMENTS) or any(
        word.lemma_.lower() in JUDGEMENTS
        for child in it.verb.children
        if child.dep_ in {"attr", "acomp", "oprd"}
        for word in (child, *child.children)
    )


def colours(it: Assertion) -> bool:
    """A word in passing judges: "his reckless plan"."""
    return any(
        token.lemma_.lower() in JUDGEMENTS
        for token in it.statement.tokens
        if token.dep_ == "amod" and token.head.dep_ not in {"attr", "acomp", "oprd"}
    )


def is_vague(it: Assertion) -> bool:
    """Its object leaves open what is meant: "a way", "the challenge"."""
    return any(child.dep_ in {"dobj", "attr"} and is_vague_noun(child.lemma_) for child in it.verb.children)


def is_about_the_vague(it: Assertion) -> bool:
    """It is about a reason, a way, a question, nothing out in the world."""
    return it.subject.lemma_.lower() in TOPICS


def is_vague_noun(lemma: str) -> bool:
    """Whether a noun names nothing that could be found."""
    return lemma.lower() in VAGUE


def is_of_anybody(it: Assertion) -> bool:
    """Told as present of "you", who may be anybody: "you don't burn the house"."""
    return it.subject.lower_ == "you" and not it.is_past


def speaks_of_self(it: Assertion) -> bool:
    """The speaker is in it."""
    return it.subject.lower_ in _SELF or any(
        token.lower_ in _SELF and token.head.lemma_.lower() not in _OTHERS for token in it.statement.tokens
    )


def is_in_mind(it: Assertion) -> bool:
    """It is thought, felt or wished."""
    return it.lemma in MINDS and (it.lemma not in STANCES or it.is_by_those_who_talk)


def hangs_on_a_wish(it: Assertion) -> bool:
    """It is part of what is thought, wished for or to be done: "We need a law that protects children"."""
    for verb in it.verb.ancestors:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        is_own = any(child.dep_ == "nsubj" and child.lower_ in {"i", "we", "you"} for child in verb.children)
        if is_own and verb.lemma_.lower() in MINDS - {"know"}:
            return True
        if is_duty(verb) or any(c.dep_ == "aux" and c.lower_ in cues.MODALS for c in verb.children):
            return True
    return False


def insists(it: Assertion) -> bool:
    """It leans on a word such as "really"."""
    return any(token.lower_ in _INTENSIFIERS for token in it.statement.tokens)


def only_is(it: Assertion) -> bool:
    """It says what something is, without a figure or a comparison."""
    if it.lemma not in {"be", "’s", "'s"} or it.is_past or it.has_figure or it.compares:
        return False
    is_place = not any(child.dep_ in {"acomp", "attr", "ccomp"} for child in it.verb.children)
    return it.subject.lower_ != "there" and not is_place


def praises_or_blames(it: Assertion) -> bool:
    """What somebody thinks of somebody is told: "critics called it a disgrace"."""
    return it.lemma in VALUING


def only_points(it: Assertion) -> bool:
    """Its subject is named elsewhere, if at all."""
    return it.subject.lower_ in _POINTING


def is_short(it: Assertion) -> bool:
    """It is told as present in a few words: "They work hard"."""
    words = sum(token.is_alpha for token in it.statement.tokens)
    return words <= _FEW_WORDS and not it.statement.quantities and not it.is_past
