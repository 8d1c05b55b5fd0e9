"""How a batch goes is seen while it goes: on a terminal, and in a log."""

import os
import re
import subprocess
import sys

import nbformat
import pytest


@pytest.fixture
def batch(tmp_path, inbox):
    """Starts a batch whose documents named ``slow…`` wait until a file ``go`` lies beside them."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [
        nbformat.v4.new_code_cell("document = data = ''", metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell(
            "import time; from pathlib import Path\n"
            "while 'slow' in document and not Path(document).with_name('go').exists(): time.sleep(0.05)"
        ),
    ]
    nbformat.write(notebook, tmp_path / "wait.ipynb")
    folder = inbox(fast="Vila Nova paid.", slow="Norsea sold the Aurora.", slower="Norsea left.")
    processes = []

    def started(*options, **streams):
        command = [
            *(sys.executable, "-m", "analysis.cli", "report", folder, "--out", tmp_path / "reports"),
            *("--notebook", tmp_path / "wait.ipynb", "--format", "csv", *options),
        ]
        processes.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, **streams))
        return folder, processes[-1]

    yield started
    for process in processes:
        process.kill()
        process.wait()


def test_a_log_gets_a_line_as_each_report_ends(batch, tmp_path):
    empty = tmp_path / "inbox" / "empty.txt"
    empty.touch()
    folder, process = batch(stderr=subprocess.PIPE, text=True)
    with process.stderr as log:
        assert log.readline() == f"1/4 failed {empty}\n"
        assert re.fullmatch(rf"2/4 made {folder}/fast\.txt \d+\.\d s\n", log.readline())
        assert process.poll() is None  # the next one waits
        (folder / "go").touch()
        assert log.readline().startswith(f"3/4 made {folder}/slow.txt ")
        assert log.readline().startswith(f"4/4 made {folder}/slower.txt ")
        assert log.readline().startswith(f"docbrief: {empty}: the file is empty.")
        assert "failed" in log.read()  # the summary
    assert process.wait() == 1


def test_a_terminal_shows_what_has_been_in_hand_longest_and_the_pace(batch):
    terminal, its_end = pytest.importorskip("pty").openpty()
    env = {**os.environ, "COLUMNS": "200", "TERM": "xterm"}
    folder, process = batch("--jobs", "2", stderr=its_end, env=env)
    os.close(its_end)
    shown = ""
    in_hand = r"analysing slow and 1 more [^\r\n]*1/3[^\r\n]*\d/min \d:\d\d:\d\d left"
    while not re.search(in_hand, shown):
        shown += os.read(terminal, 4096).decode(errors="replace")
    assert shown.index("starting") < shown.index("analysing")
    (folder / "go").touch()
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:  # the other end is closed
        os.close(terminal)
    assert process.wait() == 0
