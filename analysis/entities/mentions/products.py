"""Products by their form: designators, ships, and what a common noun calls a product."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.kinds import SHIP_PREFIX

_DAYS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b"
)
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
    re.compile(rf"\b{SHIP_PREFIX}\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?"),  # HMS Victory
    re.compile(
        r"\b(?:Apollo|Ariane|Chandrayaan|Falcon|Long\sMarch|Luna|Shenzhou|Sputnik|Tiangong|Voyager)\s\d{1,2}[A-Z]?\b"
    ),
    re.compile(r"\b(?:Boeing\s)?7\d7\sMAX(?:\s\d{1,2})?\b"),
    re.compile(r"\b(?:Space\sShuttle|Spacecraft|(?:Motor|Research)\sVessel)\s[A-Z][a-z]{2,}\b"),
)
_SUFFIXED = re.compile(r"\b(?P<family>[A-Z][A-Za-z]{2,})-(?:[A-Z]{1,2}\d{0,2}|\d{1,3}[A-Z]{0,2})\b(?![-–]\w)")
_ARTICLE = re.compile(r"\b(?:the|a|an|its|their)\s\Z", re.IGNORECASE)
_NICKNAME = re.compile(
    r"\s(?P<name>[A-Z][a-z]{3,}(?:\s(?:[A-Z][a-z]{3,}|I{1,3}|IV))?)(?=\s[a-z]|[.,;:)]|['’]s|\Z)"
)
_NAMED_PRODUCT = re.compile(
    r"\b[Aa]n?\s(?P<name>[A-Z][a-z]+\s[A-Z0-9][\w-]*(?:\s[A-Z0-9][\w-]*)?)\s"
    r"(?:drone|aircraft|airliner|jet|helicopter|missile|rocket|satellite|tank|rifle|submarine|frigate|smartphone)s?\b"
)
_SHIP = re.compile(
    r"\b(?:(?:bulk|aircraft|gas|car)\scarrier|(?:space\s)?shuttle|spacecraft|space\s(?:probe|telescope)|(?:oil|drilling)\srig|(?:cargo|container|cruise|hospital|research|merchant)\sship|(?:patrol|fishing|pilot)\s"
    r"(?:boat|vessel)|(?:coast\s?guard\s)?(?:vessel|cutter)|tanker|ferry|freighter|trawler|yacht|tug|tugboat|frigate|destroyer|cruiser|battleship|gunboat|warship|flagship|"
    r"corvette|submarine|lifeboat|icebreaker|minesweeper)\s(?P<name>(?:[A-Z]{2,4}\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
)


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
