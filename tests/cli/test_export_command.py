"""The command ``docbrief export``."""

import json

import pytest

from analysis.cli.export import FORMATS


@pytest.fixture
def export(run, tmp_path):
    return lambda *arguments: run("export", *arguments, "--out", tmp_path / "out")


@pytest.fixture
def folder(inbox):
    return inbox(one="The mill opened on 3 May 1990.", two="The mill closed on 2 June 2014.")


def test_a_folder_makes_one_timeline_in_every_format(export, folder, tmp_path):
    status, told, err = export(folder)
    assert status == 0, err
    out = tmp_path / "out"
    events = json.loads((out / "timeline.json").read_text(encoding="utf-8"))["events"]
    assert [event["start_date"]["year"] for event in events] == [1990, 2014]
    assert (out / "timeline.ics").read_bytes().count(b"BEGIN:VEVENT\r\n") == 2
    assert len(list(out.glob("*.tml"))) == 2
    assert (out / "timeline.csv").is_file()
    assert (out / "entities.csv").is_file()
    assert json.loads((out / "annotations.jsonld").read_text(encoding="utf-8"))["total"] == 0
    assert len((out / "entities.ftm.json").read_text(encoding="utf-8").splitlines()) == 2
    assert (out / "network.graphml").read_text(encoding="utf-8").rstrip().endswith("</graphml>")
    assert not [path for path in out.iterdir() if path.name.startswith(".")]
    assert str(out / "timeline.json") in told


def test_only_what_is_asked_for_is_written(export, folder, tmp_path):
    assert export(folder, "--format", "ical")[0] == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["timeline.ics"]


def test_a_correction_that_matches_nothing_is_told(export, folder, tmp_path):
    (tmp_path / "fixes.csv").write_text("action,name,value\ndrop,Helen Marsh,\n", encoding="utf-8")
    status, _, err = export(folder, "--format", "ical", "--overrides", tmp_path / "fixes.csv")
    assert status == 0
    assert "fixes.csv: row 2 matches nothing here: no 'Helen Marsh'" in err


def test_the_help_says_what_each_format_is(run):
    _, told, _ = run("export", "--help")
    assert all(f"  {name} " in told for name in FORMATS)
    assert "FollowTheMoney" in told


def test_an_export_that_fails_leaves_the_old_file(export, folder, tmp_path):
    (tmp_path / "out" / "timeline.ics").mkdir(parents=True)
    status, _, err = export(folder, "--format", "ical")
    assert status == 2
    assert "cannot write there" in err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["timeline.ics"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "docx"], "'docx'"),
        (["--published", "last week"], "'last week' is not a date"),
    ],
)
def test_wrong_usage_is_said(export, folder, arguments, message):
    status, _, err = export(folder, *arguments)
    assert status == 2
    assert message in err


def test_a_missing_file_is_said(export, tmp_path):
    status, _, err = export(tmp_path / "missing.txt")
    assert status == 2
    assert "no such file" in err
