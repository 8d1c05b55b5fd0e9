"""A process that makes reports keeps to what it is given."""

import psutil
from stories import write_stories

from analysis.report.worker import Outcome, Task, Worker

THREADS = 9  # more than the test machine has cores


def test_it_typesets_with_as_many_threads_as_it_is_given(tmp_path):
    (document,) = write_stories(tmp_path / "inbox", 1, sentences=2).iterdir()
    worker = Worker(threads=THREADS)
    try:
        worker.give(Task(document, (), {"out": tmp_path / "out", "formats": ("pdf",)}))
        while not isinstance(message := worker.connection.recv(), Outcome):
            pass
        assert message.result.pdf.is_file()
        assert psutil.Process(worker.process.pid).num_threads() > THREADS
    finally:
        worker.end()
