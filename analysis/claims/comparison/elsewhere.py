"""What a source says of a thing in another sentence than the one that tells the act.

A report names somebody in full once, "Governor Jean-Baptiste Mukendi", and then "Mukendi"; it speaks of "a
branch in Riga" and then of "the branch". A description that the claim gives of such a thing may stand
anywhere in the same source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.claims.comparison.words import is_said_by, sayings

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment
    from analysis.claims.reading.statement import DocumentReading

_DESCRIBING = frozenset({"amod", "compound", "nmod", "appos", "poss", "prep", "pobj", "nummod"})
_POINTING = frozenset("the its their his her this that".split())
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "conj", "punct"})
_FARTHEST = 5
_IN_MIND = 60
"""Words back that "its" reaches."""


def is_said_elsewhere(alignment: Alignment, word: Token) -> bool:
    """Whether a word only describes a thing that the passage speaks of, and the source describes it so.

    Args:
        alignment: The claim and the passage, with the source that the passage is from.
        word: A word of the claim that the passage lacks.
    """
    source = alignment.source
    if source is None:
        return False
    if _is_owner(alignment, source, word):
        return True
    return any(
        any(is_said_by(word, other) for other in _description(thing))
        for described in _described(word)
        for thing in _same_in_source(alignment, source, described)
    )


def _is_owner(alignment: Alignment, source: DocumentReading, word: Token) -> bool:
    """Whether "its captain" stands for the captain of the ferry that the source spoke of before."""
    of, owned = word.head, word.head.head
    if word.dep_ == "poss":
        owned = word.head
    elif not (word.dep_ == "pobj" and of.lower_ == "of" and owned.pos_ == "NOUN"):
        return False
    for other in sayings(alignment.passage, owned):
        if any(child.tag_ == "PRP$" for child in other.children):
            sentence = other.sent
            before = source.parsed[max(0, sentence.start - _IN_MIND) : sentence.start]
            if any(is_said_by(word, token) for token in before):
                return True
    return False


def _described(word: Token) -> Iterator[Token]:
    """The nouns that a word describes: those that it hangs on without a verb between."""
    for _ in range(_FARTHEST):
        if word.dep_ not in _DESCRIBING or word.head.i == word.i:
            return
        word = word.head
        if word.pos_ in {"NOUN", "PROPN"}:
            yield word


def _same_in_source(alignment: Alignment, source: DocumentReading, described: Token) -> Iterator[Token]:
    """Where the source speaks of a thing that its passage speaks of by name or as "the branch"."""
    name = next((n for n, root in alignment.claim.roots if n.start <= described.idx < n.end), None)
    parsed = source.parsed
    if name is not None:
        if any(alignment.are_one(name, other) for other in alignment.passage.names):
            for other in source.names:
                if alignment.are_one(name, other):
                    span = parsed.char_span(other.start, other.end, alignment_mode="expand")
                    yield from () if span is None else (span.root,)
        return
    pointing = [
        other
        for other in sayings(alignment.passage, described)
        if any(child.lower_ in _POINTING for child in other.children)
    ]
    if pointing:
        first = min(other.i for other in pointing)
        lemma = pointing[0].lemma_
        before = [token for token in parsed[:first] if token.lemma_ == lemma and token.pos_ == "NOUN"]
        introduced = [token for token in before if len(_description(token)) > 1]
        yield from introduced[-1:]


def _description(thing: Token) -> list[Token]:
    """The words of a noun phrase, and of what it stands beside: "Mukendi, the governor of South Kivu"."""
    if thing.dep_ == "appos" or (thing.dep_ == "compound" and thing.head.pos_ in {"NOUN", "PROPN"}):
        thing = thing.head
    found, queue = [], [thing]
    while queue:
        token = queue.pop()
        found.append(token)
        queue += [child for child in token.children if child.dep_ not in _CLAUSES]
    return found
