from __future__ import annotations

import pytest

from analysis.timeline.display import display_date


@pytest.mark.parametrize(
    ("value", "words", "written"),
    [
        ("XXXX-XX-XXT18:00", "6 p.m.", "6 p.m., day unknown"),
        ("XXXX-XX-XXT18:00/XXXX-XX-XXT08:00", "6 p.m. to 8 a.m.", "6 p.m. to 8 a.m., day unknown"),
        ("XXXX-XX-XXT08:30Z", "", "08:30Z, day unknown"),
        ("XXXX-WXX-2TMO", "Tuesday morning", "a Tuesday morning, which one unknown"),
        ("XXXX-SP", "spring", "a spring, year unknown"),
        ("XXXX-FA", "the autumn", "an autumn, year unknown"),
        ("2014/XXXX-XX-XX", "from 2014 to that day", "“from 2014 to that day”, date unknown"),
    ],
)
def test_what_is_unknown_is_said_in_words(value, words, written):
    assert display_date(value, words=words) == written


def test_the_end_of_a_year_as_a_bound_is_not_called_late():
    assert display_date("2023", "END", "the end of the year", "by") == "by the end of 2023"
    assert display_date("2023", "END", "late 2023", "since") == "since late 2023"


@pytest.mark.parametrize(
    ("value", "bound", "written"),
    [
        ("2022-03", "since", "since March 2022"),
        ("197", "since", "since the 1970s"),
        ("2009-Q3", "by", "by the third quarter of 2009"),
        ("XXXX-04-05", "until", "until 5 April, year unknown"),
    ],
)
def test_an_end_of_a_stretch_is_written_with_its_preposition(value, bound, written):
    assert display_date(value, bound=bound) == written


@pytest.mark.parametrize(
    ("value", "mod", "written"),
    [
        ("2022-10-16", "", "16 October 2022"),
        ("2021-03", "", "March 2021"),
        ("2021-03", "START", "early March 2021"),
        ("2014", "", "2014"),
        ("2014", "APPROX", "about 2014"),
        ("XXXX-10-16", "", "16 October, year unknown"),
        ("XXXX-WXX-1", "", "a Monday, which one unknown"),
        ("XXXX-XX-XX", "", "“yesterday”, date unknown"),
        ("2022-W41", "", "week of 10 October 2022"),
        ("2022-W41-WE", "", "weekend of 15 October 2022"),
        ("2009-Q3", "", "third quarter of 2009"),
        ("1955-SU", "", "summer 1955"),
        ("192", "", "1920s"),
        ("BC047", "", "470s BC"),
        ("20", "", "21st century"),
        ("BC0480", "", "480 BC"),
        ("2022-10-20T16:08Z", "", "20 October 2022, 16:08 UTC"),
        ("2022-10-20TMO", "", "20 October 2022, morning"),
        ("2008-04/2008-06", "", "April to June 2008"),
        ("1904-05-03/1904-05-04", "", "3 to 4 May 1904"),
        ("1904-05-30/1905-05-30", "", "30 May 1904 to 30 May 1905"),
        ("1914/1918", "", "1914 to 1918"),
    ],
)
def test_dates_are_written_for_readers(value, mod, written):
    assert display_date(value, mod, "yesterday") == written
