"""Documents and reports by URL: as with folders, and no trace of where the copies were."""

import json
import sys
from uuid import uuid4

import fsspec
import pytest

from analysis import build_reports
from analysis.cli import main
from analysis.errors import RemoteError, ReportError
from analysis.report.remote import Remote

STORY = "---\npublished: 2023-03-08\n---\nThe council of Vila Nova bought the Aurora in 2015."
NOTE = "The council of Vila Nova bought the ferry Aurora in 2016."


@pytest.fixture(params=["memory", "file"])
def base(request, tmp_path):
    """The URL of an empty folder, on two file systems."""
    return f"memory://{uuid4().hex}" if request.param == "memory" else (tmp_path / "there").as_uri()


@pytest.fixture
def memory():
    return f"memory://{uuid4().hex}"


def write(url, content):
    system, path = fsspec.url_to_fs(url)
    system.makedirs(system._parent(path), exist_ok=True)
    system.pipe_file(path, content if isinstance(content, bytes) else content.encode())
    return url


def read(url):
    system, path = fsspec.url_to_fs(url)
    return system.cat_file(path)


def listed(url):
    system, path = fsspec.url_to_fs(url)
    return sorted(name.removeprefix(f"{path}/") for name in system.find(path))


def made(base, **options):
    options = {"evidence": [f"{base}/notes"], "formats": ("csv",), **options}
    return build_reports([f"{base}/inbox"], out=f"{base}/reports", **options)


@pytest.fixture
def desk(base):
    write(f"{base}/inbox/ferry.md", STORY)
    write(f"{base}/notes/note.md", NOTE)
    return base


@pytest.fixture
def memory_desk(memory):
    write(f"{memory}/inbox/ferry.md", STORY)
    write(f"{memory}/notes/note.md", NOTE)
    return memory


def test_the_report_has_the_bytes_of_a_local_one_and_no_temporary_path(memory_desk, tmp_path):
    (tmp_path / "ferry.md").write_text(STORY, encoding="utf-8")
    (tmp_path / "note.md").write_text(NOTE, encoding="utf-8")
    here = build_reports(
        [tmp_path / "ferry.md"], evidence=[tmp_path / "note.md"], out=tmp_path / "out", formats=("pdf", "csv")
    ).reports[0]
    (there,) = made(memory_desk, formats=("pdf", "csv")).reports
    assert there.place("report.pdf") == f"{memory_desk}/reports/ferry/report.pdf"
    names = [path.relative_to(here.folder).as_posix() for path in here.folder.rglob("*") if path.is_file()]
    assert listed(f"{memory_desk}/reports/ferry") == sorted(names)
    for name in names:
        content = read(f"{memory_desk}/reports/ferry/{name}")
        assert b"docbrief-" not in content
        if name == "report.ipynb":
            assert f"{memory_desk}/inbox/ferry.md".encode() in content
            assert f"{memory_desk}/notes/note.md".encode() in content
        elif name != "manifest.json":
            assert content == (here.folder / name).read_bytes(), name
    ours, theirs = (
        json.loads(text)
        for text in (read(there.place("manifest.json")), (here.folder / "manifest.json").read_bytes())
    )
    assert ours["document"] == f"{memory_desk}/inbox/ferry.md"
    assert {**ours, "seconds": 0, "document": ""} == {**theirs, "seconds": 0, "document": ""}


def test_a_second_run_leaves_it_alone_and_a_changed_document_is_compared_with_the_report_before(desk):
    assert not made(desk).reports[0].unchanged
    before = read(f"{desk}/reports/ferry/manifest.json")
    assert made(desk).reports[0].unchanged
    assert read(f"{desk}/reports/ferry/manifest.json") == before
    write(f"{desk}/inbox/ferry.md", f"{STORY}\n\nThe Aurora carried 900 passengers in 2019.")
    assert not made(desk).reports[0].unchanged
    assert b"900 passengers" in read(f"{desk}/reports/ferry/data/claims.csv")
    assert b'previous = \\"' + f"{desk}/reports/ferry/data".encode() in read(
        f"{desk}/reports/ferry/report.ipynb"
    )


def test_one_that_fails_is_named_by_its_url_and_made_once_it_is_mended(memory_desk):
    write(f"{memory_desk}/inbox/empty.md", "")
    result = made(memory_desk, jobs=2)
    assert [report.doc_id for report in result.reports] == ["ferry"]
    assert list(result.failures) == [f"{memory_desk}/inbox/empty.md"]
    assert str(result.failures[f"{memory_desk}/inbox/empty.md"]).startswith(
        f"{memory_desk}/inbox/empty.md: the file is empty"
    )
    record = json.loads(read(f"{memory_desk}/reports/batch.json"))
    assert [row["document"] for row in record["documents"]] == [
        f"{memory_desk}/inbox/empty.md",
        f"{memory_desk}/inbox/ferry.md",
    ]
    assert "docbrief-" not in json.dumps(record)
    write(f"{memory_desk}/inbox/empty.md", STORY)
    again = made(memory_desk, retry_failed=True)
    assert [report.doc_id for report in again.reports] == ["empty"]


def test_a_notebook_that_fails_is_put_up_to_its_failure(memory, tmp_path):
    import nbformat

    cells = [
        nbformat.v4.new_code_cell("document = ''", metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell("raise ValueError(document)"),
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "broken.ipynb")
    write(f"{memory}/inbox/ferry.md", STORY)
    result = made(memory, evidence=[], notebook=tmp_path / "broken.ipynb")
    (failure,) = result.failures.values()
    assert f"{memory}/reports/ferry/report.ipynb" in str(failure)
    assert json.loads(read(f"{memory}/reports/ferry/manifest.json"))["status"] == "failed"
    for name in ("manifest.json", "report.ipynb"):
        assert f"{memory}/inbox/ferry.md".encode() in read(f"{memory}/reports/ferry/{name}")
        assert b"docbrief-" not in read(f"{memory}/reports/ferry/{name}")


def test_files_that_people_fill_in_come_by_url_too(memory, capsys):
    story = write(f"{memory}/ferry.md", STORY)
    overrides = write(
        f"{memory}/overrides.csv", "action,name,value,reason\nrename,Aurora,MV Aurora,as registered\n"
    )
    claims = write(f"{memory}/claims.csv", "text\nThe council bought the Aurora in 2014.\n")
    sources = write(f"{memory}/sources.csv", "file,reliability,credibility,note\nferry.md,B,2,\n")
    out = f"{memory}/reports"
    files = ["--overrides", overrides, "--claims", claims, "--sources", sources]
    with pytest.raises(SystemExit) as stopped:
        main(["report", story, "--out", out, "--format", "csv", *files])
    assert stopped.value.code == 0, capsys.readouterr().err
    assert capsys.readouterr().out == f"{out}/ferry\n"
    inputs = json.loads(read(f"{out}/ferry/manifest.json"))["inputs"]
    assert {"overrides.csv", "claims.csv", "sources.csv"} < {one["name"] for one in inputs}


def test_what_is_missing_is_one_line(memory, capsys, tmp_path, monkeypatch):
    story = write(f"{memory}/ferry.md", STORY)
    monkeypatch.setitem(sys.modules, "s3fs", None)
    out = ["--out", str(tmp_path / "out")]
    for arguments, message in (
        ([f"{memory}/nothing.md", *out], f"{memory}/nothing.md: no such file"),
        ([story, "--evidence", f"{memory}/none", *out], f"{memory}/none: no such file"),
        (["s3://bucket/inbox", *out], "pip install s3fs"),
        ([story, "--out", "s3://bucket/reports"], "pip install s3fs"),
        (["nonsense://a/b", *out], "nonsense"),
        (["ftp://me:secret@host/a.md", *out], "password"),
    ):
        with pytest.raises(SystemExit) as stopped:
            main(["report", *arguments])
        err = capsys.readouterr().err
        assert stopped.value.code == 2, arguments
        assert message in err
        assert err.startswith("docbrief: ")
        assert err.count("\n") == 1, err
        assert "secret" not in err
    assert not (tmp_path / "out").exists()


def test_a_broken_file_is_named_by_its_url(memory, capsys):
    story = write(f"{memory}/ferry.md", STORY)
    overrides = write(f"{memory}/o.csv", "action,name,value,reason\nexplode,A,,\n")
    with pytest.raises(SystemExit) as stopped:
        main(["report", story, "--overrides", overrides, "--out", f"{memory}/reports"])
    err = capsys.readouterr().err
    assert stopped.value.code == 2
    assert "unknown action 'explode'" in err
    assert "docbrief-" not in err


def test_a_file_that_may_not_be_read_is_one_line(memory, monkeypatch):
    story = write(f"{memory}/ferry.md", STORY)

    def refuse(*_, **__):
        raise PermissionError("Access Denied")

    monkeypatch.setattr("fsspec.implementations.memory.MemoryFileSystem.get_file", refuse)
    with pytest.raises(RemoteError, match="no permission"):
        build_reports([story], out=f"{memory}/reports")


@pytest.mark.parametrize(
    "name", ["../../outside.md", "a/../../../outside.md", "back\\..\\outside.md", "a//b.md"]
)
def test_no_name_leads_out_of_the_folder(memory, tmp_path, name):
    system, path = fsspec.url_to_fs(f"{memory}/inbox")
    write(f"{memory}/inbox/ferry.md", STORY)
    system.store[f"{path}/{name}"] = system.store[f"{path}/ferry.md"]
    with pytest.raises(RemoteError, match="Rename it"):
        Remote(f"{memory}/inbox").fetch(tmp_path / "a" / "b")
    assert not list(tmp_path.rglob("outside*"))


def test_a_half_put_report_is_no_whole_one(memory_desk):
    made(memory_desk)
    manifest = f"{memory_desk}/reports/ferry/manifest.json"
    whole = read(manifest)
    write(manifest, whole.replace(b'"complete"', b'"unfinished"'))
    assert not made(memory_desk).reports[0].unchanged
    assert json.loads(read(manifest))["status"] == "complete"


def test_what_is_no_report_stays(memory):
    write(f"{memory}/inbox/ferry.md", STORY)
    mine = write(f"{memory}/reports/ferry/diary.txt", "mine")
    (failure,) = made(memory, evidence=[]).failures.values()
    assert "is no report" in str(failure)
    assert listed(f"{memory}/reports/ferry") == ["diary.txt"]
    assert read(mine) == b"mine"


def test_files_of_an_older_report_go_with_it(memory):
    write(f"{memory}/inbox/ferry.md", STORY)
    made(memory, evidence=[])
    made(memory, evidence=[], formats=("svg",))
    assert not [name for name in listed(f"{memory}/reports/ferry") if name.startswith("data/")]


def test_memory_is_of_one_process(memory):
    write(f"{memory}/inbox/ferry.md", STORY)
    with pytest.raises((RemoteError, ReportError), match="Leave out --scheduler"):
        made(memory, evidence=[], scheduler="tcp://127.0.0.1:1")
