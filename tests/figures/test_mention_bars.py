"""The bars of mentions: ranked, on one page, with names that fit."""

import pytest
from entity_tables import entities
from matplotlib.backends.backend_agg import FigureCanvasAgg

from analysis.figures.entity_types import TYPE_STYLES
from analysis.figures.mentions import describe_mentions, draw_mentions
from analysis.figures.picture import Picture


def texts(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


@pytest.mark.parametrize("count", [1, 2, 20, 200])
def test_each_bar_has_its_name_and_number_and_nothing_touches(count):
    figure = draw_mentions(entities(*(f"Harbour Company Number {n}" for n in range(count))))
    renderer = FigureCanvasAgg(figure).get_renderer()
    page = [text.get_window_extent(renderer) for axes in figure.axes for text in axes.texts]
    assert sum(text.startswith("Harbour") for text in texts(figure)) == min(count, 20)
    assert str(count) in texts(figure)
    assert not any(a.overlaps(b) for n, a in enumerate(page) for b in page[:n])
    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.x1 and box.y0 >= 0 for box in page)
    assert figure.get_figheight() < 8


def test_a_bar_is_as_long_as_its_count():
    figure = draw_mentions(entities("Ann", "Ben", "Cy", "Dee"))
    lengths = [bar.get_width() for bar in figure.axes[0].patches]
    assert [length / lengths[-1] for length in lengths] == pytest.approx([4, 3, 2, 1])


def test_nothing_named_is_said():
    assert texts(draw_mentions(entities())) == ["Nothing is named."]
    assert "nothing is named" in describe_mentions(entities())


def test_long_names_are_cut_and_hostile_ones_are_words():
    figure = draw_mentions(entities("x" * 80, "$\\frac{1}{2}$", "<script>alert(1)</script>", "a\x00b\nc"))
    assert any(text.startswith("xxx") and text.endswith("…") for text in texts(figure))
    svg = Picture(figure, "", "").svg()
    assert "<script>" not in svg


def test_the_words_tell_the_bars():
    words = describe_mentions(entities(*(f"N{n}" for n in range(23))))
    assert words.startswith("Bars of how often each entity is named: N0 (person) 23; N1 (organisation) 22")
    assert words.endswith("3 more are in the table.")


def test_types_differ_in_shape_and_not_only_in_colour():
    assert len({(style.marker, style.hollow) for style in TYPE_STYLES.values()}) == len(TYPE_STYLES)
