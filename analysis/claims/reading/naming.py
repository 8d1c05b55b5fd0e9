"""The proper names of a text: those that the pipeline marks, those that it misses, and titles of works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NAME_LABELS = frozenset("PERSON ORG GPE LOC FAC NORP PRODUCT EVENT LAW WORK_OF_ART LANGUAGE".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: offsets in the document, text, and spaCy's label or ""."""

    start: int
    end: int
    text: str
    label: str


def names_of(parsed: Doc) -> list[Name]:
    """Named entities, and runs of proper nouns that the pipeline left out, as whole written words."""
    found: list[Name] = []
    covered: set[int] = set()
    for entity in parsed.ents:
        if entity.label_ in _NAME_LABELS and any(character.isupper() for character in entity.text):
            start = entity.start + (entity[0].lower_ in {"the", "a", "an"} and len(entity) > 1)
            start = _with_first_name(parsed, start, entity.label_)
            end = _before_amount(parsed, start, entity.end)
            found.append(_name(parsed, start, end, entity.label_))
            covered.update(range(min(start, entity.start), end))
    run: list[int] = []
    for token in [*parsed, None]:
        if (
            token is not None
            and token.pos_ == "PROPN"
            and token.i not in covered
            and token.text[:1].isupper()
            and not (token.dep_ == "compound" and token.head.ent_type_ == "PERSON")  # a title
        ):
            run.append(token.i)
        elif token is not None and run and token.text == "-" and not token.whitespace_:
            continue
        elif run:
            found.append(_name(parsed, run[0], run[-1] + 1, ""))
            run = []
    found += _titles(parsed, {i for name in found for i in range(name.start, name.end)})
    return sorted(found, key=lambda name: name.start)


_ROLES = frozenset(
    """
    admiral ambassador archbishop attorney baron bishop brother captain cardinal chairman chancellor chief
    coach colonel commissioner congressman count director doctor dr duke emperor general governor inspector
    judge justice king lady leader lieutenant lord major mayor minister miss mr mrs ms officer pope premier
    president prince princess professor queen rabbi saint secretary senator sergeant sheriff sir sister
    speaker spokesman spokeswoman sultan
    """.split()
)
"""Words before a person's name that say what they are, and are to be checked as such."""

_MARKS = frozenset("“ ” \" `` '' ‘ ’ ( )".split())


def _with_first_name(parsed: Doc, start: int, label: str) -> int:
    """Where a person's name begins that the pipeline cut at a nickname: "Kenneth “Babyface” Edmonds"."""
    before = parsed[start - 1] if start else None
    if (
        label == "PERSON"
        and before is not None
        and before.pos_ == "PROPN"
        and before.dep_ == "compound"
        and before.head.i >= start
        and before.lower_ not in _ROLES
        and not parsed[start].is_sent_start
        and parsed[start].dep_ != "compound"
    ):
        return start - 1
    nickname = start > 3 and parsed[start - 1].text in _MARKS and parsed[start - 3].text in _MARKS
    is_cut = nickname and parsed[start - 4].pos_ == "PROPN" and label in {"PERSON", "ORG"}
    return start - 4 if is_cut else start


_AMOUNTS = frozenset("hundred thousand million billion trillion percent % - –".split())


def _before_amount(parsed: Doc, start: int, end: int) -> int:
    """Where a name ends that the pipeline runs into an amount or a score: "Fjordbank 2.1 billion kroner"."""
    for token in parsed[start + 1 : end]:
        follows = parsed[token.i + 1].lower_ if token.i + 1 < len(parsed) else ""
        if token.text[0].isdigit() and follows in _AMOUNTS and token.nbor(-1).text not in {"-", "–"}:
            return int(token.i)
    return end


_WITHIN_TITLES = frozenset("of the a an and in on to for or at".split())
_LONGEST_TITLE = 8


def _titles(parsed: Doc, taken: set[int]) -> list[Name]:
    """Runs of capitalised words that are no names yet: titles such as "Reign Over Me"."""
    found = []
    for sentence in parsed.sents:
        run: list[Token] = []
        for token in [*sentence, None]:
            if (
                token is not None
                and token.idx not in taken
                and token.is_alpha
                and (token.text[0].isupper() or (run and token.text in _WITHIN_TITLES))
            ):
                run.append(token)
                continue
            while run and not run[-1].text[0].isupper():
                run.pop()
            while run and run[0].lower_ in {"the", "a", "an"}:
                run.pop(0)
            is_mixed = any(word.pos_ != "PROPN" for word in run)
            if is_mixed and _is_title(run) and token is not None and token.is_alpha and token.is_lower:
                end = run[-1].idx + len(run[-1])
                found.append(Name(run[0].idx, end, parsed[run[0].i : run[-1].i + 1].text, "WORK_OF_ART"))
            run = []
    return found


def _is_title(run: list[Token]) -> bool:
    capitals = [word for word in run if word.text[0].isupper()]
    return len(capitals) >= 2 and len(run) <= _LONGEST_TITLE


def _name(parsed: Doc, start: int, end: int, label: str) -> Name:
    """A name widened to the written word: the pipeline cuts "Anka-B" at its hyphen."""
    while (
        start > 1
        and parsed[start - 1].text in {"-", "–"}
        and not parsed[start - 1].whitespace_
        and not parsed[start - 2].whitespace_
    ):
        start -= 2
    while (
        end + 1 < len(parsed)
        and parsed[end].text in {"-", "–"}
        and not parsed[end - 1].whitespace_
        and not parsed[end].whitespace_
        and parsed[end + 1].text[:1].isupper()
    ):
        end += 2
    while end - start > 1 and parsed[end - 1].text in {"'s", "’s", "'", "’"}:
        end -= 1
    last = parsed[end - 1]
    begin = parsed[start].idx
    return Name(begin, last.idx + len(last), parsed[start:end].text, label)
