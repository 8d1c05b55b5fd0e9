"""The network as GraphML: another program reads it back, whatever the names."""

import networkx as nx
import pytest

from analysis import Document, analyse
from analysis.export.graphml import graphml


def graph_of(*texts):
    found = analyse([Document.from_text(text, doc_id=f"d{number}") for number, text in enumerate(texts)])
    return found, nx.parse_graphml(graphml(found.entities, found.mentions, found.docs))


def test_entities_are_nodes_and_shared_sentences_edges():
    found, graph = graph_of(
        "Anna Smith met Carlo Rossi in May. Smith and Rossi talked. Norsea Ltd closed.",
        "Anna Smith met Carlo Rossi again.",
    )
    assert set(graph.nodes) == set(found.entities["entity_id"])
    assert graph.nodes["anna-smith"]["label"] == "Anna Smith"
    assert graph.nodes["anna-smith"]["mentions"] == 3
    edge = graph.edges["anna-smith", "carlo-rossi"]
    assert (edge["weight"], edge["documents"]) == (3, 2)
    assert found.docs[0].text[edge["start"] : edge["end"]] == edge["example"]


def test_a_variant_has_an_edge_to_its_family_with_what_else_they_share():
    together = "The Falk drone flew. The Falk and the Falk-B drone were sold."
    _, graph = graph_of(together)
    edge = graph.edges["falk", "falk-b"]
    assert (edge["variant_of"], edge["weight"]) == ("falk", 1)
    _, graph = graph_of("The Falk drone flew. The Falk-B drone was sold.")
    edge = graph.edges["falk", "falk-b"]
    assert edge["variant_of"] == "falk"
    assert "weight" not in edge


@pytest.mark.parametrize("evil", ["</data><node id='x'/>", "a\x00b\x0bc", "]]> & \ufffe"])
def test_any_words_come_back_as_words(evil):
    _, graph = graph_of(f"Anna Smith met Carlo Rossi at the {evil} bar.")
    assert set(graph.nodes) == {"anna-smith", "carlo-rossi"}


def test_nothing_named_is_a_graph_without_nodes():
    _, graph = graph_of("It rained.")
    assert len(graph) == 0
