"""What the words around a name say of its type: "the Anka drone", "two companies, Kazsat and Ghalam"."""

from __future__ import annotations

import re

from analysis.entities.names import HONORIFICS

_PRODUCTS = (
    r"(?:drones?|UAVs?|UCAVs?|aircraft|airliners?|jets?|fighters?|bombers?|helicopters?|missiles?|rockets?|"
    r"launchers?|satellites?|spacecraft|probes?|rovers?|tanks?|howitzers?|rifles?|pistols?|warships?|frigates?|"
    r"destroyers?|corvettes?|submarines?|carriers?|ferry|tankers?|radars?|smartphones?|handsets?|consoles?|"
    r"vaccines?|drugs?|pills?|sedans?|trucks?|SUVs?|variants?|prototypes?)"
)
_COMPANIES = (
    r"(?:compan(?:y|ies)|firms?|corporations?|conglomerates?|manufacturers?|contractors?|suppliers?|retailers?|"
    r"banks?|airlines?|airways|insurers?|lenders?|brokerages?|start-?ups?|shipbuilders?|automakers?|carmakers?|"
    r"chipmakers?|publishers?|broadcasters?|newspapers?|subsidiar(?:y|ies)|agenc(?:y|ies)|charit(?:y|ies)|"
    r"non-?profits?|universities|unions)"
)
_NAME = r"[A-Z][\w&.'’-]*(?:\s[A-Z][\w&.'’-]*){0,3}"
_OTHERS = rf"(?:{_NAME}(?:,\s|,?\sand\s|\sor\s))*"

_AFTER = (
    ("PRODUCT", re.compile(r"\sfamily\sof\b")),
    ("ORG", re.compile(rf"(?:,?\sand\s{_NAME})?\s(?:companies|firms|banks|airlines|manufacturers)\b")),
    (
        "ORG",
        re.compile(
            rf"(?:(?:,|,?\sand)\s{_NAME})*,\s(?:an?|the|one|two|three|four|both|its|\w+['’]s)\s(?:[\w-]+\s){{0,4}}?"
            rf"{_COMPANIES}\b"
        ),
    ),
    ("PERSON", re.compile(r",\s(?:\d{2},|aged?\s\d{2}|who\s(?:is|was|has|had|heads|headed|leads|led)\b)")),
)
_BEFORE = (
    ("ORG", re.compile(rf"\b{_COMPANIES},?\s(?:such\sas\s|including\s|called\s|named\s)?{_OTHERS}\Z")),
    ("PRODUCT", re.compile(rf"\b(?:the|a|an|its|their)\s(?:[a-z-]+\s)?{_PRODUCTS}\s(?:called\s|named\s)?\Z")),
)
_PRODUCT_AFTER = re.compile(rf"\s{_PRODUCTS}\b")
_DETERMINER_BEFORE = re.compile(r"\b(?:the|an?|its|their|this|each|every|another)\s\Z", re.IGNORECASE)
_TITLE_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+)\.?\s\Z")


def cue(text: str, start: int, end: int) -> str | None:
    """The type that the neighbouring words give a name.

    Args:
        text: The document's text.
        start: Where the name begins.
        end: Where it ends.

    Returns:
        A label, or None where the context does not say.
    """
    before, after = text[max(0, start - 90) : start], text[end : end + 90]
    if _PRODUCT_AFTER.match(after) and _DETERMINER_BEFORE.search(before):
        return "PRODUCT"
    for label, pattern in _AFTER:
        if pattern.match(after):
            return label
    for label, pattern in _BEFORE:
        if pattern.search(before):
            return label
    title = _TITLE_BEFORE.search(before)
    if title and title["word"].lower() in HONORIFICS:
        return "PERSON"
    return None
