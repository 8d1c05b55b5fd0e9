"""What holds for any text and any date."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from analysis import Document
from analysis.timeline import tag_times
from analysis.timeline.intervals import grain, interval
from analysis.timeline.rules import RULES

WORDS = sorted({word for rule in RULES for sentence, _, _ in rule.examples for word in sentence.split()})
PIECES = st.one_of(st.sampled_from(WORDS), st.text(max_size=6), st.integers(0, 99_999).map(str))
TEXTS = st.lists(PIECES, max_size=30).map(" ".join)
DAYS = st.dates(date(1000, 1, 1), date(2099, 12, 31))
FORMS = [
    "{0:%B} {0.day}, {0.year}",
    "{0:%B} {0.day} {0.year}",
    "{0.day} {0:%B} {0.year}",
    "{0.day} {0:%B}, {0.year}",
    "the {0.day}th of {0:%B} {0.year}",
    "{0:%A}, {0.day} {0:%B} {0.year}",
    "{0:%A}, {0:%B} {0.day}, {0.year}",
    "{0:%b} {0.day}, {0.year}",
    "{0.year:04d}-{0:%m-%d}",
]
MONTH_FORMS = [
    ("{0:%B} {0.year}", "{0:%Y-%m}"),
    ("{0:%B} of {0.year}", "{0:%Y-%m}"),
    ("early {0:%B} {0.year}", "{0:%Y-%m}"),
    ("the end of {0:%B} {0.year}", "{0:%Y-%m}"),
    ("late {0.year}", "{0:%Y}"),
    ("the summer of {0.year}", "{0:%Y}-SU"),
    ("Q{quarter} {0.year}", "{0:%Y}-Q{quarter}"),
    ("the {decade}0s", "{decade}"),
]


@given(TEXTS, st.none() | st.dates())
@settings(max_examples=150)
@example("² ³ May 1९९9 in 20१4 १२ May", date(2020, 1, 1))
@example("tomorrow next week two decades later in 480 BC", date(9999, 12, 31))
@example("AD 0, AD 122 and 0 BC", None)
@example("yesterday last century 100 centuries ago", date(1, 1, 1))
def test_any_text_is_read(text, published):
    doc = Document.from_text(text, published=published)
    times = tag_times(doc)
    assert [text[start:end] for start, end in zip(times["start"], times["end"], strict=True)] == times[
        "text"
    ].tolist()
    assert (times["end"].to_numpy()[:-1] <= times["start"].to_numpy()[1:]).all()
    assert (times["start"] < times["end"]).all()
    bounded = times.dropna(subset=["earliest", "latest"])
    assert (bounded["earliest"] < bounded["latest"]).all()
    assert (times["earliest"].isna() == times["latest"].isna()).all()
    assert times["value"].str.isascii().all()
    assert (times["value"] != "").all()


@given(DAYS, st.sampled_from(FORMS), st.none() | st.dates())
@settings(max_examples=200)
def test_a_written_date_is_read_back(day, form, published):
    written = form.format(day)
    times = tag_times(
        Document.from_text(f"The treaty was signed on {written} by both sides.", published=published)
    )
    assert times["value"].tolist() == [day.isoformat()]
    assert times["earliest"].iloc[0].date() == day


@given(TEXTS, st.none() | DAYS)
@settings(max_examples=100)
@example("in the summer of 1955, by late 1942 and in the third quarter of 2019", None)
def test_every_value_parses_back_to_its_interval_and_grain(text, published):
    times = tag_times(Document.from_text(text, published=published))
    for row in times[times["type"].isin(["DATE", "TIME"])].to_dict("records"):
        bounds = interval(row["value"])
        assert grain(row["value"]) == row["grain"]
        assert (bounds is None) == (str(row["earliest"]) == "NaT")
        assert bounds is None or bounds == (row["earliest"], row["latest"])


@given(DAYS, st.sampled_from(MONTH_FORMS), st.none() | st.dates())
@settings(max_examples=150)
def test_a_written_month_year_season_or_quarter_is_read_back(day, form, published):
    written, value = (part.format(day, quarter=(day.month + 2) // 3, decade=day.year // 10) for part in form)
    times = tag_times(Document.from_text(f"The treaty held through {written}.", published=published))
    assert times["value"].tolist() == [value]


@given(DAYS, st.integers(1, 400))
@settings(max_examples=100)
def test_a_range_of_days_is_read_back_at_both_ends(day, length):
    end = day + timedelta(days=length)
    assume(end.year < 2100)  # a number from there on is no year
    text = f"The siege lasted from {day:%B} {day.day}, {day.year} to {end:%B} {end.day}, {end.year}."
    values = tag_times(Document.from_text(text))["value"].tolist()
    assert values == [day.isoformat(), end.isoformat()]


@given(DAYS, st.integers(1, 99))
@settings(max_examples=60)
def test_days_ago_are_counted_from_publication(published, count):
    text = f"The treaty was signed {count} days ago."
    row = tag_times(Document.from_text(text, published=published)).iloc[0]
    assert row["value"] == (published - timedelta(days=count)).isoformat()
    assert row["anchor"] == f"published {published.isoformat()}"


@given(DAYS, st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@settings(max_examples=100)
def test_a_day_without_year_in_the_past_tense_is_no_later_than_publication(day, published):
    text = f"The treaty was signed on {day.day} {day:%B}."
    value = tag_times(Document.from_text(text, published=published))["value"].iloc[0]
    assert value[5:] == f"{day:%m-%d}"
    assert value <= published.isoformat()
