"""What office or part somebody has, or what a thing is, in the document's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.kinds import kind
from analysis.entities.names import HONORIFICS

_OFFICES = (
    r"(?:head|minister|president|premier|chief|executive|director|manager|spokes(?:man|woman|person)|"
    r"chair(?:man|woman|person)?|CEO|(?:under)?secretary|governor|leader|founder|owner|officer|analyst|professor|lawyer|"
    r"judge|prosecutor|commander|mayor|ambassador|senator|editor|engineer|scientist|researcher|economist|author|"
    r"treasurer|chancellor|envoy|deputy|adviser|advisor|attorney|captain|coach|candidate|lawmaker|negotiator|"
    r"speaker|commissioner|(?:secretary|director|attorney)-general)"
)
_OTHER_OCCUPATIONS = frozenset(
    """
    baker barber beekeeper bookkeeper builder butcher carpenter caretaker chef cleaner clerk coordinator
    consultant counsellor curator dealer dentist designer developer driver electrician farmer forecaster
    gardener goldsmith grocer guide headmaster headmistress headteacher instructor interpreter janitor
    librarian mechanic merchant midwife miner ombudsman organiser organizer paramedic pharmacist
    planner plumber porter principal promoter publicist ranger rector sailor salesman saleswoman shepherd
    shopkeeper statistician steward surveyor tailor technician therapist trainer translator vet
    veterinarian waiter waitress warden welder
    """.split()
)
_OTHER_THINGS = {
    **dict.fromkeys(("office", "body", "lab", "shipyard"), "ORG"),
    **dict.fromkeys(("ship", "vessel", "boat", "carrier", "plane"), "PRODUCT"),
    **dict.fromkeys(("port", "resort"), "GPE"),
}
"""Nouns that are too open to settle the type of a name, and yet say what a thing of that type is."""

_KIN = (
    r"(?:(?:grand|step|great-grand)?(?:son|daughter|father|mother|child)|(?:half-|step)?(?:brother|sister)|"
    r"husband|wife|widow|widower|cousin|uncle|aunt|nephew|niece|friend|colleague|teammate|victim)"
)
_SCHOLAR = re.compile(r"(?!scient)[a-z]{2,}(?:ologist|ographer)")
_SAYS = (
    r"(?:said|says|told|added|who|which|was|is|has|had|will|would|and|but|wrote|asked|accused|called|met|joined|"
    r"left|became|he|she|they|it|we)"
)
_SMALL = r"(?:of|for|to|in|at|by|with|from|on|as|not|no|never|longer|than|like|among|under|over)"
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady"})
_BEFORE = re.compile(
    r"(?:\b(?:[A-Z][\w'’-]+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov)\.)\s){1,4}\Z"
)
_LEADS = r"(?:[Ff]ormer|[Aa]cting|[Vv]eteran|[Cc]hief|[Dd]eputy|[Ss]enior|[Ii]nterim|[Oo]utgoing|[Ll]ead)"
_NOUN_BEFORE = re.compile(
    rf"(?P<role>(?:\b{_LEADS}\s)*(?:\b(?:(?:[A-Z]\.){{2,}}|[A-Z][\w'’-]*)\s){{0,3}}(?:\b{_LEADS}\s)*(?:\b[a-z]+(?:-[a-z]+)?\s)?"
    r"\b(?:(?:[Vv]ice|[Cc]o|[Ee]x)-)?(?P<noun>[A-Za-z][a-z]{2,}(?:-General)?))\s\Z"
)
_OFFICE_OF = re.compile(
    r"(?P<role>(?:\b(?!The\s)(?:(?:[A-Z]\.){2,}|[A-Z][\w'’-]+)\s){0,3}"
    r"\b(?:Secretary|Minister|Speaker|Commissioner|Head|Director|Chief)\s(?:of|for)\s(?:the\s)?[A-Z]\w+(?:,?\s(?:and\s)?[A-Z]\w+){0,3})\s\Z"
)
_APPOSED = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he(?:ir)?\s[a-z]+['’]s|(?P<whose>(?!The\s)[A-Z][\w-]+(?:\s[A-Z][\w-]+)?(?:\s[a-z]+)?)['’]s?)\s"
    rf"(?P<role>(?:[\w-]+\s){{0,4}}{_OFFICES}(?:\s(?:of|for|at)\s(?:the\s)?[^,.;:()\n]{{2,60}})?),\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?\Z"
)
_WHO = re.compile(
    r",\s(?P<role>who\s(?:has\s|now\s|also\s)?(?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired|owns?|owned|founded|"
    r"co-founded|commands?|commanded|edits?|edited|teaches|taught|represents?|represented|coaches|coached)\s"
    r"[^,.;:()\n]{2,80})"
)
_AFTER = re.compile(
    rf",(?:\s\d{{1,3}},)?\s(?P<role>(?:the\s|an?\s)?(?:[\w-]+['’]s?\s)?(?:(?!{_SAYS}\b|{_SMALL}\b)[a-z-]+\s){{0,4}}{_OFFICES}\b"
    r"(?!\s(?:said|told|was|is|[A-Z])|-)"
    r"[^,.;:()\n]{0,80}(?:(?:,\s[a-z]+){1,4},?\sand\s[a-z]+)?)(?=[,.;)]|\s(?:and|said)\b)"
)
_TAIL = (
    r"(?:\s(?:of|for|at|in|with|from|on|to|by|based)\s"
    r"(?:(?!\b(?:and|said|who|whose|when|where|which|that)\b)[^,.;:()\"”\n]){2,70})?"
)
_WHAT = re.compile(
    rf",(?:\s\d{{1,3}},)?\s(?P<role>(?:(?P<the>the)|an?)\s(?P<whose>(?:(?:(?:[A-Z]\.)+|[\w-]+)\s){{0,3}}[\w-]+['’]s?\s)?"
    rf"(?:(?!(?:{_SAYS}|{_SMALL})\b)[\w-]+\s){{0,4}}?(?P<noun>[a-z]+(?:-[a-z]+)*){_TAIL})(?=[,.;:)\"”\n]|\s(?:and|said|who|whose|when|where|which|that)\b|\Z)"
)
"""``, a former Irish minister,``: an apposition whose noun has still to be looked up."""

_REMAINS = re.compile(
    rf"(?:,\s[^,.;:()\n]{{2,80}},)?\s(?:is|remains|became|becomes|serves\sas|stays)\s(?:its\s|their\s)?"
    rf"(?P<role>(?:(?:the|an?)\s(?:(?!(?:{_SAYS}|{_SMALL})\b)[\w-]+\s){{0,3}}|(?:{_LEADS}\s|vice\s|prime\s|foreign\s|finance\s|managing\s)*)"
    rf"{_OFFICES}(?:\s(?:of|for|at)\s(?:(?!\b(?:and|until|since|after|when|while)\b)[^,.;:()\n]){{2,60}})?)"
    r"(?=[,.;]|\s(?:and|until|since|after|when|while|but)\b)"
)
_UNSURE = re.compile(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Uu]ntil)\s(?:[A-Z][\w.'’-]*\s){0,3}\Z")
_CREDIT = re.compile(r"[^.\n]{0,80}\bcontributed(?:\s(?:to\sthis|from|reporting)\b|\.)")
_NO_PART_OF_A_ROLE = frozenset(
    """
    the a an and but or then when while after before as said says by with from to for of in on at
    its his her their our that this these those also only told asked later meanwhile however
    yesterday today two three four one both all some many other another each every told late earlier
    """.split()
)
_WEAKER = (
    re.compile(r"(?:the\s|an?\s)?(?:former|late|ex|outgoing|then)\b", re.IGNORECASE),
    re.compile(rf"(?!.*\b{_OFFICES}\b)", re.IGNORECASE),
    re.compile(r"who\b"),
    re.compile(r"(?:its|his|her|their|our)\b"),
    re.compile(rf"(?:\S+\s)*{_KIN}\Z"),
)
"""What says less of somebody than an office does, from best to worst."""

_COMPLEMENT = re.compile(r"\s(?:of|for|at|in|with|from|on|to|by|based)\s")


def weakness(role: str) -> int:
    """How little a role says: 0 for an office that is held, more for a past one, a relative clause, kinship.

    >>> weakness("Norsea's chairwoman"), weakness("who leads Norsea"), weakness("a cousin of the founder")
    (0, 3, 5)
    """
    head = _COMPLEMENT.split(role, maxsplit=1)[0] if not role.startswith("who ") else "who"
    return max((rank for rank, weaker in enumerate(_WEAKER, 1) if weaker.match(head)), default=0)


def tells_of_kin(role: str) -> bool:
    """Whether a role names others, whose the person is: ``a nephew of the French president``."""
    return weakness(role) == len(_WEAKER)


def role(text: str, start: int, end: int, label: str = "PERSON") -> str:
    """The role that stands beside a name, in the document's words; the empty string where none does.

    Args:
        text: The document's text.
        start: Where the name begins.
        end: Where it ends.
        label: Its type, as in ``role_span``.
    """
    found = role_span(text, start, end, label)
    return text[slice(*found)] if found else ""


def role_span(text: str, start: int, end: int, label: str = "PERSON") -> tuple[int, int] | None:
    """Where the words stand that tell what a name is: before it as a title, or between commas.

    Args:
        text: The document's text.
        start: Where the name begins.
        end: Where it ends.
        label: Its type; what is no person has an apposition only (``Norsea, a mining company,``).

    Returns:
        The span that says most (``weakness``), the first among equals.
    """
    candidates = _said_of_person(text, start, end) if label == "PERSON" else _appositions(text, end, label)
    return min(candidates, key=lambda span: weakness(text[slice(*span)]), default=None)


def _said_of_person(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if after := _AFTER.match(text, end):
        yield _without_spaces(text, *after.span("role"))
    yield from _appositions(text, end, "PERSON")
    if (remains := _REMAINS.match(text, end)) and not _UNSURE.search(text, max(0, start - 40), start):
        yield remains.span("role")
    if who := _WHO.match(text, end):
        yield _without_spaces(text, *who.span("role"))
    if apposed := _APPOSED.search(text, max(0, start - 110), start):
        yield apposed.start("whose") if apposed["whose"] else apposed.start("role"), apposed.end("role")
    if not _CREDIT.match(text, end) and (title := _before(text, start)):
        yield title


def _appositions(text: str, end: int, label: str) -> Iterator[tuple[int, int]]:
    """``, a mining company,`` behind the name of a firm: the noun must be one for things of its type."""
    what = _WHAT.match(text, end)
    if what is None or _is_kin_of_nobody(what["role"]):
        return
    if what["the"] and label != "PERSON" and not what["whose"]:  # Norsea, the company said: nothing new
        return
    noun = what["noun"].rpartition("-")[2]
    is_singular = kind(noun) == label and kind(f"{noun}s") == label
    if (
        is_singular
        or _OTHER_THINGS.get(noun) == label
        or (label == "PERSON" and (noun in _OTHER_OCCUPATIONS or _SCHOLAR.fullmatch(noun)))
    ):
        yield what.span("role")


def _is_kin_of_nobody(role: str) -> bool:
    """``a cousin``, which says nothing without whose; ``a woman from Leeds`` has no part either."""
    return bool(re.search(rf"\b(?:{_KIN}\Z|(?:wo)?man\b)", role.lower()))


def _before(text: str, start: int) -> tuple[int, int] | None:
    """A title or a noun that stands right before the name."""
    noun = _NOUN_BEFORE.search(text, max(0, start - 70), start)
    if noun and _is_of_person(noun["noun"].lower()) and not _is_kin_of_nobody(noun["role"]):
        return _without_small_words(text, *noun.span("role"))
    if office := _OFFICE_OF.search(text, max(0, start - 90), start):
        return office.span("role")
    return _title_before(text, start)


def _is_of_person(noun: str) -> bool:
    return bool(
        kind(noun) == "PERSON"
        or noun in _OTHER_OCCUPATIONS
        or re.fullmatch(_OFFICES, noun, re.IGNORECASE)
        or _SCHOLAR.fullmatch(noun)
    )


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
