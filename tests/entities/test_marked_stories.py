"""Fourteen news stories with every name marked: ``[Norges Bank](ORG norges)``, its types and its thing.

The errors made in those in ``read`` were read while rules were written, those in ``unread`` not. Both are by
the author of the rules, who knew their words and watched both figures: neither is a measure of other news.
A name of type NONE or DATE may be listed or not.
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.document import COUNTED

STORIES = Path(__file__).parent / "stories"
MARK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<types>[A-Z_|]+) (?P<thing>[^\s)]+)\)")
OPTIONAL = {"NONE", "DATE"}


class Marked(NamedTuple):
    start: int
    end: int
    types: frozenset[str]
    thing: str


def read(path):
    raw, text, names, at = path.read_text(encoding="utf-8"), "", [], 0
    for mark in MARK.finditer(raw):
        text += raw[at : mark.start()]
        names.append(
            Marked(
                len(text), len(text) + len(mark["text"]), frozenset(mark["types"].split("|")), mark["thing"]
            )
        )
        text += mark["text"]
        at = mark.end()
    return Document.from_text(text + raw[at:], doc_id=path.stem), names


def measure(folder):
    """Precision and recall of typed names, and the share of names whose thing is whole and alone."""
    right = listed = wanted = together = 0
    for path in sorted((STORIES / folder).glob("*.txt")):
        doc, names = read(path)
        names = [one for one in names if doc.zone_at(one.start) in COUNTED]
        found = resolve_entities(find_mentions(doc), [doc]).mentions
        found = found[found["zone"].isin(COUNTED)]
        rows = {(row.start, row.end): (row.label, row.entity_id) for row in found.itertuples()}
        must = [one for one in names if not one.types & OPTIONAL]
        may = [one for one in names if one.types & OPTIONAL]
        right += sum(rows.get((one.start, one.end), ("",))[0] in one.types for one in must)
        listed += sum(not any(s < one.end and one.start < e for one in may) for s, e in rows)
        wanted += len(must)
        of_thing, of_entity = defaultdict(set), defaultdict(set)
        for one in must:
            if (one.start, one.end) in rows:
                entity = rows[one.start, one.end][1]
                of_thing[one.thing].add(entity)
                of_entity[entity].add(one.thing)
        together += sum(
            (one.start, one.end) in rows
            and len(of_thing[one.thing]) == 1
            and len(of_entity[rows[one.start, one.end][1]]) == 1
            for one in must
        )
    return right / listed, right / wanted, together / wanted


@pytest.mark.parametrize(("folder", "least"), [("read", (0.95, 0.93, 0.94)), ("unread", (0.86, 0.84, 0.84))])
def test_names_are_found_with_their_type_and_linked(folder, least):
    measured = measure(folder)
    assert all(have >= want for have, want in zip(measured, least, strict=True)), measured
