"""A watched folder: a report of what appears and what changes, nothing else, until Ctrl-C."""

import shutil
import signal
import subprocess
import sys
import time

import nbformat
import pytest

from analysis.cli import main
from analysis.lock import Lock
from analysis.report.batch import LOCK


@pytest.fixture
def watched(tmp_path):
    """A folder that holds a document, the evidence and the reports; and the process that watches it."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [
        nbformat.v4.new_code_cell("document = data = ''", metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell("from pathlib import Path; print(len(Path(document).read_text()))"),
    ]
    nbformat.write(notebook, tmp_path / "count.ipynb")
    folder = filled(tmp_path / "inbox" / "notes", deed="Norsea holds the deed of the Aurora.").parent
    (folder / "first.txt").write_text("Vila Nova bought the Aurora in 2015.", encoding="utf-8")
    command = [
        *(sys.executable, "-m", "analysis.cli", "watch", folder, "--out", folder / "reports"),
        *("--evidence", folder / "notes"),
        *("--notebook", tmp_path / "count.ipynb", "--format", "csv"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield folder, process
        finally:
            process.kill()


def filled(folder, **texts):
    """A new folder with these documents."""
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def complained(process, words):
    """Read on in what is complained of until a line has these words."""
    while words not in (line := process.stderr.readline()):
        assert line, f"ended without {words!r}"


def reported(process, *names):
    """Read what is told until all of these have a report; whose reports were told."""
    told = []
    while not set(names) <= set(told):
        line = process.stdout.readline()
        assert line, process.stderr.read()
        told.append(line.strip().rpartition("/")[2])
    return set(told)


def counted(folder, name):
    """What the report says of the document; there is none for the moment in which a newer one is moved in."""
    while True:
        try:
            cells = nbformat.read(folder / "reports" / name / "report.ipynb", as_version=4).cells
            return int(cells[-1].outputs[0]["text"])
        except FileNotFoundError:
            time.sleep(0.05)


def test_documents_that_appear_or_change_get_a_report_until_ctrl_c(watched):
    folder, process = watched
    assert reported(process, "first") == {"first"}
    (folder / "empty.md").write_text("", encoding="utf-8")
    (folder / "second.txt").write_text("Norsea sold the Aurora.", encoding="utf-8")
    assert reported(process, "second") == {"second"}
    assert counted(folder, "second") == 23
    (folder / "first.txt").write_text("Vila Nova sold it.", encoding="utf-8")
    assert reported(process, "first") == {"first"}
    assert counted(folder, "first") == 18
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=300)
    assert (out, process.returncode) == ("", 130)
    told = err.splitlines()
    assert len([line for line in told if "empty.md: the file is empty" in line]) == 1
    assert "Traceback" not in err
    assert not (folder / "reports" / "deed").exists()  # evidence gets no report


def test_a_document_that_is_still_being_written_waits(watched):
    folder, process = watched
    assert reported(process, "first") == {"first"}
    with (folder / "second.txt").open("w", encoding="utf-8") as slow:
        for _ in range(4):
            slow.write("Norsea sold the Aurora. ")
            slow.flush()
            time.sleep(0.3)
    reported(process, "second")
    while counted(folder, "second") != 4 * 24:  # if we were held up for longer than a file may rest
        reported(process, "second")


def test_a_folder_that_is_moved_in_is_reported_on(watched, tmp_path):
    folder, process = watched
    assert reported(process, "first") == {"first"}
    delivery = filled(tmp_path / "delivery", second="Norsea sold the Aurora.", third="Vila Nova paid.")
    delivery.rename(folder / "delivery")
    assert reported(process, "second", "third") == {"second", "third"}


def test_documents_wait_until_another_batch_has_ended(watched, tmp_path):
    folder, process = watched
    reported(process, "first")
    other = Lock(folder / "reports" / LOCK)
    assert other.take()
    delivery = filled(tmp_path / "delivery", second="Norsea sold the Aurora.", third="Vila Nova paid.")
    delivery.rename(folder / "delivery")
    complained(process, "another batch writes there")
    other.release()
    assert reported(process, "second", "third") == {"second", "third"}
    process.send_signal(signal.SIGINT)
    assert process.stderr.read() == "\ndocbrief: stopped.\n"  # it was told once


def test_documents_wait_until_what_is_wrong_is_mended(watched):
    folder, process = watched
    reported(process, "first")
    (folder / "notes").rename(folder / "_notes")
    (folder / "second.txt").write_text("Norsea sold the Aurora.", encoding="utf-8")
    complained(process, "notes: no such file or folder")
    (folder / "_notes").rename(folder / "notes")
    assert reported(process, "second") == {"second"}


def test_a_folder_that_is_removed_and_made_again_is_watched_again(watched, tmp_path):
    folder, process = watched
    reported(process, "first")
    again = filled(tmp_path / "again" / "notes", deed="Norsea holds the deed.").parent
    shutil.rmtree(folder)
    complained(process, "is gone")
    again.rename(folder)
    complained(process, "again")
    (folder / "second.txt").write_text("Norsea sold the Aurora.", encoding="utf-8")
    assert reported(process, "second") == {"second"}


def test_what_is_no_folder_is_told(tmp_path, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["watch", str(tmp_path / "missing")])
    assert stopped.value.code == 2
    assert "is no folder" in capsys.readouterr().err
