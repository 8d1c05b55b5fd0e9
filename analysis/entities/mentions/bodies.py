"""Organisations by their form: companies, clubs, organs of a state, and bodies that the whole world knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.names import is_acronym
from analysis.entities.places import is_place

_INCORPORATED = re.compile(
    r"\b(?:(?!(?:Inc|Corp|Co|Ltd|LLC|PLC|AG|SE|SA|NV|BV|AB|AS|SpA|GmbH)\b)[A-Z][\w&-]*\s(?:&\s|and\s|de\s|des\s|du\s|del\s|di\s|der\s)?){0,3}[A-Z][\w&'’-]*(?:,?|\sand)\s"
    r"(?:(?:Inc|Corp|Co|Ltd)\b\.?|LLC|LLP|PLC|plc|GmbH|KGaA|AG|SE|AS|ASA|A/S|ApS|AB|Oyj?|SAS?|S\.A\.|NV|N\.V\.|BV|B\.V\.|"
    r"SpA|S\.p\.A\.|SRL|JSC|PJSC|Pty|Pte|Bhd)(?![\w'’-])"
)
_BODY = re.compile(
    r"\b(?P<whose>(?:U\.S\.|U\.K\.|US|UK|(?:(?:North|South|Saudi|New|Sri|Hong|East)\s)?[A-Z][a-z]{2,}))\s"
    r"(?:(?:federal|national|regional|local|provincial|central|interim|transitional|caretaker|military|civilian|"
    r"coalition|riot|border|traffic|secret|state|royal)\s)?"
    r"(?:government|regime|army|navy|air\sforce|military|parliament|police|security\sforces|armed\sforces|forces|opposition)\b"
)
_GOVERNMENT_OF = re.compile(r"\b[Gg]overnment\sof\s(?:the\s)?(?P<whose>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})")
_PROSECUTION = re.compile(
    r"\b(?:Attorney|Inspector|Solicitor|Auditor|Prosecutor)\s?(?:General)?['’]s\sOffice\b|\b[A-Z]\w+\sAttorney['’]s\sOffice\b"
    r"|\b(?!The\b)[A-Z][\w.]+(?:\s[A-Z]\w+)?\sSheriff['’]s\s[Oo]ffice\b"
)
_CLUB = re.compile(
    r"\b(?P<kind>Steaua|CSKA|Partizan|Hapoel|Maccabi|Legia|Slavia|Sparta|Rapid|Eintracht|Hertha|Werder|Deportivo|Real|Atl[ée]tico|Athletic|Sporting|Racing|Inter|Olympique|Borussia|Bayern|Dynamo|Dinamo|Spartak|"
    r"Lokomotiv|AC|AS|FC|AFC|SC|CD|CF|FK|RB|RC|VfB|VfL)\s(?P<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
    r"|\b(?!(?:The|On|In|At|As|But|And|For|When)\b)[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s"
    r"(?:FC|AFC|CF|Rovers|Wanderers|Hotspur|Albion)\b(?!\s[A-Z])"
)
_SMALL_THEN_CAPITAL = re.compile(
    r"(?<![\w./@#-])(?!i(?:Phone|Pad|Pod|Mac))[a-z]{1,5}[A-Z][a-z]{2,}\b(?![(/@=_-]|\.\w)"
)
_UNITED = re.compile(
    r"\b(?P<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s"
    r"(?:(?:United|Athletic)\b(?!\s[A-Z])|City(?=\s\d[-–]\d\b))"
)
_OF_COUNTRY = re.compile(
    r"\b(?:Air|Telecom|Transport|Statistics|Environment|Health|Parks|Radio|Rugby|Cricket|Athletics)\s(?P<country>[A-Z][a-z]+)\b"
    r"(?!\s[A-Z])"
)
_PARTNERS = re.compile(r"\b[A-Z][a-z]+(?:,\s[A-Z][a-z]+){1,4},?\s&\s[A-Z][a-z]+\b(?!\s[A-Z])")
_WORLD = re.compile(
    r"\b(?:Transparency|Amnesty|Plan|Caritas)\sInternational\b|\bInternational\sFederation\sof\sRed\sCross\sand\sRed\sCrescent\sSocieties\b|"
    r"\bIslamic\sState\s(?:of|in)\sIraq\sand\s(?:the\s)?(?:Levant|Syria|al-Sham)\b"
    r"|\bSave\sthe\sChildren\b|\bDoctors\sWithout\sBorders\b|\bM[ée]decins\s[Ss]ans\s[Ff]ronti[èe]res\b"
    r"|\bOrgani[sz]ation\sfor\sSecurity\sand\sCo-?operation\sin\sEurope\b"
    r"|\b(?:ISIL|ISIS|Da['’]?esh|Hamas|Hezbollah|Hizbullah|Taliban|Peshmerga|Mujahideen|Houthis?|Boko\sHaram|Interpol|"
    r"[Aa]l-(?:Qaeda|Qaida|Qa['’]ida|Shabaab|Nusra)|NATO|UNICEF|UNESCO|UNHCR|OPEC|OSCE|OECD|ECOWAS|FIFA|UEFA|IAEA|Reuters|Xinhua|Interfax|Bloomberg|AFP|TASS|Yonhap|Anadolu(?:\sAgency)?|ASEAN|IMF|PKK|FARC|"
    r"Labour(?=['’]s\b|\s(?:MPs?|leader|government|councillors?)\b)|Facebook|Twitter|YouTube|Instagram|WhatsApp|TikTok|Microsoft|"
    r"UN|EU|FBI|CIA|NASA|ESA|BBC|CNN)\b(?![-–][A-Z])"
)
_HEADED = re.compile(
    r"\b(?!The\b|A\b|An\b)[A-Z][\w&'’-]+(?:\s(?:[A-Z][\w&'’-]+|of|for|and(?=\s[A-Z]\w+\s[A-Z]))){0,4}?\s"
    r"(?:Agency|Ministry|Commission|Committee|Council|Authority|Institute|University|Foundation|Association|Federation|"
    r"Bureau|Watch|Tribunal|Corporation|Consortium|Hospital|Company|Group|Holdings|Airlines|Airways|Motors|Industries|"
    r"Technologies|Pharmaceuticals|Party|Bank|Museum|College|High\sSchool|Academy|Shipping|Logistics|Foods|Pharma|"
    r"Biosciences|Petroleum|Railways|Therapeutics)\b(?!\s(?:of|for)\s[A-Z]|['’]?\s?[A-Z])"
)


def bodies(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words that end in the noun of a body: ``Human Rights Watch``."""
    for match in _HEADED.finditer(text):
        if not codes_of_people(match.group().rsplit(" ", 1)[0]):
            yield match.span()


def partnerships(text: str) -> Iterator[tuple[int, int]]:
    """Yield firms that are called by their partners: ``Skadden, Arps, Slate, Meagher & Flom``."""
    for match in _PARTNERS.finditer(text):
        yield match.span()


def state_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Yield the organs of a state: ``Iraqi security forces``, ``the French government``."""
    for match in _BODY.finditer(text):
        if is_country(match["whose"]) or codes_of_people(match["whose"]):
            yield match.span()
    for match in _PROSECUTION.finditer(text):
        yield match.span()
    for match in _GOVERNMENT_OF.finditer(text):
        if is_country(match["whose"].rstrip(".")):
            yield match.start(), match.end()


def clubs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sports clubs of a town: ``Real Madrid``, ``FC Basel``, ``Leeds United``."""
    for match in _UNITED.finditer(text):
        if is_place(match["place"]):
            yield match.span()
    for match in _CLUB.finditer(text):
        if match["kind"] is None:
            yield match.span()
            continue
        for place in (match["place"], match["place"].split()[0]):
            if is_place(place):
                yield match.start(), match.start("place") + len(place)
                break


def world_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Yield the organisations and armed groups that news everywhere names without explaining them."""
    for match in _WORLD.finditer(text):
        yield match.span()


def small_then_capital(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names that begin small and go on with a capital: ``easyJet``, ``eBay``."""
    for match in _SMALL_THEN_CAPITAL.finditer(text):
        yield match.span()


def of_countries(text: str) -> Iterator[tuple[int, int]]:
    """Yield what is called by its country: ``Air France``, ``Statistics Canada``."""
    for match in _OF_COUNTRY.finditer(text):
        if is_country(match["country"]):
            yield match.span()


def hyphenated_places(text: str) -> Iterator[tuple[int, int]]:
    """Yield names of a word and a country: ``Météo-France``, ``Radio-Canada``."""
    for match in re.finditer(r"(?<![\w-])[^\W\d_a-z][^\W\d_]{2,}-(?P<country>[A-Z][a-z]{3,})\b(?!-)", text):
        first = match.group().split("-")[0]
        if is_country(match["country"]) and not codes_of_people(first) and not is_country(first):
            yield match.span()


def incorporated(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names that end in a legal form: ``Norsea Shipping AS``; of *TSMC and Intel Corp* the last."""
    for match in _INCORPORATED.finditer(text):
        yield match.start() + length_of_other(text, match.group()), match.end()


def length_of_other(text: str, names: str) -> int:
    """How long the first of two names and the *and* after it are; 0 where *and* is part of one name.

    The first is another's name where it is an acronym, or stands in the text without the second.
    """
    first, joint, second = names.partition(" and ")
    alone = rf"\b{re.escape(first)}\b(?!\sand\s{re.escape(second)})"
    is_other = joint and not re.match(r"Co\b", second) and (is_acronym(first) or re.search(alone, text))
    return len(first) + len(joint) if is_other else 0
