"""Where a document names something: spaCy's spans cleaned, and the names that spaCy does not see."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis import tables
from analysis.document import Document
from analysis.entities.definitions import definitions
from analysis.entities.given_names import is_given_name, is_person_by_given_name
from analysis.entities.kinds import kind_of_name
from analysis.entities.mentions import bodies, localities, patterns, products
from analysis.entities.mentions.bounds import joined, parted
from analysis.entities.mentions.found import Found, without_overlaps
from analysis.entities.mentions.headlines import sobered
from analysis.entities.mentions.labels import labelled
from analysis.entities.mentions.lists import like_neighbours
from analysis.entities.mentions.offices import is_bare_office, is_field, is_of_a_body
from analysis.entities.mentions.recurring import repetitions, untagged, with_given_name
from analysis.entities.mentions.sides import sides
from analysis.entities.mentions.spans import names_in
from analysis.entities.names import RANK_IN_SHORT, is_acronym, is_common_acronym
from analysis.language import parse
from analysis.nouns import is_common_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})

_NO_NAMES = frozenset({"ADV", "ADP", "CCONJ", "SCONJ", "PUNCT", "SPACE"})

_PART_OF_A_TEXT = re.compile(
    r"(?:appendix|chapter|episode|figure|no\.?|number|page|part|season|slide|table|volume)\s+(?:\d+|[ivxlc]+|[a-z])\b\.?",
    re.IGNORECASE,
)


def find_mentions(doc: Document) -> pd.DataFrame:
    """Find the named things in a document.

    Args:
        doc: The document. Page furniture and front matter name nothing; captions and bylines are
            listed with their zone, and do not count in ``resolve_entities``.

    Returns:
        Table ``mentions`` in text order, without overlaps. ``entity_id`` is empty, and ``rule`` says
        what found the name or gave it its label: tagger, context, or what knows names by their form.
    """
    return tables.frame("mentions", mention_rows(doc))


def mention_rows(doc: Document) -> Iterator[dict[str, Any]]:
    """The rows of ``find_mentions`` one by one, for those who put many documents into one table."""
    parsed = parse(doc)
    found = without_overlaps([*_patterned(doc.text), *_tagged(parsed, doc.text), *_datelined(doc)])
    found = [with_given_name(parsed, one) for one in joined(doc.text, parted(doc.text, found))]
    found = list(like_neighbours(doc.text, found))
    found = without_overlaps([*found, *untagged(parsed, found)])
    found = without_overlaps([*found, *repetitions(parsed, found)])
    found = without_overlaps(sobered(doc, found))
    begins = parsed.to_array(["SENT_START"])  # not Doc.sents, which makes an object of each token
    sentence_starts = [parsed[int(at)].idx for at in (begins == 1).nonzero()[0]]
    for mention in found:
        zone = doc.zone_at(mention.start)
        if zone not in ("boilerplate", "metadata") and not _is_agency_of_dateline(doc, mention):
            yield {
                "doc_id": doc.doc_id,
                "start": mention.start,
                "end": mention.end,
                "text": doc.text[mention.start : mention.end],
                "label": mention.label,
                "zone": zone,
                "sentence": bisect_right(sentence_starts, mention.start) - 1,
                "entity_id": "",
                "rule": mention.rule,
            }


def _tagged(parsed: Doc, text: str) -> Iterator[Found]:
    for entity in parsed.ents:
        label = entity.label_  # a slice of a span has none
        if label not in LABELS:
            continue
        while len(entity) > 1 and entity[0].pos_ in _NO_NAMES:
            entity = entity[1:]
        pieces = list(names_in(text, entity.start_char, entity.end_char, label))
        for start, end in pieces:
            if not _is_common_noun(text[start:end], entity) and not _names_nothing(text, start, end):
                rule = "tagger" if len(pieces) == 1 else "divided"
                yield labelled(parsed, text, start, end, label, rule)


def _is_common_noun(name: str, entity: Span) -> bool:
    """``UAV`` or ``MoU``: an acronym that stands for a common noun names no one thing."""
    if len(entity) > 2 or not name.replace(".", "").isalpha():
        return False
    return is_common_acronym(name)


def _names_nothing(text: str, start: int, end: int) -> bool:
    return any(
        test(text, start, end)
        for test in (
            _is_currency,
            _is_part_of_a_text,
            _is_bare_rank,
            _is_heading_word,
            _opens_as_noun,
            is_field,
            is_bare_office,
            is_of_a_body,
        )
    )


def _is_currency(text: str, start: int, end: int) -> bool:
    """``US`` in *US$40 billion*, ``AU`` in *AU$52 million*."""
    return text[end : end + 1] in ("$", "€", "£") and text[start:end].isupper()


def _is_part_of_a_text(text: str, start: int, end: int) -> bool:
    """``Chapter 6`` or ``Table 2``: where something stands, and no name."""
    return _PART_OF_A_TEXT.fullmatch(text, start, end) is not None


def _is_bare_rank(text: str, start: int, end: int) -> bool:
    """``Rear Adm.``, which the tagger parts from the name after it."""
    return RANK_IN_SHORT.fullmatch(text, start, end) is not None


def _is_heading_word(text: str, start: int, end: int) -> bool:
    """``Detectives`` or ``Date`` at the head of a line, a sentence or a table: a capital, and no name.

    The text writes the word small too, or it heads a column; and nowhere does it stand inside a sentence.
    """
    name = text[start:end]
    if not (name.isalpha() and name.istitle()):
        return False
    opens = re.search(r"(?:\A|\n|[.!?]\s|\|\s?|#\s)\Z", text[max(0, start - 3) : start])
    if not opens or re.search(rf"[\w,]\s{name}\b", text):
        return False
    line_end = text.find("\n", end)
    heads_column = line_end >= 0 and re.match(r"\n\s?\|?\s?:?-{2,}", text[line_end : line_end + 8])
    return bool(heads_column or re.search(rf"(?<![\w@./-]){name.lower()}\b", text))


def _opens_as_noun(text: str, start: int, end: int) -> bool:
    """``Debris`` *covered the beach*: a common noun that opens sentences, and nothing that speaks or acts."""
    name = text[start:end]
    if not (name.isalpha() and name.istitle() and is_common_noun(name) and not is_given_name(name)):
        return False
    opens = re.search(r"(?:\A|\n|[.!?][\"”]?\s)\Z", text[max(0, start - 3) : start])
    is_plain = re.match(
        r"\s(?:was|were|is|are|covered|hit|rose|fell|reached|remains?|in|of|from)\b", text[end : end + 10]
    )
    return bool(opens and is_plain) and len(re.findall(rf"\b{name}\b", text)) == 1


_FINDERS = (
    (products.designators, "PRODUCT", "designator"),
    (patterns.titled_persons, "PERSON", "title"),
    (patterns.speakers, "PERSON", "speaker"),
    (patterns.juniors, "PERSON", "given name"),
    (patterns.particled, "PERSON", "surname with particle"),
    (bodies.of_countries, "ORG", "head noun"),
    (bodies.hyphenated_places, "ORG", "head noun"),
    (bodies.incorporated, "ORG", "legal form"),
    (bodies.partnerships, "ORG", "legal form"),
    (bodies.state_bodies, "ORG", "state body"),
    (bodies.world_bodies, "ORG", "well known"),
    (bodies.clubs, "ORG", "club"),
    (sides, "ORG", "context"),
    (patterns.storms, "EVENT", "head noun"),
    (patterns.gatherings, "EVENT", "head noun"),
    (patterns.operations, "EVENT", "head noun"),
    (localities.waters_and_mountains, "LOC", "head noun"),
    (localities.places_with_their_kind, "GPE", "setting"),
    (localities.provinces, "GPE", "setting"),
    (localities.regions, "GPE", "region"),
    (localities.sites, "FAC", "setting"),
    (patterns.laws, "LAW", "head noun"),
    (patterns.cases, "LAW", "head noun"),
    (patterns.works, "WORK_OF_ART", "title of a work"),
    (localities.countries, "GPE", "country"),
    (localities.countries_in_full, "GPE", "country in full"),
    (products.named_products, "PRODUCT", "context"),
    (products.ships, "PRODUCT", "context"),
    (bodies.small_then_capital, "ORG", "common noun beside it"),
    (bodies.bodies, "ORG", "common noun beside it"),
    (patterns.nationalities, "NORP", "nationality"),
)
"""What finds names by their form, the label it gives them, and the name of its rule."""


def _patterned(text: str) -> Iterator[Found]:
    for find, label, rule in _FINDERS:
        for span in find(text):
            yield Found(*span, label, rule)
    for long, short in definitions(text):
        name = text[slice(*long)]
        if is_acronym(re.sub(r"\d", "", text[slice(*short)])):  # M5S
            yield Found(*long, kind_of_name(name) or "ORG", "definition")
            yield Found(*short, kind_of_name(name) or "ORG", "definition")
        elif is_person_by_given_name(name):
            yield Found(*short, "PERSON", "definition")


def _is_agency_of_dateline(doc: Document, mention: Found) -> bool:
    """``(AP)`` in a dateline: who sends the story is not in it."""
    before = doc.text[max(0, mention.start - 20) : mention.start]
    return re.search(r"\((?:The\s)?\Z", before) is not None and doc.zone_at(mention.start) == "dateline"


def _datelined(doc: Document) -> Iterator[Found]:
    """The town in capitals that a dateline begins with."""
    for zone in doc.zones:
        town = re.match(r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’\- ])+(?=[,(—–-])", doc.text[zone.start : zone.end])
        line = doc.text[zone.start :].partition("\n")[0]
        if zone.kind == "dateline" and town and town.group().isupper() and not line.isupper():
            yield Found(zone.start, zone.start + len(town.group().rstrip()), "GPE", "dateline")
