"""Corrections that match nothing in any report are told once; one that matches somewhere is not."""

from analysis import Document, analyse
from analysis.config import Config
from analysis.export.spreadsheet import write_csv
from analysis.report.build import Report
from analysis.report.unmatched import unmatched, unmatched_corrections

TEXTS = {
    "leeds": "Helen Marsh met David Okafor in Leeds on Monday.",
    "oslo": "Clara Whitby left Oslo on Monday, she said.",
}


def test_only_what_matches_nowhere_is_told(tmp_path):
    sheet = tmp_path / "overrides.csv"
    sheet.write_text(
        "action,name,value\nrename,Helen Marsh,H. Marsh\ndrop,Clara Whitbi,\n"
        "drop,Clara Whitby,\nsplit,Leeds,\n",
        encoding="utf-8",
    )
    reports = [Report(name, tmp_path / name) for name in TEXTS]
    for report in reports:
        found = analyse(
            Document.from_text(TEXTS[report.doc_id], doc_id=report.doc_id), config=Config(overrides=sheet)
        )
        write_csv(found, report.folder / "data")
    (told,) = unmatched_corrections(reports)
    assert told.startswith("row 3 matches nothing here: no 'Clara Whitbi'")


def test_what_a_name_is_like_is_told_though_only_one_report_knows_it():
    why = "override: drop (row 2 matches nothing here: no 'Koppo'; {})"
    rows = [
        {"left": "Koppo", "right": "", "rule": why.format(advice)}
        for advice in ("check its spelling, or leave it for other documents", "is it 'Koppu'?")
    ]
    assert (
        unmatched(rows) == unmatched(rows[::-1]) == ["row 2 matches nothing here: no 'Koppo'; is it 'Koppu'?"]
    )


def test_reports_without_tables_say_nothing(tmp_path):
    assert unmatched_corrections([Report("gone", tmp_path / "gone")]) == []


def test_a_name_that_may_be_two_is_told_before_that_it_is_not_there():
    row = {
        "left": "Ionescu",
        "right": "",
        "rule": "override: drop (row 2 matches nothing here: no 'Ionescu'; x)",
    }
    unclear = row | {
        "rule": "override: drop (row 2: 'Ionescu' may be A Ionescu or B Ionescu; give the full name)"
    }
    for rows in ([row, unclear], [unclear, row]):
        (told,) = unmatched(rows)
        assert told == "row 2: 'Ionescu' may be A Ionescu or B Ionescu; give the full name"
    assert unmatched([unclear, row | {"rule": "override: drop"}]) == []
