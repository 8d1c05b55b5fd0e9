"""``docbrief doctor`` says what is in use and what to do for better."""

import pytest
from click.testing import CliRunner

from analysis.cli import docbrief
from analysis.models import SETTINGS


@pytest.fixture
def run(monkeypatch):
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)

    def run(*arguments):
        result = CliRunner().invoke(docbrief, ["doctor", *map(str, arguments)], standalone_mode=False)
        return result.return_value, result.output, result.exception

    return run


def test_the_pipeline_in_use_is_named_with_its_version(run):
    status, output, _ = run()
    assert status == 0
    assert "language: en_core_web_" in output


def test_each_optional_model_is_explained(run):
    _, output, _ = run()
    assert all(f"{setting.variable}: not set" in output for setting in SETTINGS)


def test_a_model_that_is_set_and_missing_is_a_fault(run, monkeypatch, tmp_path):
    monkeypatch.setenv("DOCBRIEF_GLINER", str(tmp_path))
    status, output, _ = run()
    assert status == 1
    assert "✗ DOCBRIEF_GLINER: The model" in output


def test_a_script_without_a_font_names_its_package(run, tmp_path):
    path = tmp_path / "visit.txt"
    path.write_text("The minister met the delegation from 北京 in the harbour.", encoding="utf-8")
    _, output, _ = run(path)
    assert "2 characters (Han) have no font" in output
    assert "fonts-noto-cjk" in output


def test_a_latin_document_needs_nothing(run, tmp_path):
    path = tmp_path / "visit.txt"
    path.write_text("The minister met Recep Tayyip Erdoğan in Łódź.", encoding="utf-8")
    assert "✓ visit: every character has a font." in run(path)[1]


def test_a_path_that_is_not_there(run, tmp_path):
    _, _, error = run(tmp_path / "nothing.txt")
    assert "nothing.txt" in str(error)
