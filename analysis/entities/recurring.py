"""Names that recur where the tagger passes over them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from analysis.entities import context
from analysis.entities.found import Found
from analysis.entities.kinds import kind
from analysis.entities.labels import labelled
from analysis.entities.names import HONORIFICS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def repetitions(parsed: Doc, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the same names, letter by letter, and people's first and last names."""
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
        cue = context.cue(parsed, text, *match.span())
        yield Found(*match.span(), cue or labels[match.group()], "context" if cue else "repetition")


def untagged(parsed: Doc, found: Iterable[Found]) -> Iterator[Found]:
    """Yield names of several words that the tagger passes over again and again inside sentences."""
    text = parsed.text
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
            runs.setdefault(text[start:end], []).append((start, end))
            run = []
    for name, places in runs.items():
        if len(places) > 1 and " " in name:
            for start, end in places:
                yield labelled(parsed, text, start, end, "PERSON", "repetition")
