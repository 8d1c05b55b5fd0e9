"""The list of commands: complete, true, and quick."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from analysis.cli import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_of_a_command_what_the_command_says_of_itself(name):
    command = getattr(import_module(f"analysis.cli.{name}"), name)
    assert command.get_short_help_str(limit=200) == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name):
    page = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"\n## docbrief {name}\n" in page


@pytest.mark.parametrize(
    "arguments",
    [
        ("watch", "{url}"),
        ("analyse", "{url}"),
        ("analyse", ".", "--out", "{url}"),
        ("corpus", "{url}"),
        ("corpus", ".", "--redact", "{url}"),
        ("export", "{url}"),
        ("export", ".", "--evidence", "{url}"),
        ("review", "{url}"),
        ("settle", "{url}"),
        ("settle", ".", "--claims", "{url}"),
        ("check", "{url}", "."),
        ("check", ".", ".", "--settled", "{url}"),
        ("doctor", "{url}"),
    ],
)
@pytest.mark.parametrize("url", ["file:///srv/inbox", "s3://anna:secret@bucket/inbox"])
def test_a_command_that_takes_no_urls_says_so(run, arguments, url):
    status, out, err = run(*(argument.format(url=url) for argument in arguments))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert f"a URL ({url.partition(':')[0]}://…) is not taken here" in err
    assert "secret" not in err


def test_help_answers_without_loading_what_the_commands_need():
    code = (
        "import sys\n"
        "from analysis.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'pandas', 'matplotlib', 'spacy', 'papermill'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "report" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"
