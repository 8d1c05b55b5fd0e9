"""Reports made by the workers of a real cluster on this machine."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, contextmanager

import pytest
from stories import write_stories

from analysis import build_reports
from analysis.errors import DocumentError, ReportError

distributed = pytest.importorskip("distributed", reason="the extra `distributed` is not installed")


@contextmanager
def started(command, log):
    """A process, killed in the end."""
    with (
        log.open("w", encoding="utf-8") as stream,
        subprocess.Popen([sys.executable, "-m", *command], stdout=stream, stderr=stream) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


def told(sign, process, log):
    """What a process writes into its log behind a sign, once it does."""
    for _ in range(6000):
        found = re.search(rf"{sign}:?\s+(\S+)\n", log.read_text(encoding="utf-8"))
        if found:
            return found[1]
        assert process.poll() is None, log.read_text(encoding="utf-8")
        time.sleep(0.05)
    raise AssertionError(log.read_text(encoding="utf-8"))


@pytest.fixture
def cluster(tmp_path):
    """The address of a scheduler, and its workers: processes of their own, as on other machines."""
    options = ["--no-dashboard", "--host", "127.0.0.1", "--port", "0"]
    log = tmp_path / "scheduler.log"
    with ExitStack() as running:
        scheduler = running.enter_context(started(["distributed.cli.dask_scheduler", *options], log))
        address = told("Scheduler at", scheduler, log)
        options = ["--no-nanny", "--nthreads", "1", "--no-dashboard"]
        workers = []
        for number in range(2):
            log = tmp_path / f"worker{number}.log"
            command = ["distributed.cli.dask_worker", address, *options]
            workers.append(running.enter_context(started(command, log)))
            told("Registered to", workers[-1], log)
        yield address, workers


@pytest.fixture
def inbox(tmp_path):
    return write_stories(tmp_path / "inbox", 4, sentences=2)


def made_by(address, inbox, out, **options):
    return build_reports([inbox], out=out, formats=("csv",), scheduler=address, **options)


def test_the_workers_make_the_same_reports_as_this_machine(cluster, inbox, tmp_path):
    (inbox / "empty.md").write_text("", encoding="utf-8")
    result = made_by(cluster[0], inbox, tmp_path / "there")
    here = build_reports([inbox], out=tmp_path / "here", formats=("csv",))
    assert [report.doc_id for report in result.reports] == [report.doc_id for report in here.reports]
    for one, other in zip(result.reports, here.reports, strict=True):
        mine, theirs = (report.folder / "data" / "entities.csv" for report in (one, other))
        assert mine.read_bytes() == theirs.read_bytes()
    (failure,) = result.failures.values()
    assert isinstance(failure, DocumentError)


def test_a_worker_killed_half_way_loses_nothing(cluster, inbox, tmp_path):
    address, workers = cluster
    begun = threading.Event()

    def kill_one():
        begun.wait(300)
        os.kill(workers[0].pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_one)
    killer.start()
    result = made_by(address, inbox, tmp_path / "out", on_stage=lambda *_: begun.set())
    begun.set()
    killer.join()
    assert workers[0].wait() == -signal.SIGKILL
    assert len(result.reports) == 4
    assert not result.failures


def test_workers_fetch_and_put_by_url(cluster, inbox, tmp_path):
    out = (tmp_path / "there").as_uri()
    result = build_reports([inbox.as_uri()], out=out, formats=("csv",), scheduler=cluster[0])
    assert not result.failures
    assert [report.place() for report in result.reports] == [
        f"{out}/{one.stem}" for one in sorted(inbox.iterdir())
    ]
    for report in result.reports:
        manifest = (tmp_path / "there" / report.doc_id / "manifest.json").read_text(encoding="utf-8")
        assert json.loads(manifest)["status"] == "complete"
    again = build_reports([inbox.as_uri()], out=out, formats=("csv",), scheduler=cluster[0])
    assert all(report.unchanged for report in again.reports)


def test_without_a_scheduler_it_says_so(inbox, tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.report.distributed._PATIENCE", 1)
    with pytest.raises(ReportError, match="no scheduler answers"):
        made_by("tcp://127.0.0.1:1", inbox, tmp_path / "out")


def test_without_the_package_it_names_what_to_install(inbox, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ReportError, match=r"pip install 'docbrief\[distributed\]'"):
        made_by("tcp://127.0.0.1:1", inbox, tmp_path / "out")
