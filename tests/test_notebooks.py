"""Notebooks are thin, typed where parameters are, and carry no outputs."""

import ast
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_what_it_imports_is_there(notebook):
    tree = ast.parse("\n".join(cell.source for cell in code_cells(notebook)))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    exec(compile(ast.Module(imports, []), "imports", "exec"), {})


def test_it_is_valid_and_has_no_outputs(notebook):
    nbformat.validate(notebook)
    assert all(not cell.outputs and cell.execution_count is None for cell in code_cells(notebook))


def test_it_calls_functions_and_defines_none(notebook):
    source = "\n".join(cell.source for cell in code_cells(notebook))
    assert not any(line.lstrip().startswith(("def ", "class ", "async def ")) for line in source.splitlines())


def test_its_parameters_are_typed_and_commented(notebook):
    (cell,) = [cell for cell in code_cells(notebook) if "parameters" in cell.metadata.get("tags", [])]
    lines = cell.source.splitlines()
    assignments = [line for line in lines if not line.startswith("#")]
    assert all(":" in line.split("=")[0] for line in assignments)
    assert lines[0].startswith("#")
    assert sum(line.startswith("#") for line in lines) >= len(assignments) - 1
