"""Whether a clause states something about the world that a document could confirm or refute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.claims import cues
from analysis.claims.clauses import Clause
from analysis.claims.reading import Statement
from analysis.claims.syntax import CONDITIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

_MINDS = frozenset(
    """
    agree appreciate believe care disagree doubt enjoy expect fear feel guess hate hope imagine know
    like love mean need prefer regret remember suppose think thank trust understand want wish wonder
    respect
    """.split()
)
_JUDGEMENTS = frozenset(
    """
    able absurd amazing appropriate awful bad beautiful beneficial best better brave clear contemptible
    crazy crucial dangerous disaster disgrace easy embarrassing essential excellent exciting fair
    fantastic fine fortunate good great happy hard honest horrible ideal important impressive incredible
    interesting mistake moral necessary nice okay pathetic perfect pleasant pleased proud ready
    reasonable responsible right ridiculous sad safe sensible serious shame shameful significant simple
    smart sorry strong stupid sure terrible tough tragedy true unfair unfortunate unnecessary vital weak
    wise wonderful worse worst worthwhile worthy wrong
    """.split()
)
_CHANGES = frozenset(
    """
    climb cut decline decrease double drop fall gain grow increase jump lose plunge quadruple raise
    reduce rise shrink slip soar surge treble triple
    """.split()
)
_MULTIPLES = frozenset("twice half double triple third majority minority most".split())
_MEASURES = frozenset("% $ € £ ¥".split())
_CAUSES = frozenset("cause trigger spark prompt because due".split())
_SPOKEN_NUMBERS = frozenset("two three four".split())
_ON_RECORD = frozenset(
    """
    abortion accident act aid alliance amendment army arrest attack ballot bill bomb bond border budget
    casualty census commission committee constitution contract convict corporation cost court crime
    currency death debt deficit degree deportation dollar dose drug economy education election embargo
    emission employment export factory fee fund graduate growth gun hospital household housing immigrant
    import income inflation insurance interest investment job judge jury law lawsuit layoff legislation
    loan loss market medicine missile money mortgage murder output pardon patent patient pay pension
    percent plant poverty premium price prison production profit program rate record recession refugee
    resolution revenue salary sale sanction school seat security share shortage soldier spending
    statistic strike subsidy surplus tariff tax taxpayer test trade treaty troop turnout unemployment
    vaccine verdict veteran veto victim vote wage war weapon welfare worker
    """.split()
)
"""Common nouns for what registers, statistics, courts and parliaments keep a record of."""


_DUTIES = frozenset("get go have need ought".split())
"""Verbs that with "to" and another verb speak of what is to be done."""

_IN_MY_VIEW = re.compile(r"\bin (?:my|our) (?:opinion|view|judgement|judgment)\b", re.IGNORECASE)

_FEWEST_WORDS = 3
"""Of a figure without a verb: "12 dead" or a time stamp says nothing that could be looked up."""


def is_checkable(clause: Clause, statement: Statement) -> bool:
    """Whether a clause is an assertion, and holds something that can be checked.

    Args:
        clause: The clause.
        statement: Its names, dates and quantities.
    """
    if _is_question(clause):
        return False
    if _is_assertion(clause):
        return not _is_opinion(clause, statement) and _has_substance(clause, statement)
    return _is_figure(clause, statement)


def _is_question(clause: Clause) -> bool:
    return clause.head.sent.text.rstrip("”\"’') ").endswith("?")


def _is_assertion(clause: Clause) -> bool:
    """A declarative clause that says how things are or were: no order, promise, plan or condition."""
    head = clause.head
    children = list(head.children)
    if head.pos_ not in {"VERB", "AUX"} or clause.subject is None:
        return False  # an order, or a fragment
    if any(child.dep_ == "aux" and child.lower_ in cues.MODALS for child in children):
        return False
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in children):
        return False
    if any(
        child.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in child.children) for child in children
    ):
        return False
    if head.lemma_.lower() in _DUTIES and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in children):
        return False  # "going to", "have to", "ought to"
    return head.tag_ != "VB" or any(child.dep_ == "aux" for child in children)


def _is_figure(clause: Clause, statement: Statement) -> bool:
    """A figure on record that is forecast or set down without a verb: "It would cost $4 billion a year"."""
    if not statement.quantities or _speaks_of_self(clause) or _speaks_of_us(clause):
        return False
    if clause.head.pos_ not in {"VERB", "AUX"}:
        is_worded = sum(token.is_alpha for token in statement.tokens) >= _FEWEST_WORDS
        return is_worded and any(
            quantity.text.lower() not in _SPOKEN_NUMBERS for quantity in statement.quantities
        )
    if clause.subject is None:
        return False
    return any(token.lemma_.lower() in _ON_RECORD for token in statement.tokens) or any(
        quantity.unit in _MEASURES for quantity in statement.quantities
    )


def _is_opinion(clause: Clause, statement: Statement) -> bool:
    """What a mind holds, and judgements that no record can settle."""
    head, subject = clause.head, clause.subject
    if head.lemma_.lower() in _MINDS or _IN_MY_VIEW.search(head.sent.text):
        return True
    if (
        subject is not None
        and subject.lower_ in {"i", "you"}
        and not (statement.quantities or statement.names)
    ):
        return True
    judged = {
        word.lemma_.lower()
        for child in head.children
        if child.dep_ in {"attr", "acomp"}
        for word in (child, *child.children)
    }
    return bool(judged & _JUDGEMENTS) and not statement.quantities


def _has_substance(clause: Clause, statement: Statement) -> bool:
    """A number, a date, a named act, or a comparison, cause or change in what is kept on record."""
    lemmas = {token.lemma_.lower() for token in statement.tokens}
    on_record = bool(lemmas & _ON_RECORD)
    counted = any(on_record or q.text.lower() not in _SPOKEN_NUMBERS for q in statement.quantities)
    if counted and (on_record or not _speaks_of_self(clause)):
        return True
    if any(moment.grain in {"day", "month", "year", "decade"} for moment in statement.moments):
        return not _speaks_of_self(clause) or on_record
    if _is_named_act(clause, statement, on_record) or _is_act_of_others(clause):
        return True
    return on_record and _is_of_record(clause, statement, lemmas)


def _is_named_act(clause: Clause, statement: Statement, on_record: bool) -> bool:
    """Somebody or something with a name did something, or is something."""
    names = [name for name in statement.names if name.label != "NORP"]
    lemma = clause.head.lemma_.lower()
    if not names or lemma in cues.REPORTING | _MINDS or _speaks_of_self(clause):
        return False
    if lemma == "be" and not any(child.dep_ == "attr" for child in clause.head.children):
        return False
    return (
        on_record
        or _is_told_as_past(clause.head)
        or (clause.subject is not None and clause.subject.pos_ == "PROPN")
    )


def _is_act_of_others(clause: Clause) -> bool:
    """He, she, they or we did something to something: "They tore down the old station"."""
    subject, head = clause.subject, clause.head
    return (
        subject is not None
        and subject.lower_ in {"he", "she", "they", "we"}
        and _is_told_as_past(head)
        and head.lemma_.lower() not in cues.REPORTING | _MINDS
        and any(child.dep_ == "dobj" and child.pos_ in {"NOUN", "PROPN"} for child in head.children)
    )


def _is_of_record(clause: Clause, statement: Statement, lemmas: set[str]) -> bool:
    """A superlative, a comparison, a cause or a change in things on record, or an act upon them."""
    if any(token.tag_ in {"JJS", "RBS", "JJR", "RBR"} for token in statement.tokens) or lemmas & _CAUSES:
        return True
    lemma = clause.head.lemma_.lower()
    return (
        lemma in _CHANGES
        or bool(lemmas & _MULTIPLES)
        or (_is_told_as_past(clause.head) and lemma != "be" and not _speaks_of_self(clause))
    )


def _speaks_of_self(clause: Clause) -> bool:
    return clause.subject is not None and clause.subject.lower_ in {"i", "you"}


def _speaks_of_us(clause: Clause) -> bool:
    return clause.subject is not None and clause.subject.lower_ == "we"


def _is_told_as_past(head: Token) -> bool:
    return head.tag_ in {"VBD", "VBN"} or any(
        child.lower_ in {"has", "have", "had"} for child in head.children
    )
