"""From a tagged span to the name in it: narrowed, divided where it holds two, completed where it is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import codes_of_people, is_country, is_country_or_division
from analysis.entities.given_names import is_person_by_given_name
from analysis.entities.kinds import kind, kind_of_name
from analysis.entities.mentions.bodies import length_of_other
from analysis.entities.names import (
    HONORIFICS,
    RANK_IN_SHORT,
    could_be_person,
    initials,
    without_post_nominals,
)

_LEADING = re.compile(
    r"(?:the(?!\sHague)|an?|its|his|her|their|our|my|near|in|at|on|from|with|by|for|of|and|but|while|when|after|before|"
    r"if|as|since|under)\s+|pro-(?-i:[A-Z])\w+(?:\s|\Z)|[\s\"'“‘(\[<{•*_#—–-]+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:['’]s?|[\s\"”’)\]>}*_,;:!?—–-]+|\s(?:of|and|the|for|in|at|on|to|by|&|Flight)|(?<=[a-z]{3})\.)\Z"
)
_NUMBER_AT_END = re.compile(r"\s\d[\d.,]*%?\Z")
_BREAK = re.compile(
    r"\s*\n|/|\]|\s(?:Image|File|Photo|Archived)\b|(?<=[a-z])–(?=[A-Z])|\s(?:[—–]|--?-?)\s|[(\[]|[;|\"“”]"
    r"|(?<=[Oo]n\sX)\.\s|\s[£$€]?\d[\d.,]*\s(?:thousand|million|billion|trillion|per\s?cent)\b"
)
_COMMA = re.compile(r",\s+")
_LEGAL_AFTER_COMMA = re.compile(r",\s+(?:Inc|Ltd|LLC|LLP|PLC|Jr|Sr|S\.A|N\.V|Co|D\.C|II|III|IV)\b")
_PREPOSITION = re.compile(
    r"(?<!Commission)(?<!Committee)(?<!Council)(?<!Conference)(?<!Centre)(?<!Center)\s(?:on|to)\s"
    r"|\s(?:from|before|after|against|at|in|as|with|by|during|over|between|into)\s"
)
_SMALL_WORD = re.compile(
    r"(?<!\b[Tt]he)(?<!\ba)\s(?!(?:of|the|and|for|de|del|della|di|da|das|do|dos|du|des|la|las|le|les|los|el|al|bin|ibn|van|von|der|den|"
    r"ter|ten|zu|y|e|i|et|und|och|og|en|in|at|on|to|von|upon|against|a|an|by|with|from|st)\b)[a-z]{2,}\b(?![-.])"
)
_YEAR_BEFORE = re.compile(r"\b(?:1[89]|20)\d\d\s\Z")
_YEAR_AFTER = re.compile(r"\s(?:1[89]|20)\d\d\b")
_SCORE = re.compile(r"\s\d{1,2}(?P<both>[-–]\d{1,2})?\Z")
_OF = re.compile(r"\sof\s(?:the\s)?")
_AND = re.compile(r"\s(?:and|&)\s(?:the\s)?")
_OWNER = re.compile(r"['’]s\s")
_PRONOUNS = frozenset("i me we you he him she her it they them this that these those who".split())

_WHOLE = frozenset({"WORK_OF_ART", "EVENT", "LAW"})
"""Kinds whose names are phrases, with commas, prepositions and all."""

_CUT_AT_OFFICE = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
"""Kinds of which a name that ends in an office, ``State Department Spokesman``, is only the beginning."""

_HEADS = (
    r"(?:Ministry|Presidency|Department|Directorate|Secretariat|Agency|Office|Bureau|Board|Bank|Council|"
    r"Committee|Commission|Court|Chamber|House|Academy|Institute|University|College|School|Faculty|Federation|"
    r"Foundation|Fund|Coalition|Alliance|Network|Union|League|Association|Society|Organi[sz]ation|Authority|Administration|Centre|Center|Service|Museum|Library|Archives|Hospital|Institution|Corps|"
    r"Party|Movement|Church|Embassy|Republic|Kingdom|Gulf|Bay|Sea|Cape|Strait|Diocese|Army|Bishopric)"
)
_HEAD_BEFORE = re.compile(rf"\b{_HEADS}\s(?:of|for)\s(?:the\s)?\Z")
_BARE_HEAD = re.compile(rf"(?:[A-Z][\w.]*\s){{0,3}}{_HEADS}")
_WORD = r"[A-Z](?:[\w-]|['’](?!s\s))*"
_OF_AFTER = re.compile(
    rf"\s(?:of|for)\s(?:the\s)?{_WORD}(?:\s(?!C[EFT]O\b){_WORD}|(?<=ic|al)\sand\s{_WORD}){{0,4}}"
)
_UNIVERSITY = re.compile(r"University\sof\s[A-Z][\w\s]+")
_CAMPUS_AFTER = re.compile(
    r"\sat\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?"
    r"|(?<=California),\s(?:Berkeley|Davis|Irvine|Los\sAngeles|Merced|Riverside|San\s(?:Diego|Francisco)|Santa\s(?:Barbara|Cruz))\b"
)
_FIELD_OF = re.compile(
    r"\b(?:Department|Ministry|College|Institute|Board|Office|School|Faculty|Bureau|Court)\sof\s"
)
_AND_BEFORE = re.compile(r"\b[Tt]he\s(?P<word>[A-Z]\w+)\sand\s\Z")
_AND_AFTER = re.compile(r",?\sand\s(?:the\s)?[A-Z][a-z]+(?:s|y|ce|th|g|re|on)\b(?!\s[A-Z]|['’]|\sof\b)")
_HALF_A_FIELD = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z]\w+(?:ic|al)\Z")
_OTHER_HALF = re.compile(r"\sand\s[A-Z]\w+(?:\s[A-Z]\w+){1,2}")
_OFFICE_AT_END = re.compile(r"\s(?P<noun>[A-Z][a-z]+)\Z")
_NATURE_AFTER = re.compile(
    r"\s(?:river|islands?|lakes?|mountains?|valley|peninsula|desert|bay|railway\sstation|airport|prison|pond|"
    r"province|provinces|district|neighbou?rhood|suburb|corner)\b(?!['’]s?\s[a-z]+\s[A-Z])"
)
_PARTICLE_AT_END = re.compile(
    r"\b(?:[Dd]e|[Dd]e la|[Vv]an|[Vv]on|[Vv]an de[nr]?|[Vv]on de[nrm]|[Dd]el|[Dd]ella|[Dd]os|[Dd]a)\Z"
)
_ONE_WORD_AFTER = re.compile(r"\s[A-Z][\w'’-]+")
_INITIAL_AFTER = re.compile(r"\.\s[A-Z][\w'’-]+")


def names_in(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """Yield the names in a tagged span.

    Args:
        text: The document's text.
        start: Where the span begins.
        end: Where it ends.
        label: What the tagger takes it for.
    """
    for begin, stop in _pieces(text, start, end, label):
        name = clean(text, begin, stop, label)
        if name is not None:
            yield complete(text, *name, label)


def clean(text: str, start: int, end: int, label: str = "") -> tuple[int, int] | None:
    """Take off a span what is no part of a name: articles, quotes, possessives, titles.

    Args:
        text: The document's text.
        start: Where the span begins.
        end: Where it ends.
        label: Before a person's name, words of office come off too.

    Returns:
        The narrowed span, or None where no name is left.
    """
    while leading := _LEADING.match(text, start, end):
        start = leading.end()
    rank = RANK_IN_SHORT.match(text, start, end)
    if rank and re.match(r"\.\s[A-Z]", text[rank.end() - 1 : end]):
        start = rank.end() + 1
    while label in ("PERSON", "ORG") and (word := re.match(r"([\w-]+)\.?\s+", text[start:end])):
        if not _is_before_name(word[1], text[start + word.end() : end], label):
            break
        start += word.end()
    number = _NUMBER_AT_END.search(text, start, end) if label == "PERSON" else None
    end = number.start() if number else end
    while trailing := _TRAILING.search(text[start:end]):
        end = start + trailing.start()
    if label == "PERSON":
        end = start + len(without_post_nominals(text[start:end]))
    office = _OFFICE_AT_END.search(text, start, end) if label in _CUT_AT_OFFICE else None
    if office is None and label == "PERSON":  # Virginia Governor
        office = _OFFICE_AT_END.search(text, start, end)
        office = office if office and is_country_or_division(text[start : office.start()]) else None
    if office and kind(office["noun"]) == "PERSON":
        end = office.start()
    score = _SCORE.search(text, start, end)
    if score and (score["both"] or is_country(text[start : score.start()])):
        end = score.start()
    name = text[start:end]
    if len(name) < 2 or not any(char.isupper() for char in name):
        return None
    if name.lower() in _PRONOUNS or name in ("Us", "I'm", "I’m"):
        return None
    return start, end


def _is_before_name(word: str, rest: str, label: str) -> bool:
    """Whether a word in a tagged span stands before a person's name: a title, an office, a nationality."""
    if label == "PERSON" and word.lower() in HONORIFICS:
        return True
    names_a_person = len(rest.split()) == 2 and could_be_person(rest) and kind_of_name(rest) is None
    if kind(word) == "PERSON" or word == "Fellow":
        return names_a_person or (word == "Fellow" and is_person_by_given_name(rest.partition(" ")[2]))
    return bool(codes_of_people(word)) and is_person_by_given_name(rest)


def complete(text: str, start: int, end: int, label: str) -> tuple[int, int]:
    """Take in what the tagger cuts off: ``Presidency of`` Defence Industries, Thomas A. ``Scott``."""
    noun = _ONE_WORD_AFTER.match(text, end) if label != "PERSON" else None
    if (
        noun
        and not re.match(r"\s[A-Z]", text[noun.end() : noun.end() + 2])
        and kind_of_name(text[start : noun.end()])
    ):
        return start, noun.end()
    if label == "PERSON":
        surname = _ONE_WORD_AFTER.match(text, end) if _PARTICLE_AT_END.search(text, start, end) else None
        if surname:
            return start, surname.end()
        initial = _INITIAL_AFTER.match(text, end) if re.search(r"\b[A-Z]\Z", text[start:end]) else None
        return start, initial.end() if initial else end
    if label in ("GPE", "LOC", "FAC", "NORP") and (more := _NATURE_AFTER.match(text, end)):
        return start, end if codes_of_people(text[start:end]) else more.end()
    if label == "EVENT":
        before, after = _YEAR_BEFORE.search(text, max(0, start - 5), start), _YEAR_AFTER.match(text, end)
        return before.start() if before else start, after.end() if after else end
    if label != "ORG":
        return start, end
    first = _AND_BEFORE.search(text, max(0, start - 30), start)
    if first and re.search(rf"\b{initials(text[first.start('word') : end])}\b", text):
        start = first.start("word")
    head = _HEAD_BEFORE.search(text, max(0, start - 40), start)
    start = head.start() if head else start
    if _BARE_HEAD.fullmatch(text, start, end) and (of := _OF_AFTER.match(text, end)):
        end = of.end()
    if _UNIVERSITY.fullmatch(text, start, end) and (campus := _CAMPUS_AFTER.match(text, end)):
        end = campus.end()
    if _HALF_A_FIELD.search(text, start, end) and (more := _OTHER_HALF.match(text, end)):
        end = more.end()
    if _FIELD_OF.search(text, start, end) and (more := _AND_AFTER.match(text, end)):
        end = more.end()
    return start, end


def _pieces(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """Divide a span at line ends, brackets and dashes, and where it lists several names."""
    for begin, stop in _between(_BREAK, text, start, end):
        if label in _WHOLE:
            yield begin, stop
            return
        if label == "ORG" and (other := length_of_other(text, text[begin:stop])):
            yield begin, begin + other - len(" and ")
            begin += other
        divider = _divider(text[begin:stop], label)
        if divider is None:
            yield begin, stop
        else:
            yield from _between(divider, text, begin, stop)


def _divider(span: str, label: str) -> re.Pattern[str] | None:
    if _COMMA.search(span) and not _LEGAL_AFTER_COMMA.search(span) and " and " not in span:
        return _COMMA
    if label in ("PERSON", "GPE", "NORP") and _AND.search(span) and not is_country(span):
        return _AND
    if (owner := _OWNER.search(span)) and is_person_by_given_name(span[owner.end() :]):
        return _OWNER
    if label == "PERSON" and _OF.search(span):
        return _OF
    if _PREPOSITION.search(span):
        return _PREPOSITION
    return _SMALL_WORD if label in ("ORG", "PERSON", "PRODUCT", "GPE") and _SMALL_WORD.search(span) else None


def _between(divider: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in divider.finditer(text, start, end):
        if start < gap.start():
            yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end
