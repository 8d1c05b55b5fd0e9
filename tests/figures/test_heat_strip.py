"""Who is in the news when."""

from datetime import date, timedelta

import pandas as pd

from analysis.figures.heat_strip import MOST, MOST_STEPS, by_step, describe_heat_strip, draw_heat_strip


def seen(**days):
    return pd.DataFrame(
        [
            {"name": name, "published": pd.Timestamp(day), "n_docs": len(published)}
            for name, published in days.items()
            for day in published
        ]
    )


def test_documents_are_counted_by_the_shortest_step_that_fits():
    start = date(2021, 1, 1)
    for span, step in ((10, "day"), (200, "week"), (900, "month"), (2500, "quarter"), (20000, "year")):
        counts, word = by_step(seen(Ana=[start, start + timedelta(days=span)]))
        assert word == step
        assert counts.to_numpy().sum() == 2
        assert len(counts.columns) <= MOST_STEPS or step == "year"


def test_steps_without_documents_are_there_too():
    counts, _ = by_step(seen(Ana=["2021-01-01", "2021-01-04"]))
    assert counts.loc["Ana"].tolist() == [1, 0, 0, 1]


def test_those_in_most_documents_come_first_and_the_rest_is_left_to_the_table():
    many = seen(**{f"n{number:02}": ["2021-01-01"] * (40 - number) for number in range(30)})
    counts, step = by_step(many)
    names = [text.get_text() for text in draw_heat_strip(counts, step).axes[0].texts]
    assert names[:MOST] == [f"n{number:02}" for number in range(MOST)]
    assert f"n{MOST:02}" not in names


def test_without_dates_it_says_so():
    counts, step = by_step(seen(Ana=[None]))
    assert step == ""
    assert draw_heat_strip(counts, step).axes[0].texts[0].get_text().startswith("No document says")
    assert "no document says" in describe_heat_strip(counts, step)


def test_words_tell_when_most_documents_name_somebody():
    counts, step = by_step(seen(Ana=["2021-01-01", "2021-01-02", "2021-01-02"]))
    assert "Ana: 3 documents, most (2) in 2 Jan 2021" in describe_heat_strip(counts, step)
