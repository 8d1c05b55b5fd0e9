"""Given names: whether a word is one, and whose."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Literal

from analysis.entities.names import could_be_person, fold
from analysis.entities.places import is_place

_OF_MEN = frozenset(
    """
    aaron abdul abdullah adam adrian ahmad ahmed alan albert alejandro alexander ali amir andreas
    andrew andy anthony antonio arthur barry ben benjamin bernard bill bob boris brian bruce carl
    carlos charles chris christian christopher colin craig dan daniel david denis dennis diego
    dmitry don donald doug douglas ed eddie eduardo edward eric erik ernest evan felix fernando
    francis francisco frank franz fred frederick gary george gerald giovanni giuseppe glenn gordon
    graham greg gregory guillermo gustavo hans harold harry hassan heinrich henry hugh hussein ian
    ibrahim igor ivan jack jacob jacques james jamie jason jeff jeffrey jeremy jerry jim jimmy joe
    joel johann john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin karl
    keith ken kenneth kevin klaus larry lars lawrence leo leonard lucas luis luke manuel marc marcel
    marco marcus mario marion mark martin matt matthew maurice mehmet michael michel miguel
    mike mikhail mohamed mohammad mohammed muhammad mustafa nathan neil nicholas nick nicolas nigel
    nikolai oleg oliver oscar otto pablo patrick paul pavel pedro peter phil philip philippe pierre
    ralph ramon raul raymond ricardo richard rick rob robert roberto rodrigo roger ron ronald roy
    ryan samuel sean sebastian sergei sergey sergio simon stefan stephen steve steven stuart tariq
    ted thomas tim timothy tom tomas tony victor vincent vladimir volodymyr walter wilhelm william
    wolfgang yuri yusuf
    """.split()
)
_OF_WOMEN = frozenset(
    """
    abigail aisha alice alison amanda amy ana andrea angela anita ann anna anne barbara beatrice
    brenda britney carla carmen carol caroline catherine charlotte chloe christina christine claire
    clare claudia cynthia daniela deborah diana diane donna dorothy eleanor elena elisabeth
    elizabeth ellen emily emma esther eva fatima fiona frances gillian grace hannah hazel heather
    heidi helen ingrid irene isabel isabelle jacqueline jane janet jennifer jessica jill joan joanne
    joyce judith judy julia julie karen kate katherine kathleen kathryn kelly kristen laura lauren
    leslie linda lisa louise lucille lucy lynn madeleine margaret maria marie martha mary megan
    michelle miriam nancy naomi natalia nicole nina olivia pamela patricia paula penelope rachel
    rebecca rosa ruby ruth sally samantha sandra sara sarah sharon shirley siobhan sofia sophie
    stephanie susan susanne teresa theresa tracy vanessa wendy yvonne zoe
    """.split()
)
_MEN_IN_A = frozenset("joshua luca nikita ilya sasha misha mustafa musa elisha ezra hamza issa akira".split())
_OF_BOTH = frozenset("alex andrea jan jean kelly kim leslie max robin sam sharon terry".split())


def is_given_name(word: str) -> bool:
    """Whether a word is a given name that is common somewhere, and names nothing else."""
    return fold(word.partition("-")[0]) in _given_names()


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    table = files("analysis.entities").joinpath("given_names.txt").read_text(encoding="utf-8")
    lines = (line.partition(":")[2] for line in table.splitlines() if not line.startswith("#"))
    return frozenset(name for line in lines for name in line.split())


def sex(given_name: str) -> Literal["man", "woman"] | None:
    """Whose given name it is; None where it is not known, or both have it.

    >>> sex("daniel"), sex("jana"), sex("kim")
    ('man', 'woman', None)
    """
    word = fold(given_name)
    if word in _OF_BOTH:
        return None
    if word in _OF_WOMEN:
        return "woman"
    if word in _OF_MEN:
        return "man"
    return "woman" if len(word) > 3 and word.endswith("a") and word not in _MEN_IN_A else None


def is_person_by_given_name(name: str) -> bool:
    """Whether two or three words look like a person's name and begin with a common given name.

    >>> is_person_by_given_name("Christopher Hill"), is_person_by_given_name("San Francisco")
    (True, False)
    """
    words = name.split()
    return len(words) in (2, 3) and is_given_name(words[0]) and could_be_person(name) and not is_place(name)
