"""Whether two names are one name, two spellings of it, a thing and its variant, or different things."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from analysis.entities.countries import codes_of_people, codes_of_place

_TITLE_OR_ARTICLE = frozenset(
    "the a an mr mrs ms dr sir president minister king queen prince general".split()
)
_KINDS_BEHIND = frozenset(
    "university college company corporation corp inc ltd group holdings bank airlines islands city".split()
)
_TRADES_BEHIND = frozenset(
    """
    ag airways brewery capital communications electric electronics energy entertainment financial foods gmbh
    industries insurance international logistics media mining motor motors nv oil partners pharma
    pharmaceuticals pictures plc records resources sa securities shipping steel stores studios systems
    technologies telecom
    """.split()
)
"""Words that a company's name may go without: "Talon" for Talon Capital, unless Talon is a place."""

_DESIGNATION = re.compile(
    r"(?P<base>.*?\w)[-\s](?P<mark>[A-Z]{1,2}\d{0,3}|\d{1,4}[A-Z]{0,2}|(?=[IVX]{2,})[IVX]+)\Z"
)
_DEMONYM_ENDINGS = ("ish", "an", "ian", "ese", "i", "stan", "ey", "y", "a", "ia", "s", "")


class SameName(StrEnum):
    """How the name in a passage relates to the name in a claim."""

    SAME = "same"
    VARIANT = "variant"
    """Another order or spelling of the same person's or thing's name."""
    NARROWER = "narrower"
    """The passage names a version of the thing: claim "Anka", passage "Anka-A"."""
    BROADER = "broader"
    """The passage names the family: claim "Anka-B", passage "Anka"."""
    SIBLING = "sibling"
    """Another version: claim "Anka-B", passage "Anka-A"."""
    DIFFERENT = "different"


def name_words(name: str) -> tuple[str, ...]:
    """A name's words in lower-case ASCII, without article, title and possessive."""
    plain = re.sub(r"['’]s?\b", "", name)
    words = re.findall(r"[a-z0-9]+", anyascii(plain).lower())
    return tuple(words[next((i for i, word in enumerate(words) if word not in _TITLE_OR_ARTICLE), 0) :])


@lru_cache(maxsize=65536)
def relate_names(claim: str, evidence: str) -> SameName:
    """Compare a name in a claim with one in a passage.

    Args:
        claim: A name as written.
        evidence: Another.
    """
    left, right = name_words(claim), name_words(evidence)
    if not left or not right:
        return SameName.DIFFERENT
    if left == right or _are_one_country(claim, evidence):
        return SameName.SAME
    by_mark = _relate_designations(claim, evidence)
    if by_mark is not None:
        return by_mark
    if (
        _is_acronym(claim, right)
        or _is_acronym(evidence, left)
        or _is_part(left, right)
        or _is_part(right, left)
    ):
        return SameName.SAME
    return SameName.VARIANT if _is_variant(left, right) else SameName.DIFFERENT


def is_short_for_company(one: str, other: str) -> bool:
    """Whether one name is the other without the word for its trade: "Talon" and "Talon Capital"."""
    short, long = sorted((name_words(one), name_words(other)), key=len)
    return bool(short) and long[: len(short)] == short and _TRADES_BEHIND.issuperset(long[len(short) :])


def is_written(name: str, text: str) -> bool:
    """Whether a text has all words of a name, in their order and side by side.

    Args:
        name: A name as written.
        text: Any text; nothing in it need be marked as a name.
    """
    words, others = name_words(name), name_words(text)
    if len(words) > 1 and _is_turned(words, others):
        return True
    return any(others[i : i + len(words)] == words for i in range(len(others) - len(words) + 1))


def _is_turned(words: tuple[str, ...], text: tuple[str, ...]) -> bool:
    """Whether "the city council of Graz" stands for "Graz city council"."""
    first, rest = words[:1], words[1:]
    turned = ((*rest, "of", *first), (*rest, "of", "the", *first))
    return any(text[i : i + len(form)] == form for form in turned for i in range(len(text) - len(form) + 1))


def is_people_of(people: str, land: str) -> bool:
    """Whether a name is that of the people of a land, or of what is theirs: "Polish" of Poland."""
    if set(codes_of_people(people)) & set(codes_of_place(_without_article(land))):
        return True
    words, others = name_words(people), name_words(land)
    return len(words) == len(others) == 1 and _is_demonym(words[0], others[0])


def _are_one_country(one: str, other: str) -> bool:
    """Whether two names are those of one country: "the UK" and "Britain"."""
    codes = codes_of_place(_without_article(one))
    return bool(codes) and codes == codes_of_place(_without_article(other))


def _without_article(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


def _is_demonym(one: str, other: str) -> bool:
    stems = [
        {word[: len(word) - len(ending)] for ending in _DEMONYM_ENDINGS if word.endswith(ending)}
        for word in (one, other)
    ]
    return any(len(stem) >= 4 for stem in stems[0] & stems[1])


def _relate_designations(claim: str, evidence: str) -> SameName | None:
    """Compare names that end in a letter or number that marks the version."""
    one, other = _DESIGNATION.match(claim.strip()), _DESIGNATION.match(evidence.strip())
    if one and other and name_words(one["base"]) == name_words(other["base"]):
        return SameName.SAME if one["mark"] == other["mark"] else SameName.SIBLING
    if other and name_words(other["base"]) == name_words(claim):
        return SameName.NARROWER
    if one and name_words(one["base"]) == name_words(evidence):
        return SameName.BROADER
    return None


def _is_acronym(short: str, words: tuple[str, ...]) -> bool:
    return short.isupper() and len(short) >= 2 and "".join(word[0] for word in words) == short.lower()


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """A surname, a name without its first or middle words, or without "University" and the like behind it."""
    if len(short) >= len(long) or (len(short) == 1 and len(short[0]) <= 3):
        return False
    if long[-len(short) :] == short:
        return True
    if long[: len(short)] == short and _KINDS_BEHIND.issuperset(long[len(short) :]):
        return True
    rest = iter(long)
    ends_meet = len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])
    return ends_meet and all(word in rest for word in short)


def _is_short_form(one: str, other: str) -> bool:
    """Whether one first name is the beginning of the other: "Chris" and "Christopher"."""
    short, long = sorted((one, other), key=len)
    return 3 <= len(short) < len(long) and long.startswith(short)


def _is_variant(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """The same words in another order, or spelled nearly alike."""
    if len(left) > 1 and len(right) > 1 and left[-1] == right[-1] and _is_short_form(left[0], right[0]):
        return True
    if len(left) != len(right):
        return False
    if len(left) == 1:
        return min(len(left[0]), len(right[0])) >= 5 and ratio(left[0], right[0]) >= 90
    return (
        all(ratio(one, other) >= 85 for one, other in zip(sorted(left), sorted(right), strict=True))
        and min(map(len, left)) >= 3
    )
