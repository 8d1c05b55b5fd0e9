"""The constituents of a clause: which its sense needs, and which can be left off whole."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative")
VERBS = ("VERB", "AUX")
RELATIVE = ("WDT", "WP", "WP$", "WRB")

_FINITE = ("VBD", "VBP", "VBZ", "MD")
_ASIDES = ("relcl", "acl", "appos")
_COMPLEMENTS = (*OBJECTS, "prep", "agent", "xcomp", "ccomp", "advmod", "prt", "npadvmod")
_CONDITIONS = frozenset("if unless whether lest provided".split())
_LINKS = frozenset("however meanwhile moreover furthermore also then besides".split())
_SETS_OFF = frozenset(",—–-(;")
_AIMS = frozenset(("to", "for"))
_PHASES = frozenset("early late shortly only just".split())
_NEEDS_A_TIME = frozenset("set schedule due slate plan expect last take run date fall".split())


def subtree(root: Token, belongs: Callable[[Token], bool]) -> list[Token]:
    """A token and all below it in text order, leaving out what does not belong with everything below that."""
    kept, waiting = [], [root]
    while waiting:  # no recursion: the parse of a page of noise can be thousands of levels deep
        token = waiting.pop()
        kept.append(token)
        waiting += [child for child in token.children if belongs(child)]
    return sorted(kept, key=lambda token: token.i)


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense, of its own or of its auxiliaries."""
    return any(part.tag_ in _FINITE for part in (verb, *auxiliaries(verb)))


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries that stand with a verb."""
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def first_conjunct(verb: Token) -> Token:
    """The verb that a coordinated one goes on from; itself where it is not coordinated."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBS and verb.head != verb:
        verb = verb.head
    return verb


def is_aside(token: Token) -> bool:
    """Whether a clause or apposition is set off from its noun, which is the same without it.

    A name is none: it says who "the airline, Ryanair," is, or goes on with a list.
    """
    edge = token.left_edge
    if edge.i and edge.nbor(-1).text == "(":
        return True
    names = token.dep_ == "appos" and token.pos_ == "PROPN"
    return token.dep_ in _ASIDES and _is_set_off(token) and not names


def is_far(clause: Token) -> bool:
    """Whether it is open which noun a clause belongs to: "A report by engineers, published in May,"."""
    noun = clause.head
    nested = noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN")
    return nested and _is_set_off(clause)


def is_left_off(token: Token, verb: Token) -> bool:
    """Whether a constituent of a verb's clause goes, as a whole, without harm to its sense.

    A condition stays, since nothing is said without it; so does who says it.
    """
    if token.dep_ == "cc":
        return token.i < verb.i or any(_is_another_clause(child, verb) for child in verb.children)
    if token.dep_ == "advmod":
        return token.right_edge.i < verb.i and token.lower_ in _LINKS
    if token.dep_ == "advcl":
        return not is_condition(token) and (_is_set_off(token) or token.i < verb.i)
    return _is_another_clause(token, verb)


def is_condition(clause: Token) -> bool:
    """Whether another clause hangs on this one, or it leaves open whether it is so."""
    return any(child.dep_ in ("mark", "advmod") and child.lower_ in _CONDITIONS for child in clause.children)


def time_adjunct(when: Collection[int], verb: Token) -> list[Token]:
    """The constituent of a verb that is nothing but its date: "on Monday", "in 2014".

    Args:
        when: Token indexes of the time expression.
        verb: The verb of the clause.

    Returns:
        Its tokens; none where the date is part of something larger ("early on Sunday"), stands in another
        clause, or is what the verb says ("is due in June").
    """
    clause = subtree(verb, lambda token: token.pos_ not in VERBS and token.dep_ not in SUBJECTS)
    within = [word for word in clause if word.dep_ == "prep" and word.head != verb and word.lower_ != "of"]
    adjuncts = [
        word
        for word in (*verb.children, *within)
        if word.dep_ not in (*SUBJECTS, *OBJECTS) and not _is_aim(word, when) and _is_only(word, when)
    ]
    others = {child.dep_ for child in verb.children if child not in adjuncts}.intersection(_COMPLEMENTS)
    if (verb.lemma_ in _NEEDS_A_TIME and not others) or (verb.lemma_ == "be" and others <= {"ccomp"}):
        return []  # "is due in June", "it was in June that it closed"
    tokens = [token for word in adjuncts for token in word.subtree]
    removed = {token.i for token in tokens}
    edges = {i for token in removed for i in (token - 1, token + 1)} - removed
    rest = any(i in when or verb.doc[i].ent_type_ in ("DATE", "TIME") for i in edges if i < len(verb.doc))
    return [] if rest else tokens  # a date goes whole


def _is_aim(word: Token, when: Collection[int]) -> bool:
    """Whether a date is what something is moved to or meant for; not the last day of a range."""
    return word.lower_ in _AIMS and word.i - 1 not in when


def _is_only(constituent: Token, when: Collection[int]) -> bool:
    """Whether a constituent has no words but those of a date and the preposition before them."""
    words = subtree(constituent, lambda token: not (is_aside(token) or token.is_punct or token.is_space))
    before = words[0].nbor(-1) if words[0].i else words[0]
    if before.lower_ in _PHASES or (before.tag_ == "IN" and words[0].tag_ != "IN"):
        return False
    return any(token.i in when for token in words) and all(
        token.i in when or token.dep_ in ("prep", "det", "cc") for token in words
    )


def _is_set_off(token: Token) -> bool:
    """Whether a comma, dash or bracket stands before a constituent and some mark or nothing behind it."""
    first, last = token.left_edge, token.right_edge
    before = first.nbor(-1) if first.i else first
    if before.text not in _SETS_OFF or (before.text in "-–" and not before.whitespace_):
        return False
    return last.is_punct or last.i + 1 == len(token.doc) or not (last.nbor().is_alpha or last.nbor().is_digit)


def _is_another_clause(token: Token, verb: Token) -> bool:
    """Whether a coordinated verb goes on from a clause that is complete: not in "built and sold the ship"."""
    if token.dep_ != "conj":
        return False
    if token.pos_ not in VERBS:
        return token.pos_ in ("NOUN", "PROPN")  # the parse missed its verb
    if not any(child.dep_ == "cc" for child in verb.children) and not _is_set_off(token):
        return False  # the parse took another clause for it
    if own_subject(token) is not None:
        return True
    link = next((child.i for child in verb.children if child.dep_ == "cc" and child.i > verb.i), token.i)
    return any(child.dep_ in _COMPLEMENTS and verb.i < child.i < link for child in verb.children)
