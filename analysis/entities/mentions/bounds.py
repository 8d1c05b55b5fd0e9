"""Where a name begins and ends: halves that the tagger cuts are joined, names that run on are parted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from analysis.entities.given_names import is_given_name, is_person_by_given_name
from analysis.entities.mentions.found import Found
from analysis.entities.names import PARTICLES
from analysis.entities.places import is_place

_HALVES = frozenset({"PERSON", "ORG", "GPE"})
"""What the tagger takes the two words of a name for that it cuts in two."""

_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})

_OPEN = frozenset({"tagger", "divided", "head noun"})
"""Rules that take what the tagger takes for one name."""

_GAP = re.compile(r"\s(?P<word>(?:the|in|of)\s)?(?=[A-Z])")


def joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Join the names that the tagger cuts in two: a place and the body of that place, a person's two halves.

    Args:
        text: The document's text.
        found: Names in text order, without overlaps.
    """
    previous: Found | None = None
    for mention in found:
        if previous is not None and _is_one_name(previous, mention, text):
            previous = Found(previous.start, mention.end, _of_both(previous, mention, text), mention.rule)
            continue
        if previous is not None:
            yield previous
        previous = mention
    if previous is not None:
        yield previous


def _is_one_name(left: Found, right: Found, text: str) -> bool:
    between = text[left.end : right.start]
    if between == "-":  # François-Xavier
        return right.label == "PERSON" and left.label in _HALVES
    if left.label == right.label == "PERSON":
        return between in (" ", ' "', '" ') or between.strip() in PARTICLES
    if between == " " and (left.label, right.label) == ("ORG", "PRODUCT"):
        return left.rule == right.rule == "tagger" and is_given_name(text[right.start : right.end])
    if between == " " and "PERSON" in (left.label, right.label) and {left.label, right.label} <= _HALVES:
        words = text[left.start : left.end], text[right.start : right.end]
        is_surname = right.rule == "context" and right.label == "PERSON" and not is_place(words[0])
        return (
            left.rule == "tagger"
            and (right.rule == "tagger" or is_surname)
            and all(word.isalpha() and word.istitle() for word in words)
        )
    if between == " ":
        is_body = right.label == "ORG" and left.label == "GPE" and right.rule in ("head noun", "tagger")
        return is_body or (left.label == "NORP" and right.label in ("GPE", "LOC") and right.rule == "tagger")
    return (
        between == " and "
        and left.label in ("GPE", "ORG")
        and right.rule == "head noun"
        and right.label == "FAC"
    )


def _of_both(left: Found, right: Found, text: str) -> str:
    """The label of a name from those of its halves: *Lockheed* Martin, *Chelsea* Clinton."""
    if right.rule == "context" or text[left.end] == "-":
        return right.label
    if right.label == "PERSON" and left.label == "GPE":
        return "PERSON" if is_place(text[left.start : left.end]) else "ORG"
    if left.label in ("ORG", "PERSON"):
        return left.label
    return right.label


def parted(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Part two names that run on without a stop between them, where the text has each elsewhere.

    Headings, captions and columns of a page do so: *Alan Yip of* ``Green Alliance`` ``New Harbour Party``.

    Args:
        text: The document's text.
        found: Names in text order, without overlaps.
    """
    labels = {text[one.start : one.end]: one.label for one in found}
    times = Counter(text[one.start : one.end] for one in found)
    for one in found:
        name = text[one.start : one.end]
        is_open = one.rule in _OPEN and times[name] == 1
        gap = _gap_between(name, labels) if is_open else None
        if gap is None:
            yield one
            continue
        left, right = name[: gap.start()], name[gap.end() :]
        yield Found(one.start, one.start + len(left), labels.get(left, "PERSON"), "divided")
        label = labels.get(right, "GPE" if gap["word"] == "in " else "")
        if label:
            yield Found(one.start + gap.end(), one.end, label, "divided")


def _gap_between(name: str, labels: Mapping[str, str]) -> re.Match[str] | None:
    for gap in _GAP.finditer(name):
        left, right = name[: gap.start()], name[gap.end() :]
        if _are_two(left, right, (gap["word"] or "").strip(), labels):
            return gap
    return None


def _are_two(left: str, right: str, between: str, labels: Mapping[str, str]) -> bool:
    """Whether two names that stand side by side are not one: a place before it may be part of a name."""
    if between == "of":
        return is_person_by_given_name(left)
    if left not in labels:
        return False
    if between == "in":
        return True
    if right not in labels or labels[left] in _PLACES:
        return False
    if between == "the":
        return labels[left] != labels[right]
    is_full_name = labels[right] == "PERSON" and labels[left] != "PERSON"
    return " " in right and (" " in left or is_full_name)
