"""What goes wrong for real: processes killed, cells without an end, no memory, no disk. Nothing is left."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import psutil
import pytest

from analysis import build_reports
from analysis.errors import ReportError
from analysis.report.batch import LOCK
from analysis.report.kernel import client
from analysis.report.record import RECORD

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kills and limits as Linux has them")

KILLS = 20
COUNT = """
import time
from pathlib import Path
text = Path(document).read_text()
time.sleep(0.05)
if data:
    Path(data).mkdir()
    (Path(data) / "words.csv").write_text("words\\n%d\\n" % len(text.split()))
"""
GATE = """
import time
from pathlib import Path
gate = Path(document).parents[1] / "gate"
while Path(document).stem == "ferry-5" and not gate.exists():
    time.sleep(0.05)
"""


def template(path, *cells):
    notebook = nbformat.v4.new_notebook()
    parameters = nbformat.v4.new_code_cell("document = data = ''", metadata={"tags": ["parameters"]})
    notebook.cells = [parameters, *map(nbformat.v4.new_code_cell, cells)]
    nbformat.write(notebook, path)
    return path


@pytest.fixture
def desk(tmp_path):
    """Six short documents."""
    (tmp_path / "documents").mkdir()
    for number in range(6):
        text = f"Vila Nova bought ferry number {number} in 201{number}. " * (number + 1)
        (tmp_path / "documents" / f"ferry-{number}.md").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module", autouse=True)
def mark():
    """Marks all that these tests start, which have one warm parent; it is the last to go."""
    mark = f"faults-{os.getpid()}"
    os.environ["DOCBRIEF_TEST_MARK"] = mark
    yield mark
    client.release()
    del os.environ["DOCBRIEF_TEST_MARK"]
    assert not still_running(mark, ())


@pytest.fixture(autouse=True)
def no_orphans(mark):
    """Whatever a test kills, nothing that it started runs on."""
    client.hold()
    yield
    settle(mark)


def settle(mark):
    """Wait until what a killed batch has started is gone: it may hold a report's folder until then."""
    client.hold()
    assert not still_running(mark, (client.state({})["pid"],))


def still_running(mark, spared):
    """What is left of the marked processes, after a while that is only long when some are."""
    left = []
    for _ in range(6000):
        left = [one for one in psutil.process_iter() if one.pid not in spared and is_marked(one, mark)]
        if not left:
            break
        time.sleep(0.05)
    return left


def is_marked(process, mark):
    try:
        return process.pid != os.getpid() and process.environ().get("DOCBRIEF_TEST_MARK") == mark
    except psutil.Error:
        return False


def command(desk, out, *more):
    return [
        *(sys.executable, "-m", "analysis.cli", "report", desk / "documents", "--out", out, "--jobs", "2"),
        *("--notebook", desk / "count.ipynb", "--format", "pdf,csv"),
        *more,
    ]


def contents(out):
    """Every file of every report, but of the notebook its outputs only, and of the manifest nothing.

    A report that is made anew is told in its parameters where the one before is, and when it was made.
    """
    found = {}
    for path in sorted(out.rglob("*")):
        if path.name == "report.ipynb":
            cells = nbformat.read(path, as_version=4).cells
            found[path.relative_to(out).as_posix()] = [cell.get("outputs") for cell in cells]
        elif path.is_file() and path.name not in {RECORD, "manifest.json"}:
            found[path.relative_to(out).as_posix()] = path.read_bytes()
    return found


def test_a_batch_killed_twenty_times_ends_with_the_same_bytes(desk, mark):
    template(desk / "count.ipynb", COUNT)
    out = desk / "out"
    begun = time.monotonic()
    subprocess.run(command(desk, desk / "undisturbed"), check=True, capture_output=True)
    undisturbed = time.monotonic() - begun
    moments = random.Random(7)
    for _ in range(KILLS):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command(desk, out, "--force"), **quiet) as batch:
            try:
                batch.wait(timeout=moments.uniform(0.1, 0.9) * undisturbed)
            except subprocess.TimeoutExpired:
                batch.kill()
    settle(mark)
    subprocess.run(command(desk, out), check=True, capture_output=True)
    expected = contents(desk / "undisturbed")
    assert len(expected) == 6 * 3
    assert contents(out) == expected
    assert json.loads((out / RECORD).read_text(encoding="utf-8"))["status"] == "complete"


def made_and_failed(desk, cell, **options):
    result = build_reports(
        [desk / "documents"],
        out=desk / "out",
        notebook=template(desk / "count.ipynb", cell, COUNT),
        formats=("csv",),
        jobs=2,
        **options,
    )
    return [report.doc_id for report in result.reports], [str(error) for error in result.failures.values()]


def only_in_the_third(cell):
    return f"if 'ferry-2' in document:\n    {cell}"


def rows_of(desk):
    record = json.loads((desk / "out" / RECORD).read_text(encoding="utf-8"))
    return {Path(row["document"]).stem: row for row in record["documents"]}


def test_a_kernel_that_is_killed_fails_its_document_with_the_cell_and_no_other(desk):
    made, failed = made_and_failed(desk, only_in_the_third("import os; os.kill(os.getpid(), 9)"))
    assert len(made) == 5
    assert "the kernel ended while it ran cell 3" in failed[0]
    assert rows_of(desk)["ferry-2"]["cell"] == 3


def test_a_cell_that_never_ends_is_stopped(desk):
    for seconds in (2, 20, 200):  # a slow machine needs longer for the others, too
        made, failed = made_and_failed(desk, only_in_the_third("while True: pass"), timeout=float(seconds))
        if len(made) == 5 and "cell 3" in failed[0]:
            break
    assert len(made) == 5
    assert "cell 3" in failed[0]
    assert f"still ran after the {seconds} seconds" in failed[0]


def test_a_cell_that_takes_all_memory_fails_and_no_other(desk):
    greedy = "hoard = [b'x' * 2**26 for _ in range(10**6)]"
    made, failed = made_and_failed(desk, only_in_the_third(greedy), memory=1 << 30)
    assert len(made) == 5
    assert "cell 3" in failed[0]
    assert "ran out; see --memory" in failed[0]


def test_the_warm_parent_killed_half_way_loses_nothing(desk):
    kill = (
        "import os, psutil\n"
        "flag = document + '.killed'\n"
        "if 'ferry-2' in document and not os.path.exists(flag):\n"
        "    open(flag, 'w').close()\n"
        "    for one in psutil.Process().parents():\n"
        "        if any('kernel.parent' in part for part in one.cmdline()): one.kill()\n"
    )
    made, failed = made_and_failed(desk, kill)
    assert (len(made), failed) == (6, [])


def test_what_kills_the_warm_parent_each_time_fails_alone(desk):
    kill = (
        "import psutil\n"
        "for one in psutil.Process().parents():\n"
        "    if any('kernel.parent' in part for part in one.cmdline()): one.kill()\n"
    )
    made, failed = made_and_failed(desk, only_in_the_third(f"exec({kill!r})"))
    assert len(made) == 5
    assert "ferry-2.md: its process was killed 3 times" in failed[0]


def test_what_failed_is_tried_again_alone(desk):
    made_and_failed(desk, only_in_the_third("raise OSError('the line is down')"))
    result = build_reports(
        [desk / "documents"],
        out=desk / "out",
        notebook=template(desk / "count.ipynb", COUNT),
        formats=("csv",),
        retry_failed=True,
    )
    assert [report.doc_id for report in result.reports] == ["ferry-2"]


def test_a_stopped_batch_says_what_it_had_not_reached_and_the_next_goes_on(desk, mark):
    template(desk / "count.ipynb", GATE, COUNT)
    with subprocess.Popen(command(desk, desk / "out"), stderr=subprocess.PIPE, text=True) as batch:
        while not list((desk / "out").glob("*/manifest.json")):
            time.sleep(0.01)
        batch.send_signal(signal.SIGINT)
        assert batch.stderr.read().strip().endswith("docbrief: stopped.")
    assert batch.returncode == 130
    states = {row["status"] for row in rows_of(desk).values()}
    assert "waiting" in states
    assert states <= {"made", "waiting"}  # a report may be whole before its batch has heard of it
    settle(mark)
    made_before = {path.parent: path.stat().st_mtime_ns for path in (desk / "out").glob("[!.]*/report.pdf")}
    (desk / "gate").touch()
    subprocess.run(command(desk, desk / "out"), check=True, capture_output=True)
    assert len(list((desk / "out").glob("[!.]*/report.pdf"))) == 6
    for folder, when in made_before.items():
        assert (folder / "report.pdf").stat().st_mtime_ns == when


def test_two_batches_into_one_folder_the_second_is_told(desk):
    template(desk / "count.ipynb", GATE, COUNT)
    with subprocess.Popen(command(desk, desk / "out"), stdout=subprocess.DEVNULL) as first:
        while not (desk / "out" / LOCK).exists() or not (desk / "out" / LOCK).read_text():
            time.sleep(0.01)
        second = subprocess.run(command(desk, desk / "out"), capture_output=True, text=True, check=False)
        (desk / "gate").touch()
        assert second.returncode == 2
        assert f"another batch writes there (process {first.pid})" in second.stderr
        assert second.stderr.count("\n") == 1
    assert first.returncode == 0
    assert not (desk / "out" / LOCK).exists()


def mounted(path, options):
    path.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "none", str(path)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("only root may mount a disk to fill")
    return path


def test_a_full_disk_fails_documents_with_one_line_each(desk):
    out = mounted(desk / "out", "size=64k")
    try:
        big = "open('big', 'wb').write(b'x' * 200_000)"
        made, failed = made_and_failed(desk, big)
        assert made == []
        assert len(failed) == 6
        assert all("No space left" in reason for reason in failed)
        assert [path for path in out.iterdir() if path.name.startswith(".")] == []
    finally:
        subprocess.run(["umount", "-l", str(out)], check=True)


def test_an_output_that_cannot_be_written_is_told_at_once(desk):
    out = mounted(desk / "out", "ro")
    try:
        with pytest.raises(ReportError, match=r"cannot write there \(Read-only file system\)"):
            made_and_failed(desk, COUNT)
    finally:
        subprocess.run(["umount", "-l", str(out)], check=True)
