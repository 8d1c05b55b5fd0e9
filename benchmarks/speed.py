"""Measure how fast reports are made, side by side with the stock tools, and what more documents cost.

Usage: speed.py [--documents N] [--growth N,N,N]

The same documents of the length of the seed, made up, with the seed's evidence, in one run:
(a) papermill and nbconvert to HTML, printed to PDF by Chromium where it is there, one after the other;
(b) the same in a pool of two; (c) `docbrief report --jobs 2`. Then a single report, cold and warm.
With --growth: seconds a document and peak memory of ours, for so many documents, and how far they lie apart;
the warm parent runs before each, since its start is the same for ten as for a thousand.
Figures depend on the machine: compare only what one run prints.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event, Thread
from typing import TypeVar

import psutil
from stories import stories

ROOT = Path(__file__).parents[1]
EVIDENCE = ROOT / "seeds" / "evidence"
NOTEBOOK = ROOT / "notebooks" / "report.ipynb"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
POOL = 2
LEAST = {"a": 6.0, "b": 3.0}
"""How many times as fast as each of the others ours has to be."""

MOST_APART = 1.15
"""How many times the least cost of a document the most may be, as the work grows."""

T = TypeVar("T")
_MARK = "DOCBRIEF_BENCHMARK"
_STORIES_A_DOCUMENT = 3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=20)
    parser.add_argument("--growth", metavar="N,N,N")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="docbrief-speed-") as folder:
        if arguments.growth:
            return grow([int(number) for number in arguments.growth.split(",")], Path(folder))
        return compare(arguments.documents, Path(folder))


def compare(number: int, folder: Path) -> int:
    documents = write_documents(folder / "documents", number)
    print(f"{number} documents; the stock way prints with {CHROMIUM or 'nothing: HTML only'}", flush=True)
    each = {
        "a": (timed(lambda: stock_batch(documents, folder / "a", 1)), "stock, one after the other"),
        "b": (timed(lambda: stock_batch(documents, folder / "b", POOL)), f"stock, a pool of {POOL}"),
        "c": (timed(lambda: ours(folder / "documents", folder / "c")), f"ours, --jobs {POOL}"),
    }
    for side, ((seconds, alone), name) in each.items():
        middle, low, high = spread(alone)
        print(
            f"({side}) {name:28} {seconds / number:6.2f} s a report; "
            f"each took {middle:.2f} s (median; half between {low:.2f} and {high:.2f})"
        )
    ratios = {side: each[side][0][0] / each["c"][0][0] for side in LEAST}
    print("ours is " + ", ".join(f"{ratio:.1f} times as fast as ({side})" for side, ratio in ratios.items()))
    single(documents[0], folder / "single")
    return int(any(ratios[side] < LEAST[side] for side in LEAST))


def write_documents(folder: Path, number: int) -> list[Path]:
    """Documents of the seed's length: three short stories in each."""
    folder.mkdir(parents=True)
    source = stories(_STORIES_A_DOCUMENT * number, sentences=11)
    paths = []
    for index in range(number):
        (name, first), *others = islice(source, _STORIES_A_DOCUMENT)
        bodies = [text.split("---\n", 2)[2] for _, text in others]
        paths.append(folder / f"{index:04}-{name}")
        paths[-1].write_text("\n".join([first, *bodies]), encoding="utf-8")
    return paths


def stock_batch(documents: list[Path], out: Path, jobs: int) -> list[float]:
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(lambda document: stock(document, out / document.stem), documents))


def stock(document: Path, out: Path) -> float:
    """One report with the tools as they come; seconds."""
    out.mkdir(parents=True)
    begun = time.perf_counter()
    parameters = f"document: {document}\nevidence: [{EVIDENCE}]\noverrides: ''\n"
    executed = out / "report.ipynb"
    run(
        [
            *(sys.executable, "-m", "papermill", "--no-progress-bar", "-k", "python3"),
            *(NOTEBOOK, executed),
            *("-y", parameters),
        ]
    )
    run([sys.executable, "-m", "nbconvert", "--to", "html", "--no-input", executed])
    if CHROMIUM:
        page, pdf = executed.with_suffix(".html"), executed.with_suffix(".pdf")
        run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={pdf}", page.as_uri()])
    return time.perf_counter() - begun


def ours(folder: Path, out: Path) -> list[float]:
    run([*docbrief("report"), folder, "--evidence", EVIDENCE, "--out", out, "--jobs", str(POOL)])
    record = json.loads((out / "batch.json").read_text(encoding="utf-8"))
    return [row["seconds"] for row in record["documents"]]


def single(document: Path, out: Path) -> None:
    """One report from the command to the PDF, with and without a parent that runs already."""
    command = [
        *docbrief("report"),
        document,
        "--evidence",
        EVIDENCE,
        "--out",
        out,
        "--format",
        "pdf",
        "--force",
    ]
    run([*docbrief("warm"), "--stop"], check=False)
    cold, _ = timed(lambda: run(command))
    run([*docbrief("warm"), "--minutes", "5"])
    warm = [timed(lambda: run(command))[0] for _ in range(5)]
    run([*docbrief("warm"), "--stop"])
    middle, low, high = spread(warm)
    print(f"a single report: cold {cold:.2f} s; warm {middle:.2f} s (half between {low:.2f} and {high:.2f})")


def grow(numbers: list[int], folder: Path) -> int:
    costs: list[tuple[float, int]] = []
    for number in numbers:
        source, out = folder / str(number), folder / f"out-{number}"
        write_documents(source, number)
        with Peak() as peak:
            run([*docbrief("warm"), "--minutes", "5"])
            seconds, _ = timed(partial(ours, source, out))
            run([*docbrief("warm"), "--stop"])
        costs.append((seconds / number, peak.bytes))
        print(
            f"{number:6} documents: {costs[-1][0]:.2f} s each, {peak.bytes / 2**20:.0f} MB at most",
            flush=True,
        )
    time_apart, memory_apart = (max(some) / min(some) for some in zip(*costs, strict=True))
    print(f"most against least: time a document {time_apart:.2f}, memory {memory_apart:.2f}")
    return int(max(time_apart, memory_apart) > MOST_APART)


class Peak:
    """The most memory that all processes of a batch take together, shared pages counted once."""

    def __enter__(self) -> Peak:
        self.bytes = 0
        self._ended = Event()
        os.environ[_MARK] = str(time.monotonic_ns())
        self._watcher = Thread(target=self._watch)
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._watcher.join()
        del os.environ[_MARK]

    def _watch(self) -> None:
        while not self._ended.wait(0.5):
            self.bytes = max(self.bytes, sum(map(_memory, psutil.process_iter())))


def _memory(process: psutil.Process) -> int:
    try:
        is_ours = process.pid != os.getpid() and process.environ().get(_MARK) == os.environ[_MARK]
        return process.memory_full_info().pss if is_ours else 0
    except psutil.Error:
        return 0


def docbrief(command: str) -> list[str]:
    return [sys.executable, "-m", "analysis.cli", command]


def run(command: list[object], *, check: bool = True) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if check and done.returncode:
        raise SystemExit(f"{command[:4]} failed:\n{done.stderr[-2000:]}")


def timed(act: Callable[[], T]) -> tuple[float, T]:
    begun = time.perf_counter()
    result = act()
    return time.perf_counter() - begun, result


def spread(seconds: list[float]) -> tuple[float, float, float]:
    """Median and quartiles."""
    low, middle, high = statistics.quantiles(seconds, n=4, method="inclusive")
    return middle, low, high


if __name__ == "__main__":
    sys.exit(main())
