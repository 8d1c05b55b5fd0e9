"""What entities cost: the share of the tagger's own time, and how resolving grows with the corpus.

Usage: entities.py [FOLDER]

With a folder of documents, the time of mentions and resolution is held against spaCy's on them. The corpora
of 1,000, 3,000 and 10,000 documents are made up, always the same, with names that recur as names in news do:
a few everywhere, most once or twice, bare surnames, spellings that differ by a letter.
"""

from __future__ import annotations

import math
import random
import sys
import time
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import pandas as pd

from analysis import Document, find_mentions, read_documents, resolve_entities, tables
from analysis.language import parse

SIZES = (1_000, 3_000, 10_000)
MENTIONS_A_DOCUMENT = 12
SYLLABLES = "ba be da do fa gi ka ki la li ma mo na ne ra ri sa so ta ti va vo za zu".split()


def main() -> None:
    """Print both figures."""
    if len(sys.argv) > 1:
        print_share(list(read_documents([Path(sys.argv[1])])))
    print_growth()


def print_share(docs: list[Document]) -> None:
    """The time of mentions and resolution as a share of the pipeline's."""
    tagging = seconds(lambda: [parse(doc) for doc in docs])
    found = []
    own = seconds(lambda: found.append(pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)))
    own += seconds(lambda: resolve_entities(found[0], docs))
    print(f"{len(docs)} documents: spaCy {tagging:.2f} s, entities {own:.2f} s ({own / tagging:.0%})")


def print_growth() -> None:
    """Seconds by size of corpus, and the exponent between sizes: 1 is linear, n log n a little more."""
    before: tuple[int, float] | None = None
    for size in SIZES:
        docs, mentions = corpus(size)
        took = seconds(lambda docs=docs, mentions=mentions: resolve_entities(mentions, docs))
        exponent = (
            ""
            if before is None
            else f"  exponent {math.log(took / before[1], 10) / math.log(size / before[0], 10):.2f}"
        )
        print(f"{size:6} documents, {len(mentions):7} mentions: {took:6.2f} s{exponent}", flush=True)
        before = size, took


def corpus(size: int) -> tuple[list[Document], pd.DataFrame]:
    """Documents of names and full stops, with their mentions."""
    chance = random.Random(size)
    names = [name(chance, label) for _ in range(size * 2) for label in ("PERSON", "ORG", "GPE")]
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(names))))
    docs, rows = [], []
    for number in range(size):
        doc_id, text = f"d{number:05}", ""
        for full, label in chance.choices(names, cum_weights=weights, k=MENTIONS_A_DOCUMENT):
            form = full.split()[-1] if label == "PERSON" and chance.random() < 0.4 else full
            rows.append(
                {"doc_id": doc_id, "start": len(text), "end": len(text) + len(form), "text": form}
                | {"label": label, "zone": "body", "sentence": 0, "entity_id": "", "rule": "tagger"}
            )
            text += f"{form}. "
        docs.append(Document.from_text(text, doc_id=doc_id))
    return docs, tables.frame("mentions", rows)


def name(chance: random.Random, label: str) -> tuple[str, str]:
    """A made-up name of a person, an organisation or a place."""
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(2)]
    if label == "GPE":
        return words[0], label
    return " ".join(
        words if label == "PERSON" else [*words, chance.choice(["Bank", "Group", "Works"])]
    ), label


def seconds(work: Callable[[], object]) -> float:
    """CPU time that a piece of work takes."""
    before = time.process_time()
    work()
    return time.process_time() - before


if __name__ == "__main__":
    main()
