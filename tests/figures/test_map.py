"""Places on a map."""

import pandas as pd
import pytest

from analysis.figures.map import describe_map, draw_map, project

PLACES = pd.DataFrame(
    {
        "name": ["Lisbon", "Hanoi", "Nowhere", "Norway"],
        "latitude": [38.7, 21.0, None, 59.9],
        "longitude": [-9.1, 105.8, None, 10.7],
        "kind": ["city", "city", "", "country"],
        "n_docs": [9, 4, 3, 1],
    }
)


def words(figure):
    return {text.get_text() for axes in figure.axes for text in axes.texts}


def test_it_names_what_it_shows_and_nothing_else():
    assert {"Lisbon", "Hanoi", "Norway"} <= words(draw_map(PLACES))
    assert "Nowhere" not in words(draw_map(PLACES)) | {describe_map(PLACES)}


def test_the_projection_keeps_the_equator_and_the_shape_of_the_world():
    assert project(0, 0) == (0, 0)
    assert project(180, 0)[0] == pytest.approx(2.7066, abs=1e-3)
    assert project(0, 90)[1] == pytest.approx(1.3173, abs=1e-3)


def test_every_mark_lies_inside_the_picture():
    world = pd.concat([PLACES, PLACES.assign(name="Suva", latitude=-18.1, longitude=178.4)])
    for places in (PLACES, PLACES.head(1), world):
        figure = draw_map(places)
        page = figure.axes[-1]
        (left, right), (bottom, top) = page.get_xlim(), page.get_ylim()
        for line in page.lines:
            assert left < line.get_xdata()[0] < right
            assert top < line.get_ydata()[0] < bottom


def test_no_two_names_overlap():
    many = pd.DataFrame(
        {
            "name": [f"Town {number}" for number in range(30)],
            "latitude": [40 + number % 6 * 0.4 for number in range(30)],
            "longitude": [5 + number // 6 * 0.4 for number in range(30)],
            "kind": "city",
            "n_docs": 1,
        }
    )
    figure = draw_map(many)
    figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in figure.axes[-1].texts if text.get_text().startswith("Town")]
    assert boxes
    assert not any(one.overlaps(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_without_places_it_says_so():
    assert words(draw_map(PLACES.iloc[2:3])) == {"No place could be found on the map."}
    assert "Map without places" in describe_map(PLACES.iloc[2:3])


def test_a_name_is_never_read_as_a_formula():
    assert "$x^2$" in words(draw_map(PLACES.assign(name="$x^2$").head(1)))


def test_a_capital_and_its_country_share_one_name():
    at = {"latitude": 59.91, "longitude": 10.74, "n_docs": 2}
    both = pd.DataFrame([{"name": "Norway", "kind": "country", **at}, {"name": "Oslo", "kind": "city", **at}])
    assert "Oslo, Norway" in words(draw_map(both))
    assert not {"Oslo", "Norway"} & words(draw_map(both))


def test_a_name_without_room_stands_farther_off_with_a_line_to_its_place():
    crowd = pd.DataFrame(
        {
            "name": [f"Quite a long town name {number}" for number in range(9)],
            "latitude": [48 + number // 3 * 0.5 for number in range(9)],
            "longitude": [9 + number % 3 * 0.7 for number in range(9)],
            "kind": "city",
            "n_docs": 1,
        }
    )
    figure = draw_map(crowd)
    written = [text for text in words(figure) if text.startswith("Quite")]
    assert len(written) > 5
    assert any(len(line.get_xdata()) == 2 for line in figure.axes[-1].lines)
