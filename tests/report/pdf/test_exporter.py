"""The PDF as a reader, a screen reader and an archive meet it."""

from __future__ import annotations

import base64
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_output

from analysis.errors import ReportError
from analysis.report.pdf import fonts
from analysis.report.pdf.compile import compile_pdf
from analysis.report.pdf.exporter import PDFExporter, TypstExporter, notebook_to_pdf

from .notebooks import SVG, display, html, markdown, notebook, page_texts, pdf_of, printed, read, stream

ABOUT = {
    "title": "Ignored where there is a heading",
    "source": "Kestrel Gazette",
    "published": "2022-10-20",
    "sha256": "0123456789abcdef" * 4,
    "doc_id": "kestrel-visit",
}


def alt_texts(pdf: bytes) -> list[str]:
    return [str(node["/Alt"]) for node in structure(pdf) if "/Alt" in node]


def structure(pdf: bytes) -> list[dict]:
    """Every element of the structure tree, in order."""
    found, queue = [], [read(pdf).trailer["/Root"]["/StructTreeRoot"]]
    while queue:
        node = queue.pop(0)
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, dict):
            found.append(node)
            kids = node.get("/K", [])
            kids = kids.get_object() if hasattr(kids, "get_object") else kids
            queue = (list(kids) if isinstance(kids, list) else [kids]) + queue
    return found


def roles(pdf: bytes) -> list[str]:
    return [str(node["/S"]) for node in structure(pdf) if "/S" in node]


def test_declares_both_standards_title_language_and_author() -> None:
    pdf = read(pdf_of(markdown("# The visit"), docbrief=ABOUT))
    root = pdf.trailer["/Root"]
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert root["/Lang"] == "en"
    assert pdf.metadata.title == "The visit"
    assert pdf.metadata.author == "docbrief"


def test_first_heading_is_the_title_and_stands_once() -> None:
    text = page_texts(markdown("# The visit\n\n## Part\n\nprose"), docbrief=ABOUT)[0]
    assert text.count("The visit") == 1
    order = [text.index(part) for part in ("The visit", "Kestrel Gazette", "20 October 2022", "Part")]
    assert order == sorted(order)


def test_footer_identifies_the_document_and_counts_pages() -> None:
    pages = page_texts(markdown("# T"), html("<p>x</p>" * 120), docbrief=ABOUT)
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert "kestrel-visit" in page
        assert "0123456789ab" in page
        assert "2022-10-20" in page
        assert f"{number} / {len(pages)}" in page


def test_parameters_of_papermill_stand_in_for_the_metadata() -> None:
    assert "by-papermill" in printed(markdown("x"), papermill={"parameters": {"doc_id": "by-papermill"}})


def test_headings_make_an_outline_without_gaps() -> None:
    pdf = pdf_of(markdown("# T\n\n#### Deep first\n\n## Wide\n\n##### Deeper\n\n# Second"))
    first, second, inner, third = read(pdf).outline
    assert [first.title, second.title, inner[0].title, third.title] == [
        "Deep first",
        "Wide",
        "Deeper",
        "Second",
    ]


def test_every_figure_has_alternative_text() -> None:
    told = display({"image/svg+xml": SVG}, {"image/svg+xml": {"alt": "A blue bar", "caption": "One bar"}})
    flat = display({"image/svg+xml": SVG}, {"alt": "A flat bar"})
    pdf = pdf_of(told, flat, display({"image/svg+xml": SVG}))
    texts = alt_texts(pdf)
    assert {"A blue bar", "A flat bar", "Figure without a description"} <= set(texts)
    assert "Figure 1 One bar" in " ".join(read(pdf).pages[0].extract_text().split()).replace("\xa0", " ")


def test_tables_have_header_cells_and_captions() -> None:
    source = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    pdf = pdf_of(display({"text/html": source}, {"text/html": {"caption": "Counts"}}))
    assert {"/Table", "/TH", "/TD"} <= set(roles(pdf))
    assert "Table 1 Counts" in " ".join(read(pdf).pages[0].extract_text().split()).replace("\xa0", " ")


def test_figures_stay_vectors() -> None:
    pdf = read(pdf_of(display({"image/svg+xml": SVG, "image/png": "AAAA"})))
    assert not [image.name for image in pdf.pages[0].images]


def test_a_broken_picture_is_named_and_the_rest_is_printed() -> None:
    text = printed(
        display({"image/svg+xml": "<svg"}), display({"image/png": "bm90IGEgcG5n"}), markdown("the rest")
    )
    assert text.count("could not be read") == 2
    assert "the rest" in text


def test_svg_entities_and_files_are_not_followed() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "boom">]>' + SVG.replace("</svg>", "<text>&a;</text></svg>")
    reader = SVG.replace("</svg>", '<image href="/etc/passwd" width="9" height="9"/></svg>')
    assert "could not be read" in printed(display({"image/svg+xml": bomb}))
    assert "root:" not in printed(display({"image/svg+xml": reader}))


def test_attached_pictures_of_markdown_cells() -> None:
    cell = markdown(
        "![Our chart](attachment:my%20chart.svg)",
        attachments={"my chart.svg": {"image/svg+xml": SVG}},
    )
    assert "Our chart" in alt_texts(pdf_of(cell))


def test_remote_pictures_are_not_fetched() -> None:
    assert "picture not included: a map" in printed(markdown("![a map](https://example.org/map.png)"))


def test_code_is_hidden_and_outputs_shown() -> None:
    text = printed(
        html("<p>shown</p>"), stream("printed line"), display({"text/markdown": "**marked** down"})
    )
    assert "secret_code" not in text
    assert "shown" in text
    assert "printed line" in text
    assert "marked down" in text


@pytest.mark.parametrize("tag", ["hide", "remove-cell", "parameters", "injected-parameters", "hide-output"])
def test_tagged_cells_are_not_printed(tag: str) -> None:
    text = printed(html("<p>withheld</p>", metadata={"tags": [tag]}), markdown("kept"))
    assert "withheld" not in text
    assert "kept" in text


def test_a_failed_cell_is_visible_without_its_traceback() -> None:
    error = new_output("error", ename="ValueError", evalue="no such date", traceback=["/home/x/file.py"])
    text = printed(new_code_cell("", outputs=[error]))
    assert "ValueError: no such date" in text
    assert "file.py" not in text


def test_quotes_cards_badges_and_definitions() -> None:
    text = printed(
        html(
            '<div class="card"><h3>Claim</h3>'
            '<span class="verdict not-enough-evidence">NOT_ENOUGH_EVIDENCE</span>'
            "<blockquote>He said <mark>“never”</mark> -- twice.<br><cite>Gazette</cite></blockquote></div>"
            "<dl><dt>Source</dt><dd>Gazette</dd></dl>"
            '<p class="screen-only">for the screen</p>'
        )
    )
    assert "Claim NOT_ENOUGH_EVIDENCE He said “never” -- twice. Gazette Source Gazette" in text
    assert "for the screen" not in text


def test_small_cards_stand_side_by_side() -> None:
    card = '<div class="card"><h3>Card {}</h3><dl><dt>Also written</dt><dd>Courier {}</dd></dl></div>'
    row = html(f'<div class="cards">{card.format(1, 1)}{card.format(2, 2)}</div>')
    lines = read(pdf_of(row)).pages[0].extract_text(extraction_mode="layout").splitlines()
    assert any("Card 1" in line and "Card 2" in line for line in lines)
    assert any("Courier 1" in line and "Courier 2" in line for line in lines)


def test_a_card_longer_than_a_page_is_not_cut() -> None:
    pages = page_texts(html('<div class="card">' + "".join(f"<p>line{n}</p>" for n in range(150)) + "</div>"))
    words = " ".join(pages).split()
    assert all(f"line{n}" in words for n in range(150))


def test_same_notebook_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = (markdown("# T"), display({"image/svg+xml": SVG}), html("<table><tr><td>1</table>"))
    dated = SVG.replace("</svg>", "<metadata><date>2024-01-01</date></metadata></svg>")
    first = notebook_to_pdf(notebook(*cells, docbrief=ABOUT))
    assert notebook_to_pdf(notebook(*cells, docbrief=ABOUT)) == first
    again = (cells[0], display({"image/svg+xml": dated}), cells[2])
    assert notebook_to_pdf(notebook(*again, docbrief=ABOUT)) == first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert notebook_to_pdf(notebook(*cells, docbrief=ABOUT)) != first


def test_the_date_is_the_documents_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = read(notebook_to_pdf(notebook(markdown("x"), docbrief=ABOUT))).metadata.creation_date
    assert (made.year, made.month, made.day) == (2022, 10, 20)
    unknown = read(notebook_to_pdf(notebook(markdown("x")))).metadata.creation_date
    assert unknown.year == 1970
    fixed = PDFExporter(timestamp=86400).from_notebook_node(notebook(markdown("x"), docbrief=ABOUT))[0]
    assert read(fixed).metadata.creation_date.day == 2


def test_what_typst_refuses_is_a_report_error() -> None:
    with pytest.raises(ReportError, match=r"Typst says: .*unclosed"):
        compile_pdf("#text(", {}, fonts.typst_fonts(), 0)


def test_the_compiler_reads_nothing_outside_its_folder() -> None:
    with pytest.raises(ReportError):
        compile_pdf('#read("/etc/passwd")', {}, fonts.typst_fonts(), 0)
    with pytest.raises(ReportError):
        compile_pdf('#read("../../../../../../etc/passwd")', {}, fonts.typst_fonts(), 0)


def test_typst_source_is_complete_with_its_pictures() -> None:
    source, resources = TypstExporter().from_notebook_node(notebook(display({"image/svg+xml": SVG})))
    (name,) = resources["outputs"]
    assert f'"{name}"' in source
    assert "#show: brief.with(" in source


def test_the_notebook_is_left_alone() -> None:
    ours = notebook(markdown("# T"), html("<p>x</p>", metadata={"tags": ["hide"]}))
    before = nbformat.writes(ours)
    notebook_to_pdf(ours)
    assert nbformat.writes(ours) == before


def test_fonts_are_loaded_once() -> None:
    assert fonts.typst_fonts() is fonts.typst_fonts()
    assert fonts.advances() is fonts.advances()


def test_nbconvert_on_the_command_line(tmp_path: Path) -> None:
    nbformat.write(
        notebook(markdown("# Shell\n\n" + base64.b64encode(b"x").decode())), tmp_path / "a b.ipynb"
    )
    done = subprocess.run(
        [sys.executable, "-m", "jupyter", "nbconvert", "--to", "docbrief-pdf", "a b.ipynb"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Shell" in read((tmp_path / "a b.pdf").read_bytes()).pages[0].extract_text()
