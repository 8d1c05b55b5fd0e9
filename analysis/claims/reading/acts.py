"""The acts that a text tells, and which date and number belongs to which act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from analysis.claims.lexicon import classes, cues, synonyms
from analysis.claims.lexicon.idioms import idiom_of
from analysis.claims.reading.dates import Moment
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.governors import governor
from analysis.claims.reading.quantities import Quantity
from analysis.claims.reading.syntax import (
    Factuality,
    agent_of,
    is_overlong,
    is_predicate,
    patient_of,
    readable,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_Item = TypeVar("_Item", Moment, Quantity)

_DURING = frozenset("during on at in amid as after before of for".split())


_HAPPENS = frozenset("be begin come continue end happen last occur start take follow open conclude".split())


_FIRST = frozenset("first maiden inaugural last final second third only".split())


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """Something done or so: a predicate or a noun that names an act.

    Attributes:
        token: The head of the act in the parse.
        lemmas: What it is called: the verb, or with an empty verb ("made its first flight") the noun.
        order: "first", "maiden", "last" and the like, when the text says so.
        factuality: Whether the text commits itself to it.
        subject: Head of its subject, or None.
        agent: Head of who does it, or None.
        patient: Head of whom or what it is done to, or None.
        dates_a_kind: Whether a date stands before what the subject is said to be: "is a 1930 comedy".
        moments: Dates that belong to this act and no other.
        quantities: Quantities that belong to it.
    """

    token: Token
    lemmas: frozenset[str]
    order: frozenset[str]
    factuality: Factuality
    subject: Token | None
    agent: Token | None
    patient: Token | None
    dates_a_kind: bool
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]

    @property
    def happens_once(self) -> bool:
        """Whether the act can only have one date: a birth, an unveiling, a first flight, "a 1930 comedy"."""
        on_one_thing = self.lemmas & classes.DONE_ONCE and _is_definite(self.patient or self.subject)
        return bool(self.order or self.lemmas & classes.ONE_OFF or on_one_thing) or self.dates_a_kind


def _is_definite(noun: Token | None) -> bool:
    """Whether a noun is of one known thing: a name, "its plant", "the bridge"; "the site" is one of many."""
    if noun is None or noun.pos_ == "PROPN":
        return noun is not None
    words = [child.lower_ for child in noun.children]
    is_any = words == ["the"] and noun.lemma_.lower() in classes.ONE_OF_MANY
    return not is_any and ("the" in words or any(child.dep_ == "poss" for child in noun.children))


def find_acts(parsed: Doc, moments: list[Moment], quantities: list[Quantity]) -> list[Act]:
    """Read the acts of a parsed text, in text order."""
    heads = {token.i for token in readable(parsed) if _heads_act(token)}
    unread = [
        range(sentence.start_char, sentence.end_char) for sentence in parsed.sents if is_overlong(sentence)
    ]
    moments_of: dict[int, list[Moment]] = {}
    for moment in _outside(unread, moments):
        moments_of.setdefault(governor(parsed, moment.start, moment.end, heads), []).append(moment)
    quantities_of: dict[int, list[Quantity]] = {}
    for quantity in _outside(unread, quantities):
        quantities_of.setdefault(governor(parsed, quantity.start, quantity.end, heads), []).append(quantity)
    return [
        Act(
            token,
            _lemmas(token),
            _order(token),
            factuality(token),
            _actor(token),
            agent_of(token) if token.pos_ != "NOUN" else None,
            patient_of(token) if token.pos_ != "NOUN" else None,
            _dates_a_kind(token),
            tuple(m for i in _family(token) for m in moments_of.get(i, ())),
            tuple(q for i in {token.i, *_named_by(token)} for q in quantities_of.get(i, ())),
        )
        for token in (parsed[i] for i in sorted(heads))
    ]


def _outside(stretches: Sequence[range], items: Sequence[_Item]) -> Iterator[_Item]:
    return (item for item in items if not any(item.start in stretch for stretch in stretches))


def _heads_act(token: Token) -> bool:
    if token.pos_ == "NOUN":
        return synonyms.names_an_act(token.lemma_.lower()) and token.dep_ != "compound"
    return is_predicate(token)


def _named_by(verb: Token) -> list[int]:
    """The noun that names the act of an empty verb: "made its first flight"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in classes.LIGHT_VERBS:
        return []
    if any(child.dep_ == "prt" for child in verb.children):
        return []  # "took over command"
    return [
        child.i
        for child in verb.children
        if child.dep_ in {"dobj", "nsubjpass"} and synonyms.names_an_act(child.lemma_.lower())
    ]


def _lemmas(token: Token) -> frozenset[str]:
    idiom, _ = idiom_of(token)
    if idiom:
        return frozenset({idiom})
    named_by = _named_by(token)
    if named_by:
        return frozenset(token.doc[i].lemma_.lower() for i in named_by)
    what = _is_what(token)
    if what is not None:
        words = (what, *what.conjuncts)
        seat = {"locate"} if any(map(_is_sited, words)) else set()
        return frozenset({*(word.lemma_.lower() for word in words), *seat})
    if token.lemma_.lower() == "be" and _leads_to_place(token):
        return frozenset({"locate"})
    behind = [
        f"{token.lemma_.lower()}_{c.lower_}" for c in token.children if c.dep_ == "prep" and c.i > token.i
    ]
    phrases = (cues.phrase(token).replace(" ", "_"), *behind)
    return frozenset({next((phrase for phrase in phrases if synonyms.is_act(phrase)), token.lemma_.lower())})


def _is_sited(noun: Token) -> bool:
    """Whether a noun tells where something lies: "a city in Spain", "a university in Oslo"."""
    return noun.lemma_.lower() in classes.SITED and _leads_to_place(noun)


def _leads_to_place(head: Token) -> bool:
    """Whether "in" stands behind a word, and leads to a place by its name."""
    return any(
        place.dep_ == "pobj" and place.ent_type_ in {"GPE", "LOC"}
        for child in head.children
        if child.dep_ == "prep" and child.lower_ == "in"
        for place in child.children
    )


def _is_what(token: Token) -> Token | None:
    """The noun behind a form of "be"."""
    if token.lemma_.lower() != "be":
        return None
    return next((child for child in token.children if child.dep_ == "attr" and child.pos_ == "NOUN"), None)


def _dates_a_kind(token: Token) -> bool:
    what = _is_what(token)
    return what is not None and any(child.like_num and child.i < what.i for child in what.children)


def _order(token: Token) -> frozenset[str]:
    heads = [token, *(token.doc[i] for i in _named_by(token))]
    return frozenset(
        child.lower_
        for head in heads
        for child in head.children
        if child.lower_ in _FIRST and child.dep_ in {"amod", "advmod"}
    )


def _actor(token: Token) -> Token | None:
    if token.pos_ != "NOUN":
        return subject_of(token)
    for child in token.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in {"by", "of"}:
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def _family(token: Token) -> Iterator[int]:
    """The tokens whose dates are the act's: itself, its naming noun, and the clause that is set in it."""
    yield token.i
    yield from _named_by(token)
    if token.pos_ != "NOUN":
        return
    link = token
    while (
        link.dep_ == "pobj"
        and link.head.lower_ in _DURING
        and link.head.head.lemma_.lower() in classes.ASPECT_NOUNS
    ):
        link = link.head.head
    if link.dep_ == "pobj" and link.head.lower_ in {"during", "on", "at", "in", "amid"}:
        yield link.head.head.i
    elif (link.dep_ in {"nsubj", "nsubjpass"} and link.head.lemma_.lower() in _HAPPENS) or (
        link.dep_ == "dobj" and link.head.lemma_.lower() in classes.LIGHT_VERBS | {"begin", "start", "end"}
    ):
        yield link.head.i
