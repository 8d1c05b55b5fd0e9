"""Who is named with whom, as GraphML for Gephi, Cytoscape, yEd and other tools for networks."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import pandas as pd

from analysis.document import Document
from analysis.entities.cooccurrence import co_occurrences
from analysis.export.xml import xml_text
from analysis.tables import records


def graphml(entities: pd.DataFrame, mentions: pd.DataFrame, docs: Sequence[Document]) -> str:
    """Write the entities as nodes, with edges between those named together, and from a variant to its family.

    Source: http://graphml.graphdrawing.org/specification.html. ``weight`` is the number of sentences, and
    ``example`` the first of them, at ``start`` to ``end`` of ``doc_id``. A character that XML cannot hold
    becomes U+FFFD. The edge of a variant and its family has ``variant_of``, the family's identifier; it has
    no ``weight`` where no sentence names both.

    Args:
        entities: Table ``entities``.
        mentions: Table ``mentions``, resolved.
        docs: The documents they stand in.

    Returns:
        XML text.
    """
    graph = nx.Graph()
    for row in records(entities):
        graph.add_node(
            row["entity_id"],
            label=_plain(row["name"]),
            type=row["type"],
            role=_plain(row["role"]),
            country=row["country"],
            aliases=_plain("; ".join(row["aliases"])),
            mentions=row["n_mentions"],
            documents=row["n_docs"],
        )
    for row in records(co_occurrences(mentions, docs)):
        if row["left"] in graph and row["right"] in graph:
            graph.add_edge(
                row["left"],
                row["right"],
                weight=row["n_sentences"],
                documents=row["n_docs"],
                example=_plain(row["text"]),
                doc_id=row["doc_id"],
                start=row["start"],
                end=row["end"],
            )
    for row in records(entities):
        if row["variant_of"] in graph:
            graph.add_edge(row["entity_id"], row["variant_of"], variant_of=row["variant_of"])
    lines = nx.generate_graphml(graph, named_key_ids=True)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return xml_text(" ".join(text.split()))
