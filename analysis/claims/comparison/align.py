"""Whether a passage speaks of the claim's things and acts: only then may dates and numbers be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from analysis.claims.comparison.anaphora import is_anaphor, is_stood_for
from analysis.claims.comparison.doers import may_be_done_by
from analysis.claims.comparison.lands import stands_for_land
from analysis.claims.comparison.likeness import befalls, same_act
from analysis.claims.comparison.names import SameName, is_short_for_company, is_written, relate_names
from analysis.claims.comparison.participants import (
    name_at,
    name_under,
    names_under,
    participants,
)
from analysis.claims.comparison.swaps import swaps_roles
from analysis.claims.comparison.whereabouts import ALSO_AROUND, measures, places_of
from analysis.claims.lexicon import synonyms
from analysis.claims.lexicon.geography import contains
from analysis.claims.reading.acts import Act
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import DocumentReading, Statement
from analysis.claims.reading.syntax import Factuality

if TYPE_CHECKING:
    from spacy.tokens import Token

SameEntity = Callable[[Name, Name], bool]


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A claim's name, and the name in the passage that comes nearest to it."""

    claim: Name
    passage: Name | None
    relation: SameName


@dataclass(frozen=True)
class Alignment:
    """What of a claim is found in a passage.

    Attributes:
        claim: The claim.
        passage: One sentence or two.
        context: Names before the passage that a pronoun or "the company" in it may stand for; None when
            the text before it is not at hand.
        source: The text that the passage is from, as far as it was read.
        same_entity: Whether two names were resolved to one entity.
    """

    claim: Statement
    passage: Statement
    context: tuple[Name, ...] | None = None
    source: DocumentReading | None = None
    same_entity: SameEntity = lambda _one, _other: False

    @cached_property
    def names(self) -> list[NameMatch]:
        """Each name of the claim with its nearest counterpart in the passage."""
        return [
            self._nearest(name, self.passage.names)
            for name in self.claim.names
            if not is_anaphor(name, self.claim)
        ]

    @cached_property
    def acts(self) -> list[tuple[Act, Act]]:
        """Pairs of acts, one of the claim and one of the passage, that are the same act of the same thing."""
        return [
            (mine, other)
            for mine in self.claim.acts
            for other in self.passage.acts
            if same_act(mine, other) and self.shares_subject(mine, other)
        ]

    @cached_property
    def tellings(self) -> list[tuple[Act, Act]]:
        """Pairs of acts of one kind, where the passage names the claim's subject and swaps no roles.

        Enough to support a claim whose every other part is found too; ``acts`` is what conflicts need.
        """
        pairs = [
            (mine, other)
            for mine in self.claim.acts
            for other in self.passage.acts
            if (same_act(mine, other) and not swaps_roles(mine, other, self)) or befalls(mine, other)
        ]
        swapped = {
            id(mine)
            for mine in self.claim.acts
            for other in self.passage.acts
            if other.token.pos_ != "NOUN" and same_act(mine, other) and swaps_roles(mine, other, self)
        }
        pairs = [
            (mine, other)
            for mine, other in pairs
            if other.token.pos_ != "NOUN" or (id(mine) not in swapped and may_be_done_by(mine, other, self))
        ]
        verbatim = {id(mine): other.token for mine, other in pairs if mine.lemmas & other.lemmas}
        return [
            (mine, other)
            for mine, other in pairs
            if id(mine) not in verbatim
            or mine.lemmas & other.lemmas
            or _goes_on(other.token, verbatim[id(mine)])
        ]

    def shares_subject(self, mine: Act, other: Act) -> bool:
        """Whether the claim's thing takes part in the passage's act, by name or by "it", "the company"."""
        names = participants(mine, self.claim)
        if not names:
            return not self.claim.names or all(
                match.relation is not SameName.DIFFERENT for match in self.names
            )
        near = participants(other, self.passage) or [
            name for name in self.passage.names if name.start in _sentence(other)
        ]
        subject = name_under(mine.subject, self.claim)
        needed = [subject] if subject else names
        if any(self.are_one(name, candidate) for name in needed for candidate in near):
            return True
        if any(
            relate_names(name.text, candidate.text) is SameName.SIBLING
            for name in needed
            for candidate in near
        ):
            return False
        stands_for = (
            other.subject is None or other.subject.pos_ in {"PRON", "NOUN"} or other.subject.dep_ == "poss"
        )
        if stands_for and any(name in self._stood_for for name in needed):
            return True
        return stands_for and any(
            self.are_one(name, candidate)
            for name in needed
            for candidate in (*self.passage.names, *(self.context or ()))
        )

    def names_subject(self, mine: Act, other: Act) -> bool:
        """Whether a passage's act is told of the claim's subject by one of its names, or by one noun."""
        names, others = names_under(mine.subject, self.claim), names_under(other.subject, self.passage)
        if names and others:
            return any(self.are_one(name, one) for name in names for one in others)
        if mine.subject is None or other.subject is None or bool(names) != bool(others):
            return False
        return synonyms.same_word(mine.subject.lemma_.lower(), other.subject.lemma_.lower())

    def names_everyone(self, mine: Act, other: Act) -> bool:
        """Whether a passage's act is of everyone whom the claim's subject names, each in the same clause."""
        names = names_under(mine.subject, self.claim)
        if len(names) < 2 or mine.subject is None or not list(mine.subject.conjuncts):
            return True
        theirs = [
            n for head in (other.subject, other.agent, other.patient) for n in names_under(head, self.passage)
        ]
        return not theirs or all(any(self.are_one(name, one) for one in theirs) for name in names)

    def are_one(self, mine: Name, other: Name) -> bool:
        """Whether a name of the claim and one of the passage name the same thing."""
        if relate_names(mine.text, other.text) in _FOUND or self.same_entity(mine, other):
            return True
        is_place = {mine.label, other.label} & {"GPE", "LOC", "NORP"}
        return not is_place and is_short_for_company(mine.text, other.text)

    def _nearest(self, name: Name, candidates: Iterable[Name]) -> NameMatch:
        best = NameMatch(name, None, SameName.DIFFERENT)
        for candidate in candidates:
            relation = relate_names(name.text, candidate.text)
            if relation is SameName.DIFFERENT and self.are_one(name, candidate):
                relation = SameName.SAME
            if _RANK[relation] < _RANK[best.relation]:
                best = NameMatch(name, candidate, relation)
        if best.relation is not SameName.DIFFERENT:
            return best
        if is_written(name.text, self.passage.text) or stands_for_land(name, self.claim, self.passage):
            return NameMatch(name, name, SameName.SAME)
        if name in self._stood_for:
            return NameMatch(name, None, SameName.SAME)
        within = self._place_within(name)
        return NameMatch(name, within, SameName.NARROWER) if within is not None else best

    def _place_within(self, place: Name) -> Name | None:
        """Where the passage tells the claim's act of a place inside the claim's: "born in Oslo"."""
        if self.claim.quantities or any(measures(token) for token in self.claim.tokens):
            return None
        return next(
            (
                other
                for mine, told in self.tellings
                if mine.lemmas & ALSO_AROUND and place in places_of(mine, self.claim)
                for other in places_of(told, self.passage)
                if contains(place.text, other.text)
            ),
            None,
        )

    @cached_property
    def _stood_for(self) -> list[Name]:
        """The claim's subjects and doers that a pronoun or "the company" of the passage stands for."""
        subjects = {
            name_under(act.subject, self.claim) or name_at(act.subject, self.claim)
            for act in self.claim.acts
            if act.token.pos_ != "NOUN"
        } | {
            name_under(mine.agent, self.claim)
            for mine, other in self.tellings
            if mine.agent is not None and other.agent is not None and other.agent.pos_ == "PRON"
        }
        return [
            name
            for name in subjects
            if name is not None and is_stood_for(name, self.passage, self.context, self.are_one)
        ]


_RANK = {relation: rank for rank, relation in enumerate(SameName)}
_FOUND = frozenset({SameName.SAME, SameName.VARIANT, SameName.NARROWER})


def is_found(match: NameMatch) -> bool:
    """Whether the passage speaks of the thing that the claim names."""
    return match.relation in _FOUND


def _goes_on(verb: Token, told: Token) -> bool:
    """Whether a participle says more of an act: "slowed, easing to 2 percent in May"."""
    return bool(verb.dep_ == "advcl" and verb.head == told and verb.tag_ == "VBG")


def _sentence(act: Act) -> range:
    sentence = act.token.sent
    return range(sentence.start_char, sentence.end_char)


def commits(act: Act) -> bool:
    """Whether a text tells an act as having happened."""
    return act.factuality is Factuality.FACT
