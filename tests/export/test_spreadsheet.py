"""Tables as CSV: whole, and harmless in a spreadsheet."""

import csv

import pytest

from analysis import Document, analyse
from analysis.export.spreadsheet import TABLES, write_csv
from analysis.tables import TABLES as COLUMNS


@pytest.fixture
def found(story):
    return analyse(story)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_is_written_with_all_its_columns(found, tmp_path):
    paths = write_csv(found, tmp_path / "data")
    assert [path.stem for path in paths] == list(TABLES)
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert next(csv.reader(file)) == list(COLUMNS[path.stem])


def test_offsets_and_text_come_back_as_they_are(found, story, tmp_path):
    write_csv(found, tmp_path)
    mentions = rows(tmp_path / "mentions.csv")
    assert mentions
    assert all(story.text[int(row["start"]) : int(row["end"])] == row["text"] for row in mentions)


@pytest.mark.parametrize(
    "formula", ['=HYPERLINK("http://x.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"]
)
def test_no_cell_is_a_formula(formula, tmp_path):
    doc = Document.from_text(f"{formula} sold 20 ships in 2014.", doc_id="d", source=formula, title=formula)
    write_csv(
        analyse(doc, [Document.from_text("It sold 20 ships in 2014.", source=formula, doc_id="e")]), tmp_path
    )
    for path in tmp_path.glob("*.csv"):
        for row in rows(path):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
