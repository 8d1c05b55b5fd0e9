"""Given names that are common in English-language news, and name nothing else."""

from __future__ import annotations

from typing import Literal

from analysis.entities.names import could_be_person, fold
from analysis.entities.places import is_place

_GIVEN = frozenset(
    """
    aaron abdul abdullah adam adrian ahmad ahmed aisha alan albert alejandro alex alexander ali
    alice amanda amir amy ana andrea andreas andrew andy angela anita ann anna anne anthony antonio
    arthur barbara barry ben benjamin bernard bill bob boris brenda brian britney bruce carl carla
    carlos carmen carol caroline catherine charles chris christian christina christine christopher
    claire claudia colin craig cynthia dan daniel daniela david deborah denis dennis diana diane
    diego dmitry don donald donna dorothy doug douglas ed eddie eduardo edward elena elizabeth ellen
    emily emma eric erik ernest eva evan fatima felix fernando fiona francis francisco frank franz
    fred frederick gary george gerald giovanni giuseppe glenn gordon graham greg gregory guillermo
    gustavo hans harold harry hassan heather heinrich helen henry hugh hussein ian ibrahim igor
    ingrid ivan jack jacob jacques james jamie jan jane janet jason jean jeff jeffrey jennifer
    jeremy jerry jessica jim jimmy joan joe joel johann john johnny jon jonathan jorge jose joseph
    josh joshua juan judith julia julian julie julio justin karen karl kate katherine kathleen
    kathryn keith kelly ken kenneth kevin kim klaus kristen larry lars laura lawrence leo leonard
    leslie linda lisa louise lucas lucy luis luke manuel marc marcel marco marcus margaret maria
    marie mario marion mark martha martin mary matt matthew maurice max megan mehmet melissa michael
    michel michelle miguel mike mikhail mohamed mohammad mohammed muhammad mustafa nancy natalia
    nathan neil nicholas nick nicolas nicole nigel nikolai nina oleg oliver olivia oscar otto pablo
    pamela patricia patrick paul paula pavel pedro peter phil philip philippe pierre rachel ralph
    ramon raul raymond rebecca ricardo richard rick rob robert roberto robin rodrigo roger ron
    ronald rosa roy ruth ryan sam samantha samuel sandra sara sarah sean sebastian sergei sergey
    sergio sharon shirley simon sofia sophie stefan stephanie stephen steve steven stuart susan
    tariq ted teresa terry theresa thomas tim timothy tom tomas tony vanessa victor vincent vladimir
    volodymyr walter wendy wilhelm william wolfgang yusuf yuri
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
    """Whether a word is a common given name."""
    return fold(word) in _GIVEN


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
    if word in _GIVEN:
        return "man"
    return "woman" if len(word) > 3 and word.endswith("a") and word not in _MEN_IN_A else None


def is_person_by_given_name(name: str) -> bool:
    """Whether two or three words look like a person's name and begin with a common given name.

    >>> is_person_by_given_name("Christopher Hill"), is_person_by_given_name("San Francisco")
    (True, False)
    """
    words = name.split()
    return len(words) in (2, 3) and fold(words[0]) in _GIVEN and could_be_person(name) and not is_place(name)
