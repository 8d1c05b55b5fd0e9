"""What a clause asserts, if it does: no question, order, promise, plan, condition or plain attribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.claims.finding.speakers import is_reporting, quoted_as_saying
from analysis.claims.lexicon import cues
from analysis.claims.lexicon.record import CHANGES, MEASURES
from analysis.claims.reading.syntax import CONDITIONS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.finding.clauses import Clause
    from analysis.claims.reading.statement import Statement

SPOKEN_NUMBERS = frozenset("one two three four".split())
"""Numbers that count nothing in talk: "one of those things"."""

_SPANS_OF_TIME = frozenset("century day decade generation hour minute moment month second week year".split())
"""Units in which it is told how long or when, which is no figure on record."""

_OPEN = cues.MODALS | {"'d", "’d", "’ll", "ca", "can", "ought"}
"""Auxiliaries that leave open whether it is so."""

_PERHAPS = frozenset("maybe perhaps possibly".split())
_PROVIDES = frozenset({"will", "would", "'d", "’d", "'ll", "’ll"})
_TYING = frozenset({"come", "follow", "happen", "occur"})
_TALKING = frozenset({"i", "we", "you"})
_HELD = frozenset({"have", "has", "'ve", "’ve", "'s", "’s"})
_DUTIES = frozenset("get go gon got have need ought".split())
"""Verbs that with "to" and another verb speak of what is to be done."""

_WISHES = frozenset("hope intend need want wish".split())
_TALK = cues.REPORTING | frozenset("ask congratulate discuss speak talk thank".split())

_TAKEN_AS_KNOWN = frozenset("forget know notice realise realize remember".split())
"""A question with these takes its clause for so: "Do you know that crime has doubled?"."""

_WHO = frozenset({"WDT", "WP"})
_CONTENT = frozenset({"attr", "dobj", "oprd", "xcomp"})


@dataclass(frozen=True, slots=True)
class Assertion:
    """A clause with what is looked at to weigh it.

    Attributes:
        verb: Its predicate; in "It was Ada Holm who signed" that of the relative clause.
        subject: Head of the subject.
        statement: Its names, dates and quantities.
        lemmas: Lemmas of its words that belong to no name.
        speaker: Head of the name of who says it, if the sentence tells.
    """

    verb: Token
    subject: Token
    statement: Statement
    lemmas: frozenset[str]
    speaker: Token | None

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return str(self.verb.lemma_.lower())

    @property
    def is_by_those_who_talk(self) -> bool:
        """Whether the speaker, those with him or the hearer do it."""
        return self.subject.lower_ in _TALKING

    @property
    def is_past(self) -> bool:
        """Whether it is told as past, not "we've got" nor "is made"."""
        helpers = {child.lower_ for child in self.verb.children if child.dep_ in {"aux", "auxpass"}}
        if self.lemma == "get" and helpers & _HELD:
            return False
        if self.verb.tag_ == "VBD" or helpers & {"did", "had", "has", "have", "was", "were", "'ve", "’ve"}:
            return True
        if self.verb.tag_ != "VBN":
            return False
        if not helpers & {"am", "are", "is", "'re", "'s", "’re", "’s"}:
            return True
        has_object = any(child.dep_ == "dobj" for child in self.verb.children)
        return has_object and bool(helpers & {"'s", "’s"})  # "he's broken it", which the parse takes for "is"

    @property
    def has_figure(self) -> bool:
        """Whether it has a number that counts something, other than how long it took."""
        return has_figure(self.statement)

    @property
    def has_duration(self) -> bool:
        """Whether it tells how long it took."""
        return any(quantity.unit in _SPANS_OF_TIME for quantity in self.statement.quantities)

    @property
    def compares(self) -> bool:
        """Whether it tells of a change, or of more or less."""
        if self.lemma in CHANGES or any(
            token.tag_ in {"JJR", "JJS", "RBR", "RBS"} for token in self.statement.tokens
        ):
            return True
        return self.lemma == "be" and any(child.lower_ in {"down", "up"} for child in self.verb.children)


def has_figure(statement: Statement) -> bool:
    """Whether a number counts something, other than a span of time or "one of those things"."""
    return any(
        quantity.text.lower() not in SPOKEN_NUMBERS and quantity.unit not in _SPANS_OF_TIME
        for quantity in statement.quantities
    )


def assertion_of(clause: Clause, statement: Statement) -> Assertion | None:
    """What a clause asserts, or None if it asserts nothing.

    Args:
        clause: The clause.
        statement: Its names, dates and quantities.
    """
    head, subject = clause.head, clause.subject
    if head.pos_ not in {"VERB", "AUX"} or subject is None:
        return None  # a fragment or an order
    if head.tag_ == "VB" and not any(child.dep_ in {"aux", "nsubj"} for child in head.children):
        return None
    if is_asked(clause) or is_duty(head) or _is_supposed(head) or _is_open(head, subject):
        return None
    if _only_speaks(head) or _is_own_to_say(head, subject) or _only_ties(clause):
        return None
    verb = _presented(head, subject)
    if verb is not head and (is_duty(verb) or _is_open(verb, verb.head)):
        return None
    lemmas = {token.lemma_.lower() for token in statement.tokens if token.pos_ != "PROPN"}
    return Assertion(
        verb, subject if verb is head else verb.head, statement, frozenset(lemmas), clause.speaker
    )


def is_asked(clause: Clause) -> bool:
    """Whether a clause is part of a question that does not take it for so."""
    if not clause.is_in_question:
        return False
    head = clause.head
    return not (head.dep_ == "ccomp" and head.head.lemma_.lower() in _TAKEN_AS_KNOWN)


def is_duty(verb: Token) -> bool:
    """Whether a verb speaks of what is to be done: "going to", "have to", "ought to", "got to"."""
    return verb.lemma_.lower() in _DUTIES and any(
        child.dep_ in {"xcomp", "ccomp"}
        and child.tag_ == "VB"
        and not any(c.dep_ in SUBJECTS for c in child.children)
        for child in verb.children
    )


def _is_supposed(head: Token) -> bool:
    """Whether a condition hangs on it, or it hangs on one, or is one: "when a company moves its plant"."""
    if head.dep_ == "advcl" and head.tag_ in {"VBP", "VBZ"}:
        helpers = {child.lower_ for child in head.children if child.dep_ in {"advmod", "mark"}}
        if helpers & {"when", "whenever"}:
            return True
    if any(
        child.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in child.children)
        for child in head.children
    ):
        return True
    return any(
        child.dep_ == "mark" and child.lower_ in CONDITIONS
        for verb in (head, *head.ancestors)
        for child in verb.children
    )


def _is_open(head: Token, subject: Token) -> bool:
    """Whether an auxiliary leaves it open; not "cannot" of others, nor what somebody's plan would do."""
    if any(child.lower_ in _PERHAPS for child in head.children):
        return True
    found = {child.lower_ for child in head.children if child.dep_ == "aux"} & _OPEN
    if not found:
        return False
    is_denied = any(child.dep_ == "neg" for child in head.children)
    if found <= {"ca", "can"} and is_denied and subject.pos_ in {"NOUN", "PROPN"}:
        return False
    is_ours = any(child.lower_ in {"my", "our"} for child in subject.children)
    return is_ours or subject.lemma_.lower() not in MEASURES or not found <= _PROVIDES


def _only_speaks(head: Token) -> bool:
    """Whether a verb of speech stands without what was said: "Ada Holm said", "quoted Holm as saying so"."""
    if quoted_as_saying(head) is not None:
        return True
    return is_reporting(head) and not any(
        child.dep_ in _CONTENT or child.dep_ in {"auxpass", "nsubjpass"} for child in head.children
    )


def _is_own_to_say(head: Token, subject: Token) -> bool:
    """Whether those who talk wish or say something now: "we need more police", "I'm talking about taxes"."""
    if subject.lower_ not in _TALKING or head.lemma_.lower() not in _WISHES | _TALK:
        return False
    return not any(
        verb.tag_ == "VBD" or verb.lower_ in {"had", "has", "have", "'ve", "’ve"}
        for verb in (head, *(child for child in head.children if child.dep_ == "aux"))
    )


def _only_ties(clause: Clause) -> bool:
    """Whether a verb only ties its subject to another clause: "The deal came as ministers met"."""
    return (
        clause.head.lemma_.lower() in _TYING
        and clause.span[-1].i == clause.head.i
        and any(child.dep_ == "advcl" for child in clause.head.children)
    )


def _presented(head: Token, subject: Token) -> Token:
    """The verb that a sentence is about which only presents somebody: "This is the man who sold it"."""
    if head.lemma_.lower() not in {"be", "have"} or subject.pos_ != "PRON" or subject.dep_ == "expl":
        return head
    for child in head.children:
        if child.dep_ in {"attr", "dobj"}:
            for verb in child.children:
                if verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS and c.tag_ in _WHO for c in verb.children):
                    return verb
    return head
