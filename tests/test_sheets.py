"""Files that people fill in: what is written is read again, and a wrong row is named."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import SheetError
from analysis.sheets import read_sheet, write_sheet

COLUMNS = ("name", "note")
cells = st.text(alphabet="=+-@'\"a,;\t\r\n\ufeffé“ ", max_size=8).map(str.strip)
tables = st.lists(st.tuples(cells, cells), max_size=4)


@given(tables)
def test_what_is_written_is_read_again_and_no_cell_is_a_formula(tmp_path_factory, table):
    path = tmp_path_factory.getbasetemp() / "sheet.csv"
    write_sheet(path, COLUMNS, [dict(zip(COLUMNS, row, strict=True)) for row in table])
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.startswith(("=", "+", "-", "@"))]
    read = [tuple(row.values()) for _, row in read_sheet(path, COLUMNS, needed=COLUMNS)]
    assert read == [row for row in table if any(row)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rows_are_numbered_as_a_spreadsheet_numbers_them(tmp_path, delimiter):
    path = tmp_path / "sheet.csv"
    lines = ["\ufeffName,Note", 'a,"two', 'lines"', "", ",,", "b,last,,"]
    path.write_text("\r\n".join(lines).replace(",", delimiter), encoding="utf-8", newline="")
    rows = read_sheet(path, COLUMNS)
    assert rows == [
        (f"{path}, row 2", {"name": "a", "note": "two\r\nlines"}),
        (f"{path}, row 5", {"name": "b", "note": "last"}),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,note\na,b,c\n", "row 2: more cells than columns"),
        ('name,note\na,b\n"a,b\nc,d\n', r"row 3: is no CSV"),
        ("who,note\na,b\n", "no column name. It is no list of names"),
        ("", "no column name"),
        ("name,note,Name\na,b,c\n", "row 1: two columns are called name"),
    ],
    ids=["comma without quotation marks", "open quotation mark", "another header", "empty", "column twice"],
)
def test_a_file_that_cannot_be_understood_is_refused(tmp_path, content, message):
    path = tmp_path / "sheet.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SheetError, match=message):
        read_sheet(path, COLUMNS, needed=("name",), kind="list of names")
