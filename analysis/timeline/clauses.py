"""The clause that a time expression dates: its event word, its subject and object, and its stretch of text.

Syntax is spaCy's, with ClearNLP's labels. A date belongs to the nearest verb above it, or to the event noun
that it is part of ("the June 3 hearing"); a date inside another noun ("the 2008 model") dates no event.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from analysis.timeline.constituents import OBJECTS, SUBJECTS, is_aside, subtree
from analysis.timeline.modality import REPORTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_EVENT_NOUNS = frozenset(
    "accident address agreement airstrike announcement arrest arrival attack auction ballot battle birth "
    "blast bombing campaign ceasefire ceremony clash closure collapse conference congress contract "
    "convention coup crash deal death debate debut defeat delivery demonstration departure earthquake "
    "election eruption event exercise exhibition explosion fight fighting fire flight flood game games "
    "genocide hearing incident inauguration inquiry interview invasion killing launch launching "
    "liberation march massacre match meeting merger mission murder offensive olympics opening operation "
    "outbreak pact parade poll premiere presentation protest purchase raid rally rebellion referendum "
    "release report resignation revolt revolution riot rout ruling sale scandal settlement shooting show "
    "siege signing speech storm strike summit surrender takeover talk talks test tour treaty trial truce "
    "tsunami unveiling uprising victory visit vote war wedding withdrawal".split()
)
_EVENT_ENDINGS = ("tion", "sion", "ment")
_MODIFIERS = ("compound", "nummod", "nmod", "amod", "poss")

_REACH = 50  # characters
_COMPARISON = re.compile(
    r"\b(?:(?:\w{3,}est|most|least|worst|best|first|lowest)\b[^.;!?]{0,40}\ssince"
    r"|(?:compared|than|versus|against)\b[^.,;!?]{0,20}\b(?:in|with|to|of)"
    r"|(?:compared\s(?:with|to)|(?:up|down)\sfrom|against(?=[^\w]{1,3}\d))\b(?:[^.,;!?]|[.,](?=\d)){0,40}?"
    r"|(?:percent|per\scent|%|points?)\s(?:from|on|than\sin))\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""What leads to a date that something is only compared with: "the highest since", "up 6 percent from"."""


def event_word(doc: Doc, start: int, end: int) -> Token | None:
    """The verb or event noun that a time expression dates.

    Args:
        doc: The parsed text.
        start: First character of the expression.
        end: The character after its last.

    Returns:
        The token, or None when the expression stands outside any statement.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span) or _COMPARISON.search(_before(doc, start)):
        return None
    inside = range(span.start, span.end)
    token = span.root
    while token.head != token:  # spaCy makes a new object at every access
        above = token.head
        if above.i not in inside and above.pos_ in ("VERB", "AUX"):
            return _teller(span, above) or _main_verb(above)
        if above.i not in inside and above.pos_ in ("NOUN", "PROPN"):
            dates_the_verb = _is_object(above) and token.dep_ == "prep"  # "made its first flight in 2014"
            if not dates_the_verb and is_event_noun(above):
                return above
            if not dates_the_verb and token.dep_ in _MODIFIERS:
                return None
            if is_aside(above):  # "the theatre, a listed building since 1955,"
                return None
        token = above
    return _main_verb(token) if token.pos_ in ("VERB", "AUX") else None


def _teller(span: Span, verb: Token) -> Token | None:
    """The verb of saying that a date stands behind, where the parse took it for a date of what is said.

    So in "It said on Friday it would leave".
    """
    telling = verb.head
    opens = [child.left_edge.i for child in verb.children if child.dep_ in (*SUBJECTS, "mark")]
    if verb.dep_ != "ccomp" or telling.lemma_ not in REPORTS or not opens:
        return None
    return telling if telling.i < span.start <= telling.i + 2 and span.end <= min(opens) else None


def _before(doc: Doc, offset: int) -> str:
    """What stands before a character; ``Doc.text`` would put the whole text together anew."""
    span = doc.char_span(max(0, offset - _REACH), offset, alignment_mode="expand")
    return span.text_with_ws[: offset - span.start_char] if span is not None else ""


def is_event_noun(token: Token) -> bool:
    """Whether a noun names something that happens: "hearing", "invasion"."""
    word = token.lemma_.lower()
    if token.ent_type_ == "DATE" and token.pos_ == "PROPN":
        return False  # "March 2019" is no march
    return word in _EVENT_NOUNS or (token.pos_ == "NOUN" and len(word) > 6 and word.endswith(_EVENT_ENDINGS))


def own_tokens(head: Token, other_heads: Collection[int]) -> list[Token]:
    """The tokens of an event's clause, without the clauses of other events and of coordinated verbs.

    Args:
        head: The event word.
        other_heads: Token indexes of the other events of the sentence.
    """

    def belongs(token: Token) -> bool:
        coordinated = token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")
        return token.i not in other_heads and not coordinated

    return subtree(head, belongs)


def subject(head: Token) -> Token | None:
    """The grammatical subject, taken from the main clause where the event's own clause leaves it out."""
    at: Token | None = head
    while at is not None:
        for child in at.children:
            if child.dep_ in SUBJECTS:
                return _antecedent(at) if child.tag_ in ("WDT", "WP") and at.dep_ == "relcl" else child
        if at.dep_ == "acl":
            return at.head
        shares = at.dep_ in ("conj", "xcomp", "advcl") and at.head.pos_ in ("VERB", "AUX") and at.head != at
        at = at.head if shares else None
    return None


def objects(head: Token) -> frozenset[str]:
    """Lemmas of a verb's direct objects and complements."""
    return frozenset(child.lemma_.lower() for child in head.children if child.dep_ in OBJECTS)


def _main_verb(token: Token) -> Token:
    """The verb that an auxiliary belongs to; the subject where "was" says only when it was."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    if verb.lemma_ == "be" and not any(child.dep_ in (*OBJECTS, "xcomp", "ccomp") for child in verb.children):
        who = subject(verb)
        return who if who is not None and is_event_noun(who) else verb
    return verb


def _is_object(noun: Token) -> bool:
    return noun.dep_ in ("dobj", "attr", "oprd") and noun.head.pos_ in ("VERB", "AUX")


def _antecedent(verb: Token) -> Token:
    return verb.head
