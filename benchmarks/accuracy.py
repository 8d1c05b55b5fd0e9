"""Measure the accuracy of this version on gold data, and hold it against the floors.

Usage: accuracy.py GOLD [--publish]

GOLD is a folder with gold files and their scorer, ``score.py``, which reaches the package only through its
public names. Figures below the floors in ``floors.json`` fail; floors only rise. With ``--publish`` the
figures go into the package, so that every report prints them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
PUBLISHED = HERE.parent / "analysis" / "report" / "accuracy.json"

MEASURES = {
    "ner": ("names found, exact span and type", "f1", "F1"),
    "canon": ("which names are one thing", "b3_f1", "B-cubed F1"),
    "timex": ("dates and times, with their value", "value_f1", "F1"),
    "timeline": ("events with their date and actor", "f1", "F1"),
    "claims": ("verdicts that are right, of those decided", "right", "share"),
    "checkable": ("statements worth checking", "f1", "F1"),
}
"""What each task measures, which of the scorer's figures says so, and what that figure is."""

DATA = {
    "re3d": "re3d, defence reports",
    "wikigold": "WikiGold, encyclopedia",
    "gum_news": "GUM, news",
    "meantime": "MEANTIME, news",
    "wikiwars": "WikiWars, war histories",
    "corpus_1": "SemEval 2015, news",
    "fever_symmetric_dev": "FEVER Symmetric",
    "fm2_dev": "Fool Me Twice",
    "wice_dev": "WiCE, whole articles",
    "claimspotter_train": "ClaimSpotter, debates",
}
"""What readers call the gold files."""


def main() -> None:
    """Run the scorer, print, compare, and publish if asked to."""
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    gold = Path(arguments[0]) if arguments else HERE.parent / ".." / "shared" / "gold"
    if not (gold / "score.py").is_file():
        sys.exit(f"{gold}: no scorer there. Name the folder with the gold data: make accuracy GOLD=folder")
    figures = measure(gold)
    if "--publish" in sys.argv:
        publish(figures)
    sys.exit(report_falls(figures))


def measure(gold: Path) -> dict[str, dict[str, float]]:
    """All figures of the scorer, by task and gold file."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "figures.json"
        subprocess.run([sys.executable, gold / "score.py", *MEASURES, "--json", result], check=True)
        return json.loads(result.read_text(encoding="utf-8"))


def report_falls(figures: dict[str, dict[str, float]]) -> int:
    """Name every figure that is below its floor; 1 if there is one."""
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    fallen = [
        f"{name}: {measure} {figures[name][measure]:.3f} is below {floor:.3f}"
        for name, wanted in floors.items()
        for measure, floor in wanted.items()
        if figures[name][measure] < floor
    ]
    print("\n".join(fallen) or "No figure is below its floor.")
    return int(bool(fallen))


def publish(figures: dict[str, dict[str, float]]) -> None:
    """Write the figures that reports print."""
    rows = []
    for name, values in figures.items():
        task, data = name.split("/")
        words, key, unit = MEASURES[task]
        data = DATA.get(data, data)
        rows.append({"task": words, "data": data, "measure": unit, "value": round(values[key], 3)})
        if task == "claims":
            rows.append(
                {
                    "task": "claims decided",
                    "data": data,
                    "measure": "share",
                    "value": round(values["coverage"], 3),
                }
            )
    record = {"measured": f"{datetime.now(UTC):%Y-%m-%d}", "command": "make accuracy", "figures": rows}
    PUBLISHED.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
