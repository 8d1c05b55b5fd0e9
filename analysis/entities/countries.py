"""Countries under their names and their people's, with ISO 3166-1 codes.

The list tells which names are one country (``U.S.``, ``United States``) and which country a nationality
means. It never turns the name of something else into a place: Chad may be a person, Jordan too.
"""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib.resources import files

from analysis.entities.names import fold

_SEPARATOR = "|"

DIVISIONS = frozenset(
    name.strip()
    for name in """
    England|Scotland|Wales|Northern Ireland|Alabama|Alaska|Arizona|Arkansas|California|Colorado|
    Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|
    Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|
    New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|
    Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|
    Washington|West Virginia|Wisconsin|Wyoming|Alberta|British Columbia|Manitoba|New Brunswick|
    Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan|New South Wales|Queensland|South Australia|
    Tasmania|Victoria|Western Australia|Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|
    Kan.|Ky.|La.|Mass.|Md.|Mich.|Minn.|Miss.|Mo.|Mont.|Neb.|Nev.|N.C.|N.D.|N.H.|N.J.|N.M.|N.Y.|Okla.|
    Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Va.|Vt.|Wash.|Wis.|W.Va.|Wyo.
    """.split(_SEPARATOR)
)
"""States and provinces as a town's name is followed by them: ``Lyndon, Kansas``, ``Dayton, Ohio``."""


@lru_cache(maxsize=1)
def _codes() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """ISO codes by folded country name, and by folded name of the people."""
    places: dict[str, tuple[str, ...]] = {}
    peoples: dict[str, tuple[str, ...]] = {}
    table = files("analysis.entities").joinpath("countries.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        for names, into in ((row["names"], places), (row["peoples"], peoples)):
            for name in {fold(name): name for name in names.split(_SEPARATOR) if name}:
                into[name] = (*into.get(name, ()), row["code"])
    return places, peoples


PEOPLES = frozenset(
    """
    Arab Arabs Berber Berbers Catholic Catholics Chechen Chechens Christian Christians Dagestani
    Druze Fulani Hausa Hazara Hazaras Hindu Hindus Hutu Hutus Igbo Jew Jewish Jews Kurd Kurdish
    Kurds Maronite Maronites Maya Mayan Muslim Muslims Oromo Pashtun Pashtuns Protestant Protestants
    Roma Rohingya Rohingyas Sami Shia Shias Shiite Shiites Sikh Sikhs Sunni Sunnis Tamil Tamils
    Tatar Tatars Tibetan Tibetans Tigrayan Tigrayans Tuareg Tuaregs Tutsi Tutsis Uighur Uighurs
    Uyghur Uyghurs Xhosa Yazidi Yazidis Yoruba Zulu Zulus
    """.split()
)
"""Peoples and faiths that no one country is named for."""


@lru_cache(maxsize=1)
def _chief_names() -> dict[str, str]:
    chief: dict[str, str] = {}
    for name, codes in _codes()[0].items():
        chief.setdefault(codes[0], name)
    return chief


def chief_name(code: str) -> str:
    """The name of a country in English, as the table has it first.

    >>> chief_name("KR")
    'South Korea'
    """
    return _written_names()[code]


@lru_cache(maxsize=1)
def _written_names() -> dict[str, str]:
    table = files("analysis.entities").joinpath("countries.csv").read_text(encoding="utf-8")
    return {row["code"]: row["names"].split(_SEPARATOR)[0] for row in csv.DictReader(table.splitlines())}


_ALSO_PEOPLE = frozenset("chad jordan georgia israel cuba".split())
"""Countries whose names are people's too."""


@lru_cache(maxsize=1)
def written_out() -> re.Pattern[str]:
    """The names of countries as they stand alone, between no other capitalised words: ``Ireland``."""
    table = files("analysis.entities").joinpath("countries.csv").read_text(encoding="utf-8")
    every = [name for row in csv.DictReader(table.splitlines()) for name in row["names"].split(_SEPARATOR)]
    names = (name for name in every if len(name) > 3 and "." not in name and fold(name) not in _ALSO_PEOPLE)
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-]|\s[A-Z]|\s&)")


def is_country(name: str) -> bool:
    """Whether this is a name of a country: ``U.S.``, ``Ivory Coast``.

    Case counts in a short name: ``us`` is none.
    """
    return fold(name) in _codes()[0] and not name.islower()


def is_country_or_division(name: str) -> bool:
    """Whether this is a name of a country, or of a state or province: ``Virginia``."""
    return name in DIVISIONS or is_country(name)


def country_name(name: str) -> str:
    """The folded chief name of the country that another name of it means, else the empty string.

    >>> country_name("U.S."), country_name("Paris")
    ('united states', '')
    """
    codes = codes_of_place(name)
    return _chief_names()[codes[0]] if len(codes) == 1 else ""


def codes_of_place(name: str) -> tuple[str, ...]:
    """ISO 3166-1 alpha-2 codes of the countries that a place name may mean.

    >>> codes_of_place("U.K.")
    ('GB',)
    """
    return _codes()[0].get(fold(name), ())


def codes_of_people(name: str) -> tuple[str, ...]:
    """ISO codes of the countries that the name of a people, or an adjective, may mean.

    >>> codes_of_people("Congolese")
    ('CG', 'CD')
    """
    folded = fold(name)
    singulars = (folded, folded.removesuffix("s"))
    return next((_codes()[1][one] for one in singulars if one in _codes()[1]), ())


def country_of(kind: str, name: str, role: str = "") -> str:
    """The country that an entity is, belongs to or, by its role, serves.

    Args:
        kind: Label of the entity.
        name: Its name.
        role: Of a person, in the document's words.

    Returns:
        An ISO code; several joined by ``|`` where the name does not tell which (Korean, Congolese); or
        the empty string where it does not say.
    """
    if kind == "GPE":
        codes = codes_of_place(name)
    elif kind == "NORP":
        codes = codes_of_people(name)
    elif kind == "PERSON":
        codes = _codes_in(role)
    else:
        codes = ()
    return _SEPARATOR.join(sorted(codes))


def _codes_in(role: str) -> tuple[str, ...]:
    """Of the nationality a role begins with: ``former South Korean minister``, ``Kenya's envoy``."""
    words = role.split()[:4]
    for at in range(len(words)):
        for length in (2, 1):
            words_here = " ".join(words[at : at + length])
            owner = re.sub(r"['’]s?$", "", words_here)
            codes = codes_of_people(words_here) or (codes_of_place(owner) if owner != words_here else ())
            if codes and words_here[0].isupper():
                return codes
    if words and words[0].isupper() and is_country(words[0]):  # U.S. envoy, UK minister
        return codes_of_place(words[0])
    return ()
