"""``docbrief doctor`` says what is in use and what to do for better."""

import sys

import pytest

from analysis.models import SETTINGS


@pytest.fixture
def doctor(run, monkeypatch):
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    return lambda *paths: run("doctor", *paths)


def test_the_pipeline_in_use_is_named_with_its_version(doctor):
    status, output, _ = doctor()
    assert status == 0
    assert "language: en_core_web_" in output


def test_each_optional_model_is_explained(doctor):
    _, output, _ = doctor()
    assert all(f"{setting.variable}: not set" in output for setting in SETTINGS)


def test_a_model_that_is_set_and_missing_is_a_fault(doctor, monkeypatch, tmp_path):
    monkeypatch.setenv("DOCBRIEF_GLINER", str(tmp_path))
    status, output, _ = doctor()
    assert status == 1
    assert "✗ DOCBRIEF_GLINER: The model" in output


@pytest.mark.skipif(sys.platform != "linux", reason="forks are made on Linux only")
def test_whether_kernels_are_forked_is_told_and_why_not(doctor, monkeypatch, tmp_path):
    assert "✓ kernels: forked from one process" in doctor()[1]
    (tmp_path / "docbrief").mkdir(mode=0o777)
    (tmp_path / "docbrief").chmod(0o777)  # whatever the umask
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    status, output, _ = doctor()
    assert status == 0
    assert "→ kernels: each starts anew" in output
    assert "docbrief is not a folder that only you can enter" in output


def test_a_script_without_a_font_names_its_package(doctor, tmp_path):
    path = tmp_path / "visit.txt"
    path.write_text("The minister met the delegation from 北京 in the harbour.", encoding="utf-8")
    _, output, _ = doctor(path)
    assert "2 in Han without a font" in output
    assert "fonts-noto-cjk" in output


def test_a_latin_document_needs_nothing(doctor, tmp_path):
    path = tmp_path / "visit.txt"
    path.write_text("The minister met Recep Tayyip Erdoğan in Łódź.", encoding="utf-8")
    assert "✓ visit: every character has a font." in doctor(path)[1]


def test_a_path_that_is_not_there(doctor, tmp_path):
    status, _, error = doctor(tmp_path / "nothing.txt")
    assert status == 2
    assert "nothing.txt" in error
