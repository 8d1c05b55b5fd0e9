"""Plain sentences about a claim and a passage, made from the words of the two and never from lemmas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import Alignment, is_found
from analysis.claims.reading.acts import Act
from analysis.claims.reading.agreement import agreeing
from analysis.claims.reading.dates import Moment, SameDate, relate_dates
from analysis.claims.reading.quantities import Quantity
from analysis.claims.reading.syntax import Factuality, is_predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_LISTED = 3
"""Things named one by one; what is beyond them is left out."""

_LONGEST_SUBJECT = 8
_LONGEST_DEED = 12
_PEOPLE = frozenset({"he", "she", "they", "who", "i", "we", "you"})
_OBJECTS = frozenset({"dobj", "attr", "acomp", "prep", "agent", "oprd", "dative", "npadvmod", "xcomp", "prt"})
_BEYOND_NOUN = frozenset({"relcl", "acl", "prep", "punct"})

TOLD_AS = {
    Factuality.FACT: "tells it as done",
    Factuality.UNDERWAY: "tells it as under way, not as done",
    Factuality.IMAGINED: "tells it as fiction",
    Factuality.PLANNED: "tells it as planned or possible, not as done",
    Factuality.DENIED: "tells that it did not happen",
    Factuality.ALLEGED: "only passes it on as alleged",
}
"""What a passage does with an act that a claim tells otherwise."""


def told(act: Act) -> str:
    """Say in a claim's own words what a passage lacks: "that anyone sat down with the Kazakh minister"."""
    verb, subject = act.token, act.subject
    deed = deed_of(verb)
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if not finite or verb.dep_ in {"relcl", "acl", "xcomp"} or subject is None:
        return f"“{deed}”"
    if subject.lower_ in _PEOPLE:
        return f"that anyone {deed}" if verb.tag_ == "VBD" else f"“{deed}”"
    name = next((c for c in subject.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    words = noun_phrase(name if name is not None and subject.pos_ == "NOUN" else subject)
    if subject.pos_ == "PRON" or len(words) > _LONGEST_SUBJECT or words[-1].i >= verb.i:
        return f"“{deed}”"
    return f"that {_lowered(words)} {deed}"


def deed_of(verb: Token) -> str:
    """A verb with its auxiliaries and what stands right behind it: "sat down with the Kazakh minister"."""
    first = min([verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"})], key=lambda t: t.i)
    last = verb
    for child in verb.children:
        if child.i <= verb.i or child.dep_ not in _OBJECTS:
            continue
        end = _end_of(child)
        if child.left_edge.i > last.i + 1 or end.i - first.i >= _LONGEST_DEED:
            break
        last = end
    return str(verb.doc[first.i : last.i + 1].text)


def agreement(alignment: Alignment) -> str:
    """Say what of a claim a supporting passage says: "gives 16 July 2010, within 2010"."""
    claim, passage = alignment.claim, alignment.passage
    pairs: list[tuple[Moment | Quantity, Moment | Quantity | None]] = [
        (moment, next((o for o in passage.moments if relate_dates(moment, o) is SameDate.AGREES), None))
        for moment in claim.moments
    ]
    pairs += [(quantity, agreeing(quantity, passage.quantities)) for quantity in claim.quantities]
    parts = [_agreeing(mine, other) for mine, other in pairs if other is not None]
    if parts:
        return f"gives {listed(dict.fromkeys(parts), 'and')}"
    names = found_names(alignment)
    return f"says the same of {listed(names, 'and')}" if names else "says the same"


def _agreeing(mine: Moment | Quantity, other: Moment | Quantity) -> str:
    if mine.text.lower() == other.text.lower():
        return other.text
    return (
        f"{other.text}, within {mine.text}" if isinstance(mine, Moment) else f"{other.text} for {mine.text}"
    )


def found_names(alignment: Alignment) -> list[str]:
    """The claim's names that a passage has, as the passage writes them."""
    found = []
    for match in alignment.names:
        if is_found(match) and match.passage and match.claim.label not in {"NORP", ""}:
            verbatim = match.claim.text in alignment.passage.text
            found.append(match.claim.text if verbatim else match.passage.text)
    return list(dict.fromkeys(found))


def near(alignment: Alignment, lack: str) -> str:
    """Say what a passage that settles nothing speaks of, and what it lacks."""
    names = found_names(alignment)
    if names:
        return f"names {listed(names, 'and')}, but {lack}"
    return (
        f"tells of such a thing, but {lack}" if alignment.tellings else f"tells of something else; it {lack}"
    )


def lacking(missing: Sequence[str], passage: str) -> str:
    """Say which parts of a claim a passage does not have; words that a reader sees in it are not named."""
    unseen = [part for part in missing if part.lower() not in passage.lower()] or missing
    return f"does not mention {listed([f'“{part}”' for part in unseen], 'or')}"


def listed(parts: Iterable[str], conjunction: str) -> str:
    """Join words for a sentence: "A, B and C"."""
    words = list(parts)[:MOST_LISTED]
    return f" {conjunction} ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""


def noun_phrase(head: Token) -> list[Token]:
    """A noun with what hangs on it, without clauses and appositions, as whole written words."""
    words, queue = [], [head]
    while queue:
        token = queue.pop()
        words.append(token)
        queue += [c for c in token.children if c.dep_ not in {"relcl", "acl", "appos", "punct"}]
    first, last = min(word.i for word in words), max(word.i for word in words)
    while last + 2 < len(head.doc) and head.doc[last + 1].text == "-" and not head.doc[last + 1].whitespace_:
        last += 2  # the pipeline cuts "Anka-B" at its hyphen
    return list(head.doc[first : last + 1])


def _lowered(words: Sequence[Token]) -> str:
    """A subject as it stands inside a sentence: "the company", but "Norvik Steel"."""
    text = str(words[0].doc[words[0].i : words[-1].i + 1].text)
    first = words[0]
    keeps_capital = first.pos_ == "PROPN" or first.ent_type_ or not first.text.istitle()
    return text if keeps_capital and first.pos_ != "DET" else text[:1].lower() + text[1:]


def _end_of(child: Token) -> Token:
    """The last word of an object without what is only added to it."""
    head = child
    if child.dep_ in {"prep", "agent", "dative"}:
        head = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), child)
    if is_predicate(head):
        return head if head.dep_ != "xcomp" else next((c for c in head.children if c.dep_ == "dobj"), head)
    right = head
    while True:
        inner = [c for c in right.children if c.i > right.i and not _is_only_added(c)]
        if not inner:
            break
        right = inner[-1]
    return _whole(right)


def _is_only_added(child: Token) -> bool:
    if child.dep_ == "appos":
        return child.left_edge.i > 0 and child.left_edge.nbor(-1).is_punct
    return child.dep_ in _BEYOND_NOUN


def _whole(token: Token) -> Token:
    doc = token.doc
    while (
        token.i + 2 < len(doc)
        and not token.whitespace_
        and doc[token.i + 1].text in {"-", "–"}
        and not doc[token.i + 1].whitespace_
    ):
        token = doc[token.i + 2]
    return token
