"""Who holds an office that one person holds at a time, by a claim and by a passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment
from analysis.claims.comparison.names import SameName, relate_names
from analysis.claims.comparison.participants import names_under
from analysis.claims.reading.factuality import factuality
from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import Statement, remembered
from analysis.claims.reading.syntax import Factuality
from analysis.claims.verdict import Finding, FindingKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_OFFICES = {
    **dict.fromkeys("head heads headed leader".split(), "head"),
    **dict.fromkeys("chair chairs chaired chairman chairwoman chairperson".split(), "chair"),
    **dict.fromkeys("mayor president governor chancellor premier monarch king queen".split(), ""),
    "ceo": "chief executive",
    "executive": "chief executive",
    "officer": "chief executive",
    "minister": "prime minister",
}
"""Words for an office that one person holds at a time, and the office where that has another name."""

_FULL = {
    "executive": {"chief"},
    "officer": {"chief", "executive"},
    "minister": {"prime"},
}
"""What must stand before a word so that it means such an office: not every minister is prime minister."""

_OTHER = frozenset(
    """
    acting associate assistant co deputy designate elect emeritus ex first former honorary incoming interim
    joint junior late next onetime outgoing past previous regional second sometime then vice
    """.split()
)
"""Words by which an office is another one, or its holder not the one who holds it now."""

_DOERS = frozenset({"PERSON", "ORG", ""})


@dataclass(frozen=True, slots=True)
class _Tenure:
    """Somebody holds an office of a body."""

    office: str
    holder: Name
    body: Name


def office_mismatches(alignment: Alignment, source: str, missing: list[str]) -> Iterator[Finding]:
    """Another holder of an office that one person holds at a time, of the same body, both told as of now.

    The passage lacks nothing but the claim's holder. Former, acting and deputy holders are none.
    """
    for mine in _tenures(alignment.claim):
        if not missing or not all(part in mine.holder.text for part in missing):
            continue
        for other in _tenures(alignment.passage):
            is_same = mine.office == other.office and alignment.are_one(mine.body, other.body)
            related = relate_names(mine.holder.text, other.holder.text) is not SameName.DIFFERENT
            if is_same and not related and not alignment.are_one(mine.holder, other.holder):
                yield Finding(
                    FindingKind.ENTITY_MISMATCH,
                    f"{source} names {other.holder.text} in that office, not {mine.holder.text}.",
                    mine.holder.text,
                    other.holder.text,
                    source,
                )
                return


@remembered
def _tenures(statement: Statement) -> Iterator[_Tenure]:
    for word in statement.tokens:
        if word.lower_ not in _OFFICES or statement.moments:
            continue
        office = _OFFICES[word.lower_] or word.lower_
        pairs = _by_verb(word, statement) if word.lower_ in {"heads", "headed", "chairs", "chaired"} else None
        for holder, body in pairs or _by_noun(word, statement):
            if holder != body and holder.label in _DOERS:
                yield _Tenure(office, holder, body)


def _by_verb(verb: Token, statement: Statement) -> Iterator[tuple[Name, Name]]:
    """Holder and body of "X heads Y", even where the parse has no verb, and of "Y is headed by X"."""
    before = next((name for name in reversed(statement.names) if name.end == verb.idx - 1), None)
    behind = verb.idx + len(verb) + 1
    behind += 4 if statement.document.text.startswith("the ", behind) else 0
    after = next((name for name in statement.names if name.start == behind), None)
    if verb.lower_.endswith("s") and before is not None and after is not None:
        yield before, after
    elif verb.tag_ == "VBN" and factuality(verb) is Factuality.FACT:
        now = any(child.dep_ == "auxpass" and child.tag_ == "VBZ" for child in verb.children)
        by = [c for c in verb.children if c.dep_ == "agent"]
        bodies = [name for c in verb.children if c.dep_ == "nsubjpass" for name in names_under(c, statement)]
        holders = [name for c in by for name in names_under(c, statement)]
        if now and len(bodies) == 1 and len(holders) == 1:
            yield holders[0], bodies[0]


def _by_noun(noun: Token, statement: Statement) -> Iterator[tuple[Name, Name]]:
    """Holder and body of "X is mayor of Y" and "X, the mayor of Y, ..."."""
    first = max(noun.sent.start, noun.left_edge.i - 1)
    before = {word.lower_ for word in noun.doc[first : noun.i]}
    if noun.pos_ not in {"NOUN", "PROPN"} or before & _OTHER or not before >= _FULL.get(noun.lower_, set()):
        return
    if any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.children):
        return
    of = [child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"]
    bodies = [name for child in of for name in names_under(child, statement)]
    if noun.dep_ == "attr" and noun.head.tag_ == "VBZ" and factuality(noun.head) is Factuality.FACT:
        subjects = [child for child in noun.head.children if child.dep_ == "nsubj"]
    elif noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
        subjects = [noun.head]
    else:
        return
    holders = [
        name for name in (n for s in subjects for n in names_under(s, statement)) if name not in bodies
    ]
    if len(bodies) == 1 and len(holders) == 1:
        yield holders[0], bodies[0]
