"""What a notebook can be given."""

import nbformat
import pytest


@pytest.fixture(autouse=True)
def wide(monkeypatch):
    """A terminal that breaks no line."""
    monkeypatch.setenv("COLUMNS", "200")


def written(path, *sources):
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(source) for source in sources]
    notebook.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "Python"}
    if sources:
        notebook.cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(notebook, path)
    return path


def test_our_notebooks_say_what_they_can_be_given(run):
    status, out, _ = run("inspect", "corpus")
    assert status == 0
    for words in ("checked", "int", "20", "How many claims to check", "overrides", '""'):
        assert words in out
    assert out.index("checked") < out.index("overrides")


def test_a_comment_behind_a_parameter_counts_too(run, tmp_path):
    path = written(tmp_path / "mine.ipynb", "depth: int = 3  # How deep [bold]to look[/]")
    _, out, _ = run("inspect", path)
    assert "How deep [bold]to look[/]" in out


def test_a_notebook_without_parameters_says_so(run, tmp_path):
    assert "no parameters" in run("inspect", written(tmp_path / "bare.ipynb"))[1]


def test_a_file_that_is_no_notebook_is_wrong_usage(run, tmp_path):
    (tmp_path / "broken.ipynb").write_text("{", encoding="utf-8")
    status, _, err = run("inspect", tmp_path / "broken.ipynb")
    assert status == 2
    assert "is not a notebook" in err
    assert "one of:" in run("inspect", "nonsense")[2]
