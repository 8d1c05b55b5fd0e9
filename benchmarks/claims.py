"""Measure what checking claims costs: comparisons a second, search over many sentences, long pages.

Usage: claims.py [SENTENCES]

Texts are made here from a seed, so that two runs do the same work. Times are of the processor, in seconds.
"""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from collections.abc import Callable
from typing import TypeVar

from analysis import Document, check_claims, compare, find_claims
from analysis.claims.evidence.passages import PassageIndex, sentences

Result = TypeVar("Result")

_NAMES = [
    f"{first} {second}"
    for first in "Norvik Halden Tavira Orrin Velmar Kolben".split()
    for second in "Steel Foods Motors Airlines Energy Bank Shipyards Mining".split()
]
_PLACES = "Bergen Gdansk Lyon Porto Graz Varna Split Tampere Linz Rouen".split()
_DEEDS = ["opened a plant", "signed a contract", "sold its mill", "hired 200 workers", "closed a terminal"]


def main() -> None:
    """Print one line a measurement."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    chance = random.Random(7)
    compare("Norvik Steel opened a plant.", ["Norvik Steel opened a plant in Bergen."])  # load the pipeline

    pairs = [(sentence(chance), sentence(chance)) for _ in range(300)]
    _, seconds = timed(lambda: [compare(claim, [passage]) for claim, passage in pairs])
    print(f"comparisons: {len(pairs) / seconds:.0f} a second")

    page = Document.from_text(" ".join(sentence(chance) for _ in range(count)), doc_id="page")
    passages = list(sentences(page))
    tracemalloc.start()
    index, seconds = timed(lambda: PassageIndex(passages))
    megabytes = tracemalloc.get_traced_memory()[0] / 2**20
    print(f"index of {len(passages)} sentences: {seconds:.1f} s, {megabytes:.0f} MB")
    tracemalloc.stop()
    _, seconds = timed(lambda: [index.search(claim, 10) for claim, _ in pairs[:20]])
    print(f"search: {seconds / 20:.3f} s a claim")

    story = Document.from_text(" ".join(sentence(chance) for _ in range(27)), doc_id="story")
    pages = [
        Document.from_text(" ".join(sentence(chance) for _ in range(300)), doc_id=f"page-{number}")
        for number in range(50)
    ]
    claims = find_claims(story)
    _, seconds = timed(lambda: check_claims(claims, [story], pages))
    print(f"{len(claims)} claims against {len(pages)} pages of 300 sentences: {seconds:.1f} s")


def sentence(chance: random.Random) -> str:
    """A sentence of news that nobody ever wrote."""
    day, year = chance.randint(1, 28), chance.randint(1990, 2023)
    name, deed, place = chance.choice(_NAMES), chance.choice(_DEEDS), chance.choice(_PLACES)
    return f"{name} {deed} in {place} on {day} May {year}."


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Do some work, and count the processor's seconds."""
    start = time.process_time()
    return work(), time.process_time() - start


if __name__ == "__main__":
    main()
