"""What has changed since the report before, told from its tables."""

import pytest
from bs4 import BeautifulSoup

from analysis import Document, analyse
from analysis.export.spreadsheet import write_csv
from analysis.report import sections
from analysis.report.changes import changes_since

TEXT = "Norsea Shipping bought the ferry Aurora on {day}, 2015. Vila Nova opened a harbour office in 2016."


def found(day="March 3", *, note="", more=""):
    evidence = [Document.from_text(note, doc_id="note", source="Gazette")] if note else []
    return analyse(Document.from_text(TEXT.format(day=day) + more, doc_id="ferry"), evidence)


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    folder = tmp_path_factory.mktemp("before")
    write_csv(found(), folder)
    return folder


def told(before, now):
    return {(one.kind, one.change, one.before, one.now) for one in changes_since(before, now)}


def test_the_same_analysis_has_not_changed(before):
    assert changes_since(before, found()) == []


def test_another_day_is_told_with_both_dates(before):
    changes = [one for one in changes_since(before, found("March 5")) if one.kind == "date"]
    assert [(one.change, one.before, one.now) for one in changes] == [
        ("re-dated", "3 March 2015", "5 March 2015")
    ]


def test_a_verdict_that_flips_is_told(before):
    note = "Norsea Shipping bought the ferry Aurora on March 9, 2015."
    flipped = [one for one in changes_since(before, found(note=note)) if one.change == "verdict flipped"]
    assert [(one.before, one.now) for one in flipped] == [("NOT_ENOUGH_EVIDENCE", "CONTRADICTED")]


def test_what_is_new_and_what_is_gone_is_told(before, tmp_path):
    longer = found(more=" Ana Marques sold the ferry Borea in 2017.")
    assert ("date", "added", "", "2017") in told(before, longer)
    write_csv(longer, tmp_path)
    assert ("date", "removed", "2017", "") in told(tmp_path, found())
    assert ("entity", "removed", "", "") in told(tmp_path, found())


def test_a_name_that_a_spreadsheet_would_run_is_the_same_name(tmp_path):
    text = "=SUM Shipping Ltd bought the ferry Aurora in 2015."
    one = analyse(Document.from_text(text, doc_id="d"))
    write_csv(one, tmp_path)
    assert changes_since(tmp_path, one) == []


def test_a_folder_without_tables_cannot_be_compared(tmp_path):
    assert changes_since(tmp_path, found()) is None
    (tmp_path / "claims.csv").write_text("nonsense", encoding="utf-8")
    assert changes_since(tmp_path, found()) is None


def test_the_section_says_that_nothing_changed_or_that_there_was_no_report(before):
    assert (
        sections.changes(found(), str(before)).reason
        == "Nothing has changed since the last report of this document."
    )
    assert sections.changes(found(), "").reason == "There is no earlier report to compare with."


def test_hostile_words_are_printed(before):
    shown = sections.changes(found(more=" <b>Acme</b> Ltd sold the ferry Borea in 2017."), str(before))
    assert not BeautifulSoup(shown, "html.parser").find("b")
