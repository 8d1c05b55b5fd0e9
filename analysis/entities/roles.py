"""What office or part a person has, in the document's own words."""

from __future__ import annotations

import re

from analysis.entities.kinds import kind
from analysis.entities.names import HONORIFICS

_OFFICES = (
    r"(?:head|minister|president|premier|chief|executive|director|manager|spokes(?:man|woman|person)|"
    r"chair(?:man|woman|person)?|CEO|secretary|governor|leader|founder|owner|officer|analyst|professor|lawyer|"
    r"judge|prosecutor|commander|mayor|ambassador|senator|editor|engineer|scientist|researcher|economist|author|"
    r"treasurer|chancellor|envoy|deputy|adviser|advisor|attorney|captain|coach|candidate|lawmaker|negotiator)"
)
_SAYS = (
    r"(?:said|says|told|added|who|which|was|is|has|had|will|would|and|but|wrote|asked|accused|called|met|joined|"
    r"left)"
)
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady"})
_BEFORE = re.compile(
    r"(?:\b(?:[A-Z][\w'’-]+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov)\.)\s){1,4}\Z"
)
_LEADS = r"(?:[Ff]ormer|[Aa]cting|[Vv]eteran|[Cc]hief|[Dd]eputy|[Ss]enior|[Ii]nterim|[Oo]utgoing|[Ll]ead)"
_NOUN_BEFORE = re.compile(
    rf"(?P<role>(?:\b{_LEADS}\s)*(?:\b(?:(?:[A-Z]\.){{2,}}|[A-Z][\w'’-]*)\s){{0,3}}(?:\b{_LEADS}\s)*(?:\b[a-z]+(?:-[a-z]+)?\s)?"
    r"\b(?:(?:vice|co|ex)-)?(?P<noun>[A-Za-z][a-z]{2,}))\s\Z"
)
_OFFICE_OF = re.compile(
    r"(?P<role>(?:\b(?!The\s)(?:(?:[A-Z]\.){2,}|[A-Z][\w'’-]+)\s){0,3}"
    r"\b(?:Secretary|Minister|Speaker|Commissioner|Head|Director|Chief)\s(?:of|for)\s(?:the\s)?[A-Z]\w+(?:,?\s(?:and\s)?[A-Z]\w+){0,3})\s\Z"
)
_APPOSED = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he(?:ir)?\s[a-z]+['’]s|(?P<whose>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)['’]s?)\s"
    rf"(?P<role>(?:[\w-]+\s){{0,4}}{_OFFICES}(?:\s(?:of|for|at)\s(?:the\s)?[^,.;:()\n]{{2,60}})?),\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?\Z"
)
_WHO = re.compile(
    r",\s(?P<role>who\s(?:has\s|now\s|also\s)?(?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired|owns?|owned|founded|"
    r"co-founded|commands?|commanded|edits?|edited|teaches|taught|represents?|represented|coaches|coached)\s"
    r"[^,.;:()\n]{2,80})"
)
_AFTER = re.compile(
    rf",\s(?P<role>(?:the\s|an?\s)?(?:[\w-]+['’]s?\s)?(?:(?!{_SAYS}\b)[a-z-]+\s){{0,4}}{_OFFICES}\b(?!\s(?:said|told|was|is)\b)"
    r"[^,.;:()\n]{0,80}(?:(?:,\s[a-z]+){1,4},?\sand\s[a-z]+)?)(?=[,.;)]|\s(?:and|said)\b)"
)
_NO_PART_OF_A_ROLE = frozenset(
    """
    the a an and but or then when while after before as said says by with from to for of in on at
    its his her their our that this these those also only told asked later meanwhile however
    yesterday today two three four one both all some many other another each every told late earlier
    """.split()
)


def role(text: str, start: int, end: int) -> str:
    """The office that stands beside a name, in the document's words; the empty string where none does.

    Args:
        text: The document's text.
        start: Where the person's name begins.
        end: Where it ends.
    """
    found = role_span(text, start, end)
    return text[slice(*found)] if found else ""


def role_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the office stands that is given beside a name: before it as a title, or between commas.

    Args:
        text: The document's text.
        start: Where the person's name begins.
        end: Where it ends.
    """
    for pattern in (_AFTER, _WHO):
        if after := pattern.match(text, end):
            return _without_spaces(text, *after.span("role"))
    if apposed := _APPOSED.search(text, max(0, start - 110), start):
        return apposed.start("whose") if apposed["whose"] else apposed.start("role"), apposed.end("role")
    noun = _NOUN_BEFORE.search(text, max(0, start - 70), start)
    if noun and (kind(noun["noun"]) == "PERSON" or re.fullmatch(_OFFICES, noun["noun"])):
        return _without_small_words(text, *noun.span("role"))
    if office := _OFFICE_OF.search(text, max(0, start - 90), start):
        return office.span("role")
    return _title_before(text, start)


def _title_before(text: str, start: int) -> tuple[int, int] | None:
    """``French President``: capitalised words that begin, or all but begin, with a word of office."""
    before = _BEFORE.search(text, max(0, start - 60), start)
    words = list(re.finditer(r"\S+", before.group())) if before else []
    while words and not any(word.group().lower().strip(".") in HONORIFICS for word in words[:2]):
        words.pop(0)
    while words and words[-1].group().lower().strip(".") in _FORMS_OF_ADDRESS:
        words.pop()
    if before is None or not words:
        return None
    return before.start() + words[0].start(), before.start() + words[-1].end()


def _without_small_words(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The role alone, without what stands before it: ``Then prosecutor``, ``Lowell called Mayor``."""
    words = list(re.finditer(r"\S+", text[start:end]))
    is_title = words[-1].group()[0].isupper()
    last = max(
        (
            at
            for at, word in enumerate(words)
            if word.group().lower() in _NO_PART_OF_A_ROLE or (is_title and word.group().islower())
        ),
        default=-1,
    )
    return (start + words[last + 1].start(), end) if last + 1 < len(words) else None


def _without_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip())
