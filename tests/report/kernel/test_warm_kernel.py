"""A warm kernel is a kernel like any other: stock tools run on it, nothing passes from one to the next."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import nbformat
import papermill
import psutil
import pytest
from jupyter_client.manager import AsyncKernelManager, start_new_kernel

from analysis.report.kernel import address
from analysis.report.kernel.address import NoWarmParentError, private_folder
from analysis.report.kernel.client import fork, hold, state
from analysis.report.notebook import find_notebook, run_notebook

linux = pytest.mark.skipif(sys.platform != "linux", reason="forks are made on Linux only")
pytestmark = [
    linux,
    pytest.mark.filterwarnings("ignore:IProgress not found"),
    pytest.mark.filterwarnings("ignore:Parsing dates involving a day of month:DeprecationWarning"),
]


@pytest.fixture(scope="module", autouse=True)
def parent():
    hold()
    return state({})["pid"]


def notebook(tmp_path, *cells):
    made = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    path = tmp_path / "in.ipynb"
    nbformat.write(made, path)
    return path


def run(tmp_path, *cells):
    executed = papermill.execute_notebook(
        notebook(tmp_path, *cells),
        tmp_path / "out.ipynb",
        kernel_name="docbrief",
        language="python",
        progress_bar=False,
        cwd=tmp_path,
    )
    return [
        "".join(
            output.get("text", "") or output.get("data", {}).get("text/plain", "") for output in cell.outputs
        )
        for cell in executed.cells
    ]


def test_papermill_runs_on_a_fork_of_the_parent(tmp_path, parent):
    (told,) = run(tmp_path, "import os, sys; print(os.getppid(), 'spacy' in sys.modules, os.getcwd())")
    assert told.split() == [str(parent), "True", str(tmp_path)]


def test_nbconvert_runs_on_it(tmp_path):
    path = notebook(tmp_path, "print(6 * 7)")
    command = [
        *(sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(path)),
        *("--ExecutePreprocessor.kernel_name=docbrief", "--output", "done.ipynb"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (cell,) = nbformat.read(tmp_path / "done.ipynb", as_version=4).cells
    assert cell.outputs[0]["text"] == "42\n"


def test_a_figure_is_shown(tmp_path):
    run(tmp_path, "import matplotlib.pyplot as plt\nplt.plot([1, 2]);")
    (cell,) = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells
    assert "image/png" in cell.outputs[0]["data"]


LEAVE = """
import builtins, os, sys, signal, random, matplotlib, numpy, warnings
left = 1
builtins.left = 1
os.environ["LEFT"] = "1"
os.chdir("/")
os.umask(0)
sys.modules["left"] = sys
matplotlib.rcParams["lines.linewidth"] = 42
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
random.seed(1); numpy.random.seed(1)
open_file = open("/dev/null")
"""
LOOK = """
import builtins, os, sys, signal, json, matplotlib
print(json.dumps([
    "left" in globals(), hasattr(builtins, "left"), os.environ.get("LEFT"), os.getcwd(),
    "left" in sys.modules,
    matplotlib.rcParams["lines.linewidth"], signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL,
]))
"""


def test_nothing_of_one_kernel_is_seen_in_the_next(tmp_path):
    run(tmp_path, LEAVE)
    (told,) = run(tmp_path, LOOK)
    assert json.loads(told) == [False, False, None, str(tmp_path), False, 1.5, True]


def test_random_numbers_differ_from_kernel_to_kernel(tmp_path):
    draw = "import random, numpy; print(random.random(), numpy.random.random())"
    first, second = run(tmp_path, draw), run(tmp_path, draw)
    assert not set(first[0].split()) & set(second[0].split())


def test_a_kernel_gets_the_settings_of_its_owner_not_of_the_parent(tmp_path, monkeypatch):
    monkeypatch.setenv("OF_THE_OWNER", "yes")
    before = os.umask(0o027)
    try:
        (told,) = run(
            tmp_path,
            "import os; m = os.umask(0); print(os.environ['OF_THE_OWNER'], m, os.getsid(0) == os.getpid())",
        )
    finally:
        os.umask(before)
    assert told.split() == ["yes", str(0o027), "True"]


def test_all_that_a_report_needs_is_loaded_before_the_fork(tmp_path):
    cells = nbformat.read(find_notebook("report"), as_version=4).cells
    listed = "{name.partition('.')[0] for name in sys.modules}"
    before, after = f"import sys; before = {listed}", f"print(*{listed} - before)"
    seeds = find_notebook("report").parents[1] / "seeds"
    sources = [cell.source.replace("../seeds", str(seeds)) for cell in cells]
    (*_, late) = run(tmp_path, before, *sources, after)
    assert late.split() == []


def test_a_report_s_kernel_is_spoken_to_where_only_its_user_can(tmp_path):
    told = "from ipykernel import get_connection_info; print(get_connection_info())"
    executed = run_notebook(notebook(tmp_path, told), {}, tmp_path, imprint={})
    connection = json.loads(executed.cells[-1].outputs[0]["text"])
    assert (connection["transport"], Path(connection["ip"]).parent) == ("ipc", private_folder())
    assert not list(private_folder().glob(f"{Path(connection['ip']).name}*"))


def test_an_endless_cell_can_be_interrupted():
    manager, client = start_new_kernel(kernel_name="docbrief")
    try:
        client.execute("import time\nprint('on', flush=True)\nwhile True: time.sleep(0.01)")
        while client.get_iopub_msg(timeout=300)["msg_type"] != "stream":  # now the cell itself runs
            pass
        manager.interrupt_kernel()
        assert client.get_shell_msg(timeout=300)["content"]["ename"] == "KeyboardInterrupt"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_a_kernel_can_be_restarted():
    manager, client = start_new_kernel(kernel_name="docbrief")
    try:
        manager.restart_kernel()
        client.wait_for_ready(timeout=300)
        assert manager.is_alive()
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_starting_one_does_not_hold_up_other_tasks(monkeypatch):
    monkeypatch.setenv("DOCBRIEF_TEST", "a parent that stops")
    hold()
    parent = state({})["pid"]

    async def start():
        manager = AsyncKernelManager(kernel_name="docbrief")
        starting = asyncio.ensure_future(manager.start_kernel())
        for _ in range(200):
            await asyncio.sleep(0.001)
        was_starting = not starting.done()
        os.kill(parent, signal.SIGCONT)
        await starting
        await manager.shutdown_kernel(now=True)
        return was_starting

    os.kill(parent, signal.SIGSTOP)  # it cannot fork now, and whoever waits for it in the loop waits long
    rescue = threading.Timer(120, os.kill, (parent, signal.SIGCONT))
    rescue.start()
    try:
        assert asyncio.run(start())
    finally:
        rescue.cancel()
        os.kill(parent, signal.SIGCONT)
        state({"stop": True})


def gone(*pids):
    """Whether processes end, within a while that is only long when they do not."""
    for _ in range(6000):
        if not any(map(is_running, pids)):
            return True
        time.sleep(0.05)
    return False


def is_running(pid):
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


OWNER = """
import sys, time
from analysis.report.kernel.client import fork, state
process = fork("subprocess:call", {"args": ["sleep", "600"]})
print(process.pid, state({})["pid"], flush=True)
time.sleep(600)
"""


def test_forks_and_parent_end_with_an_owner_that_is_killed(monkeypatch):
    monkeypatch.setenv("DOCBRIEF_TEST", "a parent of its own")
    owner = subprocess.Popen([sys.executable, "-c", OWNER], stdout=subprocess.PIPE, text=True)
    with owner:
        child, its_parent = map(int, owner.stdout.readline().split())
        grandchildren = [one.pid for one in psutil.Process(child).children(recursive=True)]
        owner.kill()
    assert gone(child, its_parent, *grandchildren)


def test_a_fork_dies_with_the_parent_and_the_next_one_has_a_new_parent(monkeypatch):
    monkeypatch.setenv("DOCBRIEF_TEST", "another parent")
    process = fork("subprocess:call", {"args": ["sleep", "600"]})
    killed = state({})["pid"]
    os.kill(killed, signal.SIGKILL)
    assert process.wait(timeout=300) == -signal.SIGKILL
    assert gone(process.pid)
    left = [socket_that_nobody_hears(f"of-{os.getpid()}-{age}", age) for age in (3600, 0)]
    assert fork("analysis.report.kernel.rehearsal:settle", {}).wait(timeout=300) == 0
    assert state({})["pid"] != killed
    assert [path.exists() for path in left] == [False, True]  # whoever made the young one may be about to
    left[1].unlink()
    state({"stop": True})


def socket_that_nobody_hears(name, age):
    """Leave a socket behind, as a killed process does, so many seconds ago."""
    path = private_folder() / name
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_changed_code_gets_another_parent(tmp_path, monkeypatch):
    module = tmp_path / "analysis" / "__init__.py"
    module.parent.mkdir()
    module.write_text("", encoding="utf-8")
    monkeypatch.setattr(address.analysis, "__file__", str(module))
    before = address.address()
    os.utime(module, (1, 1))
    assert address.address() != before


def test_a_folder_that_others_can_enter_is_not_used(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "docbrief").mkdir(mode=0o755)
    with pytest.raises(NoWarmParentError, match="only you can enter"):
        private_folder()


def test_where_no_fork_is_to_be_had_an_ordinary_kernel_runs_and_one_line_says_so(tmp_path, monkeypatch):
    (tmp_path / "runtime" / "docbrief").mkdir(parents=True, mode=0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "runtime"))
    path = notebook(tmp_path, "import sys; print('spacy' in sys.modules)")
    command = [sys.executable, "-m", "papermill", "-k", "docbrief", path, tmp_path / "out.ipynb"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    (cell,) = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells
    assert cell.outputs[0]["text"] == "False\n"
    assert len([line for line in done.stderr.splitlines() if "no warm kernel" in line]) == 1
