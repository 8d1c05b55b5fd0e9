"""What entities cost: their share of the tagger's own time, and how resolving grows with the corpus.

Call it as ``python benchmarks/entities.py [FOLDER]``; without a folder, stories are made up for the share.
All times are CPU time. The corpora of 1,000, 3,000 and 10,000 documents are made up too, always the same,
with names that recur as names in news do: a few everywhere, most once or twice, bare surnames, spellings
that differ by a letter. They are never parsed: their mentions are written down as they are made.
"""

from __future__ import annotations

import random
import sys
import tempfile
from itertools import accumulate, pairwise
from math import log2
from pathlib import Path
from time import process_time

import pandas as pd
from stories import write_stories

from analysis import Document, analyse, find_mentions, read_documents, resolve_entities, tables
from analysis.figures.picture import Picture
from analysis.language import pipeline
from analysis.report import sections

_STORIES = 40
_SIZES = (1_000, 3_000, 10_000)
_MENTIONS_A_DOCUMENT = 12
_SYLLABLES = "ba be da do fa gi ka ki la li ma mo na ne ra ri sa so ta ti va vo za zu".split()
_VIEWS = (sections.entity_cards, sections.entities, sections.named_text)
_FIGURES = (sections.mentions_figure, sections.network_figure)


def main() -> None:
    if len(sys.argv) > 1:
        print_share(list(read_documents([Path(sys.argv[1])])))
    else:
        with tempfile.TemporaryDirectory() as work:
            print_share(list(read_documents([write_stories(Path(work), _STORIES)])))
    print()
    print_growth()


def print_share(docs: list[Document]) -> None:
    """Each step, one document after the other, as a share of spaCy's time on them."""
    spent = dict.fromkeys(("spaCy", "mentions", "resolution", "views", "figures"), 0.0)
    for number, doc in enumerate([docs[0], *docs]):
        found = analyse(doc)
        pipeline()(doc.text)  # loaded, and warm
        laps = [process_time()]
        pipeline()(doc.text)
        laps.append(process_time())
        mentions = find_mentions(doc)  # has the parse of ``analyse`` at hand
        laps.append(process_time())
        resolve_entities(mentions, [doc])
        laps.append(process_time())
        for view in _VIEWS:
            str(view(found))
        laps.append(process_time())
        for figure in _FIGURES:
            drawn = figure(found)
            drawn.svg() if isinstance(drawn, Picture) else str(drawn)
        laps.append(process_time())
        if number:  # the first time fonts and lists are loaded
            for step, (begun, ended) in zip(spent, pairwise(laps), strict=True):
                spent[step] += ended - begun
    tagger = spent.pop("spaCy")
    print(f"{len(docs)} documents, spaCy {tagger:.2f} s; of that:")
    for step, seconds in [*spent.items(), ("all", sum(spent.values()))]:
        print(f"{step:10} {seconds / tagger:5.0%}")


def print_growth() -> None:
    """Seconds by size of corpus, and per n log n of its mentions: no faster means a ratio of at most 1."""
    resolve_entities(*reversed(corpus(100)))
    first: float | None = None
    for size in _SIZES:
        docs, mentions = corpus(size)
        begun = process_time()
        resolve_entities(mentions, docs)
        seconds = process_time() - begun
        each = seconds / (len(mentions) * log2(len(mentions)))
        first = first or each
        print(
            f"{size:6,} documents, {len(mentions):7,} mentions: {seconds:6.2f} s, "
            f"{each * 1e6:.2f} µs per n log n, ratio {each / first:.2f}",
            flush=True,
        )


def corpus(size: int) -> tuple[list[Document], pd.DataFrame]:
    """Documents of names and full stops, with their mentions."""
    chance = random.Random(size)
    names = [name(chance, label) for _ in range(size * 2) for label in ("PERSON", "ORG", "GPE")]
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(names))))
    docs, rows = [], []
    for number in range(size):
        doc_id, text = f"d{number:05}", ""
        for full, label in chance.choices(names, cum_weights=weights, k=_MENTIONS_A_DOCUMENT):
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
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(2)]
    if label == "GPE":
        return words[0], label
    kind = [] if label == "PERSON" else [chance.choice(["Bank", "Group", "Works"])]
    return " ".join([*words, *kind]), label


if __name__ == "__main__":
    main()
