"""Links inside a report, the classes with a look of their own, and page numbers in the index."""

from __future__ import annotations

from pypdf import PdfReader

from analysis.report.pdf.exporter import notebook_to_pdf

from .notebooks import html, markdown, notebook, pdf_of, printed, read


def targets(pdf: PdfReader) -> list[tuple[int, int]]:
    """The page of each inner link and the page that it leads to, from 1."""
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(pdf.pages, 1)}
    found = []
    for number, page in enumerate(pdf.pages, 1):
        for note in page.get("/Annots") or ():
            action = note.get_object()
            goal = action.get("/Dest") or action.get("/A", {}).get("/D")
            goal = goal.get_object() if hasattr(goal, "get_object") else goal
            if isinstance(goal, list):
                found.append((number, numbers[goal[0].idnum]))
    return found


def test_a_link_leads_to_the_page_of_its_element_and_back() -> None:
    here = html('<p>See <a id="row" href="#words">C1</a></p>')
    filler = html("<p>filler</p>" * 90)
    there = html('<p>The <span id="words"></span>words <a href="#row">C1</a></p>')
    pdf = read(pdf_of(here, filler, there))
    last = len(pdf.pages)
    assert last > 1
    assert set(targets(pdf)) == {(1, last), (last, 1)}


def test_a_link_that_leads_nowhere_is_its_words() -> None:
    source = '<p>See <a href="#nowhere">the table</a> and <a href="#">this</a></p>'
    assert "See the table and this" in printed(html(source))
    assert targets(read(pdf_of(html(source)))) == []


def test_two_elements_of_one_name_are_no_error() -> None:
    source = '<p id="x">one</p><p id="x">two</p><p><a href="#x">go</a></p>'
    assert len(targets(read(pdf_of(html(source))))) == 1


def test_a_name_in_a_table_head_that_is_printed_on_every_page() -> None:
    head = '<thead><tr><td><span id="x">Day</span></td><th><b id="y">Event</b></th></tr></thead>'
    rows = "<tr><td>1</td><td>a</td></tr>" * 120
    text = printed(
        html(f'<table>{head}{rows}</table><p><a href="#x">to the head</a> <a href="#y">and</a></p>')
    )
    assert "to the head and" in text


def test_hostile_names_of_elements() -> None:
    name = "a&quot;b#c)[]\\ $x"
    assert "go" in printed(html(f'<h2 id="{name}">Head</h2><p><a href="#{name}">go</a></p>'))


def test_thousands_of_ids_of_a_styled_table_are_left_alone() -> None:
    from analysis.report.pdf.exporter import TypstExporter

    cells = '<table><tr><td id="T_1_row0_col0">x</td></tr></table>'
    source, _ = TypstExporter().from_notebook_node(notebook(html(cells)))
    assert "T_1_row0" not in source


def test_the_index_prints_the_pages_of_its_links_each_once() -> None:
    names = '<span class="pages"><a href="#a">1</a> <a href="#b">2</a> <a href="#c">3</a></span>'
    cells = (
        html('<p><span id="a"></span>one <span id="b"></span>two</p>'),
        html("<p>filler</p>" * 90),
        html('<p id="c">three</p>'),
        html(f'<dl class="index"><dt>Aurora</dt><dd>{names}</dd></dl>'),
    )
    last = len(read(pdf_of(*cells)).pages)
    assert f"Aurora 1, {last}" in printed(*cells)


def test_columns_strips_and_panels_print_their_words() -> None:
    text = printed(
        html(
            '<div class="split"><div><p class="lead">Main words</p></div>'
            "<aside><p>Side words</p></aside></div>"
            '<ul class="strip"><li class="supported" data-share="3">3 supported</li>'
            '<li class="conflicting" data-share="x">0 conflicting</li></ul>'
            '<div class="panel"><dl><dt>Source</dt><dd>Gazette</dd></dl></div>'
            '<p>A <mark class="claim contradicted">claim</mark> of <mark class="date">2015</mark>'
            '<sup class="reference">C1</sup></p>'
        )
    )
    for words in ("Main words", "Side words", "3 supported", "0 conflicting", "Gazette", "A claim of 2015C1"):
        assert words in text


def test_pdfs_with_links_are_the_same_every_time() -> None:
    cells = (markdown("# T"), html('<p id="a">x <a href="#a">y</a></p>'))
    assert notebook_to_pdf(notebook(*cells)) == notebook_to_pdf(notebook(*cells))
