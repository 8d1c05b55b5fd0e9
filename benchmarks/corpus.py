"""How fast many documents are analysed, against the bare spaCy pipeline, and in what memory.

Call it as ``python benchmarks/corpus.py [DOCUMENTS]``.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path
from time import process_time

from stories import write_stories

from analysis import read_documents
from analysis.corpus import analyse_folder
from analysis.language import pipeline

_SAMPLE = 300


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as work:
        folder = write_stories(Path(work) / "stories", number)
        warm = write_stories(Path(work) / "warm", 5)
        analyse_folder(warm, Path(work) / "warm-tables")  # imports and patterns are not measured
        texts = [doc.text for _, doc in zip(range(_SAMPLE), read_documents([folder]), strict=False)]
        bare = _bare(texts)
        begun = process_time()
        record = analyse_folder(folder, Path(work) / "tables")
        ours = record.words / (process_time() - begun)
        bare = (bare + _bare(texts)) / 2  # before and after: the machine may be busy in between
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"documents      {record.documents:,} ({record.words:,} words)")
    print(f"spaCy alone    {bare:,.0f} words a CPU-second")
    print(f"analyse        {ours:,.0f} words a CPU-second, {ours / bare:.0%}")
    print(f"peak memory    {memory:,.0f} MB")


def _bare(texts: list[str]) -> float:
    begun = process_time()
    for _ in pipeline().pipe(texts):
        pass
    return sum(len(text.split()) for text in texts) / (process_time() - begun)


if __name__ == "__main__":
    main()
