"""What a thing is said to be: two natures that no one thing can have, such as a city and a film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment, is_found
from analysis.claims.comparison.participants import names_under
from analysis.claims.comparison.wording import noun_phrase
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.statement import Statement, remembered
from analysis.claims.reading.syntax import Factuality
from analysis.claims.verdict import Finding, FindingKind
from analysis.entities.countries import codes_of_people

if TYPE_CHECKING:
    from spacy.tokens import Token

_NATURES = """
person: actor actress singer musician rapper songwriter politician president minister senator writer author
    novelist poet journalist footballer player athlete boxer model dancer comedian director producer
    screenwriter lawyer judge businessman entrepreneur scientist physicist chemist engineer painter artist
    chef driver soldier priest teacher man woman drummer guitarist composer quarterback king queen
    accountant activist admiral ambassador astronaut baker banker biologist bishop broadcaster businesswoman
    chancellor comedienne criminal dentist diplomat doctor economist farmer fisherman golfer goalkeeper
    governor historian lawmaker mathematician mayor midfielder murderer nurse pilot playwright
    policeman presenter professor prosecutor pianist sailor striker surgeon swimmer violinist wrestler
place: city town village country state county province region island river mountain lake continent capital
    nation municipality district borough peninsula suburb volcano
film: film movie documentary
series: series sitcom show
book: book novel novella memoir
recording: album song single ep
game: videogame
artwork: painting sculpture fresco
animal: dog cat horse bird species animal mammal
vehicle: truck lorry car ship ferry submarine tanker locomotive motorcycle
organisation: company corporation bank airline manufacturer party agency university college school club band
    newspaper charity website
disease: disease virus
food: dish fruit vegetable drink
"""


def _table(text: str) -> dict[str, str]:
    nature_of: dict[str, str] = {}
    nature = ""
    for word in text.split():
        if word.endswith(":"):
            nature = word.removesuffix(":")
        else:
            nature_of[word] = nature
    return nature_of


_NATURE_OF = _table(_NATURES)

_BRITISH = frozenset({"English", "Scottish", "Welsh"})

_SUBJECTS = frozenset({"nsubj", "csubj"})
"""The second where the pipeline takes a name for a verb, as in "Trainspotting is a novel"."""


@dataclass(frozen=True, slots=True)
class _Description:
    """What a text says something is, as in "X is a Y": the heads of X and Y."""

    subject: Token
    what: Token

    @property
    def natures(self) -> set[str]:
        """The natures of everything that X is said to be: "an actress and model"."""
        heads = [self.what, *self.what.conjuncts]
        return {_NATURE_OF.get(head.lemma_.lower(), "") for head in heads}

    def excludes(self, other: _Description) -> bool:
        """Whether no thing can be both, as far as every nature is known."""
        return "" not in self.natures | other.natures and not self.natures & other.natures

    def is_of_another_nation(self, other: _Description) -> bool:
        """Whether both give one nation, not the same, to a thing of the same kind."""
        same_kind = self.what.lemma_ == other.what.lemma_ or (
            self.what.ent_type_ == "NORP" and other.natures == {"person"}
        )
        mine, theirs = self._nations, other._nations
        return same_kind and len(mine) == len(theirs) == 1 and set(mine[0]).isdisjoint(theirs[0])

    @property
    def _nations(self) -> list[tuple[str, ...]]:
        """The countries of each people named before the noun; "Jewish" and "European" name none."""
        before = [child for child in self.what.subtree if child.i <= self.what.i]
        peoples = [
            child.text
            for child in before
            if (child.ent_type_ in {"NORP", "LANGUAGE"} or child.tag_ == "JJ") and not _is_of_a_sport(child)
        ]
        nations = [codes for codes in map(codes_of_people, peoples) if codes]
        if self.natures == {"person"}:  # "an English newspaper" may be printed anywhere
            nations += [("GB",) for people in peoples if people in _BRITISH]
        return nations


def nature_mismatches(alignment: Alignment, source: str) -> Iterator[Finding]:
    """Things that claim and passage say are of natures that exclude each other.

    Only where both say plainly what the thing is, the passage names it as the claim does, and the nature
    of every word that describes it is known.
    """
    for mine in _descriptions(alignment.claim):
        for other in _descriptions(alignment.passage):
            if not _are_of_one(alignment, mine.subject, other.subject):
                continue
            if not (mine.excludes(other) or mine.is_of_another_nation(other)):
                continue
            one, two = _written(mine.what), _written(other.what)
            yield Finding(
                FindingKind.ENTITY_MISMATCH, f"{source} calls it {two}, not {one}.", one, two, source
            )
            return


def _is_of_a_sport(people: Token) -> bool:
    """Whether a people only names a sport: "American football" is played in Germany, too."""
    return people.i + 1 < len(people.doc) and people.nbor(1).lower_ in {"football", "rules"}


def _are_of_one(alignment: Alignment, subject: Token, other: Token) -> bool:
    """Whether two subjects are one thing: of one name, or the same bare word: "Savages"."""
    names, theirs = names_under(subject, alignment.claim), names_under(other, alignment.passage)
    if names:
        found = {match.claim for match in alignment.names if is_found(match)}
        return names[0] in found and any(alignment.are_one(names[0], name) for name in theirs)
    is_bare = all(word.text.istitle() and not list(word.lefts) for word in (subject, other))
    return is_bare and subject.text == other.text


@remembered
def _descriptions(statement: Statement) -> Iterator[_Description]:
    for verb in statement.tokens:
        if verb.lemma_.lower() != "be" or factuality(verb) is not Factuality.FACT:
            continue
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        what = next((child for child in verb.children if child.dep_ in {"attr", "acomp"}), None)
        if subject is None or what is None:
            continue
        is_kind = what.pos_ == "NOUN" and what.dep_ == "attr" and any(c.dep_ == "det" for c in what.children)
        if is_kind or what.ent_type_ == "NORP":
            yield _Description(subject, what)


def _written(what: Token) -> str:
    words = [word for word in noun_phrase(what) if word.i <= what.i]
    return str(what.doc[words[0].i : words[-1].i + 1].text)
