"""What the parse says about a predicate: its subject, whether it is stated as a deed, its tense."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from analysis.claims import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
CONDITIONS = frozenset({"if", "unless", "whether"})
_ALLEGING = frozenset({"allege", "alleges", "alleged"})
_CARRIES_STATUS = frozenset({"xcomp", "ccomp", "acl", "pcomp", "pobj", "dobj", "advcl"})


class Factuality(StrEnum):
    """Whether a text commits itself to an act having happened (after FactBank, Saurí & Pustejovsky 2009)."""

    FACT = "fact"
    PLANNED = "planned"
    DENIED = "denied"
    ALLEGED = "alleged"


def is_predicate(token: Token) -> bool:
    """Whether a token is a verb that heads a clause or a participle phrase."""
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound"}


def subject_of(predicate: Token) -> Token | None:
    """The head of a predicate's subject, also when it stands with another verb of the sentence."""
    for _ in range(8):  # a chain of conjoined verbs; longer ones are lists, not sentences
        own = next((child for child in predicate.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            if own.tag_ in {"WDT", "WP"} and predicate.dep_ == "relcl":
                return predicate.head
            return own
        if predicate.dep_ in {"acl", "relcl"}:
            return predicate.head
        if predicate.dep_ in {"conj", "xcomp", "advcl"} and predicate.head.i != predicate.i:
            predicate = predicate.head
            continue
        return None
    return None


def agent_of(predicate: Token) -> Token | None:
    """Who does it: the subject of an active verb, or the name behind "by" of a passive one."""
    if _is_passive(predicate):
        by = next((child for child in predicate.children if child.dep_ == "agent"), None)
        return None if by is None else next((child for child in by.children if child.dep_ == "pobj"), None)
    return subject_of(predicate)


def patient_of(predicate: Token) -> Token | None:
    """To whom or what it is done: the object of an active verb, or the subject of a passive one."""
    if _is_passive(predicate):
        return subject_of(predicate)
    return next((child for child in predicate.children if child.dep_ == "dobj"), None)


def _is_passive(predicate: Token) -> bool:
    marks = {child.dep_ for child in predicate.children}
    bare = predicate.tag_ == "VBN" and predicate.dep_ in {"acl", "advcl"}
    return bool(marks & {"auxpass", "nsubjpass", "agent"}) or (bare and "aux" not in marks)


def factuality(token: Token) -> Factuality:
    """Read whether an act is told as a deed, a plan, a denial or an allegation.

    Cues: negation and modal verbs on the act, conditions, and the words that govern it ("plans to",
    "denied that", "allegedly").

    Args:
        token: The verb or the noun that names the act.
    """
    act, status, seen = token, _own_status(token), 0
    if status is Factuality.FACT:
        status = _judged(token)
    if status is Factuality.FACT and token.dep_ == "relcl" and token.head.lemma_.lower() in cues.REPORTS:
        return Factuality.ALLEGED  # "the report that", which the pipeline takes for a relative clause
    while status is Factuality.FACT and token.dep_ in _CARRIES_STATUS | {"prep", "conj"} and seen < 6:
        carries = token.dep_ in _CARRIES_STATUS
        is_adjunct = token.dep_ == "advcl" or (
            token.dep_ == "pobj" and token.head.lemma_.lower() in {"during", "after", "as", "by", "since"}
        )
        token, seen = token.head, seen + 1
        if is_adjunct:
            break
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN" and lemma in cues.REPORTS:
            return Factuality.ALLEGED
        if carries or token.pos_ in {"VERB", "NOUN", "ADJ", "ADV"}:
            status = _governed_by(lemma) or (_own_status(token) if token.pos_ in {"VERB", "AUX"} else status)
        if status is Factuality.FACT:
            status = _judged(token)
    return status if status is not Factuality.FACT else _voiced(act)


def _judged(token: Token) -> Factuality:
    """What is said of an act as a whole, or of the report of it: "was annulled", "it is false that"."""
    verb = token.head if token.dep_ in {"nsubj", "nsubjpass"} else token
    said = {verb.lemma_.lower()} | {c.lemma_.lower() for c in verb.children if c.dep_ in {"acomp", "oprd"}}
    if verb is not token and said & cues.UNDONE:
        return Factuality.DENIED
    return Factuality.DENIED if said & cues.UNTRUE else Factuality.FACT


def _voiced(act: Token) -> Factuality:
    """What the whole sentence does with an act: asks for it, or gives it in the words of a party."""
    sentence = act.sent
    if sentence.text.rstrip("”\"’') \n").endswith("?"):
        return Factuality.PLANNED
    for token in sentence:
        if token.lower_ in _ALLEGING and token.i < act.i:
            return Factuality.ALLEGED
        if _speaks(token, act) and not _is_believed(token, act):
            return Factuality.ALLEGED
    return Factuality.FACT


def _speaks(token: Token, act: Token) -> bool:
    """Whether a word gives an act to a speaker: "said that", "according to"."""
    if token.lower_ == "according":
        return True
    told = next((child for child in token.children if child.dep_ in {"ccomp", "parataxis"}), None)
    is_reporting = token.lemma_.lower() in cues.REPORTING - cues.COMMITTING
    return is_reporting and told is not None and (told.i == act.i or told.is_ancestor(act))


def _is_believed(verb: Token, act: Token) -> bool:
    """Whether a text takes a speaker's word: an office's, or anyone's of their own doings."""
    roles = {"pobj"} if verb.lower_ == "according" else {"nsubj"}
    speaker = next((word for word in verb.subtree if word.dep_ in roles), None)
    if speaker is None:
        return True
    words = {word.lemma_.lower() for word in (speaker, *speaker.children)}
    if words & cues.PARTISAN:
        return False
    doer = subject_of(act)
    of_own = doer is not None and (doer.pos_ == "PRON" or doer.lower_ == speaker.lower_)
    is_body = speaker.pos_ == "PROPN" and speaker.ent_type_ != "PERSON"
    return of_own or is_body or bool(words & cues.OFFICIAL)


def _governed_by(lemma: str) -> Factuality | None:
    if lemma in cues.PLANNED:
        return Factuality.PLANNED
    if lemma in cues.DENIED:
        return Factuality.DENIED
    return Factuality.ALLEGED if lemma in cues.ALLEGED else None


def _own_status(token: Token) -> Factuality:
    children = list(token.children)
    words = {child.lower_ for child in children}
    lemmas = {child.lemma_.lower() for child in children}
    if any(child.dep_ == "neg" or child.lower_ in cues.NEGATIONS for child in children):
        return Factuality.DENIED
    if any(child.dep_ == "advmod" and child.lower_ in cues.NOT_QUITE for child in children):
        return Factuality.DENIED
    if any(child.dep_ == "aux" and child.lower_ in cues.MODALS for child in children):
        return Factuality.PLANNED
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in children):
        return Factuality.PLANNED
    if token.tag_ == "VB" and token.dep_ in {"advcl", "acl", "relcl", "xcomp"} and "to" in words:
        # "signed a memorandum to produce": a purpose; "managed to win" and "continued to grow" are deeds
        aims = token.dep_ != "xcomp" or token.head.lemma_.lower() == "be"
        return Factuality.PLANNED if aims else Factuality.FACT
    modifiers = {child.lemma_.lower() for child in children if child.dep_ in {"amod", "advmod"}}
    if modifiers & cues.ALLEGED or "allegedly" in lemmas:
        return Factuality.ALLEGED
    if modifiers & {"plan", "planned", "propose", "proposed", "possible", "potential", "future", "upcoming"}:
        return Factuality.PLANNED
    return Factuality.FACT
