"""A look of one's own, and the paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.errors import ReportError
from analysis.report.pdf import fonts
from analysis.report.pdf.exporter import PDFExporter, TypstExporter, notebook_to_pdf
from analysis.report.pdf.template import read_template

from .notebooks import SVG, html, markdown, notebook, read


@pytest.fixture
def look(tmp_path: Path) -> Path:
    """The example of a template: colours, a logo, and a font in its folder."""
    folder = tmp_path / "newsroom"
    (folder / "fonts").mkdir(parents=True)
    (folder / "template.toml").write_text(
        'logo = "logo.svg"\n[colours]\naccent = "#7a1f3d"\n[fonts]\ntext = "DejaVu Serif"\n'
    )
    (folder / "logo.svg").write_text(SVG)
    serif = fonts._matplotlib_fonts() / "DejaVuSerif.ttf"
    (folder / "fonts" / serif.name).write_bytes(serif.read_bytes())
    return folder


def families(pdf: bytes) -> str:
    return " ".join(
        str(font.get_object()["/BaseFont"])
        for page in read(pdf).pages
        for font in page["/Resources"].get("/Font", {}).values()
    )


def test_colours_logo_and_font_are_the_templates(look: Path) -> None:
    ours = notebook(markdown("# Title\n\nwords"))
    source, resources = TypstExporter(template=str(look)).from_notebook_node(ours)
    assert 'accent: "#7a1f3d"' in source
    assert any(content.startswith(b"<svg") for content in resources["outputs"].values())
    assert "DejaVuSerif" in families(notebook_to_pdf(ours, template=look))
    assert "DejaVuSerif" not in families(notebook_to_pdf(ours))


def test_the_same_template_gives_the_same_bytes(look: Path) -> None:
    ours = notebook(markdown("# Title"))
    assert notebook_to_pdf(ours, template=look) == notebook_to_pdf(ours, template=look)


def test_a_design_of_ones_own_takes_the_place_of_ours(look: Path) -> None:
    design = '#let brief(title: "", body, ..facts) = { set document(title: title); [My own design. ]; body }'
    (look / "brief.typ").write_text(design)
    source, _ = TypstExporter(template=str(look)).from_notebook_node(notebook())
    assert "My own design." in source
    assert "section-size" not in source


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("[colours]\naccent = 7", "is no colour"),
        ('[colours]\naccent = "#ffee00"', "too pale to read on white: its contrast is 1.2"),
        ('[colours]\npaper = "#000000"', r"\[colours\] takes accent, alarm"),
        ('logo = "missing.svg"', "is no logo"),
        ("size = 7", "'size' is not known"),
        ("not toml", "cannot be read"),
        ('[fonts]\ntext = "No Such Family"', "'No Such Family', which is neither in"),
    ],
)
def test_what_cannot_be_followed_is_told_in_one_line(look: Path, settings: str, message: str) -> None:
    (look / "template.toml").write_text(settings)
    with pytest.raises(ReportError, match=message) as failed:
        notebook_to_pdf(notebook(markdown("x")), template=look)
    assert "\n" not in str(failed.value)


def test_a_design_that_does_not_compile_is_told_with_its_file(look: Path) -> None:
    (look / "brief.typ").write_text(
        '#let brief(title: "", body, ..facts) = { set document(title: title; body'
    )
    with pytest.raises(ReportError, match=r"newsroom/brief\.typ: The PDF does not compile.*unclosed") as told:
        notebook_to_pdf(notebook(), template=look)
    assert "\n" not in str(told.value)


def test_a_folder_that_is_no_template_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"holds no template\.toml"):
        read_template(tmp_path)
    with pytest.raises(ReportError, match="is no folder"):
        read_template(tmp_path / "nowhere")


def test_what_the_template_holds_is_in_its_digest(look: Path) -> None:
    before = read_template(look).digest
    (look / "logo.svg").write_text(SVG.replace("120", "121"))
    assert read_template(look).digest != before


def test_letter_and_a4() -> None:
    table = "<table><tr>" + "".join(f"<td>column{n}</td>" for n in range(18)) + "</tr></table>"
    ours = notebook(markdown("words"), html(table))
    for paper, size in (("a4", (595, 842)), ("letter", (612, 792))):
        pages = read(notebook_to_pdf(ours, paper=paper)).pages
        sizes = {tuple(sorted((round(page.mediabox.width), round(page.mediabox.height)))) for page in pages}
        assert sizes == {size}


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(Exception, match="letter"):
        PDFExporter(paper="a5")
