"""What office or part a person has, in the document's own words."""

from __future__ import annotations

import re

from analysis.entities.kinds import kind
from analysis.entities.names import HONORIFICS

_OFFICES = (
    r"(?:head|minister|president|premier|chief|director|manager|spokes(?:man|woman|person)|"
    r"chair(?:man|woman|person)?|CEO|secretary|governor|leader|founder|owner|officer|analyst|professor|lawyer|"
    r"judge|prosecutor|commander|mayor|ambassador|senator|editor|engineer|scientist|researcher|economist|author)"
)
_BEFORE = re.compile(
    r"(?:\b(?:[A-Z][\w'’-]+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov)\.)\s){1,4}\Z"
)
_NOUN_BEFORE = re.compile(
    r"(?P<role>(?:\b(?:former|acting|veteran)\s)?(?:\b[A-Z][\w'’-]+\s){0,2}(?:[a-z-]+\s)?\b(?P<noun>[a-z]{3,}))\s\Z"
)
_WHO = re.compile(
    r",\s(?P<role>who\s(?:has\s|now\s|also\s)?(?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired|owns?|owned|founded|"
    r"co-founded|commands?|commanded|edits?|edited|teaches|taught)\s[^,.;:()\n]{2,80})"
)
_AFTER = re.compile(
    rf",\s(?P<role>(?:the\s|an?\s)?(?:[\w-]+['’]s?\s)?(?:[a-z-]+\s){{0,4}}{_OFFICES}\b(?!\s(?:said|told|was|is)\b)"
    r"[^,.;:()\n]{0,80}(?:(?:,\s[a-z]+){1,4},?\sand\s[a-z]+)?)(?=[,.;)]|\s(?:and|said)\b)"
)


def role(text: str, start: int, end: int) -> str:
    """The office that stands beside a name: before it as a title, or after it between commas.

    Args:
        text: The document's text.
        start: Where the person's name begins.
        end: Where it ends.

    Returns:
        The document's words, or the empty string.
    """
    after = _AFTER.match(text, end)
    if after:
        return after["role"].strip()
    who = _WHO.match(text, end)
    if who:
        return who["role"].strip()
    noun = _NOUN_BEFORE.search(text, max(0, start - 60), start)
    if noun and kind(noun["noun"]) == "PERSON":
        return _without_verbs(noun["role"])
    before = _BEFORE.search(text, max(0, start - 60), start)
    words = before.group().split() if before else []
    while words and not any(word.lower().strip(".") in HONORIFICS for word in words[:2]):
        words.pop(0)
    return " ".join(words)


def _without_verbs(words: str) -> str:
    """The role alone, where the pattern took in a small word before it: ``said prosecutor``."""
    lead, _, rest = words.partition(" ")
    return (
        rest
        if rest and lead.islower() and lead not in ("former", "acting", "veteran", "chief", "deputy")
        else words
    )
