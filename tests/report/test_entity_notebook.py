"""The notebook on entities, run on a document of the user's and with a file for the review."""

import nbformat

from analysis.report import build_report


def test_it_reports_on_the_document_that_is_given(tmp_path):
    story = tmp_path / "story.txt"
    told = "Anna Smith met Carlo Rossi and Angela Merkel in Oslo. Anna Smith left Oslo."
    story.write_text(told, encoding="utf-8")
    note = tmp_path / "note.txt"
    note.write_text("Carlo Rosssi signed the paper.", encoding="utf-8")
    report = build_report(story, evidence=[note], notebook="entities", out=tmp_path / "out")
    notebook = nbformat.read(report.folder / "report.ipynb", as_version=4)
    outputs = [str(output.get("data", "")) for cell in notebook.cells for output in cell.get("outputs", ())]
    shown = "".join(outputs)
    assert sum("image/svg+xml" in output for output in outputs) == 2
    assert "Anna Smith" in shown
    assert "Turkey" not in shown
    assert "Carlo Rosssi" in shown
    assert report.pdf.read_bytes().startswith(b"%PDF")
    assert (report.folder / "data" / "entities.csv").is_file()
