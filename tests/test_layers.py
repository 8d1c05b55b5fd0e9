"""Imports run one way: from the document up to the command line."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "analysis"

LAYERS = (
    ("errors", "files", "lock", "stems", "zones"),
    ("document",),
    ("models", "shelf"),
    ("tables", "language", "readers", "config", "sheets"),
    ("entities", "timeline"),
    ("claims",),
    ("redaction",),
    ("pipeline", "corpus"),
    ("figures", "export"),
    ("report",),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def modules():
    return sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def imported(path):
    """The parts of `analysis` that a module imports when it runs, not only for its types."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "analysis":
                yield from (alias.name for alias in node.names)
            elif node.module.startswith("analysis."):
                yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("analysis."))


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_from_its_own_layer_or_below(path):
    own = path.relative_to(ROOT).with_suffix("").parts[0]
    assert own in LEVEL, f"{own} has no place in LAYERS"
    for other in imported(path):
        same_part = other == own
        assert same_part or LEVEL[other] < LEVEL[own], f"{own} imports {other}"
