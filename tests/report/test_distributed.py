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

import psutil
import pytest
from nbformat import v4
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


def is_running(pid):
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


def until(there):
    """Wait for something to be so."""
    for _ in range(6000):
        if there():
            return
        time.sleep(0.05)
    raise AssertionError("it never was")


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
def started_scheduler(tmp_path):
    """A scheduler without workers, and its address."""
    options = ["--no-dashboard", "--host", "127.0.0.1", "--port", "0"]
    log = tmp_path / "scheduler.log"
    with started(["distributed.cli.dask_scheduler", *options], log) as process:
        yield process, told("Scheduler at", process, log)


@pytest.fixture
def scheduler(started_scheduler):
    return started_scheduler[1]


@contextmanager
def worker_of(scheduler, log):
    """A worker that makes one report at a time, and its address."""
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard"]
    with started(["distributed.cli.dask_worker", scheduler, *options], log) as process:
        told("Registered to", process, log)
        yield process, told("Start worker at", process, log)


@pytest.fixture
def cluster(scheduler, tmp_path):
    """The address of a scheduler, and its workers: processes of their own, as on other machines."""
    with ExitStack() as running:
        logs = [tmp_path / f"worker{number}.log" for number in range(2)]
        yield scheduler, [running.enter_context(worker_of(scheduler, log))[0] for log in logs]


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


@contextmanager
def command(scheduler, inbox, out, *arguments):
    """The command line, at work on a cluster; what it says is in a file beside the output."""
    log = out.with_suffix(".log")
    given = ["report", str(inbox), "--out", str(out), "--format", "csv", "--scheduler", scheduler]
    with started(["analysis.cli", *given, *arguments], log) as process:
        yield process, log


def notebook(folder, *lines):
    """A notebook of one's own that runs these lines."""
    cells = [
        v4.new_code_cell("document = published = data = ''", metadata={"tags": ["parameters"]}),
        v4.new_code_cell("\n".join(lines)),
    ]
    path = folder / "own.ipynb"
    path.write_text(json.dumps(v4.new_notebook(cells=cells)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "address", ["", "foo", "tcp://127.0.0.1:1", "bad://127.0.0.1:1", "tls://127.0.0.1:1"]
)
def test_what_is_no_address_of_a_scheduler_is_one_line(address, inbox, tmp_path):
    code = (
        "import analysis.report.distributed as module; module._PATIENCE = 1;"
        "import sys; from analysis.cli import main; main(sys.argv[1:])"
    )
    arguments = ["report", str(inbox), "--out", str(tmp_path / "out"), "--scheduler", address]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "no scheduler answers" in line if address else "--scheduler needs the address" in line


def test_a_worker_is_no_scheduler(scheduler, inbox, tmp_path):
    with (
        worker_of(scheduler, tmp_path / "worker.log") as (_, address),
        pytest.raises(ReportError, match="is no scheduler but a worker"),
    ):
        made_by(address, inbox, tmp_path / "out")


def test_it_says_once_that_there_is_no_worker_and_goes_on_when_one_comes(scheduler, inbox, tmp_path):
    out = tmp_path / "out"
    with command(scheduler, inbox, out) as (process, log):
        told("Waiting for one; Ctrl-C", process, log)
        with worker_of(scheduler, tmp_path / "worker.log"):
            assert process.wait(300) == 0
    assert log.read_text(encoding="utf-8").count("no worker yet") == 1
    assert len(list(out.glob("*/manifest.json"))) == 4


def test_jobs_are_refused_and_it_says_what_to_start_instead(scheduler, inbox, tmp_path):
    with pytest.raises(ReportError, match="--nworkers"):
        made_by(scheduler, inbox, tmp_path / "out", jobs=2)


def test_the_memory_of_a_document_is_limited_on_the_workers(cluster, tmp_path):
    inbox = write_stories(tmp_path / "inbox", 1, sentences=2)
    own = notebook(tmp_path, "held = bytearray(3 << 30)")
    given = {"notebook": own, "out": tmp_path / "out"}
    (failure,) = made_by(cluster[0], inbox, memory=1 << 30, **given).failures.values()
    assert "see --memory" in str(failure)
    assert made_by(cluster[0], inbox, memory=6 << 30, **given).reports


@contextmanager
def at_work(scheduler, tmp_path):
    """The command line at work on eight documents that take for ever, and the kernels of the first two."""
    inbox = write_stories(tmp_path / "inbox", 8, sentences=2)
    signs = tmp_path / "signs"
    signs.mkdir()
    own = notebook(
        tmp_path,
        "import os, pathlib, time",
        f"pathlib.Path({str(signs)!r}, str(os.getpid())).touch()",
        "time.sleep(600)",
    )
    with command(scheduler, inbox, tmp_path / "out", "--notebook", str(own)) as (process, log):
        until(lambda: len(list(signs.iterdir())) == 2)
        yield process, log, signs


def test_ctrl_c_ends_what_the_workers_make_before_another_batch_may_begin(cluster, tmp_path):
    with at_work(cluster[0], tmp_path) as (process, log, signs):
        kernels = [int(sign.name) for sign in signs.iterdir()]
        process.send_signal(signal.SIGINT)
        assert process.wait(120) == 130
        assert not any(map(is_running, kernels))
    assert log.read_text(encoding="utf-8").strip() == "docbrief: stopped."
    assert not list((tmp_path / "out").glob("*/manifest.json"))
    assert len(made_by(cluster[0], tmp_path / "inbox", tmp_path / "out").reports) == 8
    assert len(list(signs.iterdir())) == 2  # what waited was dropped, too


def test_a_scheduler_that_goes_is_one_line(started_scheduler, cluster, tmp_path):
    with at_work(cluster[0], tmp_path) as (process, log, _):
        started_scheduler[0].kill()
        assert process.wait(120) == 2
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert line.endswith("the scheduler is gone. The same command goes on.")


def test_a_batch_that_was_killed_leaves_nobody_at_work(cluster, tmp_path):
    with at_work(cluster[0], tmp_path) as (process, _, signs):
        process.kill()
        until(lambda: not any(is_running(int(sign.name)) for sign in signs.iterdir()))
    assert not list((tmp_path / "out").glob("*/manifest.json"))
    assert len(made_by(cluster[0], tmp_path / "inbox", tmp_path / "out").reports) == 8


def test_without_the_package_it_names_what_to_install(inbox, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ReportError, match="pip install distributed"):
        made_by("tcp://127.0.0.1:1", inbox, tmp_path / "out")
