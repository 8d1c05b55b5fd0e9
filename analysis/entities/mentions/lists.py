"""Names in a list are of one kind: *Leeds, Everton and Derby*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from analysis.entities.countries import is_country_or_division
from analysis.entities.given_names import is_given_name, is_person_by_given_name
from analysis.entities.mentions.found import Found
from analysis.entities.places import is_place

_JOINTS = frozenset({", ", " and ", ", and ", " or ", ", or ", ", the ", " and the ", ", and the "})
_LISTED = frozenset({"PERSON", "ORG", "GPE"})
_FEWEST = 3


def like_neighbours(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Give the odd one of a list the label of the others, where only the tagger speaks for another.

    Args:
        text: The document's text.
        found: Names in text order, without overlaps.
    """
    surnames = {text[one.start : one.end].rpartition(" ")[2] for one in found if _is_full_name(one, text)}
    for run in _lists(text, found):
        if len(run) == 2 and run[0].label == "ORG" and _may_be_firm(run[1], text, surnames):
            yield from (run[0], run[1]._replace(label="ORG"))
            continue
        labels = Counter(one.label for one in run)
        label, times = labels.most_common(1)[0]
        is_clear = len(run) >= _FEWEST and times == len(run) - 1 and label in _LISTED
        for one in run:
            is_odd = is_clear and one.label != label and one.rule == "tagger"
            yield one._replace(label=label) if is_odd and _may_be(text[one.start : one.end], label) else one


def _lists(text: str, found: Sequence[Found]) -> Iterator[list[Found]]:
    """Names between which only commas, *and* and *or* stand."""
    run: list[Found] = []
    for one in found:
        if run and text[run[-1].end : one.start] not in _JOINTS:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _is_full_name(one: Found, text: str) -> bool:
    return one.label == "PERSON" and " " in text[one.start : one.end]


def _may_be_firm(one: Found, text: str, surnames: Container[str]) -> bool:
    """``Citi`` in *Goldman Sachs and Citi*: nobody's name but for the tagger."""
    name = text[one.start : one.end]
    is_open = one.label in ("PERSON", "GPE") and one.rule == "tagger" and " " not in name
    return is_open and not is_place(name) and name not in surnames and not is_given_name(name)


def _may_be(name: str, label: str) -> bool:
    if is_country_or_division(name):
        return label == "GPE"
    if is_person_by_given_name(name):
        return label == "PERSON"
    return label != "PERSON" or not is_place(name)
