"""Cues that a clause tells what somebody holds, wishes or feels rather than what was (Wiebe et al. 2004)."""

from __future__ import annotations

from analysis.claims.finding.assertion import Assertion, is_duty
from analysis.claims.lexicon import cues

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

_JUDGEMENTS = frozenset(
    """
    able absurd amazing appropriate awful bad beautiful beneficial best better brave charming clear
    contemptible crazy critical crucial dangerous decent different difficult disaster disgrace easy
    embarrassing essential excellent exciting fair fantastic fine fortunate fundamental funny good great
    happy hard honest horrible ideal important impressive incredible interesting key mistake moral necessary
    nice okay pathetic perfect pleasant pleased proud ready real reasonable responsible right ridiculous sad
    safe sensible serious shame shameful significant simple smart sorry strong stupid sure terrible tough
    tragedy true unfair unfortunate unnecessary vital weak wise wonderful worse worst worthwhile worthy wrong
    """.split()
)
_VAGUE = frozenset(
    """
    answer anything approach bit case challenge chance character choice conversation courage deal debate
    decision difference discussion dream everything faith freedom future heart honesty hope idea issue job
    judgment kind leadership life look lot matter message mind mistake need nothing obligation opinion
    opportunity part plan point problem question reason responsibility role sense side something sort step
    story strength talk thing time trust truth value view way word world
    """.split()
)
_INTENSIFIERS = frozenset("absolutely just quite really simply so such too totally truly very".split())
_SELF = frozenset({"i", "me", "my", "mine", "myself"})
_POINTING = frozenset({"it", "so", "that", "these", "this", "those", "what", "which", "who"})
_HEDGES = cues.ALLEGED | {"feel", "guess", "hope"}
_FEW_WORDS = 5


def judges(it: Assertion) -> bool:
    """Something is called good, bad, right or hard: no record settles that."""
    said_of = {
        word.lemma_.lower()
        for child in it.verb.children
        if child.dep_ in {"attr", "acomp", "oprd"}
        for word in (child, *child.children)
    }
    qualities = {token.lemma_.lower() for token in it.statement.tokens if token.dep_ == "amod"}
    return bool((said_of | qualities) & _JUDGEMENTS)


def is_vague(it: Assertion) -> bool:
    """Its object leaves open what is meant: "a way", "the challenge"."""
    return any(child.dep_ in {"dobj", "attr"} and is_vague_noun(child.lemma_) for child in it.verb.children)


def is_vague_noun(lemma: str) -> bool:
    """Whether a noun names nothing that could be found."""
    return lemma.lower() in _VAGUE


def speaks_of_self(it: Assertion) -> bool:
    """The speaker is in it."""
    return it.subject.lower_ in _SELF or any(token.lower_ in _SELF for token in it.statement.tokens)


def is_in_mind(it: Assertion) -> bool:
    """It is thought, felt or wished."""
    return it.lemma in MINDS and (it.lemma not in STANCES or it.is_by_those_who_talk)


def is_in_own_mind(it: Assertion) -> bool:
    """It is thought, felt or wished by those who talk."""
    return is_in_mind(it) and it.is_by_those_who_talk


def is_hedged(it: Assertion) -> bool:
    """It is only believed."""
    return it.verb.dep_ == "ccomp" and it.verb.head.lemma_.lower() in _HEDGES


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
    exists = it.subject.lower_ == "there"
    return it.lemma in {"be", "’s", "'s"} and not (exists or it.is_past or it.has_figure or it.compares)


def only_points(it: Assertion) -> bool:
    """Its subject is named elsewhere, if at all."""
    return it.subject.lower_ in _POINTING


def is_short(it: Assertion) -> bool:
    """It is told as present in a few words: "They work hard"."""
    words = sum(token.is_alpha for token in it.statement.tokens)
    return words <= _FEW_WORDS and not it.statement.quantities and not it.is_past
