"""Words of which one says the opposite of the other.

They lower the score of support. They never decide: too often both are true of different things.
"""

from __future__ import annotations

from analysis.claims.reading.statement import Statement

_OPPOSITES = """
    increase decrease | rise fall | grow shrink | win lose | before after | first last | more less |
    above below | high low | large small | long short | old young | early late | begin end | open
    close | male female | north south | east west | northern southern | eastern western | success
    failure | accept reject | approve reject | support oppose | buy sell | hire fire | join leave |
    include exclude | allow ban | legal illegal | guilty innocent | same different | good bad | best
    worst | always never | public private | former current | victory defeat | confirm deny | create
    destroy | attack defend | cause prevent | survive die | alive dead | acquit convict | release
    arrest | import export | man woman
"""

_PAIRS = tuple(frozenset(pair.split()) for pair in _OPPOSITES.split("|"))
_WORDS = frozenset[str]().union(*_PAIRS)


def opposes(claim: Statement, passage: Statement) -> bool:
    """Whether one says the opposite of a word of the other, and neither says both."""
    mine, other = claim.lemmas & _WORDS, passage.lemmas & _WORDS
    return bool(mine and other) and any(
        len(pair & mine) == 1 and len(pair & other) == 1 and pair & mine != pair & other for pair in _PAIRS
    )
