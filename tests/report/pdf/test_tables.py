"""Tables: nothing cut, headers repeated, numbers to the right."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd
import typst
from bs4 import BeautifulSoup
from PIL import Image

from analysis.report.pdf import fonts
from analysis.report.pdf.exporter import TypstExporter
from analysis.report.pdf.grid import read_grid
from analysis.report.pdf.tables import fit
from analysis.report.pdf.typesetter import Typesetter

from .notebooks import html, notebook, page_texts, pdf_of, printed, read, squeezed, stream


def grid_of(source: str):
    return read_grid(BeautifulSoup(source, "html.parser").table)


def frame(rows: int, columns: int) -> str:
    return pd.DataFrame({f"column{c}": [f"r{r}c{c}" for r in range(rows)] for c in range(columns)}).to_html()


def test_four_hundred_rows_are_all_there_and_repeat_their_header() -> None:
    pages = page_texts(html(frame(400, 2)))
    assert all("column0" in page for page in pages)
    words = " ".join(pages).split()
    assert len(pages) > 5
    assert all(f"r{row}c1" in words for row in range(400))


def test_eighteen_columns_turn_the_page_and_are_all_there() -> None:
    pdf = read(pdf_of(html(frame(3, 18))))
    turned = [page for page in pdf.pages if page.mediabox.width > page.mediabox.height]
    text = squeezed(" ".join(page.extract_text() for page in turned))
    assert all(f"column{c}" in text and f"r2c{c}" in text for c in range(18))


def test_nothing_runs_into_the_margin(tmp_path: Path) -> None:
    word = "W" * 60
    wide = pd.DataFrame({f"c{c}": ["i" * 60, word] for c in range(7)}).to_html()
    cells = (html(f"<h2>{word}</h2><p>{word * 3}</p><pre>{word * 3}</pre>{wide}"), stream(word * 3))
    source, _ = TypstExporter().from_notebook_node(notebook(*cells))
    (tmp_path / "main.typ").write_text(source)
    compiler = typst.Compiler(str(tmp_path / "main.typ"), font_paths=fonts.typst_fonts())
    for page in compiler.compile(format="png", ppi=72):
        image = Image.open(io.BytesIO(page)).convert("L")
        margin = image.crop((image.width - 57, 0, image.width, image.height))  # 20 of the 22 mm
        assert margin.getextrema() == (255, 255)


def test_a_word_of_sixty_letters_is_whole() -> None:
    word = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauun"
    cells = "".join(f"<td>{word}</td>" for _ in range(4))
    text = squeezed(
        printed(html(f"<p>{word}</p><table><tr><th>a<th>b<th>c<th>d</tr><tr>{cells}</tr></table>"))
    )
    assert text.count(word) == 5


def test_an_unnamed_index_gets_a_header() -> None:
    assert "Row column0" in printed(html(frame(2, 1)))


def test_a_named_index_keeps_its_name_on_the_header_line() -> None:
    table = pd.DataFrame({"n": [1, 2]}, index=pd.Index(["a", "b"], name="letter"))
    assert "letter n a 1 b 2" in printed(html(table.to_html()))


def test_numbers_stand_right_and_words_left() -> None:

    table = pd.DataFrame({"name": ["x", "y"], "n": ["1,200", "7.5%"], "mixed": ["1", "one"]})
    source, _ = TypstExporter().from_notebook_node(notebook(html(table.to_html(index=False))))
    assert "align: (left, right, left,)" in source


def test_overlapping_and_endless_spans_are_mended() -> None:
    grid = grid_of(
        "<table><tr><td rowspan=99999999>a<td>b</tr><tr><td colspan=3>c</tr><tr><td rowspan=-1>d</tr></table>"
    )
    covered = [
        (cell.row + down, cell.column + right)
        for row in grid.rows
        for cell in row
        for down in range(cell.rowspan)
        for right in range(cell.colspan)
    ]
    assert len(covered) == len(set(covered)) == 3 * grid.n_columns


def test_a_table_in_a_card_never_turns_the_page() -> None:
    text = printed(html(f'<div class="card">{frame(2, 18)}</div>'))
    assert "r1c17" in squeezed(text)


def test_a_narrow_table_is_not_stretched() -> None:
    layout = fit(
        grid_of("<table><tr><th>a<th>b</tr><tr><td>1<td>2</tr></table>"),
        Typesetter(fonts.advances()),
        room=470,
    )
    assert not layout.full_width
    assert sum(layout.widths) < 100


def test_styler_colours_survive() -> None:

    source = (
        "<style>#T_1_row0_col0 {background-color: yellow; color: rgb(10, 20, 30)}</style>"
        '<table><thead><tr><th>a</th></tr></thead><tr><td id="T_1_row0_col0">1</td></tr></table>'
    )
    typst, _ = TypstExporter().from_notebook_node(notebook(html(source)))
    assert 'fill: rgb("#ffff00")' in typst
    assert 'fill: rgb("#0a141e")' in typst
    assert "1" in printed(html(source))
