"""Ratings of sources: shown beside their passages, and never part of a verdict."""

import pytest

from analysis import Document, analyse
from analysis.claims.evidence.sources import in_words
from analysis.config import Config
from analysis.errors import SheetError
from analysis.report import sections

NOTES = (
    ("gazette", "Gazette", "Ada Holm was born in 1963."),
    ("courier", "The Courier", "Ada Holm was born in 1971."),
)


def analysed(path=None):
    story = Document.from_text("Ada Holm was born in Bergen in 1963.", doc_id="story")
    notes = [Document.from_text(text, doc_id=name, source=source) for name, source, text in NOTES]
    return analyse(story, notes, Config(sources=path))


def sheet(tmp_path, *lines, header="source,file,reliability,credibility,note"):
    path = tmp_path / "sources.csv"
    path.write_text("\n".join([header, *lines]), encoding="utf-8")
    return path


def test_no_rating_changes_a_verdict(tmp_path):
    bare = analysed()
    for one, other in (("E,5", "A,1"), ("A,1", "E,5"), ("F,6", "F,6")):
        rated = analysed(sheet(tmp_path, f"Gazette,,{one},", f"The Courier,,{other},"))
        for column in ("verdict", "score", "explanation", "n_sources"):
            assert rated.claims[column].tolist() == bare.claims[column].tolist()
        assert rated.evidence["stance"].tolist() == bare.evidence["stance"].tolist()


def test_a_rating_stands_in_words_beside_its_passage(tmp_path):
    found = analysed(sheet(tmp_path, "gazette,,b,2,regional daily", ",courier.txt,D,,"))
    codes = found.evidence.set_index("source")[["reliability", "credibility"]]
    assert codes.loc["Gazette"].tolist() == ["B", "2"]
    assert codes.loc["The Courier"].tolist() == ["D", ""]
    page = sections.claims(found)
    assert "B – usually reliable, 2 – probably true" in page
    assert "D – not usually reliable" in page
    assert "regional daily" in page


def test_a_file_is_rated_apart_from_its_source(tmp_path):
    found = analysed(sheet(tmp_path, "Gazette,,A,1,", ",gazette.md,E,5,"))
    assert found.sources.set_index("doc_id").loc["gazette", "reliability"] == "E"


def test_a_row_that_matches_no_document_is_told_in_the_report(tmp_path):
    found = analysed(sheet(tmp_path, "Gazete,,B,2,"))
    assert found.notices == ("sources.csv, row 2: “Gazete” is no source or file of any document here.",)
    assert "Gazete" in sections.claims(found)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["Gazette,,G,2,"], r"row 2: no reliability 'G'. Use one of A \(completely reliable\)"),
        (["Gazette,,B,7,"], r"row 2: no credibility '7'. Use one of 1 \(confirmed by other sources\)"),
        (["Gazette,,B,2,", ",,B,2,"], "row 3: names no source"),
        (["Gazette,,,,"], "row 2: rates nothing"),
        (["Gazette,,B,2,", "GAZETTE,,A,1,"], "row 3: “GAZETTE” is rated already"),
    ],
)
def test_a_row_that_makes_no_sense_is_named_with_its_line(tmp_path, lines, message):
    with pytest.raises(SheetError, match=message):
        analysed(sheet(tmp_path, *lines))


def test_a_code_has_words():
    assert in_words("F", "6") == "F – reliability cannot be judged, 6 – truth cannot be judged"
    assert in_words("", "") == ""
