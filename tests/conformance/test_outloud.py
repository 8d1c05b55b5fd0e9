"""What outloud, a PDF/UA checker of another house, says of our report."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from analysis import build_report

ROOT = Path(__file__).parents[2]
JUDGES = ROOT / ".venv-conformance" / "bin"
SEEDS = ROOT / "seeds"

pytestmark = pytest.mark.skipif(
    not (JUDGES / "outloud").exists(), reason="outloud is not installed: make conformance"
)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_outloud_finds_no_failure_in_the_seeds_report(paper: str, tmp_path: Path) -> None:
    (story,) = (SEEDS / "documents").glob("*.md")
    report = build_report(
        story,
        evidence=[SEEDS / "evidence"],
        overrides=SEEDS / "overrides.csv",
        out=tmp_path,
        formats=("pdf",),
        paper=paper,
    )
    said = tmp_path / "said.json"
    # With the interpreter: the script's first line is wrong once the environment has been moved.
    command = [JUDGES / "python", JUDGES / "outloud", "--json", said, "--fail-on", "error", report.pdf]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(said.read_text(encoding="utf-8"))
