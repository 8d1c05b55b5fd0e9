"""A watched folder: a report of what appears and what changes, nothing else, until Ctrl-C."""

import signal
import subprocess
import sys
import time

import nbformat
import pytest

from analysis.cli import main


@pytest.fixture
def watched(tmp_path):
    """A watched folder that holds a document already, with the reports inside it; and the process."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [
        nbformat.v4.new_code_cell("document = data = ''", metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell("from pathlib import Path; print(len(Path(document).read_text()))"),
    ]
    nbformat.write(notebook, tmp_path / "count.ipynb")
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "first.txt").write_text("Vila Nova bought the Aurora in 2015.", encoding="utf-8")
    command = [
        *(sys.executable, "-m", "analysis.cli", "watch", folder, "--out", folder / "reports"),
        *("--notebook", tmp_path / "count.ipynb", "--format", "csv"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield folder, process
        finally:
            process.kill()


def counted(folder, name):
    """What the report says of the document, once there is one."""
    path = folder / "reports" / name / "report.ipynb"
    while not path.exists():
        time.sleep(0.05)
    return int(nbformat.read(path, as_version=4).cells[-1].outputs[0]["text"])


def test_documents_that_appear_or_change_get_a_report_until_ctrl_c(watched):
    folder, process = watched
    assert process.stdout.readline().strip().endswith("first")
    (folder / "empty.md").write_text("", encoding="utf-8")
    with (folder / "second.txt").open("w", encoding="utf-8") as slow:
        for _ in range(4):
            slow.write("Norsea sold the Aurora. ")
            slow.flush()
            time.sleep(0.3)
    assert process.stdout.readline().strip().endswith("second")
    assert counted(folder, "second") == 4 * 24
    (folder / "first.txt").write_text("Vila Nova sold it.", encoding="utf-8")
    assert process.stdout.readline().strip().endswith("first")
    assert counted(folder, "first") == 18
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (out, process.returncode) == ("", 130)
    told = err.splitlines()
    assert len([line for line in told if "empty.md: the file is empty" in line]) == 1
    assert "Traceback" not in err


def test_what_is_no_folder_is_told(tmp_path, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["watch", str(tmp_path / "missing")])
    assert stopped.value.code == 2
    assert "is no folder" in capsys.readouterr().err
