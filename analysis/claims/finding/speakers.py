"""Who says a clause, where its sentence tells: reported speech, asides, and sources named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.claims.lexicon import cues
from analysis.claims.reading.syntax import SUBJECTS, subject_of
from analysis.entities.names import HONORIFICS

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTING = frozenset({"cite", "quote"})
_HE_OR_SHE = {"he": frozenset({"mr", "mr.", "sir"}), "she": frozenset({"miss", "mrs", "mrs.", "ms", "ms."})}
_SENTENCES_BACK = 5
_INSIDE = frozenset({"advcl", "conj", "relcl"})


def is_reporting(verb: Token) -> bool:
    """Whether a verb gives words to a speaker."""
    return verb.lemma_.lower() in cues.REPORTING


def speaker_of(head: Token) -> Token | None:
    """Head of the name of who says a clause, or None where its sentence does not tell.

    Args:
        head: The clause's predicate.
    """
    token = head
    while True:
        if token.dep_ in {"ccomp", "parataxis"} and is_reporting(token.head):
            return _sayer(token.head)
        for aside in token.children:
            if is_aside(aside):
                return subject_of(aside)
        is_inside = token.dep_ in _INSIDE or (token.dep_ == "ccomp" and token.i < token.head.i)
        if not is_inside or token.head.i == token.i:
            break
        token = token.head
    source = next((word for word in head.sent if word.lower_ == "according"), None)
    return None if source is None else next((w for w in source.subtree if w.dep_ == "pobj"), None)


def person_meant(pronoun: Token, persons: Mapping[int, str]) -> str | None:
    """The person that "he" or "she" stands for: the only one whom the nearest sentence that names any names.

    Args:
        pronoun: The word.
        persons: Ids of persons, by the offset of each mention.

    Returns:
        The person's id; None where two are named, or somebody whom we do not know, where the title is of
        the other sex, or it is no such pronoun.
    """
    if pronoun.lower_ not in _HE_OR_SHE:
        return None
    end = pronoun.idx
    start = pronoun.sent.start
    for _ in range(_SENTENCES_BACK):
        words = [token for token in pronoun.doc[start : pronoun.i] if token.idx < end]
        meant = {persons[token.idx]: token for token in words if token.idx in persons}
        if meant:
            (one, token), *others = meant.items()
            is_open = others or _is_of_other_sex(token, pronoun) or _names_unknown(words, persons)
            return None if is_open else one
        if start == 0:
            return None
        end = pronoun.doc[start].idx
        start = pronoun.doc[start - 1].sent.start
    return None


def _is_of_other_sex(name: Token, pronoun: Token) -> bool:
    """Whether the title before a name is that of a man where the pronoun is a woman's, or the reverse."""
    titles = {name.lower_, name.nbor(-1).lower_ if name.i else ""}
    return any(titles & marks for word, marks in _HE_OR_SHE.items() if word != pronoun.lower_)


def _names_unknown(words: Sequence[Token], persons: Mapping[int, str]) -> bool:
    """Whether two words with capitals stand side by side that are in nothing that has been found."""
    names = [token for token in words if token.is_title and not token.ent_type_ and not token.is_sent_start]
    return any(
        one.i + 1 == other.i
        and one.idx not in persons
        and one.nbor(-1).idx not in persons
        and not {one.lower_, other.lower_} & HONORIFICS
        for one, other in pairwise(names)
    )


def attributes(token: Token) -> bool:
    """Whether a word heads a phrase that only says who says the clause it hangs on."""
    if is_aside(token) or (token.lower_ == "according" and token.dep_ == "prep"):
        return True
    return token.dep_ == "advcl" and token.tag_ == "VBG" and is_reporting(token)  # ", adding that ..."


def is_aside(token: Token) -> bool:
    """Whether a word heads "the union said", set into or behind a clause."""
    return (
        token.dep_ == "parataxis"
        and is_reporting(token)
        and any(child.dep_ in SUBJECTS for child in token.children)
        and not any(child.dep_ in {"ccomp", "dobj"} for child in token.children)
    )


def quoted_as_saying(verb: Token) -> Token | None:
    """The verb of saying in "the agency quoted Holm as saying", or None."""
    if verb.lemma_.lower() not in _QUOTING:
        return None
    return next(
        (
            said
            for link in verb.children
            if link.dep_ == "prep" and link.lower_ == "as"
            for said in link.children
            if said.dep_ == "pcomp"
        ),
        None,
    )


def _sayer(verb: Token) -> Token | None:
    """Whose words a reporting verb tells: the same speaker's as before in "..., adding that"."""
    if verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in _QUOTING:
        return next((child for child in verb.head.head.children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if attributes(verb) and verb.head.i != verb.i:
        return speaker_of(verb.head) or subject_of(verb)
    return subject_of(verb)
