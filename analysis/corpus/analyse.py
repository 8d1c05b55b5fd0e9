"""A folder of documents to a folder of tables, batch after batch: memory does not grow with their number."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from pathlib import Path

from analysis.corpus.manifest import CorpusManifest, fingerprint
from analysis.corpus.partition import keep_current, partitions, values_in, write_partition
from analysis.corpus.rows import Rows, rows_of
from analysis.corpus.schema import SCHEMAS
from analysis.corpus.sources import Source, find_sources
from analysis.document import Document
from analysis.errors import AnalysisError, CorpusError
from analysis.language import check_length, parse_all
from analysis.lock import Lock
from analysis.readers import read_document

BATCH = 100
"""Documents in a batch: what is held in memory at a time, and done again after a stop."""

FEWEST = 20
"""Documents for which another process is worth its start."""

LOCK = ".lock"
"""The file in a corpus that one process has while it writes there."""

OnDocuments = Callable[[int, int], None]


@dataclass(frozen=True)
class _Batch:
    """What came of a batch: how many documents it had, and why some are not in it."""

    documents: int
    failures: dict[str, str] = field(default_factory=dict)


def analyse_folder(
    folder: str | Path,
    out: str | Path,
    *,
    jobs: int = 1,
    batch: int = BATCH,
    on_documents: OnDocuments = lambda *_: None,
) -> CorpusManifest:
    """Analyse the documents of a folder, and write their tables as Parquet.

    What an earlier run has written is kept where the documents, the code and the language pipeline are
    unchanged; documents that failed are tried again.

    Args:
        folder: Holds the documents, also in folders of its own.
        out: Made if it is missing. Each batch becomes a folder in it when it is whole.
        jobs: Processes that analyse at a time.
        batch: Documents in a batch; fewer where that leaves a process without work.
        on_documents: Called with how many documents are done, in earlier runs too, and of how many.

    Returns:
        The record of the corpus, with why documents failed.

    Raises:
        DocumentError: There is no such folder, or no document in it.
        CorpusError: ``out`` cannot be written, holds something else, or another process writes there.
        LanguageError: The language pipeline is not installed.
    """
    sources, out = find_sources(folder), Path(out)
    with _alone(out):
        return _analyse(Path(folder).resolve().name, sources, out, jobs, batch, on_documents)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Make the folder, if need be, and be the only process that writes there."""
    lock = Lock(out / LOCK)
    try:
        out.mkdir(parents=True, exist_ok=True)
        is_free = lock.take()
    except OSError as error:
        raise _cannot_write(out, error) from error
    if not is_free:
        raise CorpusError(f"{out}: another process (number {lock.holder()}) writes there now.")
    try:
        yield
    finally:
        lock.release()


def _analyse(
    name: str, sources: list[Source], out: Path, jobs: int, batch: int, on_documents: OnDocuments
) -> CorpusManifest:
    _check(out)
    record = CorpusManifest(name, "running", fingerprint())
    missing = list(keep_current(out, sources))
    if missing:
        record.write(out)
    at = len(sources) - len(missing)
    on_documents(at, len(sources))
    batch = min(batch, max(FEWEST, -(-len(missing) // jobs)))
    batches = [missing[first : first + batch] for first in range(0, len(missing), batch)]
    failures: dict[str, str] = {}
    for done in _analysed(batches, out, jobs):
        failures |= done.failures
        at += done.documents
        on_documents(at, len(sources))
    record = replace(
        record,
        status="complete",
        documents=len(sources) - len(failures),
        words=sum(sum(values_in(batch, "n_words")) for batch in partitions(out)),
        failures=dict(sorted(failures.items())),
    )
    record.write(out)
    return record


def _check(out: Path) -> None:
    """See that the folder holds nothing but a corpus, and remove what other code has written into it."""
    try:
        before = CorpusManifest.read(out)
        if before is None and any(path.name != LOCK for path in out.iterdir()):
            raise CorpusError(f"{out}: is there already and is no corpus. Choose another folder with --out.")
        if before is not None and before.fingerprint != fingerprint():
            for partition in partitions(out):
                shutil.rmtree(partition)
    except OSError as error:
        raise _cannot_write(out, error) from error


def _cannot_write(out: Path, error: OSError) -> CorpusError:
    return CorpusError(f"{out}: cannot write there ({error.strerror}). Choose another folder with --out.")


def _analysed(batches: Sequence[list[Source]], out: Path, jobs: int) -> Iterator[_Batch]:
    """Analyse in this process, or in several; a batch whose process is killed is tried in smaller parts."""
    if jobs == 1 or len(batches) < 2:
        for batch in batches:
            yield _analyse_batch(batch, out)
        return
    waiting = iter(batches)
    running: dict[Future[_Batch], list[Source]] = {}
    try:
        with ProcessPoolExecutor(jobs, _context()) as pool:
            while True:
                for batch in islice(waiting, 2 * jobs - len(running)):  # few wait: memory stays flat
                    running[pool.submit(_analyse_batch, batch, out)] = batch
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    done = future.result()
                    del running[future]
                    yield done
    except BrokenProcessPool:
        for batch in running.values():
            yield from _in_parts(batch, out)
        yield from _analysed(list(waiting), out, jobs)


def _context() -> BaseContext:
    """Processes of their own; a process of one thread is forked, with all that it has loaded."""
    threads = Path("/proc/self/task")
    is_alone = threads.is_dir() and len(list(threads.iterdir())) == 1
    return get_context("fork" if is_alone else "spawn")


def _in_parts(batch: list[Source], out: Path) -> Iterator[_Batch]:
    """Analyse a batch in a process of its own, and in halves where that is killed, down to who does it."""
    try:
        with ProcessPoolExecutor(1, _context()) as pool:
            done = pool.submit(_analyse_batch, batch, out).result()
    except BrokenProcessPool:
        if len(batch) == 1:
            yield _Batch(1, {batch[0].name: "the process that read it was killed; is memory short?"})
            return
        half = len(batch) // 2
        yield from _in_parts(batch[:half], out)
        yield from _in_parts(batch[half:], out)
    else:
        yield done


def _analyse_batch(batch: Sequence[Source], out: Path) -> _Batch:
    """Read, parse and analyse some documents, and write their tables."""
    failures: dict[str, str] = {}
    source_of: dict[str, Source] = {}

    def readable() -> Iterator[Document]:
        for source in batch:
            try:
                document = read_document(source.path, doc_id=source.doc_id)
                check_length(document)
            except AnalysisError as error:
                failures[source.name] = str(error)
            else:
                source_of[document.doc_id] = source
                yield document

    rows: Rows = {name: [] for name in SCHEMAS}
    for document in parse_all(readable()):
        source = source_of[document.doc_id]
        try:
            found = rows_of(source, document)
        except Exception as error:  # whatever one document does, the others go on
            failures[source.name] = f"{type(error).__name__}: {error}"
        else:
            for name, some in found.items():
                rows[name] += some
    if rows["documents"]:
        try:
            write_partition(out, rows)
        except OSError as error:
            raise CorpusError(f"{out}: cannot be written ({error.strerror}). Free some room.") from error
    return _Batch(len(batch), failures)
