"""Imports run one way: from the document up to the command line."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "analysis"

LAYERS = (
    ("errors", "files", "imports", "lock", "stems", "zones"),
    ("document",),
    ("models", "shelf"),
    ("tables", "language", "readers", "config", "sheets"),
    ("nouns",),
    ("entities", "timeline"),
    ("claims",),
    ("redaction",),
    ("pipeline", "corpus"),
    ("figures", "export"),
    ("report",),
    ("cli",),
)
CLAIMS = (
    ("lexicon", "verdict"),
    ("reading",),
    ("comparison", "evidence", "finding"),
)
"""The folders of the largest part: words, what a text states, what follows; its modules are above."""


def modules(root):
    return sorted(path for path in root.rglob("*.py") if path != root / "__init__.py")


def imported(path, package):
    """The parts of a package that a module imports when it runs, not only for its types."""
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
            if node.module == package:
                yield from (alias.name for alias in node.names)
            elif node.module.startswith(f"{package}."):
                yield node.module.removeprefix(f"{package}.").split(".")[0]
        elif isinstance(node, ast.Import):
            for name in node.names:
                if name.name.startswith(f"{package}."):
                    yield name.name.removeprefix(f"{package}.").split(".")[0]


def part(path, root):
    return path.relative_to(root).with_suffix("").parts[0]


def assert_one_way(path, root, package, layers):
    level = {name: number for number, names in enumerate(layers) for name in names}
    own = part(path, root)
    for other in imported(path, package):
        assert other == own or level[other] < level[own], f"{own} imports {other}"


@pytest.mark.parametrize("path", modules(ROOT), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_from_its_own_layer_or_below(path):
    assert_one_way(path, ROOT, "analysis", LAYERS)


@pytest.mark.parametrize("path", modules(ROOT / "claims"), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_so_do_the_folders_of_claims(path):
    if part(path, ROOT / "claims") in {name for names in CLAIMS for name in names}:
        assert_one_way(path, ROOT / "claims", "analysis.claims", CLAIMS)
