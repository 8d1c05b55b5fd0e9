"""Which part of a document each paragraph is: story, headline, caption, or page furniture.

The rules know news layout, never a particular site. A rule that is not sure says ``body``: furniture
taken for story shows up in the report and can be seen; story taken for furniture would be lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Literal

ZoneKind = Literal["metadata", "headline", "dateline", "byline", "body", "caption", "boilerplate"]

COUNTED: frozenset[str] = frozenset({"headline", "dateline", "body"})
"""The kinds that are the story itself; only these count in any figure of a report."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a document's text, half-open: ``text[start:end]``, with what it is."""

    kind: ZoneKind
    start: int
    end: int


FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>.*?\r?\n)??---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*\Z")

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĞİŞŁŚŠŽČŐŰ]"
_DASH = r"(?:—|–|--|-)"
_REGION = rf"(?:,\s{_CAPITAL}[\w.'’\- ]{{0,30}}?){{0,2}}"
_DAY = rf"(?:,\s(?:{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?))?"
_AGENCY = rf"\((?:[Tt]he\s)?{_CAPITAL}[^()]{{1,40}}\)"
DATELINE = re.compile(
    rf"(?:(?:{_CAPITAL}(?:{_CAPITAL}|[.'’\-/ ])+{_CAPITAL}|{_CAPITAL}{{3,}})"  # CITY
    rf"{_REGION}{_DAY}(?:\s\([^()]{{2,40}}\))?\s?{_DASH}\s+"
    rf"|(?:{_CAPITAL}[\w.'’\-/ ]{{2,30}}{_REGION}{_DAY}\s)?{_AGENCY}\s?{_DASH}\s+(?=[\"“'‘]?{_CAPITAL})"
    rf"|\((?:AFP|AP|CNN|Reuters|UPI|dpa)\)\s?(?:{_DASH}\s*)?)(?=\S)"
)
"""Where a story is told from, and by whom: "GENEVA, May 3 (Reuters) – "."""
_DATE_LINE = re.compile(
    rf"(?:\w+day,?\s)?(?:{_MONTH}\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s{_MONTH}\s\d{{4}}|\d{{4}}-\d\d-\d\d)\.?"
)

_FULL_DATE = rf"(?:{_MONTH}\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s{_MONTH}\s\d{{4}}|\d{{4}}-\d\d-\d\d)"
_CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
PUBLISHED_LINE = re.compile(
    rf"(?P<what>published|posted|updated|last\s(?:updated|modified))(?:\son)?:?\s(?:{_CLOCK},?\s(?:on\s)?)?(?:\w+day,?\s)?"
    rf"(?P<date>{_FULL_DATE})(?:,?\s(?:at\s)?{_CLOCK})?\.?",
    re.IGNORECASE,
)
"""A line of its own that says when a page was published: "PUBLISHED: 06:12, 19 October 2023"."""

_NAME = r"[^\W\d_a-z][\w.'’\-]+(?:\s(?:[^\W\d_a-z][\w.'’\-]*|de|da|van|von|bin|al|el)){1,4}"
_LISTED = rf"(?:{_CAPITAL}[\w.'’\-]*|the|and|in|of)[,;]?"
_BYLINE = re.compile(
    rf"(?:By|Written by|Story by)\s{_NAME}(?:(?:,|\sand|,\sand)\s{_NAME})*"
    rf"(?:\sin\s{_CAPITAL}[\w.'’\- ]{{1,40}})?(?:\s*[|,–-].{{0,60}})?\.?"
    r"|[(*_]*(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) by\s.{3,}"
    rf"|[(*_]*With (?:files|contributions|(?:additional )?reporting) (?:from|by)(?:\s{_LISTED})+[.)*_]*"
    rf"|{_CAPITAL}.*\scontributed\s(?:reporting|to\sthis\s(?:report|story|article|dispatch))\b.{{0,60}}"
    rf"|(?:\w+\s){{0,3}}(?:writers?|reporters?|correspondents?|journalists?)\s{_NAME}.*\scontributed\.?"
)
_AUTHOR_NOTE = re.compile(
    rf"(?:About the author:?\s*)?{_NAME}\s"
    r"(?:is|was|has been|covers|covered|reports|writes|joined|contributed)\b.{0,200}?"
    r"\b(?:reporters?|correspondent|editor|journalist|writer|columnist|freelancer?|contributor|"
    r"bureau|newsroom|reporting|this (?:report|story|article))\b"
)
_AGENCY_CREDIT = rf"{_NAME}(?:/{_CAPITAL}[\w.'’\-]*(?:\s{_CAPITAL}[\w.'’\-]*){{0,3}}){{1,3}}"
"""A photographer and who sends the picture: "Ana Marques/Coast Images"."""
_CREDIT = re.compile(_AGENCY_CREDIT)
_CREDIT_AT_END = re.compile(
    r"\((?:[^\d()]{2,60}/[^\d()]{2,60}"
    r"|(?:Photo|Image|Picture|Credit|Courtesy|Illustration|Graphic)\b[^()]{0,80}"
    r"|[^()]{0,60}\b(?:Getty|AFP|AP|Reuters|EPA|Shutterstock|via)\b[^()]{0,40})\)\.?"
    r"|(?:Photo|Image|Picture|Credit)(?:s|\scredit)?(?:\sby)?:?\s[^.!?]{2,60}$"
    rf"|(?<=[.!?”|–—]\s){_AGENCY_CREDIT}"
)
_CAPTION_START = re.compile(
    r"(?:FILE\s?(?:PHOTO)?|File photo|Photo|PHOTO|Image|Caption|CAPTION|Pictured"
    r"|In this (?:\w+ ){1,4}photo)\b\s?[:–—,-]|!\["
)

_FURNITURE_LINES = (
    r"share(?:\s(?:this|on|via|with)\b.{0,40})?",
    r"tweet(?:\sthis)?",
    r"facebook|twitter|whatsapp|linkedin|telegram|e?-?mail|print",
    r"(?:more|latest|news|stories)\s(?:in|from|on|about)\s[\w\s&'’-]{2,40}",
    r"(?:read|see|watch|listen)\s(?:more|next|also|now|on)\b.{0,120}",
    r"related(?:\s\w+){0,2}:.{0,120}|related(?:\s\w+)?",
    r"you\s(?:may|might)\salso\s(?:like|be\sinterested).{0,80}",
    r"recommended(?:\sfor\syou)?|trending(?:\snow)?|most\s(?:read|popular|viewed)",
    r"advertisement|sponsored(?:\scontent)?|promoted",
    r"(?:sign|log)\s(?:up|in)\b.{0,120}|subscribe\b.{0,140}|follow\s(?:us|@).{0,80}",
    r"join\s(?:our|the)\s.{0,40}(?:newsletter|channel|list).{0,60}",
    r"(?:our\s|the\s|free\s|daily\s|weekly\s){0,3}newsletters?(?:\ssign-?up)?",
    r"get\s(?:the|our)\s.{0,60}(?:inbox|newsletter).{0,60}",
    r".{0,80}\b(?:we|site|website|page)\s(?:use|uses)\scookies?\b.{0,300}",
    r".{0,60}\b(?:accept|manage|reject)\s(?:all\s)?cookies\b.{0,60}",
    r"(?:cookie|privacy)\s(?:policy|settings|notice|preferences).{0,60}",
    r"our\sstandards:.{0,120}",
    r"terms\s(?:of|and)\s(?:use|service|sale|conditions).{0,40}",
    r"(?:©|\(c\)|copyright\s).{0,160}|all\srights\sreserved\.?",
    r"skip\sto\s.{0,30}content|back\sto\stop|(?:copy|get)\slink|loading\.{0,3}",
    r"(?:leave|post)\sa\scomment|comments?(?:\s\(\d+\))?|\d+\scomments?",
    r"(?:next|previous)\s(?:article|story|post).{0,100}",
    r"(?:tags?|topics?):.{0,120}",
)
_FURNITURE = re.compile(rf"(?:{'|'.join(_FURNITURE_LINES)})\s*:?", re.IGNORECASE)
_MENU = re.compile(
    r"home(?:page)?|menu|search|(?:(?:breaking|latest|local|world|uk|us)\s)?news|world|politics|business|sports?"
    r"|opinion|culture|science|health|tech(?:nology)?|money|economy|markets|live",
    re.IGNORECASE,
)
"""A page's menu, which a copied page begins with."""
_BULLETS = ("- ", "* ", "• ")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\Z")


def find_zones(text: str, *, author: str | None = None) -> tuple[Zone, ...]:
    """Divide a text into zones.

    Args:
        text: The document, exactly as read. A YAML front matter at its start becomes ``metadata``.
        author: The author's name where it is known; a closing paragraph that begins with it is a byline.

    Returns:
        Zones in text order that do not overlap; together they hold every character but white space
        and Markdown heading marks.
    """
    front = FRONT_MATTER.match(text)
    body_from = front.end() if front else 0
    metadata = [Zone("metadata", 0, body_from)] if front else []
    blocks = list(_blocks(text, body_from))
    kinds = _kinds([text[start:end] for start, end in blocks], author)
    zones = metadata
    story_begun = False
    for (start, end), kind in zip(blocks, kinds, strict=True):
        heading = _HEADING.match(text[start:end])
        if heading:
            zones.append(Zone(kind, start + heading.start("words"), start + heading.end("words")))
            continue
        while kind == "body" and not story_begun and (dateline := DATELINE.match(text, start, end)):
            zones.append(Zone("dateline", start, start + len(dateline.group().rstrip())))
            start = dateline.end()
        story_begun = story_begun or kind == "body"
        zones.append(Zone(kind, start, end))
    return tuple(zone for zone in zones if zone.start < zone.end)


def _blocks(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each paragraph, without the white space around it."""
    for block in re.finditer(r"\S.*(?:\n[^\S\n]*\S.*)*", text[begin:]):
        start, end = begin + block.start(), begin + block.start() + len(block.group().rstrip())
        lines = list(re.finditer(r"\S[^\n]*", text[start:end]))
        if _is_hard_wrapped([line.group() for line in lines]):
            yield start, end
        else:
            for line in lines:
                yield start + line.start(), start + line.start() + len(line.group().rstrip())


def _is_hard_wrapped(lines: list[str]) -> bool:
    """Whether line ends inside a block are the typewriter's, not the author's."""
    full = [len(line) for line in lines[:-1] if not _HEADING.match(line)]
    return (
        len(full) == len(lines) - 1
        and bool(full)
        and 40 <= median(full) <= 100
        and max(full) - min(full) <= 25
    )


def _kinds(blocks: list[str], author: str | None) -> list[ZoneKind]:
    kinds: list[ZoneKind] = []
    for position, block in enumerate(blocks):
        kinds.append(_kind(block, position, len(blocks), author))
    _mark_title(blocks, kinds)
    _mark_links_after_furniture(blocks, kinds)
    return kinds


def _kind(block: str, position: int, n_blocks: int, author: str | None) -> ZoneKind:
    if _HEADING.match(block):
        return "headline"
    if _FURNITURE.fullmatch(block) or PUBLISHED_LINE.fullmatch(block):
        return "boilerplate"
    if _DATE_LINE.fullmatch(block):
        return "dateline"
    if len(block) <= 240 and _BYLINE.fullmatch(block):
        return "byline"
    closing = n_blocks > 2 and position >= n_blocks * 2 // 3
    if closing and len(block) <= 400 and (_AUTHOR_NOTE.match(block) or (author and block.startswith(author))):
        return "byline"
    if block.startswith(_BULLETS):
        return "body"
    if len(block) <= 600 and (
        _CAPTION_START.match(block) or _CREDIT.fullmatch(block) or _ends_with_credit(block)
    ):
        return "caption"
    return "body"


def _ends_with_credit(block: str) -> bool:
    return any(
        credit.end() == len(block) and block[credit.start() - 1 : credit.start()] != "]"  # [words](address)
        for credit in _CREDIT_AT_END.finditer(block)
    )


def _mark_title(blocks: list[str], kinds: list[ZoneKind]) -> None:
    """A short first line with no full stop is the headline, when a story follows it."""
    first = next((i for i, kind in enumerate(kinds) if kind == "body"), None)
    if first is None or any(kind == "headline" for kind in kinds[:first]):
        return
    while _MENU.fullmatch(blocks[first]) and _is_title(blocks, kinds, first + 1):
        kinds[first] = "boilerplate"
        first += 1
    if _is_title(blocks, kinds, first):
        kinds[first] = "headline"


def _is_title(blocks: list[str], kinds: list[ZoneKind], at: int) -> bool:
    """Whether a line is short, no sentence and no list, and has a story after it."""
    if at >= len(blocks) or kinds[at] != "body":
        return False
    block = blocks[at]
    looks_like_one = len(block) <= 160 and not _SENTENCE_END.search(block) and not DATELINE.match(block)
    return looks_like_one and not block.startswith(_BULLETS) and "body" in kinds[at + 1 :]


def _mark_links_after_furniture(blocks: list[str], kinds: list[ZoneKind]) -> None:
    """Short lines that are no sentences, after furniture to the end of the page, are its links."""
    end_of_story = max(
        (i for i, block in enumerate(blocks) if kinds[i] == "body" and _SENTENCE_END.search(block)),
        default=-1,
    )
    after_furniture = False
    for i in range(end_of_story + 1, len(blocks)):
        after_furniture = after_furniture or kinds[i] == "boilerplate"
        if after_furniture and len(blocks[i]) <= 160:
            kinds[i] = "boilerplate"
