"""The command ``docbrief export``."""

import json

import pytest
from click.testing import CliRunner

from analysis.cli import docbrief
from analysis.cli.export import FORMATS


@pytest.fixture
def run(tmp_path):
    def run_command(*arguments):
        return CliRunner().invoke(docbrief, ["export", *map(str, arguments), "--out", str(tmp_path / "out")])

    return run_command


@pytest.fixture
def folder(tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "one.txt").write_text("The mill opened on 3 May 1990.", encoding="utf-8")
    (inbox / "two.txt").write_text("The mill closed on 2 June 2014.", encoding="utf-8")
    return inbox


def test_a_folder_makes_one_timeline_in_every_format(run, folder, tmp_path):
    result = run(folder)
    assert result.exit_code == 0, result.output
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
    assert str(out / "timeline.json") in result.output


def test_only_what_is_asked_for_is_written(run, folder, tmp_path):
    assert run(folder, "--format", "ical").exit_code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["timeline.ics"]


def test_the_help_says_what_each_format_is():
    told = CliRunner().invoke(docbrief, ["export", "--help"]).output
    assert all(f"  {name} " in told for name in FORMATS)
    assert "FollowTheMoney" in told


def test_an_export_that_fails_leaves_the_old_file(run, folder, tmp_path):
    (tmp_path / "out" / "timeline.ics").mkdir(parents=True)
    result = run(folder, "--format", "ical")
    assert result.exit_code == 2
    assert "cannot write there" in result.output
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["timeline.ics"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "docx"], "'docx'"),
        (["--published", "last week"], "'last week' is not a date"),
    ],
)
def test_wrong_usage_is_said(run, folder, arguments, message):
    result = run(folder, *arguments)
    assert result.exit_code == 2
    assert message in result.output


def test_a_missing_file_is_said(run, tmp_path):
    result = run(tmp_path / "missing.txt")
    assert result.exit_code == 2
    assert "no such file" in result.output
