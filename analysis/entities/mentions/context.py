"""What the words around a name say of its type: "the Anka drone", "two companies, Kazsat and Ghalam"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.entities.countries import DIVISIONS, is_country
from analysis.entities.given_names import is_person_by_given_name
from analysis.entities.kinds import kind
from analysis.entities.names import HONORIFICS, could_be_person, is_acronym

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_PRODUCTS = (
    r"(?:drones?|UAVs?|UCAVs?|aircraft|airliners?|jets?|fighters?|bombers?|helicopters?|missiles?|rockets?|"
    r"launchers?|satellites?|spacecraft|probes?|rovers?|tanks?|howitzers?|rifles?|pistols?|warships?|frigates?|"
    r"destroyers?|corvettes?|submarines?|carriers?|ferry|tankers?|(?:oil\s|drilling\s)?rigs?|radars?|smartphones?|handsets?|consoles?|"
    r"vaccines?|drugs?|pills?|sedans?|trucks?|SUVs?|variants?|prototypes?)"
)
_COMPANIES = (
    r"(?:compan(?:y|ies)|firms?|corporations?|conglomerates?|manufacturers?|contractors?|suppliers?|retailers?|"
    r"banks?|airlines?|airways|insurers?|lenders?|brokerages?|start-?ups?|shipbuilders?|automakers?|carmakers?|"
    r"chipmakers?|publishers?|broadcasters?|newspapers?|dail(?:y|ies)|tabloids?|(?:radio|television|TV)\s(?:station|channel|network)s?|subsidiar(?:y|ies)|units?|agenc(?:y|ies)|charit(?:y|ies)|"
    r"non-?profits?|universities|unions)"
)
_NAME = r"[A-Z][\w&.'’-]*(?:\s[A-Z][\w&.'’-]*){0,3}"
_OTHERS = rf"(?:{_NAME}(?:,\s|,?\sand\s|\sor\s))*"

_AFTER = (
    ("PRODUCT", re.compile(r"\sfamily\sof\b")),
    ("GPE", re.compile(r"(?:,?\sand\s[A-Z]\w+)?\s(?:states|provinces|districts|counties)\b")),
    ("ORG", re.compile(rf"(?:,?\sand\s{_NAME})?\s(?:companies|firms|banks|airlines|manufacturers)\b")),
    (
        "ORG",
        re.compile(
            rf"(?:(?:,|,?\sand)\s{_NAME})*,\s(?:an?|the|one|two|three|four|both|its|\w+['’]s)\s(?:[\w-]+\s){{0,4}}?"
            rf"{_COMPANIES}(?=[,.;:)\n]|\s(?:of|in|that|which|whose|based|from|behind|owned|run|for|with|at)\b)"
        ),
    ),
    (
        "PERSON",
        re.compile(r",\s(?:\d{2}(?=[,.;)])|aged?\s\d{2}|who\s(?:is|was|has|had|heads|headed|leads|led)\b)"),
    ),
)
_BEFORE = (
    ("ORG", re.compile(rf"\b{_COMPANIES},?\s(?:such\sas\s|including\s|called\s|named\s)?{_OTHERS}\Z")),
    (
        "PRODUCT",
        re.compile(rf"\b(?:the|its|their)\s(?:[a-z-]+\s)?(?:{_PRODUCTS}|apps?)\s(?:called\s|named\s)?\Z"),
    ),
    ("PRODUCT", re.compile(rf"\b[Aa]n?\s(?:[a-z-]+\s)?(?:{_PRODUCTS}|apps?)\s(?:called|named)\s\Z")),
)
_ABOARD = re.compile(r"\b(?:[Aa]board|[Oo]n\sboard|boarded|sailed\s(?:on|in)|sinking\sof)\sthe\s\Z")
_STAKE_BEFORE = re.compile(
    r"\b(?:[Ss]takes?|[Ss]hares|[Hh]oldings?|[Ii]nvest(?:ed|ments?|ors?))\sin\s\Z"
    r"|\b(?:[Ss]ubsidiary|CEO|[Cc]hief\s[Ee]xecutive|head|founder|editor|director|owner|chair(?:man|woman)?)\sof\s\Z"
)
_BOARD_AFTER = re.compile(
    r"\s(?:said|says)\sits\s[a-z]|\s(?:reporter|correspondent|engineer|employee|subscriber)s?\b"
    r"|(?:['’]s)?\s(?:(?:former|new|then|outgoing)\s)?(?:CEO|CFO|[Cc]hief\s[Ee]xecutive|chairman|chairwoman|shares|stock|employees|executives|shareholders|"
    r"subsidiary|headquarters|board)\b|['’]s\s(?:parent|profits?|revenues?|customers|owners?|factor(?:y|ies)|plants?)\b"
)
_OWNER_BEFORE = re.compile(r"\b(?P<name>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)['’]s\s\Z")
_FROM_TO = re.compile(r"\b(?:in|from|at|near|to|of)\s\Z")
_FROM_ONE = re.compile(r"\b[Ff]rom\s[A-Z]\w+\sto\s\Z")
_CONQUERED = re.compile(
    r"\b(?:captured|seized|retook|recaptured|liberated|occupied|shelled|bombed|bombarded|besieged|entered|flooded|left|reached)\s\Z"
)
_IN_COUNTRY = re.compile(r"\sin\s(?:the\s)?(?P<name>[A-Z][\w.]*(?:\s[A-Z]\w*){0,2})")
_PRODUCT_AFTER = re.compile(rf"\s{_PRODUCTS}\b")
_DETERMINER_BEFORE = re.compile(
    r"\b(?:the|an?|its|their|this|each|every|another)\s(?:single\s|second\s)?\Z", re.IGNORECASE
)
_WEAPONS_AFTER = re.compile(
    r"\s(?:missiles|rockets|howitzers|drones|tanks|launchers|mortars|rifles|torpedoes)\b"
)
_FIRED_BEFORE = re.compile(
    r"\b(?:fir(?:ed|es|ing)|launch(?:ed|es|ing)|tested|armed\swith|equipped\swith)\s(?:[a-z]+\s)?\Z"
)
_TITLE_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+)\.?\s\Z")
_PLACE_KINDS = frozenset({"GPE", "LOC"})
_LARGER_PLACE = re.compile(r",\s(?P<name>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?!['’\w])")
_IN = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|(?:aground|anchored|capsized|sank|coast)\s(?:off|of)|(?:fell|assault|march(?:ed)?)\son|battle\sfor|fall\sof|flights?\s(?:from|to)|shelled|besieged|overran|recaptured|bombarded|(?:(?:tele)?phone|reporting|live|based)\sfrom|(?:flew|fly|travel\w*|went|mov(?:ed|ing)|fled|"
    r"fleeing|head(?:ed|ing)|marched|advanc(?:ed|ing)|returned|returning|came|drove|sailed|deported|sent)\s(?:back\s)?to(?:wards?)?)\s\Z"
)
_AT = re.compile(r"\b(?:[Aa]t|[Oo]ver|[Oo]utside|[Aa]round|[Ii]n|[Oo]n|[Nn]ear|[Ff]rom|[Tt]owards?)\s\Z")
_OF_A_TOWN = re.compile(r"(?:['’]s)?\s(?:mayor|governor|police|residents|airport|prosecutors?)\b")
_OF_A_PLACE = re.compile(
    r"\b(?:mayor|governor|king|queen|invasion|occupation|liberation|annexation|capture|bombardment|residents|people|inhabitants|population|outskirts|suburbs|streets|centre|center|port|siege|"
    r"(?:north|south|east|west))\sof\s\Z",
    re.IGNORECASE,
)
_AND_NO_NOUN = re.compile(
    r"\s?(?:[.,;:)\n]|\Z|['’]s\b|\s(?:and|or|in|on|to|for|from|with|by|at|of|was|were|is|are|has|had|"
    r"have|will|where|which|who|that|when|after|before|during|since|until|as|but|while)\b)"
)


def cue(parsed: Doc, text: str, start: int, end: int) -> str | None:
    """The type that the neighbouring words give a name.

    Args:
        parsed: The document as the pipeline reads it.
        text: Its text: ``Doc.text`` is put together anew at every access.
        start: Where the name begins.
        end: Where it ends.

    Returns:
        A label, or None where the context does not say.
    """
    before, after = text[max(0, start - 90) : start], text[end : end + 90]
    title = _TITLE_BEFORE.search(before)
    is_office = title is not None and kind(title["word"]) == "PERSON" and could_be_person(text[start:end])
    if title and (title["word"].lower() in HONORIFICS or (is_office and " " in text[start:end])):
        return "PERSON"
    if _is_followed_by_its_country(text, end) and not is_person_by_given_name(text[start:end]):
        return "GPE"
    if _PRODUCT_AFTER.match(after) and (_DETERMINER_BEFORE.search(before) or _FIRED_BEFORE.search(before)):
        return "PRODUCT"
    if _ABOARD.search(before) and _AND_NO_NOUN.match(after):
        return "PRODUCT"
    for label, pattern in _AFTER:
        if pattern.match(after):
            return label
    for label, pattern in _BEFORE:
        if pattern.search(before):
            return label
    span = parsed.char_span(start, end, alignment_mode="expand")
    found = _by_syntax(span) if span else None
    return None if found == "PERSON" and is_acronym(text[start:end]) else found


def is_company(text: str, start: int, end: int) -> bool:
    """Whether the words around a name speak of what companies have: a stake ``in`` it, shares, a CEO."""
    if _STAKE_BEFORE.search(text, max(0, start - 30), start):
        return True
    return bool(_BOARD_AFTER.match(text, end))


def is_told(text: str, start: int, _end: int) -> bool:
    """*told* ``Les Echos``: who is told is a person, or a paper."""
    return text.endswith(("told ", "told the "), 0, start)


def is_told_with_article(text: str, start: int, _end: int) -> bool:
    """*told the* ``Herald``, as no person is."""
    return text.endswith("told the ", 0, start)


def is_weapon(text: str, start: int, end: int) -> bool:
    """``Javelin`` *missiles*: many of a kind, and no one's in the text."""
    return bool(_WEAPONS_AFTER.match(text, end)) and not text.endswith(("'s ", "’s "), 0, start)


def is_of_country(text: str, start: int, _end: int) -> bool:
    """*Spain's* ``Iberdrola``: a possessive of a country stands before the name."""
    owner = _OWNER_BEFORE.search(text, max(0, start - 40), start)
    return owner is not None and is_country(owner["name"])


def is_town_of_country(text: str, start: int, end: int) -> bool:
    """*from* ``Toulouse`` *in France*."""
    larger = _IN_COUNTRY.match(text, end) if _FROM_TO.search(text, max(0, start - 6), start) else None
    return larger is not None and is_country(larger["name"])


def is_from_to(text: str, start: int, end: int) -> bool:
    """*from* ``Iaşi`` *to Timişoara*, or the other."""
    is_from = text.endswith(("from ", "From "), 0, start) and re.match(r"\sto\s[A-Z]", text[end : end + 5])
    return bool(is_from) or _FROM_ONE.search(text, max(0, start - 40), start) is not None


def is_conquered(text: str, start: int, _end: int) -> bool:
    """*captured* ``Bakhmut``: said of towns."""
    return _CONQUERED.search(text, max(0, start - 16), start) is not None


def is_setting(text: str, start: int, end: int) -> bool:
    """Whether the name stands where places stand: ``in`` it, the mayor ``of`` it, and no noun after it."""
    if _OF_A_PLACE.search(text, max(0, start - 24), start):
        return not re.match(r"\s[A-Z]", text[end : end + 2])
    return bool(_IN.search(text, max(0, start - 24), start) and _AND_NO_NOUN.match(text, end))


def is_at(text: str, start: int, end: int) -> bool:
    """*at* ``Kharkiv``, ``Kharkiv`` *mayor*: where towns stand, and others that no one takes for towns."""
    return bool(_AT.search(text, max(0, start - 10), start) or _OF_A_TOWN.match(text, end))


def is_modifier(text: str, start: int, end: int) -> bool:
    """Whether the name stands before a noun with an article, ``the Bratislava club``, as people seldom do."""
    return bool(
        _DETERMINER_BEFORE.search(text, max(0, start - 12), start)
        and re.match(r"\s[a-z]{3,}", text[end : end + 8])
    )


def opens_sentence_as_setting(text: str, start: int, end: int) -> bool:
    """``In Copenhagen,`` at the head of a sentence."""
    return text.endswith("In ", 0, start) and text.startswith(",", end)


def _is_followed_by_its_country(text: str, end: int) -> bool:
    larger = _LARGER_PLACE.match(text, end)
    words = larger["name"].split() if larger else []
    if len(words) > 1 and "." in words[0].rstrip("."):  # U.S. Senator
        return False
    names = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    return any(
        is_country(name.rstrip(".")) or name in DIVISIONS or name.rstrip(".") in DIVISIONS for name in names
    )


def _by_syntax(span: Span) -> str | None:
    """What a noun says that is bound to the name: *X is a village*, *the village of X*, *drummer X*."""
    root = span.root
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is not None and before.pos_ == "NOUN" and kind(before.lemma_) not in (None, "PRODUCT"):
        return kind(before.lemma_)
    if root.dep_ in ("nsubj", "nsubjpass") and root.head.lemma_ == "be":
        return next((kind(child.lemma_) for child in root.head.children if _is_predicate(child)), None)
    appositions = [child for child in root.children if child.dep_ == "appos" and child.i >= span.end]
    if appositions and appositions[0].pos_ == "NOUN":
        return kind(appositions[0].lemma_)
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        return kind(root.head.lemma_)
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.pos_ in ("NOUN", "PROPN"):
        named = kind(root.head.head.lemma_)
        return named if named in _PLACE_KINDS else None
    return None


def _is_predicate(token: Token) -> bool:
    return token.dep_ == "attr" and token.pos_ == "NOUN"
