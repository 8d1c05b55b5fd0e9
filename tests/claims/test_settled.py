"""People decide: a settled verdict wins, is marked, and lasts until the claim or its passages change."""

import csv

import pytest

from analysis import Document, analyse
from analysis.claims.settled import open_rows, write_open
from analysis.config import Config
from analysis.errors import SheetError
from analysis.report import sections

STORY = "Ada Holm was born in Bergen in 1963. Norvik Steel opened its Halden mill in 2016."
NOTE = "Ada Holm was born in 1971."


def analysed(settled=None, story=STORY, note=NOTE):
    story = Document.from_text(story, doc_id="story")
    return analyse(
        story, [Document.from_text(note, doc_id="note", source="Gazette")], Config(settled=settled)
    )


def asked(path, **of):
    found = analysed(**of)
    return write_open(open_rows(found.claims, found.evidence), path)


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def decide(path, claim="born", **cells):
    """Fill in the row of a claim as a person would."""
    cells = {
        "decision": "SUPPORTED",
        "who": "Rui Costa",
        "when": "2024-02-03",
        "note": "Seen in the register.",
    } | cells
    rows = rows_of(path)
    for row in rows:
        if claim in row["claim"]:
            row.update(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def settled(tmp_path):
    path = tmp_path / "settled.csv"
    asked(path)
    return decide(path)


def birth(found):
    return next(row for row in found.claims.to_dict("records") if "born" in row["text"])


def test_the_file_asks_each_claim_with_what_the_machine_says_and_quotes(tmp_path):
    assert asked(tmp_path / "settled.csv") == 2
    row = rows_of(tmp_path / "settled.csv")[0]
    assert (row["machine_verdict"], row["decision"], row["who"]) == ("CONTRADICTED", "", "")
    assert NOTE in row["passages"]


def test_a_settled_verdict_wins_and_says_whose_it_is(settled):
    found = analysed(settled)
    row = birth(found)
    assert (row["verdict"], row["machine_verdict"], row["status"]) == ("SUPPORTED", "CONTRADICTED", "human")
    assert (row["who"], row["when"], row["note"]) == ("Rui Costa", "2024-02-03", "Seen in the register.")
    page = sections.claims(found)
    assert "Settled by Rui Costa on 2024-02-03: Seen in the register. The rules alone: CONTRADICTED." in page
    assert "settled by Rui Costa" in sections.summary(found)


def test_only_the_settled_claim_changes(settled):
    others = analysed(settled).claims.query("status != 'human'")
    assert others["verdict"].tolist() == ["NOT_ENOUGH_EVIDENCE"]
    assert set(others["status"]) == {"machine"}


def test_when_the_passages_change_the_decision_is_stale_and_the_machine_is_heard(settled):
    row = birth(analysed(settled, note="Ada Holm was born in 1972."))
    assert (row["verdict"], row["status"]) == ("CONTRADICTED", "stale")
    assert "Rui Costa settled this as SUPPORTED on 2024-02-03" in row["explanation"]


def test_when_the_claim_changes_the_report_says_that_the_decision_does_not_apply(settled):
    found = analysed(settled, story=STORY.replace("in Bergen", "in Oslo"))
    assert birth(found)["status"] == "machine"
    assert "story no longer says “Ada Holm was born in Bergen in 1963" in found.notices[0]
    assert "what Rui Costa decided" in sections.claims(found)


def test_what_is_decided_stays_and_is_not_asked_again(settled):
    assert asked(settled) == 1
    assert [row["who"] for row in rows_of(settled)] == ["Rui Costa", ""]


def test_what_became_stale_is_asked_again_and_the_new_decision_holds(settled):
    note = "Ada Holm was born in 1972."
    assert asked(settled, note=note) == 2
    rows = rows_of(settled)
    assert [row["decision"] for row in rows].count("SUPPORTED") == 1
    decide(settled, decision="CONTRADICTED", who="Ana Marques")
    # both rows of the claim are decided now: only that of these passages holds
    assert birth(analysed(settled, note=note))["who"] == "Ana Marques"


def test_hostile_names_and_notes_stay_text(settled):
    hostile = "<script>alert(1)</script>=1+1"
    found = analysed(decide(settled, who=hostile, note=hostile))
    assert birth(found)["who"] == hostile
    assert "<script>" not in sections.claims(found)


def test_a_claim_that_looks_like_a_formula_goes_to_the_spreadsheet_as_text_and_comes_back(tmp_path):
    story = "=1+1 Ada Holm was born in Bergen in 1963."
    path = tmp_path / "settled.csv"
    asked(path, story=story)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows_of(path) for cell in row.values())
    assert birth(analysed(decide(path), story=story))["status"] == "human"


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"decision": "maybe"}, "row 2: no decision 'maybe'. Use one of SUPPORTED"),
        ({"who": ""}, "row 2: say who decided, and when"),
        ({"when": "3 Feb"}, "row 2: '3 Feb' is not a date"),
        ({"when": ""}, "row 2: say who decided, and when"),
    ],
)
def test_a_decision_that_makes_no_sense_is_named_with_its_line(settled, cells, message):
    with pytest.raises(SheetError, match=message):
        analysed(decide(settled, **cells))


def test_a_decision_without_any_passage_must_say_what_decides_it(settled):
    decide(settled, claim="Norvik", note="")
    with pytest.raises(SheetError, match="row 3: no passage bears on this claim"):
        analysed(settled)


def test_another_file_is_not_taken_for_one_of_ours(tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(SheetError, match="no column claim"):
        asked(path)
    assert path.read_text(encoding="utf-8") == "a,b\n1,2\n"
