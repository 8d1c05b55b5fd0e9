"""Many documents to tables on disk: whole batches, resumable, nothing lost."""

import signal
import subprocess
import sys
import time

import pyarrow.parquet as pq
import pytest
from stories import write_stories

from analysis import read_document
from analysis.corpus import analyse as module
from analysis.corpus.analyse import analyse_folder
from analysis.corpus.manifest import CorpusManifest
from analysis.corpus.partition import partitions
from analysis.corpus.schema import SCHEMAS
from analysis.errors import CorpusError, DocumentError
from analysis.lock import Lock


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write_stories(tmp_path_factory.mktemp("archive") / "stories", 12)


@pytest.fixture(scope="module")
def corpus(archive, tmp_path_factory):
    out = tmp_path_factory.mktemp("corpus")
    analyse_folder(archive, out, batch=5)
    return out


def table(corpus, name):
    return [
        row for folder in partitions(corpus) for row in pq.read_table(folder / f"{name}.parquet").to_pylist()
    ]


def content(corpus):
    """Every row of every table, whatever batch it is in."""
    return {name: sorted(map(repr, table(corpus, name))) for name in SCHEMAS}


def copy_of(archive, tmp_path):
    folder = tmp_path / "copy"
    folder.mkdir()
    for path in archive.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_every_document_is_in_it_once(archive, corpus):
    assert sorted(row["path"] for row in table(corpus, "documents")) == sorted(
        path.name for path in archive.iterdir()
    )
    assert CorpusManifest.read(corpus).documents == 12
    assert [len(pq.read_table(folder / "documents.parquet")) for folder in partitions(corpus)].count(5) == 2


@pytest.mark.parametrize("name", [name for name in SCHEMAS if name != "documents"])
def test_every_row_points_at_its_text(corpus, name):
    text_of = {row["doc_id"]: row["text"] for row in table(corpus, "documents")}
    rows = table(corpus, name)
    assert rows
    assert all(text_of[row["doc_id"]][row["start"] : row["end"]] == row["text"] for row in rows)


def test_it_finds_what_the_analysis_of_single_documents_finds(archive, corpus):
    from analysis import analyse

    path = sorted(archive.iterdir())[3]
    alone = analyse(read_document(path))
    found = {
        name: [row for row in table(corpus, name) if row["doc_id"] == alone.docs[0].doc_id]
        for name in ("mentions", "times", "claims")
    }
    for name, rows in found.items():
        columns = ["start", "end", "text"] + (["entity_id"] if name == "mentions" else [])
        assert [[row[column] for column in columns] for row in rows] == getattr(alone, name)[
            columns
        ].values.tolist()


def test_what_is_unchanged_is_left_alone(archive, corpus, monkeypatch):
    monkeypatch.setattr(module, "_analyse_batch", lambda *_: pytest.fail("analysed again"))
    assert analyse_folder(archive, corpus).documents == 12


def test_a_changed_a_new_and_a_removed_document_are_noticed(archive, tmp_path):
    folder = copy_of(archive, tmp_path)
    analyse_folder(folder, tmp_path / "out", batch=5)
    first, second, *_ = sorted(folder.iterdir())
    first.write_text("The council of Vila Nova sold the ferry on 3 March 2021.", encoding="utf-8")
    second.unlink()
    (folder / "zz.txt").write_text("Norsea Shipping bought the ferry in 2015.", encoding="utf-8")
    analyse_folder(folder, tmp_path / "out", batch=5)
    analyse_folder(folder, tmp_path / "anew", batch=5)
    assert content(tmp_path / "out") == content(tmp_path / "anew")


def test_several_processes_write_the_same_rows(archive, corpus, tmp_path):
    seen = []
    analyse_folder(archive, tmp_path, jobs=2, batch=3, on_documents=lambda *progress: seen.append(progress))
    assert content(tmp_path) == content(corpus)
    assert seen[-1] == (12, 12)


def test_documents_that_fail_are_named_and_tried_again(archive, tmp_path):
    folder = copy_of(archive, tmp_path)
    (folder / "broken.md").write_bytes(b"")
    record = analyse_folder(folder, tmp_path / "out")
    assert record.documents == 12
    assert "empty" in record.failures["broken.md"]
    (folder / "broken.md").write_text("The ferry was sold in 2015.", encoding="utf-8")
    assert analyse_folder(folder, tmp_path / "out").failures == {}


def test_a_document_that_kills_its_process_is_the_only_one_lost(tmp_path, archive, monkeypatch):
    folder = copy_of(archive, tmp_path)
    (folder / "deadly.md").write_text("This one kills. " * 3, encoding="utf-8")
    script = (
        "import os, signal\n"
        "from analysis.corpus import analyse as module\n"
        "rows_of = module.rows_of\n"
        "def deadly(source, doc):\n"
        "    if 'kills' in doc.text: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return rows_of(source, doc)\n"
        "module.rows_of = deadly\n"
        "if __name__ == '__main__':\n"
        "    import sys\n"
        "    record = module.analyse_folder(sys.argv[1], sys.argv[2], jobs=2, batch=4)\n"
        "    print(record.documents, *record.failures)\n"
    )
    (tmp_path / "run.py").write_text(script, encoding="utf-8")
    command = [sys.executable, tmp_path / "run.py", folder, tmp_path / "out"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["12", "deadly.md"]


def test_a_run_that_was_killed_goes_on_where_it_stopped(archive, corpus, tmp_path):
    command = [sys.executable, "-c", _ANALYSE, archive, tmp_path / "out"]
    process = subprocess.Popen(command)
    while len(partitions(tmp_path / "out")) < 2 and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = {folder.name: folder.stat().st_mtime_ns for folder in partitions(tmp_path / "out")}
    analyse_folder(archive, tmp_path / "out", batch=2)
    assert content(tmp_path / "out") == content(corpus)
    assert kept.items() <= {f.name: f.stat().st_mtime_ns for f in partitions(tmp_path / "out")}.items()
    assert not list((tmp_path / "out").glob(".*"))


_ANALYSE = (
    "import sys; from analysis.corpus.analyse import analyse_folder; analyse_folder(*sys.argv[1:], batch=2)"
)


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path):
    for place in ("north", "south"):
        (tmp_path / "in" / place).mkdir(parents=True)
        (tmp_path / "in" / place / "index.md").write_text(f"A ferry in the {place}.", encoding="utf-8")
    analyse_folder(tmp_path / "in", tmp_path / "out")
    assert {row["doc_id"] for row in table(tmp_path / "out", "documents")} == {"index", "south-index"}


def test_a_folder_that_is_no_corpus_is_left_alone(archive, tmp_path):
    (tmp_path / "notes.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(CorpusError, match="is no corpus"):
        analyse_folder(archive, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_folder_that_another_process_writes_is_refused(archive, corpus):
    lock = Lock(corpus / module.LOCK)
    assert lock.take()
    with pytest.raises(CorpusError, match="another process"):
        analyse_folder(archive, corpus)
    lock.release()
    assert analyse_folder(archive, corpus).documents == 12


def test_a_folder_without_documents_says_so(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(DocumentError, match="no documents"):
        analyse_folder(tmp_path / "empty", tmp_path / "out")


def test_names_in_a_document_are_only_data(tmp_path):
    hostile = "'); DROP TABLE documents; --"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(f"---\ntitle: {hostile!r}\n---\nA ferry.", encoding="utf-8")
    analyse_folder(tmp_path / "in", tmp_path / "out")
    assert table(tmp_path / "out", "documents")[0]["title"] == hostile
