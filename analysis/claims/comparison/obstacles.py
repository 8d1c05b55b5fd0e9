"""What keeps a passage from supporting a claim though it has the claim's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment
from analysis.claims.comparison.belonging import of_another_act
from analysis.claims.comparison.directions import turns_round
from analysis.claims.comparison.figures import is_reordered, missing_figure
from analysis.claims.comparison.holding import is_held_alike
from analysis.claims.comparison.narrowing import narrowed
from analysis.claims.comparison.negation import negated_alike, negations
from analysis.claims.comparison.opposites import opposes
from analysis.claims.comparison.reach import out_of_reach
from analysis.claims.comparison.wording import TOLD_AS, near, told
from analysis.claims.comparison.words import (
    details,
    factuality_of_word,
    is_past,
    makes_exception,
    sayings,
)
from analysis.claims.lexicon import cues
from analysis.claims.reading.acts import Act
from analysis.claims.reading.agreement import Match, relate, same_unit
from analysis.claims.reading.dates import Moment, SameDate, relate_dates
from analysis.claims.reading.quantities import Quantity
from analysis.claims.reading.statement import Statement
from analysis.claims.reading.syntax import Factuality

if TYPE_CHECKING:
    from spacy.tokens import Token


def obstacle(alignment: Alignment) -> str:
    """Why a passage that has the claim's words still does not support it; "" when nothing is in the way."""
    claim, passage = alignment.claim, alignment.passage
    if not claim.names and (not details(claim) or any(_is_pronoun(act.subject) for act in claim.acts)):
        return "cannot be held against a claim that does not name what it speaks of"
    if not any(act.token.pos_ != "NOUN" for act in claim.acts) and _has_hidden_verb(claim):
        return near(alignment, "cannot be set against a claim whose verb was not made out")
    if not negated_alike(alignment):
        who = "the claim" if negations(claim) else "it"
        return near(alignment, f"cannot be set against the claim: only {who} speaks in the negative")
    if opposes(claim, passage):
        return near(alignment, "says the opposite of one of the claim's words")
    figure = missing_figure(claim, passage)
    if figure:
        return near(alignment, f"does not give “{figure}”")
    if makes_exception(claim) != makes_exception(passage):
        return near(alignment, "cannot be set against the claim: only one of the two makes an exception")
    if is_reordered(claim, passage):
        return near(alignment, "gives the claim's numbers in another order")
    stray = out_of_reach(alignment)
    if stray:
        return near(alignment, f"does not say it of {stray}")
    if turns_round(alignment):
        return near(alignment, "goes the other way")
    for token in details(claim):
        if token.dep_ in {"attr", "acomp", "ROOT"}:
            holding = [other for other in sayings(passage, token) if is_held_alike(token, other)]
            ways = [factuality_of_word(other) for other in holding]
            if not ways and sayings(passage, token):
                return near(alignment, f"does not say that anyone is “{token.text}” now")
            if ways and factuality_of_word(token) not in ways:
                return near(alignment, TOLD_AS[ways[0]])
    aligned = {id(mine) for mine, _ in alignment.tellings}
    for act in claim.acts:
        if act.token.pos_ == "NOUN" or _is_in_figure(act, claim):
            continue  # a thing spoken of, checked as a word, or a part of a figure: "aged 41"
        if id(act) not in aligned:
            if _says_something(act) and not _only_links(act):
                return near(alignment, f"does not say {told(act)}")
            continue
        others = [other for mine, other in alignment.tellings if mine is act]
        statuses = {act.factuality} | ({Factuality.ALLEGED} if _is_reported(act, alignment) else set())
        told_alike = [other for other in others if other.factuality in statuses]
        if not told_alike:
            return near(alignment, TOLD_AS[others[0].factuality])
        if act.token.lemma_ == "be" and is_past(told_alike) and not is_past([act]):
            return near(alignment, "tells of the past only")
        if not any(alignment.names_everyone(act, other) for other in told_alike):
            return near(alignment, "does not say it of everyone whom the claim names")
        stray = of_another_act(alignment, act, told_alike)
        if stray:
            return near(alignment, f"says something else of {stray}")
        part = narrowed(alignment, act, told_alike)
        if part:
            return near(alignment, f"says it of a part only: “{part}”")
        rival = _other_number(_figures(act, claim), [q for one in told_alike for q in _figures(one, passage)])
        if rival:
            return near(alignment, f"gives {rival} of it")
        for moment in act.moments:
            if not any(
                relate_dates(moment, other) is SameDate.AGREES
                and (_is_part(moment, claim, act) or not _is_part(other, passage, act))
                for them in told_alike
                for other in them.moments
            ):
                return near(alignment, f"does not say that this was {_in(moment)}")
    return ""


def _has_hidden_verb(claim: Statement) -> bool:
    """Whether the parse took the only verb of a claim for an attribute: "Norsea fired Jan Berg"."""
    return any(token.pos_ == "VERB" for token in claim.tokens)


def _figures(act: Act, statement: Statement) -> list[Quantity]:
    """The numbers of an act, and of one that is its object: "offered a rise of 5 percent"."""
    objects = [noun for noun in statement.acts if act.patient is not None and noun.token == act.patient]
    return [quantity for one in (act, *objects) for quantity in one.quantities]


_PART = re.compile(r"\b(?:half|quarter|weeks?|months?|start|end)\s+of\s+(?:the\s+year\s+)?(?:\d{4})?\Z")


def _is_part(date: Moment, statement: Statement, act: Act) -> bool:
    """Whether a figure is told for a part of a year only: "40 million in the first half of 2019"."""
    told = statement.document.text[max(0, date.start - 30) : date.end]
    return bool(act.quantities) and _PART.search(told) is not None


def _is_reported(act: Act, alignment: Alignment) -> bool:
    """Whether a claim only says that somebody said so, and the passage says of the same one that he did."""
    verb = act.token.head
    is_said = act.token.dep_ == "ccomp" and verb.lemma_.lower() in cues.REPORTING
    return is_said and any(mine.token.i == verb.i for mine, _ in alignment.tellings)


def _is_in_figure(act: Act, statement: Statement) -> bool:
    return any(figure.start <= act.token.idx < figure.end for figure in statement.quantities)


def _other_number(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> str:
    """The number that a passage gives of an act, where the claim's is another one of the same unit."""
    for quantity in mine:
        rivals = [q for q in theirs if same_unit(quantity, q) or not (quantity.unit and q.unit)]
        if rivals and all(relate(quantity, q) is Match.DIFFERS for q in rivals):
            return rivals[0].text
    return ""


def _in(moment: Moment) -> str:
    """A date with the word that goes before it: "in 2014", "on 3 May 2016"."""
    return f"{'on' if moment.grain == 'day' else 'in'} {moment.text}" if moment.is_known else moment.text


def _is_pronoun(subject: Token | None) -> bool:
    """Whether a subject is "it", or something of "its"."""
    if subject is None:
        return False
    return subject.pos_ == "PRON" or any(child.tag_ == "PRP$" for child in subject.children)


def _says_something(act: Act) -> bool:
    return act.token.lemma_.lower() != "be" and bool(act.lemmas - {"have", "do", "become", "get"})


def _only_links(act: Act) -> bool:
    """Whether a verb only leads to what a thing is: "making it the third largest port"."""
    return act.token.lemma_.lower() == "make" and any(
        child.dep_ in {"ccomp", "oprd", "xcomp"} and child.pos_ in {"NOUN", "ADJ"}
        for child in act.token.children
    )
