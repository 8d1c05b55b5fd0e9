"""The country that a text states for what it names: ``Sasebo, Japan``, ``Germany's Norsea AG``."""

from __future__ import annotations

import re

from analysis.entities.countries import DIVISIONS, codes_of_people, codes_of_place
from analysis.entities.kinds import kind
from analysis.entities.locations import PLACES
from analysis.entities.public_bodies import is_public_body
from analysis.entities.towns import towns

_CAPITALISED = r"(?:[A-Z]\.){2,}|[A-Z][\w-]*"
_BEHIND = re.compile(
    rf",\s(?P<country>(?:{_CAPITALISED})(?:\s(?:{_CAPITALISED}))*)"
    r"(?P<next>(?=[,.;:)\n]|\s[(–—-]|\s(?:on|last|this)\b|\Z).{0,40})"
)
_ONE_MORE = re.compile(rf",\s(?:and\s|or\s)?(?:the\s)?(?P<name>{_CAPITALISED}(?:\s[A-Z]\w*)*)")
_OWNER = re.compile(
    rf"(?P<country>(?:{_CAPITALISED})(?:\s(?:{_CAPITALISED}))?)['’]s?\s(?:[a-z-]+\s){{0,2}}?\Z"
)
_NOT_IN_A_PHRASE = r"(?!(?:of|for|to|in|at|by|with|from|on|and|or|as|border|attack|bid|offer)\s)"
_ADJECTIVE = re.compile(
    rf"(?P<people>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s(?:{_NOT_IN_A_PHRASE}[a-z-]+\s){{0,2}}"
    rf"{_NOT_IN_A_PHRASE}(?P<noun>[a-z-]+)(?P<of>\sof)?\s\Z"
)
_SETTLEMENTS = frozenset(
    "city town village port capital province region resort district municipality".split()
)
_NO_PART_OF_A_NAME_FOLLOWS = re.compile(
    r"\Z|['’\"”]?[^\w\s'’]|\n|\s(?:said|says|has|had|have|will|would|was|were|is|are|and|or|but|to|for|in|on|of|at|by|"
    r"with|from|which|that|who|could|may|might|can|told|also|as|after|before|when|while|over|into|"
    r"bought|sold|won|lost|made|paid|took|gave|held|led|met|built|found|began|fell|rose|grew|left|went|sent|[a-z]{2,}ed)\b"
)
"""What may stand behind a firm of a country; ``Germany's Norsea tax`` is about something else."""

_OF = re.compile(r".*\bof\s(?:the\s)?(?P<country>[A-Z].*)\Z")
_ALSO_OTHERS = frozenset("Georgia Jordan Chad".split())
_PLACE_NOUNS = frozenset("Ocean Sea River City County Gulf Springs Town Bay".split())
"""What makes another name of a country's name: ``Indian River Council``."""

_INTERNATIONAL = frozenset(
    "EU UN NATO OSCE IMF WTO WHO UNESCO UNICEF ECB OECD OPEC ASEAN Interpol Europol".split()
)
_INTERNATIONAL_WORDS = re.compile(
    r"\b(?:United Nations|European|African Union|World|International|Inter\w*)\b"
)

Codes = tuple[str, ...]


def country_in_name(name: str) -> Codes:
    """ISO codes of the country in the name of a public body: first in it, or behind *of*.

    >>> country_in_name("Russian Defence Ministry"), country_in_name("Indian Ocean Commission")
    (('RU',), ())
    """
    if not is_public_body(name) or any(name.startswith(f"{division} ") for division in DIVISIONS):
        return ()
    words = name.removeprefix("the ").removeprefix("The ").split()
    for length in (2, 1):
        first, following = " ".join(words[:length]), words[length : length + 1]
        owner = re.sub(r"['’]s?\Z", "", first)
        codes = codes_of_people(first) or _codes(owner, is_owner=owner != first)
        if codes and following and following[0] not in _PLACE_NOUNS:
            return codes
    of = _OF.match(name)
    return _codes(of["country"]) if of else ()


def stated_country(text: str, start: int, end: int, label: str) -> Codes:
    """ISO codes of the country that the words around a name state.

    Args:
        text: The document's text.
        start: Where the name begins.
        end: Where it ends.
        label: Its type; people have theirs from their roles.

    Returns:
        Nothing where the words state none; several codes where they mean one of several (Korean).
    """
    if label in PLACES and (behind := _country_behind(text, start, end)):
        return behind
    if label in ("ORG", "GPE"):
        return _country_before(text, start, end, label)
    return ()


def _country_behind(text: str, start: int, end: int) -> Codes:
    """``Sasebo, Japan``, but no list: ``from Paris, Germany and Japan``."""
    behind = _BEHIND.match(text, end)
    codes = _codes(behind["country"]) if behind else ()
    if behind is None or not codes:
        return ()
    more = _ONE_MORE.match(behind["next"])
    if more and codes_of_place(more["name"]):
        return ()
    known = {town.country for town in towns(text[start:end])}
    return codes if not known or known & set(codes) else ()


def _country_before(text: str, start: int, end: int, label: str) -> Codes:
    name = text[start:end]
    if label == "ORG" and (name in _INTERNATIONAL or _INTERNATIONAL_WORDS.match(name)):
        return ()
    before = text[max(0, start - 70) : start]
    if label == "ORG" and (owner := _OWNER.search(before)):
        is_whole = is_public_body(name) or _NO_PART_OF_A_NAME_FOLLOWS.match(text, end)
        return _codes_at_end(owner["country"], is_owner=True) if is_whole else ()
    if label == "ORG" and is_public_body(name) and (people := re.search(r"([A-Z][\w-]+)\s\Z", before)):
        return codes_of_people(people[1])
    told = _ADJECTIVE.search(before)
    if told is None:
        return ()
    is_such = kind(told["noun"]) == "ORG" if label == "ORG" else told["noun"] in _SETTLEMENTS
    return _codes_at_end(told["people"]) if is_such and (label == "GPE" or not told["of"]) else ()


def _codes_at_end(words: str, *, is_owner: bool = False) -> Codes:
    """Of two words, or of the last of them: ``Monday Germany's``, ``South Korea's``."""
    for part in dict.fromkeys((words, words.rpartition(" ")[2])):
        if codes := _codes(part, is_owner=True) if is_owner else codes_of_people(part):
            return codes
    return ()


def _codes(name: str, *, is_owner: bool = False) -> Codes:
    """Of a country's name; of one that a state or a person has too only where it owns something."""
    if name.islower() or (name in _ALSO_OTHERS and not is_owner):
        return ()
    return codes_of_place(name)
