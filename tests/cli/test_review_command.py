"""The command ``docbrief review``: out to a spreadsheet, and back."""

import pytest


@pytest.fixture
def review(run, monkeypatch):
    monkeypatch.setenv("USER", "ana")
    return lambda *arguments: run("review", *arguments)


@pytest.fixture
def folder(inbox):
    return inbox(one="Bagdat Mussin spoke to reporters.", two="Bagdat Musin signed the paper.")


def test_out_decided_adopted_and_not_asked_again(review, folder, tmp_path):
    assert review(folder)[1] == "review.csv: 1 new pair to judge\n"
    sheet = tmp_path / "review.csv"
    rows = sheet.read_text(encoding="utf-8-sig").replace("Mussin,,", "Mussin,same,", 1)
    sheet.write_text(rows, encoding="utf-8")
    adopt = "--adopt", "review.csv", "--overrides", "overrides.csv"
    assert review(*adopt)[1] == "overrides.csv: 1 decision adopted from review.csv\n"
    written = (tmp_path / "overrides.csv").read_bytes()
    assert b"merge,Bagdat Musin,Bagdat Mussin,,ana,2" in written
    assert review(*adopt)[1] == "overrides.csv: 0 decisions adopted from review.csv\n"
    assert (tmp_path / "overrides.csv").read_bytes() == written
    assert review(folder, "--overrides", "overrides.csv")[1] == "review.csv: 0 new pairs to judge\n"


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
def test_wrong_usage_is_said(review, folder, arguments, message):
    status, _, err = review(*arguments)
    assert status == 2
    assert message in err
