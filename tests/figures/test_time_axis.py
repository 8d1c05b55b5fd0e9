"""Where days stand on an axis, and what is done with centuries in which nothing is dated."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from matplotlib.figure import Figure
from test_timeline import event, timeline

from analysis.figures.overview import draw_overview
from analysis.figures.time_axis import Scale, days
from analysis.figures.timeline import draw_timeline


def year(number):
    start = datetime(number, 1, 1, tzinfo=UTC)
    return start, start + timedelta(days=365)


def test_neighbouring_years_keep_their_distances():
    scale = Scale.of([year(number) for number in (2010, 2013, 2022)])
    assert scale.cut is None
    assert scale(days(year(2013)[0])) == days(year(2013)[0])


def test_one_very_old_date_does_not_crowd_the_others():
    scale = Scale.of([year(1512), *(year(number) for number in range(2010, 2023))])
    first, last = scale(days(year(2010)[0])), scale(days(year(2022)[1]))
    assert (last - first) / (scale.end - scale.begin) > 0.6


def test_places_keep_the_order_of_days():
    scale = Scale.of([year(1512), year(2010), year(2022)])
    places = [scale(days(year(number)[0])) for number in (1512, 1600, 1900, 2010, 2015, 2022)]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_a_cut_is_shown_and_the_old_year_named():
    scale = Scale.of([year(1512), *(year(number) for number in range(2010, 2023))])
    axes = Figure().add_subplot()
    scale.draw(axes, most=5)
    labels = [label.get_text() for label in axes.get_xticklabels()]
    assert labels[0] == "1512"
    assert len(labels) > 2
    assert [line for line in axes.lines if line.get_label() == "cut"]


def test_the_overview_stacks_dates_that_would_cover_each_other():
    apart = draw_overview(timeline(event(2010), event(2014), event(2018)))
    same = draw_overview(timeline(event(2010), event(2010), event(2010), event(2018)))
    assert same.get_size_inches()[1] > apart.get_size_inches()[1]


def test_the_overview_takes_the_ends_of_the_calendar():
    drawn = draw_overview(timeline(event(1), event(9998)))
    assert len(drawn.axes) == 1


def test_hundreds_of_dates_are_counted_in_columns():
    drawn = draw_overview(timeline(*(event(1900 + number % 100) for number in range(400))))
    (axes,) = drawn.axes
    assert sum(column.get_height() for column in axes.patches) == 400
    assert drawn.get_size_inches()[1] < 2


def test_labels_never_touch_on_a_narrow_axis():
    for span in (4, 9, 25, 40, 70, 120, 200, 500, 900, 3000):
        figure = Figure(figsize=(2, 1))
        axes = figure.add_axes((0, 0.3, 1, 0.7))
        start = datetime(2021, 9, 27, tzinfo=UTC)
        scale = Scale.of([(start, start + timedelta(days=span))])
        axes.set_xlim(scale.begin, scale.end)
        scale.draw(axes, most=5)
        figure.draw_without_rendering()
        boxes = [label.get_window_extent() for label in axes.get_xticklabels()]
        assert boxes
        assert all(before.x1 < after.x0 for before, after in pairwise(boxes)), span


@pytest.mark.parametrize("draw", [draw_timeline, draw_overview])
@pytest.mark.parametrize("number", [1, 2, 3, 5, 8])
def test_labels_stay_inside_the_figure_and_apart(draw, number):
    days_on = [datetime(2024, 2, 3 + day, tzinfo=UTC) for day in range(number)]
    figure = draw(timeline(*(event(earliest=day, latest=day + timedelta(days=1)) for day in days_on)))
    (axes,) = (one for one in figure.axes if one.axison)
    labels = [label.get_window_extent() for label in axes.get_xticklabels()]
    assert labels
    assert all(box.x0 >= -1 and box.x1 <= figure.bbox.x1 + 1 for box in labels)
    assert all(one.x1 < other.x0 for one, other in pairwise(labels))
