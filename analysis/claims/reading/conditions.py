"""Whether what a verb tells depends on a condition: "takes effect if approved", "had they bought it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.claims.reading.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_conditional(verb: Token) -> bool:
    """Whether a condition is set to a verb, by the order of its words or in a clause below it."""
    return _is_inverted(verb) or any(map(_is_condition, verb.children))


def _is_inverted(verb: Token) -> bool:
    """Whether an auxiliary stands before the subject, as in "had they bought it, prices would ..."."""
    doer = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return doer is not None and any(
        child.dep_ in {"aux", "auxpass"} and child.i < doer.i and child.lower_ in {"had", "should", "were"}
        for child in verb.children
    )


def _is_condition(clause: Token) -> bool:
    """Whether a clause below a verb says on what it depends: "takes effect if approved"."""
    marks = [child for child in clause.children if child.dep_ == "mark" and child.lower_ in {"if", "unless"}]
    return clause.dep_ == "advcl" and any(
        mark.i == 0 or mark.nbor(-1).lower_ not in {"even", "as"} for mark in marks
    )
