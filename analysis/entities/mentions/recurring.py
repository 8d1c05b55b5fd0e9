"""Names that recur where the tagger passes over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.entities.given_names import is_given_name, is_person_by_given_name
from analysis.entities.kinds import kind, kind_of_name
from analysis.entities.mentions import context
from analysis.entities.mentions.found import Found
from analysis.entities.mentions.labels import labelled
from analysis.entities.mentions.spellings import spellings
from analysis.entities.names import HONORIFICS
from analysis.entities.places import is_large_city

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*|\b\w+\.(?:com|org|net|gov|edu|info|co|io)\b\S*", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
_LOWER = re.compile(r"(?<![\w#@./-])[a-z]+\b")


_THINGS = frozenset({"FAC", "LOC", "PRODUCT", "WORK_OF_ART"})
"""What the tagger takes companies for."""


def repetitions(parsed: Doc, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the same names, letter by letter, and people's first and last names.

    Where the tagger finds only part of a name that it has found whole elsewhere, *Environment Canada* and
    *Canada*, the whole is the ``whole name``.
    """
    text = parsed.text
    found = sorted(found)
    known = {(mention.start, mention.end) for mention in found}
    starts = [mention.start for mention in found]
    whole = {text[mention.start : mention.end]: mention.label for mention in found}
    again = {form: label for name, label in whole.items() for form in spellings(name, label)}
    labels = again | dict(_full_names(parsed, whole)) | whole
    common = _common_words(text)
    names = [
        name
        for name in labels
        if len(name) > 2
        and re.match(r"[A-Z]|\d+(?:st|nd|rd|th)\s[A-Z]", name)
        and (name.isupper() or name.lower() not in common)
    ]
    if not names:
        return
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])(?:{alternatives})(?![\w-])", text):
        start, end = match.span()
        if (start, end) in known:
            continue
        cue = context.cue(parsed, text, start, end)
        if cue is None and labels[match.group()] in _THINGS and context.is_company(text, start, end):
            cue = "ORG"
        label = cue or labels[match.group()]
        start = with_given_name(parsed, Found(start, end, label, "repetition")).start
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        if " " in match.group() and inside and inside[-1].end <= end:
            yield Found(start, end, label, "whole name")
        else:
            yield Found(start, end, label, "context" if cue else "repetition")


def _full_names(parsed: Doc, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """``Xi Jinping``, where the tagger sees only *Xi*: a short surname, with what follows it elsewhere."""
    for surname in (name for name, label in labels.items() if label == "PERSON" and len(name) < 4):
        for match in re.finditer(rf"\b{re.escape(surname)}\s[A-Z][a-z]+(?:-[a-z]+)?\b", parsed.text):
            span = parsed.char_span(*match.span())
            if span is not None and not span.ents and all(token.pos_ == "PROPN" for token in span):
                yield match.group(), "PERSON"


def with_given_name(parsed: Doc, mention: Found) -> Found:
    """A person's name with the given names that the tagger passes over: *Margrethe* Dahl.

    Before several words, only common given names are taken for such.
    """
    span = parsed.char_span(mention.start, mention.end) if mention.label == "PERSON" else None
    if span is None:
        return mention
    first, is_bare = span.start, len(span) == 1
    while first > span.sent.start and _is_given(parsed[first - 1], is_bare):
        first, is_bare = first - 1, False
    return mention._replace(start=parsed[first].idx)


def _is_given(token: Token, before_bare_surname: bool) -> bool:
    """Whether a word stands before a surname as a given name does, and is no title and no other's name."""
    is_name = token.pos_ == "PROPN" and token.is_title and token.is_alpha and len(token) > 1
    is_free = not token.ent_type_ and kind(token.text) is None and token.lower_ not in HONORIFICS
    return (
        is_name
        and is_free
        and token.whitespace_ == " "
        and (before_bare_surname or is_given_name(token.text))
    )


def untagged(parsed: Doc, found: Iterable[Found]) -> Iterator[Found]:
    """Yield names that the tagger passes over again and again.

    One word alone is a name where it stands free, without article or other capitals beside it, and where
    the text never writes it in lower case.
    """
    text = parsed.text
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    taken.update(at for entity in parsed.ents for at in range(entity.start_char, entity.end_char))
    common = _common_words(text)
    runs: dict[str, list[Span]] = {}
    for run in _runs(parsed, taken):
        runs.setdefault(text[run.start_char : run.end_char], []).append(run)
    for name, places in runs.items():
        several = " " in name
        is_word = len(name) > 3 and name.lower() not in common and all(map(_stands_free, places))
        if is_person_by_given_name(name) and kind_of_name(name) is None:
            yield from (Found(run.start_char, run.end_char, "PERSON", "given name") for run in places)
        elif len(places) > 1 and (several or is_word):
            for run in places:
                label = "PERSON" if several or is_given_name(name) else "ORG"
                yield labelled(parsed, text, run.start_char, run.end_char, label, "repetition")
        elif name.lower() not in common:
            for run in places:
                is_at = context.is_setting(text, run.start_char, run.end_char)
                if is_at or (is_large_city(name) and context.is_at(text, run.start_char, run.end_char)):
                    yield Found(run.start_char, run.end_char, "GPE", "setting")


def _runs(parsed: Doc, taken: set[int]) -> Iterator[Span]:
    """Capitalised words side by side, free of other names.

    One that opens a sentence is its subject, too, or a given name before it.
    """
    strings = parsed.vocab.strings
    read = parsed.to_array(["POS", "IS_TITLE", "IS_ALPHA", "SENT_START", "TAG", "DEP"])  # few get an object
    is_inside = read[:, 3] != 1
    is_proper, role = read[:, 4] == strings["NNP"], read[:, 5]
    may_open = is_proper & ((role == strings["nsubj"]) | (role == strings["compound"]))
    is_name = (read[:, :3] == [strings["PROPN"], 1, 1]).all(axis=1)
    candidates = (is_name & (is_inside | may_open)).nonzero()[0]
    begin, end = 0, 0
    for token in (parsed[int(at)] for at in candidates):
        if not is_inside[token.i] and token.dep_ == "compound" and not is_given_name(token.text):
            continue
        if token.idx in taken or kind(token.text) is not None or token.lower_ in HONORIFICS:
            continue
        if token.i > end and begin < end:
            yield parsed[begin:end]
        begin, end = (begin if token.i == end else token.i), token.i + 1
    if begin < end:
        yield parsed[begin:end]


def _stands_free(run: Span) -> bool:
    """Whether no article, capital or number stands beside it; ``The`` may, as in *The Onion*."""
    if run.root.tag_ == "NNPS":  # Members, States: a noun that the house style capitalises
        return False
    beside = [run.doc[at] for at in (run.start - 1, run.end) if 0 <= at < len(run.doc)]
    return not any(
        token.is_title or token.is_upper or token.like_num or token.pos_ == "DET"
        for token in beside
        if token.text != "The"
    )


@lru_cache(maxsize=4)
def _common_words(text: str) -> set[str]:
    """The words that the text writes in lower case too, other than in addresses, and not just for once."""
    text = _ADDRESS.sub(" ", text)
    capitalised = Counter(word.lower() for word in _CAPITALISED.findall(text))
    return {word for word, times in Counter(_LOWER.findall(text)).items() if times * 4 > capitalised[word]}
