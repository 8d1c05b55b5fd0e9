"""What the tests of the commands share: a way to run one, and a folder of documents."""

import pytest

from analysis.cli import main


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Runs a command in the folder of the test; gives its exit status, and what it writes to both streams."""
    monkeypatch.chdir(tmp_path)

    def run_command(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main([str(argument) for argument in arguments])
        output = capsys.readouterr()
        return stopped.value.code, output.out, output.err

    return run_command


@pytest.fixture
def inbox(tmp_path):
    """Makes a folder of documents, given their texts by name."""

    def filled(**texts):
        folder = tmp_path / "inbox"
        folder.mkdir()
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return folder

    return filled
