"""Whether a passage tells of the opposite way: from Minova to Goma, not from Goma to Minova."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.claims.reading.naming import Name
from analysis.claims.reading.statement import Statement

if TYPE_CHECKING:
    from analysis.claims.comparison.align import Alignment

_AWAY = frozenset({"from"})
_TOWARDS = frozenset({"to", "into", "for", "towards", "toward"})


def turns_round(alignment: Alignment) -> bool:
    """Whether a name stands behind "from" in the claim and "to" in the passage, or the reverse."""
    for here, there in ((_AWAY, _TOWARDS), (_TOWARDS, _AWAY)):
        for name in _names_behind(here, alignment.claim):
            theirs = [n for n in alignment.passage.names if alignment.are_one(name, n)]
            along = _names_behind(here, alignment.passage)
            against = _names_behind(there, alignment.passage)
            if any(n in against for n in theirs) and not any(n in along for n in theirs):
                return True
    return False


def _names_behind(prepositions: frozenset[str], statement: Statement) -> list[Name]:
    return [
        name for name, root in statement.roots if root.dep_ == "pobj" and root.head.lower_ in prepositions
    ]
