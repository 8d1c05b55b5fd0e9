"""The network of entities: no label over another, the same picture every time, whatever the names."""

import pytest
from entity_tables import KINDS, entities, pairs
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from analysis.figures.network import describe_network, draw_network
from analysis.figures.picture import Picture
from analysis.figures.placement import Box, spread


def texts(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def labels_of(figure):
    renderer = FigureCanvasAgg(figure).get_renderer()
    return [text.get_window_extent(renderer) for axes in figure.axes for text in axes.texts]


def everybody_with_everybody(count):
    return [(left, right, 1 + (left + right) % 4) for left in range(count) for right in range(left)]


LONG = "The Harbour and Shipping Company of Vila Nova and All Its Islands, Limited"
SHAPES = {
    "one pair": (2, [(0, 1, 1)]),
    "a star": (30, [(0, n, n % 5 + 1) for n in range(1, 30)]),
    "pairs apart": (30, [(n, n + 1, 1) for n in range(0, 30, 2)]),
    "a crowd": (30, everybody_with_everybody(30)),
    "two hundred": (200, [(n, (n * 7 + 1) % 200, 1) for n in range(199) if n != (n * 7 + 1) % 200]),
}


@pytest.mark.parametrize(
    "name", ["Ann Lee", "The Harbour and Shipping Company of Vila Nova and All Its Islands, Ltd"]
)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_label_lies_over_another_and_all_are_on_the_page(shape, name):
    count, ends = SHAPES[shape]
    figure = draw_network(entities(*(f"{name} {n}" for n in range(count))), pairs(*ends))
    page = labels_of(figure)
    assert not any(a.overlaps(b) for n, a in enumerate(page) for b in page[:n])
    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.x1 for box in page)
    assert all(box.y0 >= 0 and box.y1 <= figure.bbox.y1 for box in page)
    assert figure.get_figheight() < 8.5


def test_lines_keep_off_the_names_they_do_not_need_to_cross():
    ends = [(0, n, 1) for n in range(1, 16)]
    figure = draw_network(entities("Hub", *(f"Leaf{n}" for n in range(1, 16))), pairs(*ends))
    page = figure.axes[0]
    lines = [
        page.transData.transform(line.get_xydata()) for line in page.lines if line.get_linestyle() == "-"
    ]
    names = [
        Box((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, box.width, box.height)
        for text, box in zip(texts(figure), labels_of(figure), strict=True)
        if text.startswith("Leaf")
    ]
    assert len(lines) == len(names) == 15
    crossed = [name for name in names if any(name.is_crossed_by(*line) for line in lines)]
    assert len(crossed) <= 2  # the mark of a leaf beside the hub leaves no side free


@pytest.mark.parametrize(
    ("start", "end", "crosses"),
    [
        ((0, 0), (4, 4), True),
        ((0, 2), (4, 2), True),
        ((2, 0), (2, 4), True),
        ((0, 0), (0.9, 0.9), False),
        ((0, 3), (4, 3), False),  # along its edge
        ((0, 3), (1, 4), False),
        ((2, 2), (2, 2.1), True),
    ],
)
def test_a_line_through_a_rectangle_is_seen(start, end, crosses):
    assert Box(2, 2, 2, 2).is_crossed_by(start, end) is crosses


def test_at_most_thirty_of_those_named_most_are_shown():
    figure = draw_network(entities(*(f"N{n}" for n in range(40))), pairs(*((n, n + 1, 1) for n in range(39))))
    names = {text for text in texts(figure) if text.startswith("N")}
    assert names == {f"N{n}" for n in range(33) if KINDS[n % 10] != "NORP"}  # peoples come last


def test_a_line_is_the_thicker_the_more_sentences_two_share():
    figure = draw_network(entities("A", "B", "C"), pairs((0, 1, 9), (1, 2, 1)))
    widths = [line.get_linewidth() for line in figure.axes[0].lines if line.get_linestyle() == "-"]
    assert len(widths) == 2
    assert max(widths) > 3 * min(widths)


def test_who_shares_no_sentence_is_left_out():
    figure = draw_network(entities("Ann", "Ben", "Cy"), pairs((0, 1, 1)))
    assert "Cy" not in texts(figure)


@pytest.mark.parametrize("names", [(), ("Ann",), ("Ann", "Ben")])
def test_without_pairs_it_says_so(names):
    assert texts(draw_network(entities(*names), pairs())) == ["No sentence names two of them."]
    assert "no sentence names two" in describe_network(entities(*names), pairs())


def test_the_same_tables_give_the_same_bytes():
    tables = (
        entities(*(f"N{n}" for n in range(12))),
        pairs(*((n, (n * 5 + 1) % 12, n % 3 + 1) for n in range(11))),
    )
    first, second = (Picture(draw_network(*tables), "", "").svg() for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    "name", ["<script>x</script>", "$x^2$", "شركة الميناء", "חברת הנמל", "東京", "a\x00b\r\nc"]
)
def test_any_name_is_drawn_as_words(name):
    figure = draw_network(entities(name, "Ben"), pairs((0, 1, 1)))
    assert "<script>" not in Picture(figure, "", "").svg()


def test_the_words_tell_who_is_joined():
    words = describe_network(entities("Ann", "Norsea", "Oslo"), pairs((0, 1, 4), (1, 2, 1)))
    assert words == (
        "Network of 3 entities (person: 1, organisation: 1, country or place: 1), joined where a sentence "
        "names both. Sentences shared: Ann and Norsea 4; Norsea and Oslo 1."
    )


SIDES = st.floats(0.1, 2.0)
PLACES = st.floats(-1, 8)


@given(st.lists(st.builds(Box, PLACES, PLACES, SIDES, st.floats(0.1, 0.6)), max_size=30))
@settings(max_examples=60)
def test_rectangles_are_spread_until_none_overlaps(boxes):
    placed = spread(boxes, 6.3, 6.0)
    assert [(box.width, box.height) for box in placed] == [(box.width, box.height) for box in boxes]
    assert not any(a.overlaps(b) for n, a in enumerate(placed) for b in placed[:n])
    assert all(box.x - box.width / 2 >= -1e-9 and box.x + box.width / 2 <= 6.3 + 1e-9 for box in placed)
