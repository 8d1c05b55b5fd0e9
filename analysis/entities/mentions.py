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
from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.kinds import kind, kind_of_name
from analysis.entities.names import HONORIFICS, is_acronym, is_common_acronym
from analysis.entities.spans import names_in
from analysis.language import parse

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})

_UNLIKELY_FOR_ACRONYMS = frozenset({"NORP", "PERSON", "GPE", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "LOC"})
_UNLIKELY_FOR_COUNTRIES = frozenset({"ORG", "NORP", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_NO_NAMES = frozenset({"ADV", "ADP", "CCONJ", "SCONJ", "PUNCT", "SPACE"})


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
    found = _without_overlaps([*_patterned(doc.text), *_tagged(parsed), *_datelined(doc)])
    found = list(_joined(doc.text, found))
    found = _without_overlaps([*found, *_repetitions(parsed, found)])
    found = _without_overlaps([*found, *_untagged(parsed, found)])
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
        pieces = list(names_in(parsed.text, entity.start_char, entity.end_char, entity.label_))
        for start, end in pieces:
            if not _is_common_noun(parsed.text[start:end], entity):
                yield _labelled(
                    parsed, start, end, entity.label_, "tagger" if len(pieces) == 1 else "divided"
                )


def _labelled(parsed: Doc, start: int, end: int, label: str, rule: str) -> _Found:
    """A mention with the label that the words inside and around it give, else the one at hand."""
    name = parsed.text[start:end]
    if label != "PERSON" and codes_of_people(name):
        return _Found(start, end, "NORP", "people")
    if label in _UNLIKELY_FOR_COUNTRIES and is_country(name):
        return _Found(start, end, "GPE", "country")
    inside = kind_of_name(name)
    if inside:
        return _Found(start, end, inside, "head noun")
    if rule == "tagger" and context.opens_sentence_as_setting(parsed.text, start, end):
        return _Found(start, end, "GPE" if label not in ("LOC", "FAC", "EVENT") else label, "setting")
    beside = context.cue(parsed, start, end)
    if beside:
        return _Found(start, end, beside, "context")
    if is_acronym(name) and label in _UNLIKELY_FOR_ACRONYMS and not is_country(name):
        return _Found(start, end, "ORG", "acronym")
    surely_other = label in ("GPE", "LOC", "FAC", "EVENT") or (label == "ORG" and " " in name)
    if not surely_other and context.is_setting(parsed.text, start, end):
        return _Found(start, end, "GPE", "setting")
    return _Found(start, end, label, rule)


def _is_common_noun(name: str, entity: Span) -> bool:
    """``UAV`` or ``MoU``: an acronym that stands for a common noun names no one thing."""
    if len(entity) > 2 or not name.replace(".", "").isalpha():
        return False
    return is_common_acronym(name)


def _acronyms(parsed: Doc) -> Iterator[_Found]:
    """Acronyms that the tagger passes over, where they stand as names do."""
    for token in parsed:
        if token.pos_ == "PROPN" and is_acronym(token.text) and not is_common_acronym(token.text):
            yield _labelled(parsed, token.idx, token.idx + len(token), "ORG", "repetition")


def _joined(text: str, found: list[_Found]) -> Iterator[_Found]:
    """Names that the tagger cuts in two: a place and the body of that place, a person's two halves."""
    previous: _Found | None = None
    for mention in found:
        if previous is not None and _is_one_name(previous, mention, text[previous.end : mention.start]):
            previous = _Found(previous.start, mention.end, mention.label, mention.rule)
            continue
        if previous is not None:
            yield previous
        previous = mention
    if previous is not None:
        yield previous


def _is_one_name(left: _Found, right: _Found, between: str) -> bool:
    if left.label == right.label == "PERSON":
        return between in (" ", ' "', '" ')
    if between == " ":
        is_body = right.label == "ORG" and left.label == "GPE" and right.rule in ("head noun", "tagger")
        return is_body or (left.label == "NORP" and right.label in ("GPE", "LOC") and right.rule == "tagger")
    return (
        between == " and "
        and left.label in ("GPE", "ORG")
        and right.rule == "head noun"
        and right.label == "FAC"
    )


def _patterned(text: str) -> Iterator[_Found]:
    for span in patterns.designators(text):
        yield _Found(*span, "PRODUCT", "designator")
    for span in patterns.titled_persons(text):
        yield _Found(*span, "PERSON", "title")
    for span in patterns.incorporated(text):
        yield _Found(*span, "ORG", "legal form")
    for span in patterns.state_bodies(text):
        yield _Found(*span, "ORG", "state body")
    for span in patterns.world_bodies(text):
        yield _Found(*span, "ORG", "well known")
    for span in patterns.waters_and_mountains(text):
        yield _Found(*span, "LOC", "head noun")
    for span in patterns.works(text):
        yield _Found(*span, "WORK_OF_ART", "title of a work")
    for span in patterns.countries(text):
        yield _Found(*span, "GPE", "country")
    for long, short in patterns.definitions(text):
        yield _Found(*long, "ORG", "definition")
        yield _Found(*short, "ORG", "definition")


def _datelined(doc: Document) -> Iterator[_Found]:
    """The town in capitals that a dateline begins with."""
    for zone in doc.zones:
        town = re.match(r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’\- ])+(?=[,(—–-])", doc.text[zone.start : zone.end])
        if zone.kind == "dateline" and town and town.group().isupper():
            yield _Found(zone.start, zone.start + len(town.group().rstrip()), "GPE", "dateline")


def _repetitions(parsed: Doc, found: Iterable[_Found]) -> Iterator[_Found]:
    """The same names, letter by letter, and people's surnames, where the tagger passed over them."""
    text = parsed.text
    labels = {text[mention.start : mention.end]: mention.label for mention in found}
    people = [name.split() for name, label in labels.items() if label == "PERSON"]
    labels = {words[i]: "PERSON" for words in people if len(words) > 1 for i in (0, -1)} | labels
    words = set(re.findall(r"\b[a-z]+\b", text))
    names = [name for name in labels if len(name) > 2 and name.lower() not in words and name[0].isupper()]
    if not names:
        return
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])(?:{alternatives})(?![\w-])", text):
        cue = context.cue(parsed, *match.span())
        yield _Found(*match.span(), cue or labels[match.group()], "context" if cue else "repetition")


def _untagged(parsed: Doc, found: Iterable[_Found]) -> Iterator[_Found]:
    """Proper nouns that the tagger passes over again and again inside sentences."""
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    taken.update(at for entity in parsed.ents for at in range(entity.start_char, entity.end_char))
    runs: dict[str, list[tuple[int, int]]] = {}
    run: list[Token] = []
    for token in parsed:
        fits = token.pos_ == "PROPN" and token.is_title and token.idx not in taken and not token.is_sent_start
        if fits and token.is_alpha and kind(token.text) is None and token.lower_ not in HONORIFICS:
            run.append(token)
        elif run:
            start, end = run[0].idx, run[-1].idx + len(run[-1])
            runs.setdefault(parsed.text[start:end], []).append((start, end))
            run = []
    for name, places in runs.items():
        if len(places) > 1 and " " in name:
            for start, end in places:
                yield _labelled(parsed, start, end, "PERSON", "repetition")


_RANK = {
    "designator": 0,
    "context": 1,
    "state body": 0,
    "title of a work": 0,
    "country": 3,
    "well known": 1,
    "head noun": 1,
    "acronym": 1,
    "people": 1,
    "setting": 1,
    "divided": 1,
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
