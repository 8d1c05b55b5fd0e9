"""Names that a pattern finds: designators of products, and acronyms that the text defines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import codes_of_people, is_country, written_out
from analysis.entities.given_names import is_given_name
from analysis.entities.kinds import kind
from analysis.entities.names import is_acronym
from analysis.entities.places import is_place

_DESIGNATORS = (
    re.compile(
        r"\b(?!COVID|SARS|MERS|G-\d)[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Z]{0,3}\b(?![-–]\w)"
    ),  # S-400, MiG-29
    re.compile(
        r"\b(?!(?:The|This|That|First|Second|New|One|Its|Each|Every|Another|Two|For|And|But|With)\s)"
        r"[A-Z][a-z]{2,}\s(?:[A-Z]{1,3}\d{1,3}[A-Z]?|[1-9]\d\d-\d{1,3}[A-Z]{0,2})\b"
    ),  # Bayraktar TB2, Boeing 737-800
    re.compile(r"\b(?!H\d)[A-Z]{1,2}\d{1,3}[A-Z]\d{1,2}\b"),  # M1A1, and no H1N1
    re.compile(r"\b[A-Z][a-z]+[A-Z][a-z]+(?:[ -]\d{1,3}[A-Z]{0,2})\b"),  # KazSat 3R
    re.compile(
        r"\b(?:HMS|HMAS|HMCS|HMNZS|USS|USNS|USCGC|FS|INS|TCG|RMS|RRS|MV|SS)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?"
    ),  # HMS Victory
)
_SUFFIXED = re.compile(r"\b(?P<family>[A-Z][A-Za-z]{2,})-(?:[A-Z]{1,2}\d{0,2}|\d{1,3}[A-Z]{0,2})\b(?![-–]\w)")
_ARTICLE = re.compile(r"\b(?:the|a|an|its|their)\s\Z", re.IGNORECASE)

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
_DOES = r"(?=\s(?:said|says|told|also|added|has|had|was|is|will|would|left|spoke|called|denied|declined)\b)"
_INCORPORATED = re.compile(
    r"\b(?:(?!(?:Inc|Corp|Co|Ltd|LLC|PLC|AG|SE|SA|NV|BV|AB|AS|SpA|GmbH)\b)[A-Z][\w&-]*\s(?:&\s|and\s)?){0,3}[A-Z][\w&'’-]*,?\s"
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
)
_STORM = re.compile(
    r"\b(?:Hurricane|(?:Super\s)?Typhoon|(?:Tropical\s)?(?:Cyclone|Storm))\s(?!Shadow\b|Cent|Warning|Watch|Season|Damage)"
    r"[A-Z][a-zà-ÿ]+\b"
)
_CLUB = re.compile(
    r"\b(?P<kind>Steaua|CSKA|Partizan|Hapoel|Maccabi|Legia|Slavia|Sparta|Rapid|Eintracht|Hertha|Werder|Deportivo|Real|Atl[ée]tico|Athletic|Sporting|Racing|Inter|Olympique|Borussia|Bayern|Dynamo|Dinamo|Spartak|"
    r"Lokomotiv|AC|AS|FC|AFC|SC|CD|CF|FK|RB|RC|VfB|VfL)\s(?P<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
    r"|\b(?!(?:The|On|In|At|As|But|And|For|When)\b)[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s"
    r"(?:FC|AFC|CF|Rovers|Wanderers|Hotspur|Albion)\b(?!\s[A-Z])"
)
_UNITED = re.compile(r"\b(?P<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s(?:United|Athletic)\b(?!\s[A-Z])")
_NATURE = re.compile(r"\b(?:River|Lake|Mount)\s[A-Z][\w'’-]+")
_COUNTY = re.compile(r"\bCounty\s(?!Council|Court|Hall|Board|Clerk|Sheriff|Police)[A-Z][a-z]+\b(?!\s[A-Z])")
_PLACE_OF = re.compile(
    r"\b(?:village|town|hamlet|suburb|municipality|commune|province|district|island|city)\sof\s"
    r"(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
)
_WORK = re.compile(
    r"(?:\"\s?|“|(?<=\s)['‘](?=[A-Z]))(?P<title>[A-Z0-9][^\"“”'’\n.!?;:]{2,70}?)[,.!?]?\s?(?:\"|”|['’](?!\w))"
)
_ALIAS_BEFORE = re.compile(r"\b(?:alias|nicknamed|known\sas|dubbed|called)\s\Z")
_WORLD = re.compile(
    r"\bIslamic\sState\s(?:of|in)\sIraq\sand\s(?:the\s)?(?:Levant|Syria|al-Sham)\b"
    r"|\bSave\sthe\sChildren\b|\bDoctors\sWithout\sBorders\b|\bM[ée]decins\s[Ss]ans\s[Ff]ronti[èe]res\b"
    r"|\bOrgani[sz]ation\sfor\sSecurity\sand\sCo-?operation\sin\sEurope\b"
    r"|\b(?:ISIL|ISIS|Da['’]?esh|Hamas|Hezbollah|Hizbullah|Taliban|Peshmerga|Mujahideen|Houthis?|Boko\sHaram|Interpol|"
    r"[Aa]l-(?:Qaeda|Qaida|Qa['’]ida|Shabaab|Nusra)|NATO|UNICEF|UNESCO|UNHCR|OPEC|OSCE|OECD|ECOWAS|FIFA|UEFA|IAEA|Reuters|Xinhua|Interfax|Bloomberg|AFP|TASS|Yonhap|Anadolu(?:\sAgency)?|ASEAN|IMF|PKK|FARC|"
    r"Labour(?=['’]s\b|\s(?:MPs?|leader|government|councillors?)\b)|Facebook|Twitter|YouTube|Instagram|WhatsApp|TikTok|Microsoft|"
    r"UN|EU|FBI|CIA|NASA|ESA|BBC|CNN)\b(?![-–][A-Z])"
)
_COUNTRY = re.compile(r"\b(?:US|UK|USA|UAE|DPRK|(?:U\.S\.A\.|U\.S\.|U\.K\.))(?![\w$€£-])")
_CAPITALISED_BEFORE = re.compile(r"(?:\A|[^.!?\n]\s)[A-Z][\w'’.-]*\s(?:of\s|and\s|for\s)?\Z")
_HEADED = re.compile(
    r"\b(?!The\b|A\b|An\b)[A-Z][\w&'’-]+(?:\s(?:[A-Z][\w&'’-]+|of|for|and(?=\s[A-Z]\w+\s[A-Z]))){0,4}?\s"
    r"(?:Agency|Ministry|Commission|Committee|Council|Authority|Institute|University|Foundation|Association|Federation|"
    r"Bureau|Watch|Tribunal|Corporation|Consortium|Hospital)\b(?!\s(?:of|for)\s[A-Z]|['’]?\s?[A-Z])"
)
_SITE = re.compile(
    r"\b(?:[Tt]he|[Aa]t|[Nn]ear)\s(?P<name>(?!The\b)[A-Z][\w'’-]+(?:\s(?:d[eo]|del|da|al|of)?\s?[A-Z][\w'’-]+){0,3})\s"
    r"(?:stadium|crossing|checkpoint|airfield|airbase|bridge|dam|mine|refinery|square|barracks|(?:nuclear\s)?power\s(?:plant|station))\b"
)
_KIND_OF_PLACE = re.compile(
    r"\b(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})\s(?:province|prefecture|governorate|oblast|district|county)\b(?!\sof\b)"
)
_REGION = re.compile(
    r"\b(?:in|of|from|across|the)\s(?:the\s)?(?P<name>(?!The\b)[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s(?:region|state)\b(?!-)"
)
_NICKNAME = re.compile(r"\s(?P<name>[A-Z][a-z]{3,}(?:\s[A-Z][a-z]{3,})?)(?=\s[a-z]|[.,;:)]|['’]s|\Z)")
_DAYS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b"
)
_NAMED_PRODUCT = re.compile(
    r"\b[Aa]n?\s(?P<name>[A-Z][a-z]+\s[A-Z0-9][\w-]*(?:\s[A-Z0-9][\w-]*)?)\s"
    r"(?:drone|aircraft|airliner|jet|helicopter|missile|rocket|satellite|tank|rifle|submarine|frigate|smartphone)s?\b"
)
_SHIP = re.compile(
    r"\b(?:(?:bulk|aircraft|gas|car)\scarrier|(?:cargo|container|cruise|hospital|research|merchant)\sship|(?:patrol|fishing|pilot)\s"
    r"(?:boat|vessel)|(?:coast\s?guard\s)?(?:vessel|cutter)|tanker|ferry|freighter|trawler|yacht|tug|tugboat|frigate|destroyer|"
    r"corvette|submarine|lifeboat|icebreaker|minesweeper)\s(?P<name>(?:[A-Z]{2,4}\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
)
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


def bodies(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words that end in the noun of a body: ``Human Rights Watch``."""
    for match in _HEADED.finditer(text):
        if not codes_of_people(match.group().rsplit(" ", 1)[0]):
            yield match.span()


def named_products(text: str) -> Iterator[tuple[int, int]]:
    """Yield what a common noun calls a product: a ``Super Puma`` helicopter."""
    for match in _NAMED_PRODUCT.finditer(text):
        name = match["name"]
        if not any(codes_of_people(word) or is_country(word) for word in (name, *name.split())):
            yield match.span("name")


def ships(text: str) -> Iterator[tuple[int, int]]:
    """Yield what a ship's kind stands before: the bulk carrier ``Stella Maris``."""
    for match in _SHIP.finditer(text):
        if not _DAYS.match(match["name"]) and not is_country(match["name"]):
            yield match.span("name")


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


def storms(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``Hurricane Katrina``, ``Tropical Storm Edda``."""
    for match in _STORM.finditer(text):
        yield match.span()


def waters_and_mountains(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``River Torne``, ``Lake Van``, ``Mount Kenya``."""
    for match in _NATURE.finditer(text):
        yield match.span()


def places_with_their_kind(text: str) -> Iterator[tuple[int, int]]:
    """Yield what a common noun calls a place: the village of ``Haydor``."""
    for match in _PLACE_OF.finditer(text):
        yield match.span("name")
    for match in _COUNTY.finditer(text):
        yield match.span()


def works(text: str) -> Iterator[tuple[int, int]]:
    """Yield titles in quotation marks: several words, those of weight with a capital."""
    for match in _WORK.finditer(text):
        words = match["title"].split()
        weighty = [word for word in words if word.lower() not in _SMALL]
        is_alias = _ALIAS_BEFORE.search(text, max(0, match.start() - 14), match.start())
        if len(words) > 1 and weighty and not is_alias and all(word[0].isupper() or word[0].isdigit() for word in weighty):
            yield match.start("title"), match.end("title")


def world_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Yield the organisations and armed groups that news everywhere names without explaining them."""
    for match in _WORLD.finditer(text):
        yield match.span()


def countries(text: str) -> Iterator[tuple[int, int]]:
    """Yield abbreviated names of countries, which taggers take for pronouns."""
    for match in _COUNTRY.finditer(text):
        yield match.span()


def countries_in_full(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of countries that stand alone: *in* ``Ireland``."""
    for match in written_out().finditer(text):
        if not _CAPITALISED_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            yield match.span()


def designators(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of product designators: ``S-400``, ``Bayraktar TB2``, ``Anka-S``.

    A capitalised word with a suffix is one only where it stands after an article, or where the text
    has the bare word too.
    """
    for pattern in _DESIGNATORS:
        for match in pattern.finditer(text):
            first = match.group().partition(" ")[0]
            start = match.start() + (len(first) + 1 if codes_of_people(first) else 0)
            yield start, _with_nickname(text, match.end()) if "-" in match.group() else match.end()
    for match in _SUFFIXED.finditer(text):
        bare = re.search(rf"\b{re.escape(match['family'])}\b(?!-)", text)
        if bare or _ARTICLE.search(text, 0, match.start()):
            yield match.span()


def _with_nickname(text: str, end: int) -> int:
    """Where the name ends that a designator's may go on with: C-130 ``Hercules``."""
    match = _NICKNAME.match(text, end)
    words = match["name"].split() if match else []
    is_other = any(is_country(word) or codes_of_people(word) or _DAYS.match(word) for word in words)
    return match.end() if match and not is_other else end


def sites(text: str) -> Iterator[tuple[int, int]]:
    """Yield what a common noun calls a building or a works: the ``San Telmo`` mine."""
    for match in _SITE.finditer(text):
        if not codes_of_people(match["name"]) and not is_country(match["name"]):
            yield match.span("name")


def regions(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of regions and states: *in* ``Bago`` *region*."""
    for match in _REGION.finditer(text):
        if not codes_of_people(match["name"]) and not is_country(match["name"]):
            yield match.span("name")


def provinces(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``Lao Cai province``, which begins with no name of a people."""
    for match in _KIND_OF_PLACE.finditer(text):
        if not codes_of_people(match["name"]) and not is_country(match["name"]):
            yield match.span()


def titled_persons(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names that a title stands before: ``Mr. Ito``, ``Mayor Ana Marques``."""
    for match in _TITLED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        yield start, start + len(text[start:end].rstrip())


def particled(text: str) -> Iterator[tuple[int, int]]:
    """Yield surnames with a particle, with their given name and alone: ``Marine Le Pen``, ``Le Pen``.

    A common given name says that it is one, or that the surname alone says or does something elsewhere.
    """
    for match in _PARTICLED.finditer(text):
        surname = match["surname"]
        alone = rf"\b{surname[0].upper()}{re.escape(surname[1:])}{_DOES}"
        others = [one.span() for one in re.finditer(alone, text) if one.start() != match.start("surname")]
        if is_given_name(match["given"]) or (others and kind(match["given"]) is None):
            yield match.span()
            yield from others


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
    is_other = joint and (is_acronym(first) or re.search(alone, text))
    return len(first) + len(joint) if is_other else 0
