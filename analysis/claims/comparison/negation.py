"""Where a statement speaks in the negative, and whether it does so of what a claim says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.claims.comparison.words import clause_of, details, sayings
from analysis.claims.lexicon import cues
from analysis.claims.reading.statement import REMEMBERED, Statement
from analysis.claims.reading.syntax import is_predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.comparison.align import Alignment

_BOUND_TO = frozenset({"xcomp", "ccomp", "csubj", "csubjpass", "pcomp", "acl", "relcl", "oprd"})
"""Clauses of which a negation of the clause above is a negation too: "did not agree to buy"."""


@lru_cache(maxsize=REMEMBERED)
def negations(statement: Statement) -> tuple[Token, ...]:
    """The words by which a statement denies: "not", "never", "yet to", "other than"."""
    words = statement.words
    following = [word for _, word, _ in words[1:]] + [""]
    return tuple(
        token
        for (token, word, _), after in zip(words, following, strict=True)
        if token.dep_ == "neg" or word in cues.NEGATIONS or (word, after) in cues.NEGATING_PAIRS
    )


def negated_alike(alignment: Alignment) -> bool:
    """Whether claim and passage both speak in the negative of what the claim says, or neither does."""
    return bool(negations(alignment.claim)) == is_passage_negated(alignment)


def is_passage_negated(alignment: Alignment) -> bool:
    """Whether a passage denies in a clause that says something of the claim, or in one above such."""
    denying = negations(alignment.passage)
    if not denying:
        return False
    concerned = _concerned(alignment)
    return any(_top(clause_of(word)).i in concerned for word in denying)


def _concerned(alignment: Alignment) -> set[int]:
    """The clauses of a passage that say words of the claim or tell its acts, and those that govern them."""
    clauses = [other.token for _, other in alignment.tellings]
    clauses += [
        clause_of(other) for token in details(alignment.claim) for other in sayings(alignment.passage, token)
    ]
    found: set[int] = set()
    for clause in clauses:
        while clause.i not in found:
            found |= {clause.i, _top(clause).i}
            if clause.dep_ not in _BOUND_TO:
                break
            clause = clause_of(clause.head)
    return found


def _top(clause: Token) -> Token:
    """The verb that a bare complement belongs to: "agreed" for "agreed not to sell"."""
    while clause.dep_ == "xcomp" and is_predicate(clause.head):
        clause = clause.head
    return clause
