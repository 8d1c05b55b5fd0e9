"""Names that a pattern finds: titled persons, surnames with particles, peoples, works and storms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import codes_of_people
from analysis.entities.given_names import is_given_name
from analysis.entities.kinds import kind, kind_of_name
from analysis.entities.names import could_be_person

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Sen|Rep|Gov)\.?\s(?P<abbreviated>(?:[A-Z][\w'’-]+\s?){1,3})"
    r"|\b(?:President|Chancellor|Premier|Mayor|Senator|Governor|General|Colonel|Captain|Admiral|Judge|Justice|"
    r"Professor|Minister|Secretary|Ambassador|Congress(?:man|woman)|Bishop|Archbishop|Spokes(?:man|woman|person)|Sir|Dame|"
    r"Lieutenant|Sergeant|Commander|Sheriff|Detective|Inspector|Prosecutor|Chair(?:man|woman)|Sheikh|Ayatollah|Coach)\s"
    r"(?P<full>[A-Z][a-z'’-]+(?:\s[A-Z][\w'’-]*\.?){0,2}\s[A-Z][\w'’-]+)"
)
_PARTICLED = re.compile(
    r"\b(?P<given>(?!(?:The|In|At|But|And|When|As|For|While|If)\b)[A-Z][\w'’-]+)\s(?P<surname>(?:von\sde[nrm]|van\sde[nr]?|van|von|de\sla|[Ll]e|[Dd]e|[Dd]i|[Dd]el|"
    r"[Dd]ella|[Vv]an|[Vv]an\s[Dd]er)\s[A-Z][\w'’-]+)"
)
_JUNIOR = re.compile(
    r"\b(?!(?:The|And|But|In|Mr|Dr)\b)[A-Z][\w'’-]+\s(?:[A-Z]\.\s)?[A-Z][\w'’-]+(?:,?\s(?:Jr|Sr)\b\.?)"
)
_SPEAKER = re.compile(r"^(?P<name>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w.'’-]*){0,2}):\s", re.MULTILINE)
_DOES = r"(?=\s(?:said|says|told|also|added|has|had|was|is|will|would|left|spoke|called|denied|declined)\b)"
_STORM = re.compile(
    r"\b(?:Hurricane|(?:Super\s)?Typhoon|(?:Tropical\s)?(?:Cyclone|Storm))\s(?!Shadow\b|Cent|Warning|Watch|Season|Damage)"
    r"[A-Z][a-zà-ÿ]+\b"
)
_GATHERING = re.compile(
    r"\b(?:(?:19|20)\d\d\s)?(?:(?:Summer|Winter)\s)?(?:Olympics|Paralympics|(?:Olympic|Paralympic)\sGames|Hajj)\b(?!\s[A-Z])"
)
_OPERATION = re.compile(r"\bOperation\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\b")
_LAW = re.compile(
    r"\b[Tt]he\s(?P<name>(?:[A-Z][\w'’-]+\s(?:of\s|and\s|on\s|for\s)?){1,6}(?:Bill|Act|Treaty|Accords?|Protocol|Convention))\b"
    r"(?!\s(?:of\s)?[A-Z])"
)
_CASE = re.compile(
    r"\b(?!(?:In|The|Under|See|And)\b)[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}\sv\.\s(?:the\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}"
)
_WORK = re.compile(
    r"(?:\"\s?|“|(?<=\s)['‘](?=[A-Z]))(?P<title>[A-Z0-9][^\"“”'’\n.!?;:]{2,70}?)[,.!?]?\s?(?:\"|”|['’](?!\w))"
)
_ALIAS_BEFORE = re.compile(r"\b(?:alias|nicknamed|known\sas|dubbed|called)\s\Z")
_SMALL = frozenset(
    "a an the of in on at to for and or but by with from as is my your it me you no not into up".split()
)


def nationalities(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of peoples and their adjectives: ``three Slovak climbers``."""
    for match in re.finditer(
        r"\b(?=(?P<two>[A-Z][a-z]+\s[A-Z][a-z]+)?)(?P<one>[A-Z][a-z]{2,})\b(?!-\w)", text
    ):
        for name in filter(None, (match["two"], match["one"])):
            if codes_of_people(name):
                yield match.start(), match.start() + len(name)
                break


def storms(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``Hurricane Katrina``, ``Tropical Storm Edda``."""
    for match in _STORM.finditer(text):
        yield match.span()


def gatherings(text: str) -> Iterator[tuple[int, int]]:
    """Yield what the world gathers for: the ``2012 Summer Paralympics``, the ``Hajj``."""
    for match in _GATHERING.finditer(text):
        yield match.span()


def operations(text: str) -> Iterator[tuple[int, int]]:
    """Yield what armies and police call what they do: ``Operation Midnight Hammer``."""
    for match in _OPERATION.finditer(text):
        yield match.span()


def laws(text: str) -> Iterator[tuple[int, int]]:
    """Yield *the* ``Finance Bill``, *the* ``Clean Air Act``."""
    for match in _LAW.finditer(text):
        yield match.span("name")


def cases(text: str) -> Iterator[tuple[int, int]]:
    """Yield what courts call their cases: ``Popescu v. Romania``."""
    for match in _CASE.finditer(text):
        yield match.span()


def works(text: str) -> Iterator[tuple[int, int]]:
    """Yield titles in quotation marks: several words, those of weight with a capital."""
    for match in _WORK.finditer(text):
        words = match["title"].split()
        weighty = [word for word in words if word.lower() not in _SMALL]
        is_alias = _ALIAS_BEFORE.search(text, max(0, match.start() - 14), match.start())
        if (
            len(words) > 1
            and weighty
            and not is_alias
            and all(word[0].isupper() or word[0].isdigit() for word in weighty)
        ):
            yield match.start("title"), match.end("title")


def titled_persons(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names that a title stands before: ``Mr. Ito``, ``Mayor Ana Marques``."""
    for match in _TITLED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        yield start, start + len(text[start:end].rstrip())


def speakers(text: str) -> Iterator[tuple[int, int]]:
    """Yield who speaks in an interview, at the head of a line: ``Wren Halloway``: *Yes*.

    One who is given in full once speaks more than once, or lines like *Further Reading:* would be people.
    """
    labels = [match.span("name") for match in _SPEAKER.finditer(text)]
    words = [text[start:end].split() for start, end in labels]
    for full in (one for one in words if len(one) > 1):
        name = " ".join(full)
        same = [span for span, one in zip(labels, words, strict=True) if one in (full, full[-1:], full[:1])]
        if len(same) > 1 and could_be_person(name) and kind_of_name(name) is None:
            yield from same


def juniors(text: str) -> Iterator[tuple[int, int]]:
    """Yield who is named like a parent: ``Adrian Mutu Jr.``."""
    for match in _JUNIOR.finditer(text):
        yield match.span()


def particled(text: str) -> Iterator[tuple[int, int]]:
    """Yield surnames with a particle, with their given name and alone: ``Marine Le Pen``, ``Le Pen``.

    A common given name says that it is one, or that the surname alone says or does something elsewhere.
    """
    for match in _PARTICLED.finditer(text):
        surname = match["surname"]
        alone = rf"\b[{surname[0].upper()}{surname[0].lower()}]{re.escape(surname[1:])}{_DOES}"
        others = [one.span() for one in re.finditer(alone, text) if one.start() != match.start("surname")]
        if is_given_name(match["given"]) or (others and kind(match["given"]) is None):
            yield match.span()
            yield from others
