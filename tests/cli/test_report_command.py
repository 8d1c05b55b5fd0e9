"""The command: one clear line for each thing that is wrong, and the right exit status."""

import os
import subprocess
import sys

import pytest


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.txt"
    path.write_text("The council of Vila Nova bought the Aurora in 2015.", encoding="utf-8")
    return path


def write(path, raw):
    path.write_bytes(raw)
    return path


def test_letters_that_no_font_has_are_told_with_the_package_that_has_them(run, tmp_path):
    story = write(tmp_path / "story.txt", "Anna Smith met 王毅 in Oslo.".encode())
    status, out, err = run("report", story, "--out", tmp_path / "out")
    assert (status, "report.pdf" in out) == (0, True)
    assert "2 characters without a glyph" in err
    assert "fonts-noto-cjk" in err


def test_wrong_usage_is_one_line_and_status_2(run, tmp_path, good):
    (tmp_path / "none").mkdir()
    (tmp_path / "file").write_text("x", encoding="utf-8")
    bad_overrides = write(tmp_path / "o.csv", b"action,name,value,reason\nexplode,A,,\n")
    notebook = write(tmp_path / "empty.ipynb", b"{}")
    out = ("--out", tmp_path / "out")
    for arguments, message in (
        (("report", tmp_path / "missing.txt", *out), "missing.txt: no such file"),
        (("report", tmp_path / "none", *out), "no documents in this folder"),
        (("report", good, "--published", "last week", *out), "'last week' is not a date"),
        (("report", good, "--out", tmp_path / "file"), "cannot write there"),
        (("report", good, "--evidence", tmp_path / "missing", *out), "no such file or folder"),
        (("report", good, "--notebook", "nonsense", *out), "no such notebook"),
        (("report", good, "--notebook", good.parent / "o.csv", *out), "no such notebook"),
        (("report", good, "--notebook", notebook, *out), "is not a notebook"),
        (("report", good, "--timeout", "inf", *out), "no number of seconds"),
        (("report", good, "--format", "docx", *out), "'docx'"),
        (("report", good, "--overrides", bad_overrides, *out), "unknown action 'explode'"),
        (("report", *out), "PATH"),
        (("explode",), "explode"),
        (("reprot", good), "Is 'report' meant?"),
    ):
        status, _, err = run(*arguments)
        assert status == 2, arguments
        assert message in err
        assert err.startswith("docbrief: ")
        assert err.count("\n") == 1, err
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="forks are made on Linux only")
def test_where_nothing_can_be_forked_one_line_says_so(tmp_path, good):
    (tmp_path / "runtime" / "docbrief").mkdir(parents=True, mode=0o755)
    environment = os.environ | {"XDG_RUNTIME_DIR": str(tmp_path / "runtime")}
    command = [sys.executable, "-m", "analysis.cli", "report", good, "--out", tmp_path / "out"]
    done = subprocess.run(
        [*command, "--format", "csv"], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr.count("ordinary ones start") == 1
    assert "is not a folder that only you can enter" in done.stderr


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("binary.txt", b"\x7fELF\x00\x01\x02\x00", "binary file"),
        ("odd.txt", b"caf\x81 \x8d and more", "the encoding cannot be told"),
        ("story.pdf", b"%PDF-1.7", "cannot read .pdf"),
    ],
)
def test_a_document_that_fails_is_named_with_its_reason_and_status_1(run, tmp_path, name, raw, message):
    status, out, err = run("report", write(tmp_path / name, raw), "--out", tmp_path / "out")
    assert (status, out) == (1, "")
    assert name in err
    assert message in err
    assert err.count("\n") == 1
    assert not list((tmp_path / "out").iterdir())


def test_good_documents_are_made_beside_bad_ones(run, tmp_path, good):
    write(tmp_path / "bad.txt", b"")
    status, out, err = run("report", tmp_path, "--out", tmp_path / "out", "--format", "csv")
    assert status == 1
    assert out.strip().endswith("good")
    assert "bad.txt" in err
    assert (tmp_path / "out" / "good" / "data" / "claims.csv").is_file()


def test_help_and_version(run):
    status, out, _ = run("report", "--help")
    assert status == 0
    for option in (
        "--evidence",
        "--published",
        "--out",
        "--notebook",
        "--format",
        "--jobs",
        "--force",
        "--open",
    ):
        assert option in out
    assert run("--version")[0] == 0
    assert "report" in run("--help")[1]


def test_the_installed_command_makes_a_report(tmp_path, good):
    command = [sys.executable, "-m", "analysis.cli", "report", str(good), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "good" / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "Traceback" not in done.stderr
