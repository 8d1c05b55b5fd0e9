"""The parts of a claim beside its words: subject, predicate, object, time, quantity, where plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.claims.lexicon import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.claims.finding.clauses import Clause
    from analysis.claims.reading.quantities import Quantity
    from analysis.claims.reading.statement import Statement

PARTS = ("subject", "predicate", "object", "time", "quantity")
"""Columns of table "claims"."""

_OUTSIDE = frozenset({"relcl", "acl", "appos", "punct"})
_SIGNS = frozenset("$ € £ ¥".split())


def parts_of(clause: Clause, statement: Statement) -> dict[str, str]:
    """The parts of a claim. One of which there are two, or none, is "".

    Args:
        clause: The clause.
        statement: Its names, dates and quantities.

    Returns:
        ``subject`` and ``object`` in the document's words; ``predicate`` in the words of a dictionary, with
        "be" if it is passive and "not" if it is denied; ``time`` as TIMEX3 value; ``quantity`` with its bound
        and unit: "more than 90000 hour", "$4000000".
    """
    objects = [child for child in clause.head.children if child.dep_ in {"dobj", "attr", "oprd"}]
    times = {moment.value for moment in statement.moments}
    counts = [one for one in statement.quantities if not one.is_base]
    return {
        "subject": "" if clause.subject is None else phrase(clause.subject),
        "predicate": _predicate(clause.head),
        "object": phrase(objects[0]) if len(objects) == 1 else "",
        "time": times.pop() if len(times) == 1 else "",
        "quantity": _quantity(counts[0]) if len(counts) == 1 else "",
    }


def phrase(head: Token) -> str:
    """A noun with what hangs on it, without relative clauses and appositions."""
    doc, kept, queue = head.doc, [], [head]
    while queue:
        token = queue.pop()
        kept.append(token.i)
        queue += [child for child in token.children if child.dep_ not in _OUTSIDE]
    end = max(kept) + 1
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_:
        end += 2  # the pipeline cuts "Anka-B" at its hyphen
    return str(doc[min(kept) : end].text)


def _predicate(verb: Token) -> str:
    if verb.pos_ not in {"VERB", "AUX"}:
        return ""
    links = {child.dep_ for child in verb.children}
    denied = "not " if "neg" in links else ""
    if "auxpass" in links or "nsubjpass" in links:
        return f"{denied}be {verb.lower_}"
    return denied + cues.phrase(verb)


def _quantity(quantity: Quantity) -> str:
    number = f"{quantity.value:.12g}"
    if quantity.unit in _SIGNS:
        number = quantity.unit + number
    elif quantity.unit:
        number += quantity.unit if quantity.unit == "%" else f" {quantity.unit}"
    return f"{quantity.bound} {number}".strip()
