"""Who is named with whom, as a network that can be read in print and without colours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.entities.listing import type_word
from analysis.figures.entity_types import draw_legend, draw_type, legend_lines, peoples_last
from analysis.figures.lettering import INK, fit, printable, width, write
from analysis.figures.page import WIDTH, empty_page, new_page
from analysis.figures.placement import Box, spread
from analysis.figures.shapes import bar, line
from analysis.tables import records

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MOST = 30
"""Entities that a network shows: with more, nobody can read it."""

_SEED, _HOLD, _EVEN = 7, 1.0, 0.7
_SIZE, _PITCH = 7.0, 0.118  # of names: points, and inches from line to line
_NAME_AT_MOST, _MARK, _GAP = 1.15, 0.12, 0.07  # inches
_MARGIN, _LEGEND_LINE = 0.06, 0.16  # inches
_EDGE_COLOUR = "#7d8894"
_EDGE_LEAST, _EDGE_MOST = 0.6, 4.0  # points


@dataclass(frozen=True, slots=True)
class _Node:
    """An entity on the page: its mark, with its name in lines below or above."""

    kind: str
    lines: list[str]
    box: Box
    is_above: bool = False

    @property
    def mark_at(self) -> tuple[float, float]:
        from_middle = (self.box.height - _GAP - _MARK) / 2
        return self.box.x, self.box.y + (from_middle if self.is_above else -from_middle)

    @property
    def name_at(self) -> Box:
        from_middle = _MARK / 2
        y = self.box.y + (-from_middle if self.is_above else from_middle)
        return Box(self.box.x, y, self.box.width - _GAP, len(self.lines) * _PITCH)


def draw_network(entities: pd.DataFrame, co_occurrences: pd.DataFrame, *, most: int = MOST) -> Figure:
    """Draw who is named with whom.

    A line is the thicker the more sentences two share; a mark's shape is its type. Entities that share no
    sentence with another are left out. The same tables give the same picture.

    Args:
        entities: Table ``entities``, most mentioned first.
        co_occurrences: Table ``co_occurrences``.
        most: How many entities there may be; those that are named most are kept, peoples last.

    Returns:
        A figure as wide as the text of an A4 page.
    """
    shown, edges = network(entities, co_occurrences, most=most)
    legend = legend_lines(shown["type"], WIDTH - 0.1) if len(shown) else []
    depth = 1.2 + 0.165 * len(shown) if len(shown) else 0.5
    nodes = _placed(shown, edges, depth)
    depth = max([depth, *(node.box.y + node.box.height / 2 for node in nodes.values())])
    height = depth + 2 * _MARGIN + len(legend) * _LEGEND_LINE
    if not nodes:
        return empty_page("No sentence names two of them.", height)
    figure, page = new_page(height)
    for edge in reversed(edges):
        _draw_edge(page, nodes[edge["left"]], nodes[edge["right"]], edge["n_sentences"], edges)
    for node in nodes.values():
        _draw_node(page, node)
    draw_legend(page, legend, 0.02, depth + _MARGIN + 0.1, pitch=_LEGEND_LINE)
    return figure


def network(
    entities: pd.DataFrame, co_occurrences: pd.DataFrame, *, most: int = MOST
) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    """Choose what a network shows.

    Args:
        entities: Table ``entities``, most mentioned first.
        co_occurrences: Table ``co_occurrences``.
        most: How many entities there may be.

    Returns:
        The entities that are shown, peoples last, and the rows of ``co_occurrences`` between them.
    """
    entities = peoples_last(entities)
    ends = co_occurrences[["left", "right"]]
    listed = co_occurrences[ends.isin(set(entities["entity_id"])).all(axis=1)]
    joined = entities["entity_id"].isin({*listed["left"], *listed["right"]})
    kept = set(entities[joined].head(most)["entity_id"])
    edges = listed[listed[["left", "right"]].isin(kept).all(axis=1)]
    linked = {*edges["left"], *edges["right"]}
    return entities[entities["entity_id"].isin(linked)], records(edges)


def describe_network(entities: pd.DataFrame, co_occurrences: pd.DataFrame, *, most: int = MOST) -> str:
    """Say in words what the network shows.

    Args:
        entities: Table ``entities``.
        co_occurrences: Table ``co_occurrences``.
        most: How many entities are drawn.
    """
    shown, edges = network(entities, co_occurrences, most=most)
    if not edges:
        return "Network without content: no sentence names two entities."
    name_of = dict(zip(shown["entity_id"], map(printable, shown["name"]), strict=True))
    told = [
        f"{name_of[edge['left']]} and {name_of[edge['right']]} {edge['n_sentences']}" for edge in edges[:20]
    ]
    rest = f" {len(edges) - 20} more pairs are in the table." if len(edges) > 20 else ""
    kinds = shown["type"].map(type_word).value_counts(sort=False).to_dict()
    counted = ", ".join(f"{word}: {number}" for word, number in kinds.items())
    return (
        f"Network of {len(shown)} entities ({counted}), joined where a sentence names both. "
        f"Sentences shared: {'; '.join(told)}.{rest}"
    )


def _placed(shown: pd.DataFrame, edges: list[dict[str, Any]], depth: float) -> dict[str, _Node]:
    """Where each entity stands: as the springs between them pull, then moved apart."""
    rows = records(shown)
    pulled = _pulled(rows, edges)
    lines = [fit(row["name"], _NAME_AT_MOST, _SIZE, lines=2) for row in rows]
    boxes = [
        Box(
            _MARGIN + pulled[row["entity_id"]][0] * (WIDTH - 2 * _MARGIN),
            pulled[row["entity_id"]][1] * depth,
            max(_MARK, *(width(line, _SIZE) for line in name)) + _GAP,
            _MARK + len(name) * _PITCH + _GAP,
        )
        for row, name in zip(rows, lines, strict=True)
    ]
    nodes = {
        row["entity_id"]: _Node(row["type"], name, box)
        for row, name, box in zip(rows, lines, spread(boxes, WIDTH, depth), strict=True)
    }
    for name in nodes:
        _turn(name, nodes, edges)
    return nodes


def _turn(name: str, nodes: dict[str, _Node], edges: list[dict[str, Any]]) -> None:
    """Set a name above its mark where fewer lines run through it there than below."""
    below, above = (replace(nodes[name], is_above=side) for side in (False, True))
    nodes[name] = min(
        (below, above),
        key=lambda node: sum(
            node.name_at.is_crossed_by(
                *((node if edge[end] == name else nodes[edge[end]]).mark_at for end in ("left", "right"))
            )
            for edge in edges
        ),
    )


def _pulled(rows: list[dict[str, Any]], edges: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """Places between 0 and 1: Fruchterman & Reingold (1991), from a fixed start."""
    import networkx as nx

    if not rows:
        return {}
    graph = nx.Graph()
    graph.add_nodes_from(row["entity_id"] for row in rows)
    graph.add_weighted_edges_from((edge["left"], edge["right"], edge["n_sentences"] ** 0.5) for edge in edges)
    chief = rows[0]["entity_id"]
    for part in list(nx.connected_components(graph)):  # as firm as one sentence, so that no part drifts away
        nearest = next(row["entity_id"] for row in rows if row["entity_id"] in part)
        if nearest != chief and not graph.has_edge(chief, nearest):
            graph.add_edge(chief, nearest, weight=_HOLD)
    places = nx.spring_layout(graph, seed=_SEED, iterations=300, k=2.2 / len(rows) ** 0.5)
    across, down = ({name: float(place[axis]) for name, place in places.items()} for axis in (0, 1))
    across, down = _evened(across), _evened(down)
    return {name: (across[name], down[name]) for name in across}


def _evened(places: dict[str, float]) -> dict[str, float]:
    """Places from 0 to 1, drawn towards even distances, so that a crowd has room for its names."""
    low, span = min(places.values()), max(places.values()) - min(places.values()) or 1.0
    step = 1 / max(1, len(places) - 1)
    return {
        name: (1 - _EVEN) * (places[name] - low) / span + _EVEN * rank * step
        for rank, name in enumerate(sorted(places, key=lambda name: (places[name], name)))
    }


def _draw_edge(page: Axes, left: _Node, right: _Node, sentences: int, edges: list[dict[str, Any]]) -> None:
    most = max(edge["n_sentences"] for edge in edges)
    share = (sentences - 1) / (most - 1) if most > 1 else 0.0
    xs, ys = zip(left.mark_at, right.mark_at, strict=True)
    line(
        page,
        xs,
        ys,
        color=_EDGE_COLOUR,
        linewidth=_EDGE_LEAST + share * (_EDGE_MOST - _EDGE_LEAST),
        solid_capstyle="round",
        zorder=1,
    )


def _draw_node(page: Axes, node: _Node) -> None:
    x, y = node.mark_at
    draw_type(page, x, y, node.kind, _MARK * 72 * 0.82)
    top = node.name_at.y - node.name_at.height / 2
    for number, words in enumerate(node.lines):
        at, long = top + (number + 0.5) * _PITCH, width(words, _SIZE)
        look = {"facecolor": "white", "edgecolor": "none", "alpha": 0.82, "zorder": 2}
        bar(page, x - long / 2 - 0.02, at, long + 0.04, _PITCH, **look)
        write(page, x, at, words, _SIZE, INK, ha="center")
