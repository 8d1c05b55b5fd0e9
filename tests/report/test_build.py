"""One document to one report: whole, repeatable, or not there at all."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pypdf
import pytest

from analysis import build_report, build_reports
from analysis.document import slug
from analysis.errors import DocumentError, ReportError
from analysis.report.naming import report_names

STORY = """---
title: Ferry sold
published: 2023-03-08
source: Coast Daily
---
The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3.
Vila Nova bought the Aurora in 2015.
"""
NOTE = """---
title: The Aurora changes hands
published: 2023-03-02
source: Gazette
---
The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 1.
"""


@pytest.fixture
def desk(tmp_path):
    for folder, name, text in (("documents", "ferry.md", STORY), ("evidence", "note.md", NOTE)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def build(desk, **options):
    options = {"evidence": [desk / "evidence"], "out": desk / "out"} | options
    return build_report(desk / "documents" / "ferry.md", **options)


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages).split())


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A report made once, for the tests that only look at it."""
    desk = tmp_path_factory.mktemp("desk")
    for folder, name, text in (("documents", "ferry.md", STORY), ("evidence", "note.md", NOTE)):
        (desk / folder).mkdir()
        (desk / folder / name).write_text(text, encoding="utf-8")
    return desk, build(desk)


def test_the_pdf_says_who_when_and_which_claims(made):
    _, report = made
    text = text_of(report.pdf)
    for words in (
        "Ferry sold",
        "Coast Daily",
        "Vila Nova",
        "Norsea Shipping",
        "3 March 2023",
        "CONTRADICTED",
    ):
        assert words in text
    assert "sold the ferry Aurora to Norsea Shipping AS on March 1." in text


def test_the_pdf_is_tagged_titled_and_has_a_language(made):
    catalog = pypdf.PdfReader(made[1].pdf).trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"].startswith("en")
    assert pypdf.PdfReader(made[1].pdf).metadata.title == "Ferry sold"


def test_no_code_is_printed(made):
    assert "sections." not in text_of(made[1].pdf)


def test_everything_else_is_beside_it(made):
    _, report = made
    names = {
        path.relative_to(report.folder).as_posix() for path in report.folder.rglob("*") if path.is_file()
    }
    assert {"report.pdf", "report.ipynb", "manifest.json", "data/claims.csv", "data/entities.csv"} <= names
    manifest = json.loads((report.folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["status"] == "complete"
    assert {file["name"] for file in manifest["inputs"]} == {"report.ipynb", "ferry.md", "note.md"}


def test_the_same_inputs_give_the_same_bytes(made):
    desk, report = made
    again = build(desk, out=desk / "elsewhere", formats=("pdf",))
    assert again.pdf.read_bytes() == report.pdf.read_bytes()


def test_what_is_unchanged_is_left_alone_until_something_changes(made):
    desk, report = made
    before = report.pdf.stat().st_mtime_ns
    assert build(desk).unchanged
    assert report.pdf.stat().st_mtime_ns == before
    (desk / "evidence" / "second.md").write_text("The Aurora is a ferry.", encoding="utf-8")
    assert not build(desk).unchanged
    (desk / "evidence" / "second.md").unlink()


def test_nbconvert_makes_the_same_kind_of_pdf(made, tmp_path):
    _, report = made
    command = [
        sys.executable,
        "-m",
        "nbconvert",
        "--to",
        "docbrief-pdf",
        "--output-dir",
        tmp_path,
        report.folder / "report.ipynb",
    ]
    subprocess.run(command, check=True, capture_output=True)
    assert "Ferry sold" in text_of(tmp_path / "report.pdf")


def failing_notebook(desk, source="raise ValueError('no such ferry')"):
    template = nbformat.v4.new_notebook()
    cell = nbformat.v4.new_code_cell
    template.cells = [
        cell("document: str = ''", metadata={"tags": ["parameters"]}),
        cell("print('so far')"),
        cell(source),
    ]
    path = desk / "broken.ipynb"
    nbformat.write(template, path)
    return path


def test_a_notebook_that_fails_leaves_itself_up_to_the_cell_and_names_it(desk):
    with pytest.raises(
        ReportError,
        match=r"broken\.ipynb: cell 4, `raise ValueError.*`, failed \(ValueError: no such ferry\)",
    ):
        build(desk, notebook=failing_notebook(desk))
    folder = desk / "out" / "ferry"
    assert not (folder / "report.pdf").exists()
    executed = nbformat.read(folder / "report.ipynb", as_version=4)
    assert any("so far" in str(cell.get("outputs")) for cell in executed.cells)
    assert json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["status"] == "failed"
    assert [path.name for path in (desk / "out").iterdir()] == ["ferry"]


def test_a_failure_is_tried_again(desk):
    with pytest.raises(ReportError):
        build(desk, notebook=failing_notebook(desk))
    assert not build(desk, formats=("csv",)).unchanged


@pytest.mark.parametrize("name", ["nonsense", "elsewhere/report", "report.ipynb"])
def test_an_unknown_notebook_names_the_known_ones(desk, name):
    with pytest.raises(ReportError, match=r"one of: .*report"):
        build(desk, notebook=name)


@pytest.mark.parametrize("text", ["", "{}", '{"cells": 3}', '{"cells": [{}]}'])
def test_what_is_no_notebook_is_refused_before_it_runs(desk, text):
    (desk / "notes.ipynb").write_text(text, encoding="utf-8")
    with pytest.raises(ReportError, match=r"notes\.ipynb: is not a notebook"):
        build(desk, notebook=desk / "notes.ipynb")
    assert not (desk / "out").exists()


def test_an_output_folder_that_cannot_be_written_is_named(desk):
    (desk / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(ReportError, match="cannot write there"):
        build(desk, out=desk / "file")


def test_one_bad_document_does_not_stop_the_others(desk):
    (desk / "documents" / "empty.md").write_text("", encoding="utf-8")
    (desk / "documents" / "second.txt").write_text("Vila Nova bought the Aurora in 2015.", encoding="utf-8")
    result = build_reports([desk / "documents"], out=desk / "out", formats=("csv",), jobs=2)
    assert [report.doc_id for report in result.reports] == ["ferry", "second"]
    (failure,) = result.failures.values()
    assert isinstance(failure, DocumentError)
    assert sorted(path.name for path in (desk / "out").iterdir()) == ["batch.json", "ferry", "second"]


def test_two_documents_with_one_name_get_the_names_of_their_folders(desk):
    (desk / "documents" / "more").mkdir()
    (desk / "documents" / "more" / "Ferry.txt").write_text("Another ferry.", encoding="utf-8")
    result = build_reports([desk / "documents"], out=desk / "out", formats=("csv",))
    assert [report.doc_id for report in result.reports] == ["documents-ferry", "more-ferry"]
    (desk / "names.txt").write_text("Norsea Shipping\n", encoding="utf-8")
    result = build_reports([desk / "documents"], out=desk / "hidden", redact=desk / "names.txt")
    assert ["rename it" in str(reason) for reason in result.failures.values()] == [True, True]


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a/x.md", "b/y.md"], ["x", "y"]),
        (["one/a/x.md", "two/a/x.md"], ["one-a-x", "two-a-x"]),
        (["a/x.md", "a/x.txt", "b/x.md"], ["x-md", "x-txt", "x"]),
        (["a/x y.md", "a/x-y.md"], ["x-y-md-1", "x-y-md-2"]),
        (["a-x.md", "a/x.md", "b/x.md"], ["inbox-a-x-1", "inbox-a-x-2", "b-x"]),
    ],
)
def test_no_two_reports_have_one_name(paths, names):
    documents = {Path("/inbox") / path: slug(Path(path).stem) for path in paths}
    assert list(report_names(documents).values()) == names


def test_the_report_of_another_document_is_not_replaced(desk):
    build(desk, formats=("csv",))
    (desk / "ferry.txt").write_text("Another ferry.", encoding="utf-8")
    with pytest.raises(ReportError, match=r"is the report of .*documents.ferry\.md"):
        build_report(desk / "ferry.txt", out=desk / "out", formats=("csv",))
    (desk / "documents" / "ferry.md").unlink()
    assert not build_report(desk / "ferry.txt", out=desk / "out", formats=("csv",)).unchanged


def test_a_report_that_is_there_stays_when_the_next_one_fails(desk):
    report = build(desk)
    before = report.pdf.read_bytes()
    with pytest.raises(ReportError, match=r"ferry\.md: broken\.ipynb: cell 4.*out.ferry.failed\.ipynb"):
        build(desk, notebook=failing_notebook(desk))
    assert report.pdf.read_bytes() == before
    assert "so far" in (report.folder / "failed.ipynb").read_text(encoding="utf-8")
    assert build(desk).unchanged
    assert not (report.folder / "failed.ipynb").exists()


def record_of(desk):
    record = json.loads((desk / "out" / "batch.json").read_text(encoding="utf-8"))
    return record["status"], {Path(row["document"]).name: row["status"] for row in record["documents"]}


def test_the_record_of_a_batch_is_up_to_date_while_it_runs(desk):
    (desk / "documents" / "second.txt").write_text("Vila Nova bought the Aurora in 2015.", encoding="utf-8")
    seen = {}
    build_reports(
        [desk / "documents"],
        out=desk / "out",
        formats=("csv",),
        on_stage=lambda path, stage: seen.update({(path.name, stage): record_of(desk)}),
    )
    assert seen["ferry.md", "reading"] == ("running", {"ferry.md": "waiting", "second.txt": "waiting"})
    assert seen["second.txt", "reading"] == ("running", {"ferry.md": "made", "second.txt": "waiting"})
    assert record_of(desk) == ("complete", {"ferry.md": "made", "second.txt": "made"})


def test_what_failed_is_made_as_in_the_batch_and_the_record_keeps_the_others(desk):
    bad = desk / "documents" / "second.txt"
    bad.write_text("", encoding="utf-8")
    options = {"out": desk / "out", "formats": ("csv",)}
    build_reports([desk / "documents"], **options)
    bad.write_text("Vila Nova bought the Aurora in 2015.", encoding="utf-8")
    (report,) = build_reports([desk / "documents"], retry_failed=True, **options).reports
    assert record_of(desk) == ("complete", {"ferry.md": "made", "second.txt": "made"})
    manifest = json.loads((report.folder / "manifest.json").read_text(encoding="utf-8"))
    assert "ferry.md" in {file["name"] for file in manifest["inputs"]}
    with pytest.raises(ReportError, match="none of these documents failed"):
        build_reports([desk / "documents"], retry_failed=True, **options)


def test_a_pdf_that_was_deleted_is_made_again(made):
    desk, report = made
    report.pdf.unlink()
    assert not build(desk).unchanged
    assert report.pdf.is_file()


def test_our_notebooks_are_found_by_name():
    from analysis.report.notebook import find_notebook

    assert find_notebook("report") == Path(__file__).parents[2] / "notebooks" / "report.ipynb"


def test_a_folder_that_is_no_report_is_never_replaced(desk):
    precious = desk / "out" / "ferry"
    precious.mkdir(parents=True)
    (precious / "notes.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(ReportError, match="is there already and is no report"):
        build(desk, formats=("csv",))
    assert (precious / "notes.txt").read_text(encoding="utf-8") == "years of work"
    assert [path.name for path in (desk / "out").iterdir()] == ["ferry"]


def test_a_notebook_that_wants_a_kernel_which_is_not_here_says_so(desk):
    path = failing_notebook(desk)
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata["kernelspec"] = {"name": "no-such-kernel", "display_name": "x", "language": "python"}
    nbformat.write(notebook, path)
    with pytest.raises(ReportError, match="no-such-kernel"):
        build(desk, notebook=path)


def test_every_figure_is_a_file_with_its_table_beside_it(made):
    _, report = made
    figures = report.folder / "figures"
    pictures = {path.stem for path in figures.glob("*.svg")}
    assert pictures == {path.stem for path in figures.glob("*.csv")} == {"mentions", "timeline"}
    assert (figures / "timeline.svg").read_text(encoding="utf-8").lstrip().startswith("<?xml")
    assert "3 March 2023" in (figures / "timeline.csv").read_text(encoding="utf-8-sig")


def test_a_document_without_dates_has_no_figures_and_is_whole(desk):
    plain = desk / "documents" / "plain.txt"
    plain.write_text("The ferry is white.", encoding="utf-8")
    report = build_report(plain, out=desk / "out")
    assert not (report.folder / "figures").exists()
    assert build_report(plain, out=desk / "out").unchanged


def test_a_file_that_was_deleted_is_made_again(made):
    desk, report = made
    (report.folder / "data" / "claims.csv").unlink()
    assert not build(desk).unchanged
    assert (report.folder / "data" / "claims.csv").is_file()


def test_a_page_and_a_message_are_made_when_asked_for(desk):
    report = build(desk, formats=("html", "eml"))
    assert "Norsea Shipping" in (report.folder / "report.html").read_text(encoding="utf-8")
    assert b"ferry.pdf" in (report.folder / "report.eml").read_bytes()
    assert not report.pdf.exists()


def test_a_story_told_anew_under_the_same_name_says_what_changed(desk):
    build(desk, formats=("csv",))
    story = desk / "documents" / "ferry.md"
    story.write_text(STORY.replace("March 3", "March 5"), encoding="utf-8")
    assert "re-dated" in (build(desk, formats=("csv",)).folder / "report.ipynb").read_text(encoding="utf-8")
    again = build(desk, formats=("csv",), force=True).folder / "report.ipynb"
    assert "Nothing has changed since the last report of this document." in again.read_text(encoding="utf-8")
