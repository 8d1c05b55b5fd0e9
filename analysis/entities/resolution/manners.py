"""How a text speaks of what it names by one word: as of a man, a woman, a relative or a company."""

from __future__ import annotations

import re
from typing import Literal

from analysis.entities.given_names import is_given_name
from analysis.entities.kinds import SHIP_PREFIX

Manner = Literal[
    "man",
    "woman",
    "person",
    "speaker",
    "relative",
    "kinswoman",
    "kinsman",
    "company",
    "family",
    "vessel",
    "unclear",
    "",
]

_MR = re.compile(r"\b(?:Mr|Sir|Lord)\.?\s\Z")
_MRS = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame)\.?\s\Z")
_KINSWOMAN = r"(?:wife|widow|sister|daughter|mother|aunt|niece|grandmother|granddaughter|fiancée)"
_KINSMAN = r"(?:husband|widower|brother|son|father|uncle|nephew|grandfather|grandson|fiancé)"
_KIN = rf"(?:(?P<woman>{_KINSWOMAN})|(?P<man>{_KINSMAN})|cousin)"
_RELATIVE = re.compile(rf",\s(?:his|her|their|the)\s(?:\w+\s)?{_KIN}\b")
_RELATIVE_BEFORE = re.compile(rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)\s(?:[a-z-]+\s){{0,2}}{_KIN},?\s\Z")
_CHILD_OF = re.compile(
    r"\b(?:son|daughter|child|widow|widower|wife|husband)\sof\s(?:(?:an?|the)\s[a-z -]{3,30},?\s)?\Z"
)
_FIRST_PRONOUN = re.compile(r"[^A-Z\n]*?(?:[.”\"]\s)?\b(?P<word>[Ss]he|[Hh]er|[Hh]e|[Hh]is|[Hh]im)\b")
_SHARES_IN = re.compile(r"\b(?:[Ss]hares|[Ss]takes?|[Ii]nvest(?:ed|ors?|ments?))\s(?:in|of)\s\Z|\bat\s\Z")
_OF_A_COMPANY = re.compile(
    r"\s(?:said|says)\s(?:its?|that\sits?)\b|\s(?:shares?|stock|bonds|employees|workers|executives)\b"
    r"|['’]s\s(?:shares?|stock|bonds|board|fleet|employees|workers|factory|factories|plants?|chief\sexecutive|"
    r"chair(?:man|woman)|shareholders|owners?|customers|headquarters|subsidiary|profits?)\b"
)
_OF_A_PERSON = re.compile(r",\s\d{2},|\s(?:was\sborn|died|smiled|wept)\b|\s(?:said|says)\s(?:that\s)?s?he\b")
_SPEAKS = re.compile(
    r",?\s(?:also\s|later\s|then\s)?(?:says?|said|tells?|told|adds?|added|claim(?:s|ed)|recall(?:s|ed)|explain(?:s|ed)|ask(?:s|ed)|"
    r"replie[sd]|recounted|testified|wrote|insist(?:s|ed)|smiled|was\sborn|was\sarrested|was\ssentenced|pleaded)\b"
)
_AND_BEFORE = re.compile(r"\b(?P<given>[A-Z][\w'’-]+)\s(?:and|&)\s\Z")


def manner(text: str, start: int, end: int) -> Manner:
    """How a text speaks of a name; the empty string where it does not say.

    Args:
        text: The document's text.
        start: Where the name begins.
        end: Where it ends.

    Returns:
        ``family`` for a full name whose surname stands for another given name too: Ann and *Max Roth*;
        ``kinswoman``, ``kinsman`` or ``relative`` for the full name of somebody's relative; ``speaker`` for
        who does what people do, and places and companies do too: *Washington said*; ``vessel`` for a word
        with an article that has a ship's prefix elsewhere: the *Dali*, or MV Dali.
    """
    before = text[max(0, start - 40) : start]
    if _RELATIVE.match(text, end) and " " not in text[start:end] and not _MRS.search(before):
        return "relative"
    if _MRS.search(before):
        return "woman"
    if _MR.search(before):
        return "man"
    if " " in text[start:end]:
        if kin := _RELATIVE_BEFORE.search(before) or _RELATIVE.match(text, end):
            return "kinswoman" if kin["woman"] else "kinsman" if kin["man"] else "relative"
        if _CHILD_OF.search(before):
            return "relative"
        sharing = _AND_BEFORE.search(before)
        return "family" if sharing and is_given_name(sharing["given"]) else _by_pronoun(text, end)
    if _OF_A_PERSON.match(text, end):
        return "person"
    if _SHARES_IN.search(before) or _OF_A_COMPANY.match(text, end):
        return "company"
    if before.endswith((" the ", "The ")) and re.search(
        rf"\b{SHIP_PREFIX}\s{re.escape(text[start:end])}\b", text
    ):
        return "vessel"
    return "speaker" if _SPEAKS.match(text, end) else ""


def _by_pronoun(text: str, end: int) -> Manner:
    """The pronoun that comes next, before any other name."""
    next_one = _FIRST_PRONOUN.match(text, end, end + 150)
    if next_one is None:
        return ""
    return "woman" if next_one["word"].lower() in ("she", "her") else "man"
