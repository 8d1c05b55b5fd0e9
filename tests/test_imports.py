"""Imports that are put off: a library loads without a module, and has it when it asks."""

import subprocess
import sys
from importlib import import_module

import pytest

from analysis.imports import put_off

MODULE = 'print("loaded")\n\ndef greet(name):\n    return f"Hello {name}"\n'
LIBRARY = "from slow_module import greet\n"


@pytest.fixture
def library(tmp_path, monkeypatch):
    (tmp_path / "slow_module.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "library.py").write_text(LIBRARY, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in ("slow_module", "library"):
        sys.modules.pop(name, None)


def test_a_module_is_loaded_when_its_function_is_called(library, capsys):
    with put_off("slow_module:greet"):
        from library import greet
    assert capsys.readouterr().out == ""
    assert greet("Ana") == "Hello Ana"
    assert capsys.readouterr().out == "loaded\n"


def test_others_get_the_module_itself(library, capsys):
    with put_off("slow_module:greet"):
        import_module("library")
    import slow_module

    assert slow_module.__file__
    assert capsys.readouterr().out == "loaded\n"


def test_a_module_that_is_not_installed_stays_missing():
    with put_off("no_such_module:name"), pytest.raises(ImportError):
        import_module("no_such_module")


def test_papermill_loads_without_a_grammar_and_can_still_check_addresses():
    code = (
        "import sys, analysis.report.engine, jsonschema\n"
        "assert 'rfc3987_syntax.syntax_helpers' not in sys.modules\n"
        "check = jsonschema.FormatChecker(['iri'])\n"
        "print(check.conforms('https://例.org', 'iri'), check.conforms('no iri', 'iri'))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True False"
