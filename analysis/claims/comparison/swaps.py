"""Whether a passage tells an act with other people in its roles, or with the roles exchanged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.claims.comparison.participants import holders, identified, is_another, is_where, names_under
from analysis.claims.comparison.words import is_said_by
from analysis.claims.lexicon import classes
from analysis.claims.reading.acts import Act
from analysis.claims.reading.naming import Name

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment

_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "conj"})
_POINTING = frozenset("the this that these those".split())
_PARTS = frozenset("one two three four five six seven eight nine ten some few none half most many".split())
_SHARES = classes.TERRITORIES | frozenset(
    """
    band bunch crew crowd dozen form group half handful hundred kind lot majority member minority number pair
    part quarter series set share sort team third thousand type
    """.split()
)
"""Nouns whose "of" leads to what is meant: "a group of miners"."""

_KIN = frozenset(
    """
    agent ally aunt boss boyfriend brother child client colleague cousin daughter deputy employee employer
    family father friend girlfriend husband lawyer mother neighbour neighbor nephew niece opponent parent
    partner predecessor rival sister son spokesman spokeswoman subsidiary successor supporter uncle widow
    widower wife
    """.split()
)
"""Nouns for somebody by what they are to another."""

_POWERS = frozenset("army court force government ministry parliament".split())
"""Bodies of which each country has one: "the army" is not Amnesty, as "the company" may be."""

_OBJECTS = frozenset({"dobj", "dative", "pobj", "oprd"})


def swaps_roles(mine: Act, other: Act, alignment: Alignment) -> bool:
    """Whether another one does it in the passage, or it is done to another, than in the claim."""
    if mine.lemmas & classes.MUTUAL:
        return False
    doers, undergoing = (mine.agent, other.agent), (_patient(mine), _patient(other))
    if _meet(*doers, alignment) or _meet(*undergoing, alignment):
        crossed = False
    else:
        crossed = _meet(mine.agent, undergoing[1], alignment, but_places=True) or _meet(
            undergoing[0], other.agent, alignment, but_places=True
        )
    return (
        crossed
        or _differ(*doers, alignment)
        or _differ(*undergoing, alignment)
        or _is_doer_undergoing(mine, other)
        or _is_beaten(mine, other, alignment)
        or _is_within_doer(mine, other, alignment)
    )


def _patient(act: Act) -> Token | None:
    """To whom an act is done; the noun that names it ("completed its purchase") is nobody."""
    is_name_of_act = act.patient is not None and act.patient.lemma_.lower() in act.lemmas
    return None if is_name_of_act else act.patient


def _is_within_doer(mine: Act, other: Act, alignment: Alignment) -> bool:
    """Whether a passage has the name of the one who undergoes an act only in the phrase for its doer."""
    if other.agent is None or other.patient is not None or other.token.pos_ == "NOUN":
        return False
    undergoing = holders(mine.patient, alignment.claim)
    doer = range(other.agent.left_edge.i, other.agent.right_edge.i + 1)
    places = [
        root.i in doer
        for name in undergoing
        for candidate, root in alignment.passage.roots
        if alignment.are_one(name, candidate)
    ]
    return bool(places) and all(places)


def _meet(mine: Token | None, other: Token | None, alignment: Alignment, *, but_places: bool = False) -> bool:
    """Whether two noun phrases hold one name, beside that of where they are: "the flood in Arden"."""
    claim, passage = alignment.claim, alignment.passage
    return any(
        alignment.are_one(name, candidate)
        for name in names_under(mine, claim)
        for candidate in names_under(other, passage)
        if not (but_places and (is_where(name, claim) or is_where(candidate, passage)))
    )


def _differ(mine: Token | None, other: Token | None, alignment: Alignment) -> bool:
    """Whether a role is another one's: by the names of its holder, else by the nouns for it."""
    mine, other = identified(mine), identified(other)
    if mine is None or other is None:
        return False
    claim, passage = alignment.claim, alignment.passage
    if _is_of_one_place(mine, other, alignment):
        return False
    holding, others = holders(mine, claim), holders(other, passage)
    if holding and others:
        return not _are_met(holding, others, alignment)
    if holding:
        return is_another(other) or _is_somebody(other) or _is_his(other)
    under = names_under(mine, claim)
    if others:
        is_of_him = is_another(mine) and _are_met(under, others, alignment)
        if mine.lemma_.lower() in _POWERS and not under:
            return other.ent_type_ in {"ORG", "PERSON"}
        is_one_of_many = mine.tag_ == "NNS" and not any(c.dep_ == "nummod" for c in mine.children)
        return is_of_him or (is_one_of_many and other.tag_ == "NNP" and not list(other.conjuncts))
    if _are_other_things(mine, other):
        return True
    theirs = names_under(other, passage)
    return bool(under and theirs) and not _are_met(under, theirs, alignment)


def _is_of_one_place(mine: Token, other: Token, alignment: Alignment) -> bool:
    """Whether two nouns are one, told from others by one name: "the Korvo mine" and "the mine at Korvo"."""
    if "NOUN" not in {mine.pos_, other.pos_} or mine.lemma_.lower() != other.lemma_.lower():
        return False
    mine_under, theirs = names_under(mine, alignment.claim), names_under(other, alignment.passage)
    return _are_met(mine_under, theirs, alignment)


def _are_met(names: Sequence[Name], others: Sequence[Name], alignment: Alignment) -> bool:
    return any(alignment.are_one(name, other) for name in names for other in others)


def _are_other_things(mine: Token, other: Token) -> bool:
    """Whether two nouns are of different things: passengers and survivors, suspects and one of them."""
    if mine.pos_ != "NOUN" or mine.like_num:
        return False
    if other.lower_ in _PARTS and any(child.lower_ == "of" for child in other.children):
        is_whole = any(child.lower_ in {"the", "all", "both"} for child in mine.children)
        return is_whole or not any(child.like_num or child.lower_ in _PARTS for child in mine.children)
    if other.pos_ != "NOUN" or other.like_num or (mine.text.istitle() and _points_back(other)):
        return False
    return not any(is_said_by(mine, word) for word in _named_by(other)) and not any(
        is_said_by(word, other) for word in _named_by(mine)
    )


def _named_by(noun: Token) -> list[Token]:
    """The words of a noun phrase that name the thing: not the plant in "the owner of the plant"."""
    of = [child.i for child in noun.children if child.lower_ == "of"]
    is_part = noun.like_num or noun.pos_ in {"DET", "PRON"} or noun.lemma_.lower() in _SHARES
    return [word for word in _words(noun) if is_part or not of or word.i < of[0]]


def _points_back(noun: Token) -> bool:
    """Whether a noun only says what kind of thing was named: "the film"."""
    return noun.lemma_.lower() in classes.KINDS and [child.lower_ for child in noun.children] == ["the"]


def _is_somebody(noun: Token) -> bool:
    """Whether a noun brings in somebody new, "executives" or "a trader", who is nobody named before."""
    if noun.pos_ != "NOUN" or noun.dep_ in {"attr", "appos"} or noun.like_num:
        return False
    return not any(child.dep_ == "poss" or child.lower_ in _POINTING for child in noun.children)


def _is_his(noun: Token) -> bool:
    """Whether a noun is of somebody who belongs to one named before: "his wife"."""
    is_person = noun.lemma_.lower() in _KIN
    return is_person and any(child.tag_ == "PRP$" for child in noun.children)


def _is_beaten(mine: Act, other: Act, alignment: Alignment) -> bool:
    """Whether a noun tells an act against the claim's doer: "a victory over the British"."""
    if mine.agent is None or other.token.pos_ != "NOUN":
        return False
    against = [child for child in other.token.children if child.lower_ in {"over", "against"}]
    return any(_meet(mine.agent, preposition, alignment) for preposition in against) or any(
        is_said_by(word, one)
        for word in _words(mine.agent)
        for preposition in against
        for noun in preposition.children
        for one in _words(noun)
    )


def are_exchanged(mine: Act, other: Act) -> bool:
    """Whether those who do it in the claim undergo it in the passage, and the reverse."""
    if mine.patient is None or other.agent is None or mine.patient.pos_ == "PRON":
        return False
    doers, undergoing = _words(other.agent), _undergoing(other)
    return _is_doer_undergoing(mine, other) and any(
        any(is_said_by(word, one) for one in doers) and not any(is_said_by(word, one) for one in undergoing)
        for word in _words(mine.patient)
    )


def _is_doer_undergoing(mine: Act, other: Act) -> bool:
    """Whether a word of the claim's doer stands in the passage with those to whom it is done, and only there.

    This sees what is no name for the pipeline, or no name at all: "Armenian forces" and "an Armenian
    drone", a truck that hit a coach and a coach that hit a truck.
    """
    if mine.agent is None or other.agent is None or other.agent.pos_ == "PRON":
        return False
    doers, undergoing = _words(other.agent), _undergoing(other)
    return any(
        any(is_said_by(word, one) for one in undergoing) and not any(is_said_by(word, one) for one in doers)
        for word in _words(mine.agent)
    )


@lru_cache(maxsize=4_096)
def _undergoing(act: Act) -> tuple[Token, ...]:
    """The words of those to whom an act is done: its objects, also behind "to" and "from"."""
    verb = act.token
    heads = [child for child in verb.children if child.dep_ in _OBJECTS and child.i > verb.i]
    heads += [act.patient] if act.patient is not None else []
    heads += [
        inner
        for child in verb.children
        if child.dep_ in {"prep", "dative"} and child.lower_ in {"to", "from", "with", "on", "against"}
        for inner in child.children
        if inner.dep_ == "pobj"
    ]
    return tuple(word for head in heads for word in _words(head))


@lru_cache(maxsize=4_096)
def _words(head: Token) -> tuple[Token, ...]:
    """The words of a noun phrase that carry meaning, without the clauses and places that hang on it."""
    found: list[Token] = []
    queue = [head]
    while queue:
        token = queue.pop()
        if token.is_alpha and not token.is_stop and token.pos_ in {"NOUN", "PROPN", "ADJ"}:
            found.append(token)
        queue += [
            child
            for child in token.children
            if child.dep_ not in _CLAUSES and not (child.dep_ == "prep" and child.lower_ != "of")
        ]
    return tuple(found)
