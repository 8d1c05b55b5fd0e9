"""Where a passage has another name in the one place of a sentence whose name it lacks.

Both tell one act, with one verb, of one subject, and agree in everything else that the claim says: "left Lyon
for Halden in January" against "left Marseille for Halden in January".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment, is_found
from analysis.claims.comparison.likeness import same_act
from analysis.claims.comparison.names import SameName, relate_names
from analysis.claims.comparison.words import details
from analysis.claims.lexicon import classes
from analysis.claims.lexicon.geography import exclude
from analysis.claims.reading.acts import Act
from analysis.claims.reading.naming import Name
from analysis.claims.verdict import Finding, FindingKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEWEST_IN_COMMON = 3
"""Parts that both must have beside the verb: names, dates and numbers count whole, a word half."""

_SORTS = {
    "ORG": "party",
    "PERSON": "party",  # the pipeline takes many a company for a person
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "WORK_OF_ART": "work",
}


def slot_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """Another name in the same place of the same sentence, where nothing else of the claim is lacking."""
    lacking = [(name, root) for name, root in alignment.claim.roots if missing and name.text in missing]
    if len(lacking) != 1 or len(missing) != 1:
        return
    name, root = lacking[0]
    if _in_common(alignment) < _FEWEST_IN_COMMON or list(root.conjuncts):
        return
    for mine, other in product(alignment.claim.acts, alignment.passage.acts):
        if not (mine.lemmas & other.lemmas and same_act(mine, other)) or mine.lemmas & classes.OF_MANY:
            continue
        if mine.factuality is not other.factuality or mine.token.pos_ == "NOUN":
            continue
        if not alignment.names_subject(mine, other):
            continue
        slot = _slot(root, mine)
        for rival, head in alignment.passage.roots:
            if (
                slot
                and _slot(head, other) == slot
                and not list(head.conjuncts)
                and _excludes(name, rival, alignment)
            ):
                yield Finding(
                    FindingKind.ENTITY_MISMATCH,
                    f"{source} has {rival.text} where the claim has {name.text}.",
                    name.text,
                    rival.text,
                    source,
                )
                return


def _in_common(alignment: Alignment) -> float:
    """How many parts of the claim a passage has that lacks but one of them."""
    claim = alignment.claim
    names = sum(is_found(match) for match in alignment.names)
    return names + len(claim.moments) + len(claim.quantities) + 0.5 * len(details(claim))


def _excludes(name: Name, rival: Name, alignment: Alignment) -> bool:
    """Whether a name cannot be another word for a claim's: two of one sort, and neither holds the other."""
    sort = _SORTS.get(name.label)
    if sort is None or sort != _SORTS.get(rival.label):
        return False
    if any(alignment.are_one(one, rival) for one in alignment.claim.names):
        return False
    if sort == "place" and not exclude(name.text, rival.text):
        return False
    return relate_names(name.text, rival.text) is SameName.DIFFERENT


def _slot(root: Token, act: Act) -> tuple[str, ...]:
    """The way in the parse from an act to a name: ("prep for", "pobj"); () where another act lies between."""
    way: list[str] = []
    token = root
    while token.i != act.token.i:
        if token.head.i == token.i or (way and token.pos_ in {"VERB", "AUX"}):
            return ()
        if token.dep_ not in {"appos", "compound"}:
            way.append(f"{token.dep_} {token.lower_}" if token.dep_ == "prep" else token.dep_)
        token = token.head
    return tuple(way)
