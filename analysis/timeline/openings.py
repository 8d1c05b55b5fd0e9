"""What a clause opens with that stands elsewhere: the subject of "which sank", of "and sold it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.timeline.clauses import subject
from analysis.timeline.constituents import (
    RELATIVE,
    SUBJECTS,
    VERBS,
    auxiliaries,
    first_conjunct,
    is_aside,
    is_condition,
    is_far,
    is_finite,
    own_subject,
    subtree,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_TELLING = frozenset(
    "say tell report announce state add explain note write confirm reveal recall show find learn".split()
)
_TIES = frozenset("after when while because as although though before since until".split())
_NO_PASSIVE = frozenset("base compare give".split())
_OPEN = frozenset(
    "no any every each few only most all none nobody nothing anyone anybody everyone those whoever "
    "one".split()
)
_WITH_PRONOUNS = ("relcl", "advcl", "ccomp", "csubj", "pcomp")


def opening_of(verb: Token) -> list[Token | str] | None:
    """What has to be put before a clause so that it stands alone.

    Args:
        verb: Its verb.

    Returns:
        Nothing where it has a subject of its own, else the subject that it shares or stands for and the
        auxiliaries that it shares, "[was]" where a participle has none; None where it cannot stand alone.
    """
    first, own = first_conjunct(verb), own_subject(verb)
    if first.dep_ in ("acl", "advcl") and own is None and not auxiliaries(verb):
        return _passive(verb, first)
    if not is_finite(verb):
        shares = (
            first != verb and verb.tag_ == "VBN" and not any(child.dep_ == "neg" for child in first.children)
        )
        who = subject(verb) if shares and _stands_alone(first) else None
        return [*noun_phrase(who, verb), *auxiliaries(first)] if who is not None else None
    if not _stands_alone(first):
        return None
    if own is not None and own.tag_ not in RELATIVE:
        return [] if verb == first or first.dep_ != "relcl" else None
    who = subject(verb)
    if who is None or (own is None and verb == first) or who.tag_ in RELATIVE:
        return None
    return noun_phrase(who, verb)


def noun_phrase(noun: Token, verb: Token) -> list[Token | str]:
    """A noun with what belongs to it, without asides and without the clause of a verb that it stands for."""
    above = {verb.i, *(token.i for token in verb.ancestors)}
    tokens: list[Token] = subtree(noun, lambda token: token.i not in above and not is_aside(token))
    while len(tokens) > 1 and tokens[-1].is_punct:
        tokens.pop()
    has_aside = any(
        token.dep_ == "appos" and token.left_edge.nbor(-1).text == "," for token in tokens if token != noun
    )
    return [*tokens, ","] if has_aside else [*tokens]


def missed_verb(noun: Token) -> Token | None:
    """The verb that the parse took for a participle: "and its contract, given in May, followed later"."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ != "conj" or noun.head.pos_ not in VERBS:
        return None
    return next((child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBD"), None)


def _passive(verb: Token, first: Token) -> list[Token | str] | None:
    """The noun that a participle says something of, and the auxiliary that the text leaves out."""
    who = first.head if first.dep_ == "acl" else own_subject(first.head)
    opens = first.dep_ == "acl" or (first.left_edge.i == first.sent.start and first.i < first.head.i)
    if who is not None and missed_verb(who) == verb:
        return noun_phrase(who, verb)
    if who is None or not opens or verb.tag_ != "VBN" or verb.lemma_ in _NO_PASSIVE:
        return None
    if who.pos_ not in ("NOUN", "PROPN") or (first.dep_ == "acl" and not _is_certain(first)):
        return None
    plural = who.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in who.children)
    return [*noun_phrase(who, first), "[were]" if plural else "[was]"]


def _stands_alone(verb: Token) -> bool:
    """Whether a clause with a tense says by itself that something is so."""
    who = own_subject(verb)
    refers_back = who is not None and who.tag_ == "PRP" and verb.dep_ in ("advcl", "ccomp")
    if is_condition(verb) or refers_back:  # "since it opened": the clause around it tells what did
        return False
    match verb.dep_:
        case "ROOT" | "parataxis" | "dep":
            return not any(_is_astray(token, verb) for token in verb.subtree if token.tag_ in RELATIVE)
        case "advcl":
            return any(child.dep_ in ("mark", "advmod") and child.lower_ in _TIES for child in verb.children)
        case "ccomp":
            helpers = {child.dep_ for child in verb.head.children} | {
                child.tag_ for child in verb.head.children
            }
            return verb.head.lemma_ in _TELLING and not helpers & {"neg", "MD"} and not _asks(verb)
        case "relcl":
            pronouns = [token for token in verb.subtree if token.i < verb.i and token.tag_ in RELATIVE]
            return len(pronouns) == 1 and _leads(pronouns[0], verb) and _is_certain(verb)
    return False


def _is_astray(pronoun: Token, verb: Token) -> bool:
    """Whether a relative pronoun before the verb belongs to no relative clause: the parse went wrong."""
    return pronoun.i < verb.i and not any(above.dep_ in _WITH_PRONOUNS for above in pronoun.ancestors)


def _asks(verb: Token) -> bool:
    return verb.left_edge.tag_ in RELATIVE


def _leads(pronoun: Token, verb: Token) -> bool:
    """Whether a relative pronoun is the subject or object of its verb, or only says when."""
    return pronoun.head == verb and (pronoun.dep_ in (*SUBJECTS, "dobj") or pronoun.lower_ == "when")


def _is_certain(clause: Token) -> bool:
    """Whether a clause says something of its noun: not of no one or anyone, nor of things of a kind."""
    noun = clause.head
    words = {noun.lower_, *(child.lower_ for child in noun.children)}
    bare = noun.pos_ == "NOUN" and not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
    return not (words & _OPEN or is_far(clause) or (bare and not is_aside(clause)))
