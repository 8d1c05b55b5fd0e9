"""Whether a clause states something about the world that a document could confirm or refute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.claims import lexicon
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
_CAUSES = frozenset("cause trigger spark prompt because due".split())
_ALL = frozenset(
    "all every everybody everyone majority most never nobody none no only half twice third".split()
)
_SPOKEN_NUMBERS = frozenset("one two three four".split())


def is_checkable(clause: Clause, statement: Statement) -> bool:
    """Whether a clause is an assertion, and holds something that can be checked.

    Args:
        clause: The clause.
        statement: Its names, dates and quantities.
    """
    return _is_assertion(clause) and not _is_opinion(clause, statement) and _has_substance(clause, statement)


def _is_assertion(clause: Clause) -> bool:
    """A declarative clause that says how things are or were: no question, order, promise or condition."""
    head, sentence = clause.head, clause.head.sent
    if sentence.text.rstrip("”\"’') ").endswith("?"):
        return False
    children = list(head.children)
    if head.pos_ not in {"VERB", "AUX"}:
        return False
    if any(child.dep_ == "aux" and child.lower_ in lexicon.MODALS for child in children):
        return False
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in children):
        return False
    if any(
        child.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in child.children) for child in children
    ):
        return False
    if head.lemma_.lower() == "go" and any(child.dep_ == "xcomp" for child in children):
        return False
    if clause.subject is None:
        return False  # an order, or a fragment
    return not (head.tag_ == "VB" and not any(child.dep_ == "aux" for child in children))


def _is_opinion(clause: Clause, statement: Statement) -> bool:
    """What a mind holds, and judgements that no record can settle."""
    head, subject = clause.head, clause.subject
    if head.lemma_.lower() in _MINDS:
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
    """A number, a date, a named act, a comparison, a cause, or a change."""
    head = clause.head
    words = [token.lemma_.lower() for token in statement.tokens]
    if any(q.text.lower() not in _SPOKEN_NUMBERS for q in statement.quantities):
        return True
    if any(moment.grain in {"day", "month", "year", "decade"} for moment in statement.moments):
        return True
    if _is_named_act(head, statement):
        return True
    if any(token.tag_ in {"JJR", "RBR"} for token in statement.tokens) and "than" in words:
        return True
    if head.lemma_.lower() in _CHANGES and _is_told_as_past(head):
        return True
    return bool(_CAUSES & set(words)) and bool(statement.names)


def _is_named_act(head: Token, statement: Statement) -> bool:
    """Somebody or something with a name did something, or is something."""
    names = [name for name in statement.names if name.label != "NORP"]
    if not names:
        return False
    if head.lemma_.lower() == "be":
        return any(child.dep_ == "attr" for child in head.children)
    return head.lemma_.lower() not in lexicon.REPORTING | _MINDS


def _is_told_as_past(head: Token) -> bool:
    return head.tag_ in {"VBD", "VBN"} or any(
        child.lower_ in {"has", "have", "had"} for child in head.children
    )
