"""Organisations that are named like organs of a state."""

from __future__ import annotations

from analysis.entities.names import fold

_PUBLIC = frozenset(
    """agency army cabinet coastguard congress council court customs department directorate embassy
    gendarmerie government inspectorate ministry municipality navy parliament police prefecture presidency
    senate treasury""".split()
)
_PUBLIC_PHRASES = (
    "air force",
    "armed forces",
    "coast guard",
    "security forces",
    "central bank",
    "commission",
)
_PRIVATE_AGENCIES = frozenset("advertising estate modelling news press rating ratings talent travel".split())


def is_public_body(name: str) -> bool:
    """Whether an organisation is named like an organ of a state.

    >>> is_public_body("Ministry of Transport"), is_public_body("Norsea Press Agency")
    (True, False)
    """
    folded = fold(name)
    words = set(folded.split())
    is_organ = bool(_PUBLIC & words) and not _PRIVATE_AGENCIES & words
    return is_organ or any(f" {phrase} " in f" {folded} " for phrase in _PUBLIC_PHRASES)
