"""Every rule does what its examples say."""

from __future__ import annotations

import pytest

from analysis import Document
from analysis.timeline import tag_times
from analysis.timeline.rules import RULES

EXAMPLES = [
    pytest.param(rule, *example, id=f"{rule.name}: {example[0]}")
    for rule in RULES
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "sentence", "expression", "value"), EXAMPLES)
def test_example(rule, sentence, expression, value):
    times = tag_times(Document.from_text(sentence, published="2022-10-20"))
    found = list(zip(times["text"], times["value"], strict=True))
    if expression:
        assert (expression, value) in found
    else:
        assert not found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_shown_by_an_example(rule):
    sentences = [sentence for sentence, expression, _ in rule.examples if expression]
    assert any(list(rule.matches(sentence, 0, len(sentence))) for sentence in sentences)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_tried_wherever_it_matches(rule):
    for other in RULES:
        for sentence, _, _ in other.examples:
            assert rule.may_match(sentence.lower()) or not list(rule.matches(sentence, 0, len(sentence)))


def test_names_are_unique():
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 50_000,
        "last " * 10_000,
        " " * 50_000,
        "\n" * 50_000,
        "early the late " * 4_000,
        "12:" * 15_000,
        "1,000," * 8_000,
        "2010-" * 10_000,
        "May 4 and " * 3_000,
        "will not also be " * 3_000,
    ],
    ids=lambda text: repr(text[:16]),
)
def test_hostile_repetition_is_read_to_its_end(text):
    times = tag_times(Document.from_text(text, published="2022-10-20"))
    assert all(
        text[start:end] == words
        for start, end, words in times[["start", "end", "text"]].itertuples(index=False)
    )
