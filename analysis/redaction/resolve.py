"""From the names that a user lists to all the strings that stand for them in a set of documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz, process

from analysis.document import Document
from analysis.entities import names
from analysis.entities.resolve import Entities
from analysis.errors import RedactionError
from analysis.language import pipeline
from analysis.redaction.matching import Terms, words_of
from analysis.redaction.names import read_names
from analysis.redaction.redaction import SAVED, Redaction

_PARTICLES = frozenset(
    """al and ap bin bint da das de del della den der di do dos du e el ibn ii iii jr la le los of sr ter the
    van von y""".split()
)
_NEAR = 80  # of 100: how like a name must be to be suggested

Named = tuple[str, str, str]
"""Text, entity_id and type of a mention."""


def resolve_names(listed: Sequence[str], entities: Entities, others: Sequence[Document] = ()) -> Redaction:
    """Find all the strings that stand for the listed names.

    Args:
        listed: Names, each in any of its spellings.
        entities: Of the documents.
        others: Further documents, in which names are taken out too.

    Returns:
        The spellings of every listed entity, the parts of people's names and the acronyms of others.

    Raises:
        RedactionError: A name stands nowhere. Nothing may then be made, for it may be misspelled.
    """
    docs = (*entities.docs, *others)
    table = entities.mentions
    mentions: list[Named] = [
        (str(text), str(entity_id), str(label))
        for text, entity_id, label in zip(table["text"], table["entity_id"], table["label"], strict=True)
    ]
    strings: set[str] = set()
    chosen: set[str] = set()
    parts: set[str] = set()
    for name in listed:
        ids = _ids_of(name, mentions)
        if not ids:
            _must_stand_somewhere(name, mentions, docs)
        spellings = {name, *(text for text, entity_id, _ in mentions if entity_id in ids)}
        kinds = {label for _, entity_id, label in mentions if entity_id in ids}
        chosen |= ids
        strings |= spellings
        parts |= _parts(spellings) if not kinds or "PERSON" in kinds else _acronyms(spellings)
    spared = {
        text
        for text, entity_id, label in mentions
        if label == "PERSON" and entity_id not in chosen and len(words_of(text)) > 1
    }
    whole = Terms(one for one in strings if len(words_of(one)) > 1)
    spared = {text for text in spared if not any(whole.spans(text))}
    strings = {one for one in strings | parts if len("".join(words_of(one))) > 1}
    cased = {one for one in strings if _is_word(one) or names.is_acronym(one)}
    found = Redaction(
        len(listed), tuple(sorted(strings - cased)), tuple(sorted(cased)), tuple(sorted(spared))
    )
    return replace(found, doc_ids=_doc_ids(docs, found))


def read_redaction(path: Path, entities: Entities, others: Sequence[Document] = ()) -> Redaction:
    """Read what to withhold: a list of names, or what ``Redaction.save`` wrote of one that was resolved.

    Raises:
        RedactionError: The list cannot be read, or a name on it stands nowhere.
    """
    if path.suffix == SAVED:
        return Redaction.load(path)
    return resolve_names(read_names(path), entities, others)


def _ids_of(name: str, mentions: Iterable[Named]) -> set[str]:
    """The entities that bear a name, or have it for an identifier."""
    wanted = names.key(name)
    return {
        entity_id
        for text, entity_id, _ in mentions
        if entity_id and (entity_id == name or names.key(text) == wanted)
    }


def _must_stand_somewhere(name: str, mentions: Iterable[Named], docs: Sequence[Document]) -> None:
    term = Terms([name])
    for doc in docs:
        if any(term.spans(doc.text)) or any(term.spans(f"{doc.doc_id} {doc.title}", "address")):
            return
    known = {text for text, _, _ in mentions}
    near = process.extractOne(name, known, scorer=fuzz.WRatio, score_cutoff=_NEAR)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise RedactionError(
        f"{name}: to be withheld, but stands nowhere in these documents, so nothing was made. Mend its "
        f"spelling or take it off the list.{hint}"
    )


def _parts(spellings: Iterable[str]) -> set[str]:
    """The given names and surnames in a person's names."""
    return {
        word
        for spelling in spellings
        for word in spelling.replace("-", " ").split()
        if (plain := "".join(words_of(word)).lower())
        and len(plain) > 1
        and word[:1].isupper()
        and plain not in _PARTICLES
        and plain not in names.HONORIFICS
    }


def _acronyms(spellings: Iterable[str]) -> set[str]:
    letters = {names.initials(spelling) for spelling in spellings if len(spelling.split()) > 2}
    return {one.upper() for one in letters if len(one) > 2}


def _is_word(text: str) -> bool:
    """Whether a name is also a word of the language, as ``Smith`` is."""
    word = text.lower()
    return any(word.removesuffix(ending) in _dictionary() for ending in ("", "s", "es", "ed", "ing"))


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    """The words that the lemmatiser of the language pipeline knows."""
    if not pipeline().has_pipe("lemmatizer"):
        return frozenset()
    lookups = getattr(pipeline().get_pipe("lemmatizer"), "lookups", None)
    tables = lookups.get_table("lemma_index", {}) if lookups else {}
    return frozenset(word for words in tables.values() for word in words)


def _doc_ids(docs: Iterable[Document], redaction: Redaction) -> dict[str, str]:
    """New names for the documents whose own name goes, each of them another."""
    renamed: dict[str, str] = {}
    taken = {doc.doc_id for doc in docs}
    for doc in docs:
        name = base = redaction.name(doc.doc_id)
        if name == doc.doc_id or doc.doc_id in renamed:
            continue
        number = 1
        while name in taken:
            number += 1
            name = f"{base}-{number}"
        taken.add(name)
        renamed[doc.doc_id] = name
    return renamed
