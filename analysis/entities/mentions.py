"""Where a document names something: spaCy's spans cleaned, and the names that spaCy does not see."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis import tables
from analysis.document import Document
from analysis.entities import context, patterns
from analysis.entities.names import HONORIFICS, is_common_acronym
from analysis.language import parse

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})

_LEADING = re.compile(r"(?:the|an?|its|his|her|their|our)\s+|[\s\"'“‘(\[<{•*_#—–-]+", re.IGNORECASE)
_TRAILING = re.compile(r"(?:['’]s?|[\s\"”’)\]>}*_,;:!?—–-]+)\Z")
_BREAK = re.compile(r"\s*\n|/|\s[—–]\s|\s\(|[;|]")
_HEAD_OF = re.compile(
    r"\b(?:Ministry|Presidency|Department|Directorate|Secretariat|Agency|Office|Bureau|Board|Bank|Council|"
    r"Committee|Commission|Court|Chamber|House|Academy|Institute|University|College|School|Faculty|Federation|"
    r"Union|League|Association|Society|Organi[sz]ation|Authority|Administration|Centre|Center|Institution|Corps|"
    r"Party|Movement|Church|Embassy|Republic|Kingdom|Gulf|Bay|Sea|Cape|Strait)\s(?:of|for)\s(?:the\s)?\Z"
)
_NO_NAMES = frozenset({"ADV", "ADP", "CCONJ", "SCONJ", "PUNCT", "SPACE"})
_PRONOUNS = frozenset("i me we us you he him she her it they them this that these those who".split())


class _Found(NamedTuple):
    start: int
    end: int
    label: str
    rule: str


def find_mentions(doc: Document) -> pd.DataFrame:
    """Find the named things in a document.

    Args:
        doc: The document. Page furniture and front matter name nothing; captions and bylines are
            listed with their zone, and do not count in ``resolve_entities``.

    Returns:
        Table ``mentions`` in text order, without overlaps. ``entity_id`` is empty, and ``rule`` says
        what found the name or gave it its label: tagger, context, or one of ``patterns``.
    """
    parsed = parse(doc)
    found = _without_overlaps([*_tagged(parsed), *_patterned(doc.text), *_datelined(doc)])
    found = _without_overlaps([*found, *_repetitions(doc.text, found)])
    sentence_starts = [sentence.start_char for sentence in parsed.sents]
    return tables.frame(
        "mentions",
        (
            {
                "doc_id": doc.doc_id,
                "start": mention.start,
                "end": mention.end,
                "text": doc.text[mention.start : mention.end],
                "label": mention.label,
                "zone": doc.zone_at(mention.start),
                "sentence": bisect_right(sentence_starts, mention.start) - 1,
                "entity_id": "",
                "rule": mention.rule,
            }
            for mention in found
            if doc.zone_at(mention.start) not in ("boilerplate", "metadata")
        ),
    )


def _tagged(parsed: Doc) -> Iterator[_Found]:
    for entity in parsed.ents:
        if entity.label_ not in LABELS:
            continue
        while len(entity) > 1 and entity[0].pos_ in _NO_NAMES:
            entity = entity[1:]
        span = clean(parsed.text, entity.start_char, entity.end_char, person=entity.label_ == "PERSON")
        if span is None or _is_common_noun(parsed.text[slice(*span)], entity):
            continue
        start, end = span
        if entity.label_ == "ORG":
            start = _with_head(parsed.text, start)
        cue = context.cue(parsed.text, start, end)
        yield _Found(start, end, cue or entity.label_, "context" if cue else "tagger")


def clean(text: str, start: int, end: int, *, person: bool = False) -> tuple[int, int] | None:
    """Narrow a tagged span to the name in it.

    Args:
        text: The document's text.
        start: Where the span begins.
        end: Where it ends.
        person: Also take off words of office before the name.

    Returns:
        The narrowed span, or None where no name is left.
    """
    piece = _BREAK.split(text[start:end].lstrip(), maxsplit=1)[0]
    start = end - len(text[start:end].lstrip())
    end = start + len(piece)
    while leading := _LEADING.match(text, start, end):
        start = leading.end()
    while person and (word := re.match(r"([\w-]+)\.?\s+", text[start:end])) and word[1].lower() in HONORIFICS:
        start += word.end()
    while trailing := _TRAILING.search(text[start:end]):
        end = start + trailing.start()
    name = text[start:end]
    if len(name) < 2 or not any(char.isupper() for char in name) or name.lower() in _PRONOUNS:
        return None
    return start, end


def _is_common_noun(name: str, entity: Span) -> bool:
    """``UAV`` or ``MoU``: an acronym that stands for a common noun names no one thing."""
    if len(entity) > 2 or not name.replace(".", "").isalpha():
        return False
    return is_common_acronym(name)


def _with_head(text: str, start: int) -> int:
    """Take in the head noun that the tagger leaves out: ``Presidency of`` Defence Industries."""
    head = _HEAD_OF.search(text, max(0, start - 40), start)
    return head.start() if head else start


def _patterned(text: str) -> Iterator[_Found]:
    for span in patterns.designators(text):
        yield _Found(*span, "PRODUCT", "designator")
    for span in patterns.titled_persons(text):
        yield _Found(*span, "PERSON", "title")
    for span in patterns.incorporated(text):
        yield _Found(*span, "ORG", "legal form")
    for long, short in patterns.definitions(text):
        yield _Found(*long, "ORG", "definition")
        yield _Found(*short, "ORG", "definition")


def _datelined(doc: Document) -> Iterator[_Found]:
    """The town in capitals that a dateline begins with."""
    for zone in doc.zones:
        town = re.match(r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’\- ])+(?=[,(—–-])", doc.text[zone.start : zone.end])
        if zone.kind == "dateline" and town and town.group().isupper():
            yield _Found(zone.start, zone.start + len(town.group().rstrip()), "GPE", "dateline")


def _repetitions(text: str, found: Iterable[_Found]) -> Iterator[_Found]:
    """The same names, letter by letter, and people's surnames, where the tagger passed over them."""
    labels = {text[mention.start : mention.end]: mention.label for mention in found}
    people = [name.split() for name, label in labels.items() if label == "PERSON"]
    labels = {words[-1]: "PERSON" for words in people if len(words) > 1} | labels
    words = set(re.findall(r"\b[a-z]+\b", text))
    names = [name for name in labels if len(name) > 2 and name.lower() not in words and name[0].isupper()]
    if not names:
        return
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])(?:{alternatives})(?![\w-])", text):
        cue = context.cue(text, *match.span())
        yield _Found(*match.span(), cue or labels[match.group()], "context" if cue else "repetition")


_RANK = {
    "designator": 0,
    "context": 1,
    "tagger": 1,
    "title": 2,
    "legal form": 2,
    "dateline": 0,
    "definition": 3,
    "repetition": 4,
}


def _without_overlaps(found: Iterable[_Found]) -> list[_Found]:
    """Keep, where spans overlap, the one of the better rule, then the longer one."""
    kept: list[_Found] = []
    taken: set[int] = set()
    for mention in sorted(found, key=lambda m: (_RANK[m.rule], m.start - m.end, m.start)):
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(mention)
    return sorted(kept)
