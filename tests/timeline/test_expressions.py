"""What a reader notices of time expressions: their value, and why it is that."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import Document
from analysis.tables import TABLES
from analysis.timeline import tag_times


def times_of(text, published=None):
    return tag_times(Document.from_text(text, published=published))


def one(text, published=None):
    times = times_of(text, published)
    assert len(times) == 1, times[["text", "value"]]
    return times.iloc[0]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The minister resigned on Oct. 16.", "XXXX-10-16"),
        ("The minister resigned in October.", "XXXX-10"),
        ("The minister resigned on Monday.", "XXXX-WXX-1"),
        ("The minister resigned yesterday.", "XXXX-XX-XX"),
        ("The minister resigned last week.", "XXXX-WXX"),
        ("The minister resigned two years ago.", "XXXX"),
        ("The minister resigned last summer.", "XXXX-SU"),
        ("The minister resigned in the third quarter.", "XXXX-Q3"),
        ("The minister resigned at 9 am tomorrow.", "XXXX-XX-XXT09:00"),
    ],
)
def test_without_publication_date_nothing_is_guessed(sentence, value):
    row = one(sentence)
    assert row["value"] == value
    assert pd.isna(row["earliest"])
    assert pd.isna(row["latest"])
    assert row["anchor"] == ""
    assert "no publication date" in row["reason"]


def test_a_dateline_day_is_no_anchor():
    times = times_of("OSLO, March 3 — The mill closed on Monday.")
    assert times["value"].tolist() == ["XXXX-03-03", "XXXX-WXX-1"]


def test_a_full_date_line_is_the_anchor_and_said_to_be():
    text = "Mill to close\n\n3 March 2015\n\nThe owners announced today that the mill will close in June."
    times = times_of(text).set_index("text")
    assert times.loc["today", "value"] == "2015-03-03"
    assert times.loc["June", "value"] == "2015-06"
    assert "date line" in times.loc["today", "anchor"]


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ("PUBLISHED: 06:12, 3 March 2015", "2015-03-03"),
        ("Posted on March 3, 2015 at 10:15 am", "2015-03-03"),
        ("Published 3 March 2015\n\nUpdated 5 March 2015", "XXXX-XX-XX"),
    ],
)
def test_a_line_that_says_when_the_page_was_published_is_the_anchor(lines, value):
    times = times_of(f"Mill to close\n\n{lines}\n\nThe owners met today. They were glad.").set_index("text")
    assert times.loc["today", "value"] == value
    assert ("date line" in times.loc["today", "anchor"]) == (value != "XXXX-XX-XX")


def test_publication_beats_the_date_line():
    times = times_of("Mill to close\n\n3 March 2015\n\nThe owners met today.", "2015-03-04").set_index("text")
    assert times.loc["today", "value"] == "2015-03-04"


def test_the_anchor_is_named():
    row = one("The minister resigned on Oct. 16.", "2022-10-20")
    assert (row["value"], row["anchor"]) == ("2022-10-16", "published 2022-10-20")
    assert row["reason"] == "the nearest 16 October on or before publication"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The court sat on Dec. 3.", "2021-12-03"),
        ("The court will sit on Dec. 3.", "2022-12-03"),
        ("The court is expected to sit in March.", "2023-03"),
        ("A hearing has been scheduled for Nov. 7.", "2022-11-07"),
        ("The court sat on Friday.", "2022-10-14"),
        ("The court sits next Friday.", "2022-10-21"),
        ("The work should be completed in December.", "2022-12"),
    ],
)
def test_tense_and_cue_words_decide_the_direction(sentence, value):
    assert one(sentence, "2022-10-20")["value"] == value


@pytest.mark.parametrize(
    ("sentence", "confidence"),
    [
        ("The court sat on Dec. 3.", ""),
        ("The court will sit on Monday.", ""),
        ("The court sat on Dec. 3, 2014.", ""),
        ("Dec. 3: court.", "low"),
        ("The Monday court.", "low"),
    ],
)
def test_a_direction_without_a_cue_is_marked(sentence, confidence):
    row = one(sentence, "2022-10-20")
    assert row["confidence"] == confidence
    assert ("no word around it" in row["reason"]) == (confidence == "low")


def test_a_leap_day_is_found_in_a_leap_year():
    assert one("She was born on 29 February.", "2022-10-20")["value"] == "2020-02-29"


@pytest.mark.parametrize(
    "sentence",
    [
        "The fleet has flown 90,000 flight hours.",
        "The fleet has flown 90,000 hours.",
        "A 56-year-old man was aged 56 years, not 57 years old.",
        "She died at the age of 56.",
        "It may march on, said April Jones and May Smith.",
        "He paid $2014 for 1950 copies of page 1912.",
        "Flight 1549 and Resolution 1973 are no dates.",
        "Version 2.2010 runs at 10:1 odds on 192.168.2010.1.",
        "Three-quarters of them stayed.",
    ],
)
def test_quantities_ages_and_names_are_left_alone(sentence):
    assert times_of(sentence, "2022-10-20").empty


def test_the_longest_match_wins_and_nothing_overlaps():
    times = times_of(
        "It sank on the night of Monday, 8 February 1904, in the first half of 1904.", "1999-01-01"
    )
    assert times["text"].tolist() == ["the night of Monday, 8 February 1904", "the first half of 1904"]


def test_expressions_run_over_line_ends_but_not_over_paragraphs():
    assert one("The minister resigned on October\n16, 2022 in Oslo.")["value"] == "2022-10-16"
    assert times_of("It is a list: October\n\n16, they said, is too few.")["value"].tolist() == ["XXXX-10"]


def test_dates_go_on_from_the_date_before():
    text = "On 10 May 1940 he fell. The next day the king spoke. Two weeks later he left. That year was bad."
    assert times_of(text, "2020-01-01")["value"].tolist() == ["1940-05-10", "1940-05-11", "1940-W21", "1940"]


@pytest.mark.parametrize(
    "words", ["10 a.m. on Nov. 29, 2016", "10 a.m., Nov. 29, 2016", "Nov. 29, 2016, at 10 a.m."]
)
def test_a_time_of_day_finds_its_day_on_either_side(words):
    times = times_of(f"The call began at {words} in Oslo.", "2022-10-20")
    assert set(times["value"]) == {"2016-11-29", "2016-11-29T10:00"}


def test_nothing_goes_on_from_a_date_far_away():
    text = "On 10 May 1940 he resigned. " + "The town was quiet. " * 30 + "The next day the king spoke."
    assert times_of(text)["value"].tolist()[-1] == "XXXX-XX-XX"


HISTORY = (
    "The mill opened on 3 May 1861. In June, the first loom ran. In 1862 a fire destroyed it. It was rebuilt "
    "by April 1863, and in September it was sold. In 1870 the owner died. A mill followed in March 1871. "
    "In 1880 it employed a whole town. A strike began in May 1884 and ended in 1885. It closed in 1893. "
    "In January 1894 the machines were sold, and on 5 March the doors were locked."
)


def test_a_history_goes_on_from_its_own_dates():
    times = times_of(HISTORY, "2019-11-02").set_index("text")
    assert times.loc["June", "value"] == "1861-06"
    assert times.loc["September", "value"] == "1863-09"
    assert times.loc["5 March", "value"] == "1894-03-05"
    assert "January 1894" in times.loc["5 March", "anchor"]


@pytest.mark.parametrize(
    "aside",
    [
        "The debt was to be repaid until the sale of the land in 1899.",
        "The looms (sold for scrap in May 1899) stood idle.",
        "A new mill was planned for 1899.",
        "The family had held the land since 1886.",
    ],
)
def test_a_look_aside_does_not_move_a_history(aside):
    times = times_of(f"{HISTORY} {aside} On 7 April the roof fell in.", "2019-11-02").set_index("text")
    assert times.loc["7 April", "value"] == "1894-04-07"


def test_news_does_not_go_on_from_a_year_in_its_background():
    text = "The firm was founded in 1998 and sold in 2005. It opened a new mill on Oct. 3."
    assert times_of(text, "2022-10-20")["value"].tolist() == ["1998", "2005", "2022-10-03"]


def test_unknown_order_of_day_and_month_is_not_guessed():
    row = one("They signed on 3/4/2022.", "2022-10-20")
    assert row["value"] == "2022-XX-XX"
    assert "either way" in row["reason"]
    assert (row["earliest"].year, row["latest"].year) == (2022, 2023)


def test_the_zone_is_given():
    text = "Mill closes\n\nThe mill closed in 2014 after a long strike.\n\nShare:\nMore from 2015"
    times = times_of(text).set_index("text")
    assert times.loc["2014", "zone"] == "body"
    assert times.loc["2015", "zone"] != "body"


def test_an_empty_table_keeps_its_columns():
    times = times_of("Nothing happened.")
    assert {name: str(dtype) for name, dtype in times.dtypes.items()} == TABLES["times"]
