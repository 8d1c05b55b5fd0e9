from __future__ import annotations

import pytest

from analysis.timeline.display import display_date


@pytest.mark.parametrize(
    ("value", "mod", "written"),
    [
        ("2022-10-16", "", "16 October 2022"),
        ("2021-03", "", "March 2021"),
        ("2021-03", "START", "early March 2021"),
        ("2014", "", "2014"),
        ("2014", "APPROX", "about 2014"),
        ("XXXX-10-16", "", "16 October, year unknown"),
        ("XXXX-WXX-1", "", "a Monday, date unknown"),
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
