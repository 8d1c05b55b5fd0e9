"""Many documents from the command line: tables, and one report."""

import subprocess
import sys

import pypdf
from stories import write_stories


def test_tables_then_a_report_of_them(run, tmp_path):
    folder = write_stories(tmp_path / "press", 4)
    (folder / "empty.md").write_text("", encoding="utf-8")
    status, out, err = run("analyse", folder, "--out", tmp_path / "tables")
    assert status == 1
    assert "4 documents" in out
    assert "empty.md" in err
    status, out, err = run("corpus", tmp_path / "tables", "--out", tmp_path / "out", "--checked", "1")
    assert status == 1
    assert "empty.md" in err
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out.strip()).pages)
    assert "4 documents from press" in text
    assert "empty.md" in text
    assert (tmp_path / "out" / "press" / "data" / "near-duplicates.csv").is_file()


def test_one_document_without_dates_places_or_claims_is_a_report_too(run, tmp_path):
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "a.txt").write_text("It rained.", encoding="utf-8")
    fixes = tmp_path / "fixes.csv"
    fixes.write_text("action,name,value\ndrop,Helen Marsh,\n", encoding="utf-8")
    status, out, err = run("corpus", tmp_path / "press", "--out", tmp_path / "out", "--overrides", fixes)
    assert status == 0
    assert "fixes.csv: row 2 matches nothing here: no 'Helen Marsh'" in err
    assert out.strip().endswith("report.pdf")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"press", "press-tables"}


def test_one_document_gives_its_title_and_a_date_that_is_not_1970(run, tmp_path):
    (tmp_path / "press").mkdir()
    text = "---\ntitle: Ferry sold\npublished: 2023-05-12\n---\nThe ferry was sold on 10 May 2023."
    (tmp_path / "press" / "a.md").write_text(text, encoding="utf-8")
    _, out, _ = run("corpus", tmp_path / "press", "--out", tmp_path / "out", "--format", "pdf")
    reader = pypdf.PdfReader(out.strip())
    assert reader.metadata.title == "Ferry sold"
    assert reader.metadata.creation_date.date().isoformat() == "2023-05-12"


def test_a_file_is_named_only_where_it_is_written(run, tmp_path):
    folder = write_stories(tmp_path / "press", 3)
    command = ("corpus", folder, "--out", tmp_path / "out", "--checked", "1")
    for formats, is_told in (("pdf", False), ("pdf,csv", True)):
        _, out, _ = run(*command, "--format", formats)
        reader = pypdf.PdfReader(out.strip())
        text = " ".join(page.extract_text() for page in reader.pages)
        assert ("data/documents.csv" in text) is is_told
        assert (tmp_path / "out" / "press" / "data" / "documents.csv").is_file() is is_told
        assert any(page.annotations for page in reader.pages)


def test_a_folder_that_is_not_there_is_wrong_usage(run, tmp_path):
    status, _, err = run("corpus", tmp_path / "missing", "--out", tmp_path / "out")
    assert status == 2
    assert "no such file or folder" in err


def test_it_is_left_alone_until_something_changes_and_made_anew_it_is_the_same(run, tmp_path):
    folder = write_stories(tmp_path / "press", 3)
    command = ("corpus", folder, "--out", tmp_path / "out", "--checked", "2")
    _, first, _ = run(*command)
    pdf = tmp_path / "out" / "press" / "report.pdf"
    made = pdf.read_bytes()
    _, again, _ = run(*command)
    assert "(unchanged)" not in first
    assert "(unchanged)" in again
    _, forced, _ = run(*command, "--force")
    assert "(unchanged)" not in forced
    assert pdf.read_bytes() == made
    story = next(folder.iterdir())
    story.write_text(story.read_text(encoding="utf-8").replace("million", "billion"), encoding="utf-8")
    assert "(unchanged)" not in run(*command)[1]


def test_claims_are_held_against_the_evidence_given(run, tmp_path):
    for name, day in (("press", 3), ("evidence", 1)):
        (tmp_path / name).mkdir()
        text = f"The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March {day}, 2023."
        (tmp_path / name / "note.md").write_text(f"---\nsource: {name}\n---\n{text}", encoding="utf-8")
    command = ("corpus", tmp_path / "press", "--out", tmp_path / "out", "--paper", "letter")
    _, out, _ = run(*command, "--evidence", tmp_path / "evidence")
    reader = pypdf.PdfReader(out.strip())
    assert "CONTRADICTED" in " ".join(page.extract_text() for page in reader.pages)
    assert float(reader.pages[0].mediabox.width) == 612


def test_a_template_that_is_none_is_wrong_usage(run, tmp_path):
    folder = write_stories(tmp_path / "press", 1)
    status, _, err = run("corpus", folder, "--out", tmp_path / "out", "--template", tmp_path / "missing")
    assert status == 2
    assert "missing" in err


def test_a_font_that_is_nowhere_is_told_before_anything_is_made(run, tmp_path):
    folder, look = write_stories(tmp_path / "press", 1), tmp_path / "look"
    look.mkdir()
    (look / "template.toml").write_text('[fonts]\ntext = "Nowhere Serif"\n', encoding="utf-8")
    status, _, err = run("corpus", folder, "--out", tmp_path / "out", "--template", look)
    assert status == 2
    assert "'Nowhere Serif'" in err
    assert not (tmp_path / "out").exists()


def test_the_command_itself_loads_nothing_that_the_report_needs():
    code = (
        "import sys, analysis.cli.corpus\n"
        "print(sorted({'pandas', 'matplotlib', 'spacy', 'papermill', 'duckdb'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
