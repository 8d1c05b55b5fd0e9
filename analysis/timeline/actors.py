"""Who takes part in an event, and who reports it: the entities that its clause names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.timeline.clauses import own_tokens, subject
from analysis.timeline.modality import reporting_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

Named = Mapping[int, tuple[int, str, str]]
"""By character offset: the number of the mention, its entity and its label."""


def named_by_offset(mentions: Iterable[Mapping[str, Any]]) -> Named:
    """By each character of a document's mentions: the mention's number, its entity and its label.

    Args:
        mentions: Rows of table ``mentions``; those without an ``entity_id`` are left out.
    """
    named: dict[int, tuple[int, str, str]] = {}
    resolved = sorted((row for row in mentions if row["entity_id"]), key=lambda row: row["start"])
    for number, row in enumerate(resolved):
        for offset in range(row["start"], row["end"]):
            named.setdefault(offset, (number, row["entity_id"], row["label"]))
    return named


def actors_of(tokens: Sequence[Token], named: Named) -> list[str]:
    """The entities named in a clause, each once, in text order; "Turkish" in "Turkish president" is none."""
    mentioned: dict[tuple[int, str, str], list[Token]] = defaultdict(list)
    for token in tokens:
        if token.idx in named:
            mentioned[named[token.idx]].append(token)
    actors = [
        entity
        for (_, entity, label), words in sorted(mentioned.items())
        if not (label == "NORP" and all(word.dep_ == "amod" for word in words))
    ]
    return list(dict.fromkeys(actors))


def speaker_of(head: Token, named: Named) -> str:
    """The first entity in the subject of the verb that reports the event; empty where nobody named does."""
    verb = reporting_verb(head)
    who = subject(verb) if verb is not None else None
    speakers = actors_of(own_tokens(who, ()), named) if who is not None else []
    return speakers[0] if speakers else ""
