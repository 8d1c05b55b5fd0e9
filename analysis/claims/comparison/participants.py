"""The names that take part in an act: under its verb, in its subject, and those that tell it from others."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.claims.lexicon import classes
from analysis.claims.reading.acts import Act
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import REMEMBERED, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"conj", "relcl", "advcl", "ccomp", "acl", "parataxis"})
_OF_THE_SAME = frozenset({"appos", "compound", "conj", "nmod", "flat"})
_CALLS = frozenset("call dub know name".split())


@lru_cache(maxsize=REMEMBERED)
def participants(act: Act, statement: Statement) -> tuple[Name, ...]:
    """Names under an act in the parse, other than those of the clauses inside it, and its subject's."""
    inside = _clause(act.token)
    if act.subject is not None:
        inside |= _clause(act.subject)
    return tuple(name for name, root in statement.roots if root.i in inside)


@lru_cache(maxsize=REMEMBERED)
def needed_names(act: Act, statement: Statement) -> list[Name]:
    """The names that tell which act is meant.

    What happens once is known by its subject. Any other act is known by its subject, object and place
    together; who came along does not count.
    """
    subject = name_under(act.subject, statement)
    if act.happens_once and subject is not None:
        return [subject, *names_under(act.patient, statement)]
    along = {
        token.i
        for child in act.token.subtree
        if child.dep_ == "appos"
        or (child.dep_ == "prep" and child.lower_ in {"with", "alongside"} and child.head.i == act.token.i)
        for token in child.subtree
    }
    taking_part = participants(act, statement)
    return [
        name
        for name, root in statement.roots
        if name in taking_part and name.label != "NORP" and (root.i not in along or not _has_object(act))
    ]


def _has_object(act: Act) -> bool:
    """Whether an act says whom or what or where, so that "with" only names company: not "met with"."""
    return any(
        child.dep_ == "dobj" or (child.dep_ == "prep" and child.lower_ in {"in", "to", "at", "for", "into"})
        for child in act.token.children
    )


@lru_cache(maxsize=REMEMBERED)
def _clause(head: Token) -> frozenset[int]:
    """A token and what hangs on it, without conjoined, relative and adverbial clauses."""
    found, queue = set(), [head]
    while queue:
        token = queue.pop()
        found.add(token.i)
        queue += [
            child
            for child in token.children
            if not (
                child.dep_ in _CLAUSES
                and child.pos_ in {"VERB", "AUX"}
                and child.lemma_.lower() not in _CALLS
            )
        ]
    return frozenset(found)


def names_under(head: Token | None, statement: Statement) -> list[Name]:
    """The names in a noun phrase."""
    if head is None or not statement.names:
        return []
    words = _clause(head)
    return [name for name, root in statement.roots if root.i in words and name.label != "NORP"]


def holders(head: Token | None, statement: Statement) -> list[Name]:
    """The names of those whom a noun phrase is of: not Acme for "Acme's rival" or "the head of Acme"."""
    if head is None:
        return []
    words, queue = set(), [head]
    while queue:
        token = queue.pop()
        words.add(token.i)
        queue += [child for child in token.children if _is_same_holder(child, token)]
        is_territory = token.lemma_.lower() in classes.TERRITORIES
        queue += [noun for c in token.children if is_territory and c.lower_ == "of" for noun in c.children]
    return [
        name
        for name, root in statement.roots
        if name.label != "NORP" and (root.i in words or name.start <= head.idx < name.end)
    ]


def _is_same_holder(child: Token, head: Token) -> bool:
    """Whether a word under a noun names the same one: "the drone Anka", but not "the Acme spokesman"."""
    if child.dep_ not in _OF_THE_SAME or _is_cut_off(child):
        return False
    return child.dep_ != "compound" or head.pos_ == "PROPN" or head.lemma_.lower() in classes.KINDS


def _is_cut_off(name: Token) -> bool:
    """Whether the parse cuts a name from the "of" that leads to it: "the son of mayor Tom Reed"."""
    return name.dep_ == "appos" and any(
        child.lower_ == "of" and child.right_edge.i + 1 == name.left_edge.i for child in name.head.children
    )


def name_under(head: Token | None, statement: Statement) -> Name | None:
    """The first name in a noun phrase."""
    return next(iter(names_under(head, statement)), None)


def identified(noun: Token | None) -> Token | None:
    """Who or what a noun is said to be: Vedam for the film of "Vedam is a film written by"."""
    if (
        noun is not None
        and noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and noun.head.head.dep_ == "attr"
    ):
        noun = noun.head.head  # "is a form of dance"
    if noun is None or noun.dep_ != "attr":
        return noun
    return next((child for child in noun.head.children if child.dep_ == "nsubj"), noun)


def is_another(noun: Token) -> bool:
    """Whether a common noun is told from others by what hangs on it, and so is no other word for a name."""
    if noun.pos_ != "NOUN" or noun.dep_ == "attr":
        return False
    if any(_is_cut_off(child) for child in noun.children):
        return True
    if any(child.dep_ in {"appos", "compound"} and child.pos_ == "PROPN" for child in noun.children):
        return False
    return any(
        (child.dep_ in {"poss", "relcl"} and child.pos_ != "PRON")
        or (child.dep_ == "prep" and child.lower_ == "of" and noun.lemma_.lower() not in classes.TERRITORIES)
        or (child.dep_ == "prep" and child.lower_ in {"for", "at", "to", "from"})
        for child in noun.children
    )


_WHERE = frozenset("at in near off on".split())


def is_where(name: Name, statement: Statement) -> bool:
    """Whether a name only tells where something is or was: "the flood in Arden"."""
    return any(
        one == name and root.dep_ == "pobj" and root.head.lower_ in _WHERE for one, root in statement.roots
    )


def name_at(subject: Token | None, claim: Statement) -> Name | None:
    """The name that a subject is where the pipeline takes it for that of a people, as it does with feasts."""
    if subject is None:
        return None
    return next((name for name in claim.names if name.start <= subject.idx < name.end), None)
