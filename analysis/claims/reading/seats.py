"""Seats told by an adjective: "Oslo-based Norsea Shipping" says that it is based in Oslo."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.claims.reading.acts import Act
from analysis.claims.reading.syntax import Factuality

if TYPE_CHECKING:
    from spacy.tokens import Doc


def seat_acts(parsed: Doc) -> Iterator[Act]:
    """Read "X-based Y" as the seat of Y."""
    for token in parsed:
        is_joined = token.i > 1 and parsed[token.i - 1].text == "-" and parsed[token.i - 2].pos_ == "PROPN"
        if token.lower_ not in {"based", "headquartered"} or not is_joined or token.dep_ != "amod":
            continue
        yield Act(
            token=token,
            lemmas=frozenset({"base"}),
            order=frozenset(),
            factuality=Factuality.FACT,
            subject=token.head,
            agent=None,
            patient=token.head,
            dates_a_kind=False,
            moments=(),
            quantities=(),
        )
