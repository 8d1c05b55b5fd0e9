"""Acts told by who did them: "the founder of Zenith Labs" founded it, "its director" directs it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.claims.reading.acts import Act
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.syntax import Factuality, readable

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ACT_OF = {
    "architect": "design",
    "author": "write",
    "builder": "build",
    "composer": "compose",
    "creator": "create",
    "designer": "design",
    "developer": "develop",
    "founder": "found",
    "inventor": "invent",
    "killer": "kill",
    "organiser": "organise",
    "organizer": "organize",
    "owner": "own",
    "painter": "paint",
    "publisher": "publish",
    "teacher": "teach",
    "winner": "win",
    "writer": "write",
}
"""What somebody has done, or does, who is called so of a thing."""

_NO_LONGER = frozenset("alleged ex former then would-be self-styled".split())


def trade_acts(parsed: Doc) -> Iterator[Act]:
    """Read the act off "X, the founder of Y", "X is the founder of Y" and "Y's founder, X"."""
    for noun in readable(parsed):
        verb = _ACT_OF.get(noun.lemma_.lower())
        if verb is None or noun.pos_ != "NOUN" or {child.lower_ for child in noun.children} & _NO_LONGER:
            continue
        who, what = _who(noun), _what(noun)
        if who is None or what is None or factuality(noun) is not Factuality.FACT:
            continue
        yield Act(
            token=noun,
            lemmas=frozenset({verb}),
            order=frozenset(),
            factuality=Factuality.FACT,
            subject=who,
            agent=who,
            patient=what,
            dates_a_kind=False,
            moments=(),
            quantities=(),
        )


def _who(noun: Token) -> Token | None:
    """The person: of whom it is said, beside whom it stands, or who stands behind it."""
    if noun.dep_ == "attr" and noun.head.lemma_.lower() == "be":
        if factuality(noun.head) is not Factuality.FACT:
            return None
        return next((child for child in noun.head.children if child.dep_ == "nsubj"), None)
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
        return noun.head
    return next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)


def _what(noun: Token) -> Token | None:
    """The thing: behind "of", or before the noun with "'s"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((thing for thing in child.children if thing.dep_ == "pobj"), None)
    return next((child for child in noun.children if child.dep_ == "poss" and child.pos_ == "PROPN"), None)
