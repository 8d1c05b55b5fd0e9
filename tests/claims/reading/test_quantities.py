import pytest

from analysis.claims.reading.agreement import Match, relate
from analysis.claims.reading.quantities import find_quantities


def only(text):
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "bound", "unit"),
    [
        ("more than 90,000 hours", 90_000, "more than", ""),
        ("about 1.2 million people", 1.2e6, "about", ""),
        ("twenty-one ships", 21, "", ""),
        ("a dozen eggs", 12, "", ""),
        ("at least three hundred", 300, "at least", ""),
        ("$3bn", 3e9, "", "$"),
        ("up to 40 percent", 40, "at most", "%"),
    ],
)
def test_values_bounds_and_signs(text, value, bound, unit):
    quantity = only(text)
    assert (quantity.value, quantity.bound, quantity.unit) == (value, bound, unit)


@pytest.mark.parametrize("text", ["the 21st century", "the 1990s", "one of them", "F-16", "no number here"])
def test_what_only_looks_like_a_quantity(text):
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("claim", "evidence", "match"),
    [
        ("1.2 million", "1,234,567", Match.AGREES),
        ("1.2 million", "1,290,000", Match.DIFFERS),
        ("about 100", "105", Match.AGREES),
        ("100", "105", Match.DIFFERS),
        ("more than 100", "120", Match.AGREES),
        ("more than 100", "90", Match.DIFFERS),
        ("more than 90,000", "200,000", Match.UNDECIDED),
        ("less than 50", "49", Match.AGREES),
        ("three", "3", Match.AGREES),
    ],
)
def test_quantities_compare_by_what_they_mean(claim, evidence, match):
    assert relate(only(claim), only(evidence)) is match


def test_offsets_are_those_of_the_text():
    text = "It flew for about 1.5 million hours."
    quantity = only(text)
    assert text[quantity.start : quantity.end] == quantity.text == "about 1.5 million"


def test_numbers_inside_dates_and_names_are_left_alone():
    assert find_quantities("on 3 May 2016", taken=[(3, 13)]) == []
