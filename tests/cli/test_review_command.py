"""The command ``docbrief review``: out to a spreadsheet, and back."""

import pytest
from click.testing import CliRunner

from analysis.cli import docbrief


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("USER", "ana")

    def run_command(*arguments):
        return CliRunner().invoke(docbrief, ["review", *map(str, arguments)])

    return run_command


@pytest.fixture
def folder(tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "one.txt").write_text("Bagdat Mussin spoke to reporters.", encoding="utf-8")
    (inbox / "two.txt").write_text("Bagdat Musin signed the paper.", encoding="utf-8")
    return inbox


def test_out_decided_adopted_and_not_asked_again(run, folder, tmp_path):
    assert run(folder).output == "review.csv: 1 new pair to judge\n"
    sheet = tmp_path / "review.csv"
    rows = sheet.read_text(encoding="utf-8-sig").replace("Mussin,,", "Mussin,same,", 1)
    sheet.write_text(rows, encoding="utf-8")
    adopt = "--adopt", "review.csv", "--overrides", "overrides.csv"
    assert run(*adopt).output == "overrides.csv: 1 decision adopted from review.csv\n"
    written = (tmp_path / "overrides.csv").read_bytes()
    assert b"merge,Bagdat Musin,Bagdat Mussin,,ana,2" in written
    assert run(*adopt).output == "overrides.csv: 0 decisions adopted from review.csv\n"
    assert (tmp_path / "overrides.csv").read_bytes() == written
    assert run(folder, "--overrides", "overrides.csv").output == "review.csv: 0 new pairs to judge\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Give documents"),
        (("inbox", "--adopt", "review.csv"), "Give documents"),
        (("--adopt", "review.csv"), "needs --overrides"),
        (("--adopt", "missing.csv", "--overrides", "o.csv"), "cannot be read"),
        (("missing.txt",), "no such file"),
        (("inbox", "--overrides", "missing.csv"), "cannot be read"),
        (("inbox", "--out", "missing/review.csv"), "cannot be written"),
        (("inbox", "--out", "inbox/one.txt"), "is no review file"),
    ],
)
def test_wrong_usage_is_said(run, folder, arguments, message):
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output
