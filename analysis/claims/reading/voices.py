"""What a whole sentence does with an act told in it: asks, invents, undoes, or lets a party tell it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.claims.lexicon import cues, speakers
from analysis.claims.reading.syntax import Factuality, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def told_by_sentence(act: Token) -> Factuality:
    """What the whole sentence does with an act: asks for it, invents it, undoes it, lets a party tell it."""
    is_question, tellers = _tellers(act.sent)
    if is_question:
        return Factuality.PLANNED
    for token in tellers:
        if token.lower_ in cues.ALLEGEDLY and token.i < act.i:
            return Factuality.ALLEGED
        speaker = _speaker_of(token, act)
        if speaker is not None and (not _is_believed(speaker, act) or _is_disputed(act)):
            return Factuality.ALLEGED
        if token.lemma_.lower() in cues.FICTION and _is_setting(token, act):
            return Factuality.IMAGINED if act.lemma_.lower() not in cues.PERFORMING else Factuality.FACT
        if _is_undone_later(token, act):
            return Factuality.DENIED
    return Factuality.FACT


@lru_cache(maxsize=1024)
def _tellers(sentence: Span) -> tuple[bool, tuple[Token, ...]]:
    """Whether a sentence asks, and its words that may do something with the acts in it."""
    is_question = sentence.text.rstrip("”\"’') \n").endswith("?")
    return is_question, tuple(
        token
        for token in sentence
        if token.lower_ in cues.ALLEGEDLY
        or token.lower_ == "according"
        or token.lemma_.lower() in cues.REPORTING | cues.FICTION
        or token.pos_ == "VERB"
    )


def _is_setting(work: Token, act: Token) -> bool:
    """Whether a sentence opens with the work that it tells of: "In the novel, ..."."""
    place = work.head
    is_fronted = work.dep_ == "pobj" and place.lower_ == "in" and place.i < act.i
    return is_fronted and (place.head.i == act.i or place.head.is_ancestor(act))


def _is_undone_later(token: Token, act: Token) -> bool:
    """Whether a later clause undoes an act: "bought it, but the deal was annulled"."""
    if token.i <= act.i or token.pos_ != "VERB" or cues.phrase(token) not in cues.UNDONE:
        return False
    undone = [child for child in token.children if child.dep_ in {"nsubjpass", "dobj", "nsubj"}]
    return any(
        child.lemma_.lower() in cues.DEALS or child.lower_ in {"it", "this", "that"} for child in undone
    )


def _speaker_of(token: Token, act: Token) -> Token | None:
    """Who tells an act by a word such as "said that" or "according to"; None where it tells another."""
    if token.lower_ == "according":
        return next((word for word in token.subtree if word.dep_ == "pobj"), None)
    if token.lemma_.lower() not in cues.REPORTING - cues.COMMITTING:
        return None
    if token.dep_ == "acl" and token.tag_ == "VBD" and token.head.dep_ == "appos":
        return token.head  # ", a rival claimed", which the pipeline takes for an apposition
    told = next((child for child in token.children if child.dep_ in {"ccomp", "parataxis"}), None)
    if told is None or not (told.i == act.i or told.is_ancestor(act)):
        return None
    return next((child for child in token.children if child.dep_ == "nsubj"), None)


_DISPUTING = frozenset("contest deny dispute rebut refute reject".split())
_TOLD = frozenset("account accusation allegation claim figure it report that this".split())


def _is_disputed(act: Token) -> bool:
    """Whether what somebody said is denied right behind it: "The army denies this."."""
    rest = act.doc[act.i : act.sent.end]
    following = act.doc[act.sent.end].sent if act.sent.end < len(act.doc) else rest
    return any(
        verb.lemma_.lower() in _DISPUTING
        and any(child.dep_ == "dobj" and child.lemma_.lower() in _TOLD for child in verb.children)
        for stretch in (rest, following)
        for verb in stretch
    )


def _is_believed(speaker: Token, act: Token) -> bool:
    """Whether a text takes a speaker's word: an office's, or anyone's of their own doings."""
    words = {word.lemma_.lower() for word in (speaker, *speaker.children)}
    if words & (speakers.PARTISAN | cues.UNTRUE):
        return False
    doer = subject_of(act)
    of_own = doer is not None and (doer.pos_ == "PRON" or doer.lower_ == speaker.lower_)
    if any(child.lower_ in {"close", "familiar"} for child in speaker.children):
        return True  # "people familiar with the talks"
    if words & speakers.IN_OFFICE and not _is_hostile(act, doer):
        return True
    is_body = speaker.pos_ == "PROPN" and speaker.ent_type_ != "PERSON"
    return of_own or is_body or bool(words & speakers.OFFICIAL)


def _is_hostile(act: Token, doer: Token | None) -> bool:
    """Whether an act is told of somebody to their discredit."""
    if doer is None or act.lemma_.lower() not in speakers.HOSTILE:
        return False
    return doer.pos_ in {"PROPN", "PRON"} or doer.lemma_.lower() in speakers.PARTIES
