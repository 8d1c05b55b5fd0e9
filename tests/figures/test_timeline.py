"""The picture of a timeline: what can be read in it, for any number of events and any words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import pairwise

import pytest

from analysis.figures.lettering import fit, width
from analysis.figures.time_axis import ticks
from analysis.figures.timeline import describe_timeline, draw_timeline
from analysis.tables import frame


def event(year=2014, days=365, **changes):
    start = datetime(year, 1, 1, tzinfo=UTC)
    words = ("doc_id", "text", "speaker", "value", "edtf", "anchor", "reason", "confidence", "conflict")
    row = dict.fromkeys(words, "")
    row |= dict.fromkeys(("start", "end", "head_start", "head_end", "time_start", "time_end"), 0)
    row |= {
        "event": f"The mill opened for time {year}",
        "actors": ["mill"],
        "earliest": start,
        "latest": start + timedelta(days=days),
        "display_date": str(year),
        "modality": "happened",
        "dating": "stated",
        "sources": [],
    }
    return row | changes


def timeline(*rows):
    return frame("timeline", rows)


UNKNOWN = {
    "earliest": None,
    "latest": None,
    "display_date": "16 October, year unknown",
    "event": "The mill burned",
}


def texts(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def boxes(figure):
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    renderer = FigureCanvasAgg(figure).get_renderer()
    return [text.get_window_extent(renderer) for axes in figure.axes for text in axes.texts]


def saved(figure, form="png"):
    buffer = BytesIO()
    figure.savefig(buffer, format=form, metadata={"Date": None} if form == "svg" else None)
    return buffer.getvalue()


@pytest.mark.parametrize("count", [1, 2, 7, 25, 60])
def test_every_event_is_on_one_page_and_no_labels_touch(count):
    rows = [event(1960 + n, days=1 if n % 3 else 365) for n in range(count - 1)] + [event(**UNKNOWN)]
    figure = draw_timeline(timeline(*rows), names={"mill": "The Old Mill Company"})
    assert figure.get_figwidth() == pytest.approx(6.3)
    assert figure.get_figheight() <= 9.7
    shown = texts(figure)
    assert sum(text.startswith("The mill") for text in shown) == count
    page = boxes(figure)
    assert not any(a.overlaps(b) for n, a in enumerate(page) for b in page[:n])
    assert all(
        box.x0 >= 0 and box.x1 <= figure.bbox.x1 and box.y0 >= 0 and box.y1 <= figure.bbox.y1 for box in page
    )


def test_more_events_make_a_taller_figure():
    few, many = (draw_timeline(timeline(*(event(1900 + n) for n in range(count)))) for count in (60, 120))
    assert many.get_figheight() > few.get_figheight()


def test_a_bar_is_as_long_as_the_date_is_vague():
    figure = draw_timeline(timeline(event(2000, 365), event(2001, 3652)))
    axes = next(axes for axes in figure.axes if axes.get_label() == "time")
    year, decade = (bar.get_width() for bar in axes.patches)
    assert (year, decade) == (365, 3652)


def test_a_day_is_a_marker_and_each_modality_has_its_own_shape():
    modalities = ("happened", "planned", "state", "reported")
    figure = draw_timeline(timeline(*(event(2000 + n, 1, modality=m) for n, m in enumerate(modalities))))
    axes = next(axes for axes in figure.axes if axes.get_label() == "time")
    shapes = [line.get_marker() for line in axes.lines if line.get_marker() not in ("None", None, "")]
    assert len(shapes) == len(set(shapes)) == 4
    assert not axes.patches
    assert {"happened", "planned", "state", "reported"} <= set(texts(figure))


def test_a_date_counted_from_another_is_hollow():
    figure = draw_timeline(timeline(event(2000, 1), event(2001, 1, anchor="published 2001-01-03")))
    axes = next(axes for axes in figure.axes if axes.get_label() == "time")
    stated, counted = [line.get_markerfacecolor() for line in axes.lines if line.get_marker() == "o"]
    assert counted == "white" != stated


def time_axes(figure):
    return next(axes for axes in figure.axes if axes.get_label() == "time")


def test_a_long_stretch_without_events_is_shaded_and_explained():
    figure = draw_timeline(timeline(*(event(year) for year in (1990, 1991, 1992, 1993, 1994, 2010))))
    (gap,) = [patch for patch in time_axes(figure).patches if patch.get_label() == "gap"]
    assert gap.get_width() == (datetime(2010, 1, 1) - datetime(1995, 1, 1)).days
    assert "shaded: nothing is dated" in texts(figure)


def test_neighbouring_events_leave_no_gap():
    figure = draw_timeline(timeline(*(event(1990 + n) for n in range(6))))
    assert not [patch for patch in time_axes(figure).patches if patch.get_label() == "gap"]
    assert "shaded: nothing is dated" not in texts(figure)


def test_dates_that_conflict_are_joined_and_explained():
    day = datetime(2014, 5, 3, tzinfo=UTC)
    rows = [event(2000)] + [
        event(earliest=day + timedelta(days=n), latest=day + timedelta(days=n + 1), conflict="open 0")
        for n in (0, 4)
    ]
    figure = draw_timeline(timeline(*rows))
    (line,) = [line for line in time_axes(figure).lines if line.get_label() == "conflict"]
    assert list(line.get_ydata()) == [1.5, 2.5]
    assert "joined: sources differ" in texts(figure)
    assert describe_timeline(timeline(*rows)).count("(sources give another date too)") == 2


def test_every_sign_of_the_legend_has_its_place():
    modalities = ("happened", "planned", "state", "reported")
    years = (1900, 1901, 1902, 2000)
    rows = [
        event(year, 1, modality=modality, anchor="x", conflict="c")
        for year, modality in zip(years, modalities, strict=True)
    ]
    figure = draw_timeline(timeline(*rows))
    page = boxes(figure)
    assert {"hollow: date counted from another", "shaded: nothing is dated", "joined: sources differ"} <= set(
        texts(figure)
    )
    assert not any(a.overlaps(b) for n, a in enumerate(page) for b in page[:n])
    assert all(box.x1 <= figure.bbox.x1 and box.y0 >= 0 for box in page)


def test_an_unknown_year_stands_below_the_axis():
    figure = draw_timeline(timeline(event(2000), event(**UNKNOWN)))
    axes = next(axes for axes in figure.axes if axes.get_label() == "time")
    label = next(text for text in figure.axes[0].texts if text.get_text() == "16 October, year unknown")
    assert label.get_window_extent().y1 < axes.get_window_extent().y0


def test_only_unknown_years_and_no_events_at_all_are_drawn_too():
    assert "16 October, year unknown" in texts(draw_timeline(timeline(event(**UNKNOWN))))
    assert texts(draw_timeline(timeline())) == ["No dated events."]


@pytest.mark.parametrize(
    "words", ["$x^2$ and $\\frac{1}{2}$", "$$$", "\\undefined{", "東京 in 🙂", "a\x00b\tc\nd", "x" * 5000]
)
def test_hostile_words_are_drawn_as_words(words):
    figure = draw_timeline(
        timeline(
            event(event=words, display_date=words),
            event(2015, event=words, earliest=None, latest=None),
        ),
        names={"mill": words},
    )
    assert saved(figure)
    first = " ".join(words.split())[:3]
    assert "$" not in first or any(text.startswith(first) for text in texts(figure))


def test_the_extremes_of_the_calendar_are_drawn():
    rows = event(1, 365), event(9998, 365)
    assert saved(draw_timeline(timeline(*rows)))


def test_the_same_table_gives_the_same_picture():
    import matplotlib as mpl

    table = timeline(event(2000, 1, modality="planned"), event(2001), event(**UNKNOWN))
    with mpl.rc_context({"svg.hashsalt": "same", "svg.fonttype": "path"}):
        assert saved(draw_timeline(table), "svg") == saved(draw_timeline(table), "svg")


def test_the_description_tells_every_event():
    table = timeline(
        event(2010, event="It opened."),
        event(2021, event="The mill opened again", modality="state"),
        event(**UNKNOWN),
    )
    assert describe_timeline(table) == (
        "Timeline of 3 events from 2010 to 2021. 2010: It opened. 2021 (state): The mill opened again."
        " 16 October, year unknown: The mill burned."
    )


def test_the_description_is_short_for_long_timelines():
    words = describe_timeline(timeline(*(event(1900 + n) for n in range(60))))
    assert words.startswith("Timeline of 60 events from 1900 to 1959.")
    assert words.endswith("40 more are in the table.")
    assert describe_timeline(timeline()) == "Timeline without events: nothing in the text is dated."


@pytest.mark.parametrize(
    ("begin", "end", "labels"),
    [
        (datetime(2010, 1, 1, tzinfo=UTC), datetime(2022, 10, 20, tzinfo=UTC), ["2010", "2015", "2020"]),
        (
            datetime(2022, 10, 14, tzinfo=UTC),
            datetime(2022, 10, 17, tzinfo=UTC),
            [f"{n} Oct 2022" for n in range(14, 18)],
        ),
        (
            datetime(2022, 1, 15, tzinfo=UTC),
            datetime(2022, 5, 20, tzinfo=UTC),
            ["Feb 2022", "Mar 2022", "Apr 2022", "May 2022"],
        ),
    ],
)
def test_ticks_are_few_and_round(begin, end, labels):
    assert [label for _, label in ticks(begin, end)] == labels


@pytest.mark.parametrize("span", [1, 3, 9, 40, 100, 300, 700, 3_000, 40_000, 900_000])
def test_ticks_rise_and_there_is_at_least_one(span):
    begin = datetime(1203, 5, 17, tzinfo=UTC)
    places = [place for place, _ in ticks(begin, begin + timedelta(days=span))]
    assert 1 <= len(places) <= 6
    assert all(a < b for a, b in pairwise(places))


def test_text_is_cut_to_fit():
    lines = fit("The council of the harbour town sold the ferry to a shipping firm", 1.2, 8, lines=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width(line, 8) <= 1.2 for line in lines)
    assert fit("Short", 1.2, 8, lines=2) == ["Short"]
