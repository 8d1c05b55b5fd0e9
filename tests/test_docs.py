"""What the documentation shows of the Python side runs as it stands there."""

import re
from pathlib import Path

PYTHON = Path(__file__).parents[1] / "docs" / "python.md"


def test_the_examples_run_and_find_what_they_say(tmp_path, monkeypatch):
    (tmp_path / "story.md").write_text("# Ferry sold\n\nThe council sold it on Monday.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    names = {}
    for example in re.findall(r"^```python\n(.*?)^```", PYTHON.read_text(encoding="utf-8"), re.M | re.S):
        exec(example, names)
    assert {"Helga Brandt", "Norway"} <= set(names["found"].entities["name"])
    assert list(names["timeline"]["value"]) == ["2021-05-03"]
    assert not names["claims"].empty
    assert names["doc"].zone_at(12) == "dateline"
