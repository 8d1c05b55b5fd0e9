"""Many documents from the command line: tables, and one report."""

import pypdf
import pytest
from stories import write_stories

from analysis.cli import main


@pytest.fixture
def run(capsys):
    def run_command(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main([str(argument) for argument in arguments])
        output = capsys.readouterr()
        return stopped.value.code, output.out, output.err

    return run_command


def test_tables_then_a_report_of_them(run, tmp_path):
    folder = write_stories(tmp_path / "press", 4)
    (folder / "empty.md").write_text("", encoding="utf-8")
    status, out, err = run("analyse", folder, "--out", tmp_path / "tables")
    assert status == 1
    assert "4 documents" in out
    assert "empty.md" in err
    status, out, _ = run("corpus", tmp_path / "tables", "--out", tmp_path / "out", "--checked", "1")
    assert status == 0
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out.strip()).pages)
    assert "press: 4 documents" in text
    assert "empty.md" in text
    assert (tmp_path / "out" / "press" / "data" / "near-duplicates.csv").is_file()


def test_one_document_without_dates_places_or_claims_is_a_report_too(run, tmp_path):
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "a.txt").write_text("It rained.", encoding="utf-8")
    status, out, _ = run("corpus", tmp_path / "press", "--out", tmp_path / "out")
    assert status == 0
    assert out.strip().endswith("report.pdf")


def test_a_folder_that_is_not_there_is_wrong_usage(run, tmp_path):
    status, _, err = run("corpus", tmp_path / "missing", "--out", tmp_path / "out")
    assert status == 2
    assert "no such file or folder" in err
