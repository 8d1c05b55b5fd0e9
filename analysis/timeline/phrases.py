"""What happened, as a statement in the text's own words: the clause of an event word, whole.

Left off are its date, which stands beside it, and what a comma sets off from it; nothing is cut inside a
clause or a phrase. Where the clause has no subject of its own, the one that it shares is put first. What
cannot be told so is told by the clause around it, and in the end by the sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.timeline.constituents import (
    RELATIVE,
    VERBS,
    is_aside,
    is_far,
    is_left_off,
    subtree,
    time_adjunct,
)
from analysis.timeline.openings import missed_verb, noun_phrase, opening_of
from analysis.timeline.wording import CLOSING, OPENING, capitalised, is_balanced, shortened_sentence, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONG = 200  # characters
_MOST_WORDS = 120
"""A longer sentence is a list or noise, whose parse says little and takes long to read."""
_ADJUNCTS = ("prep", "advcl", "npadvmod")


def phrase(head: Token, dates: Mapping[int, Collection[int]]) -> str:
    """Say what happened.

    Args:
        head: The event word, a verb or a noun.
        dates: By token index of an event word, the tokens of its dates; the phrase is without its own where
            it can be.

    Returns:
        A statement in the words of the text; "[was]" stands where a participle has no auxiliary, and "…" at
        the end where something was too long.
    """
    sentence = head.sent
    if len(sentence) > _MOST_WORDS:
        return shortened_sentence(sentence[:_MOST_WORDS])
    clause = head
    while True:
        clause = missed_verb(clause) or clause
        if clause.dep_ in ("relcl", "acl") and is_far(clause):
            return _with_its_noun(clause)
        if clause.pos_ in VERBS and not _is_quoted(clause) and (words := _statement(clause, head, dates)):
            return words
        if clause.head == clause:
            return shortened_sentence(sentence)
        clause = clause.head


def _statement(verb: Token, head: Token, dates: Mapping[int, Collection[int]]) -> str:
    """The clause of a verb; empty where it cannot stand alone."""
    opening = opening_of(verb)
    if opening is None or verb.sent.text.rstrip(' \n"”’)').endswith("?"):
        return ""
    path = {head.i, *(token.i for token in head.ancestors)}
    when = {i for word in _completed(head, verb) for i in dates.get(word.i, ())}
    told = {token.i for word in _completed(head, verb) for token in time_adjunct(when, word)} - path

    def belongs(token: Token) -> bool:
        if token.i in path:
            return True
        if token.i in told or is_aside(token):
            return False
        joins = token.dep_ == "cc" and any(child.i in path for child in token.head.rights)
        return token.head != verb or joins or not (_introduces(token) or is_left_off(token, verb))

    tokens = [*opening, *_with_antecedent(verb, subtree(verb, belongs))]
    words = _shortened(tokens, [child for child in verb.rights if child.i > max(head.i, verb.i)])
    return capitalised(words) if is_balanced(words) else ""


def _with_its_noun(clause: Token) -> str:
    """A clause behind the nouns that it may speak of: "A report by engineers, published in May …"."""
    noun, path = clause.head, {clause.i}
    while noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        path |= {noun.i, noun.head.i}
        noun = noun.head.head
    tokens = subtree(
        noun, lambda token: token.i in path or not (is_aside(token) or token.i > clause.right_edge.i)
    )
    return f"{capitalised(words_of(tokens))} …"


def _completed(head: Token, verb: Token) -> Iterator[Token]:
    """A verb and the verbs down to the event word that complete it: "expect", "to close"."""
    yield verb
    while head != verb and head.dep_ in ("xcomp", "acomp", "nsubj", "nsubjpass"):
        yield head
        head = head.head


def _introduces(token: Token) -> bool:
    """Whether a child of a verb only ties the clause to another."""
    return token.dep_ == "mark" or (token.tag_ in RELATIVE and token.head.dep_ in ("relcl", "advcl"))


def _with_antecedent(verb: Token, tokens: Sequence[Token]) -> Sequence[Token | str]:
    """The tokens with what "which" stands for put behind the verb whose object it is."""
    if verb.dep_ != "relcl" or not any(
        child.tag_ in RELATIVE and child.dep_ == "dobj" for child in verb.children
    ):
        return tokens
    last = max(token.i for token in (verb, *verb.children) if token.dep_ == "prt" or token == verb)
    place = next(n for n, token in enumerate(tokens, 1) if token.i == last)
    first, *others = noun_phrase(verb.head, verb)
    return [
        *tokens[:place],
        first.lower_ if not isinstance(first, str) and first.dep_ == "det" else first,
        *others,
        *tokens[place:],
    ]


def _shortened(tokens: Sequence[Token | str], constituents: Sequence[Token]) -> str:
    """Their words; where they are many, without the last adjuncts of these constituents."""
    words, end = words_of(tokens), constituents[-1].right_edge.i if constituents else 0
    for child in reversed([child for child in constituents if not child.is_punct][1:]):
        if len(words) <= _LONG or child.dep_ not in _ADJUNCTS:
            break
        cut = range(child.left_edge.i, end + 1)
        tokens = [token for token in tokens if isinstance(token, str) or token.i not in cut]
        words = f"{words_of(tokens)} …"
    return words


def _is_quoted(verb: Token) -> bool:
    """Whether a verb stands in direct speech."""
    before = [token.text for token in verb.sent if token.i < verb.i]
    opened = sum(text in OPENING for text in before) > sum(text in CLOSING for text in before)
    return opened or before.count('"') % 2 == 1
