"""A notebook, run with papermill."""

from __future__ import annotations

import json
import logging
import os
import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import ReportError
from analysis.report.output import EXECUTED

if TYPE_CHECKING:
    from nbformat import NotebookNode

_PACKAGE = Path(__file__).parents[1]
SHELVES = (_PACKAGE.parent / "notebooks", _PACKAGE / "notebooks")
"""Where our notebooks are: in a clone, and in an installed package."""

_KERNEL_ARGUMENTS = [
    "--IPKernelApp.log_level=50",  # what goes wrong in a cell is in its output
    "--HistoryManager.enabled=False",  # what a person typed at a prompt: a report's cells are none of it
]

_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def find_notebook(name: str | Path) -> Path:
    """Find a notebook by its path, or by its name among ours.

    Raises:
        ReportError: There is none, or it is no notebook.
    """
    path = Path(name)
    if path.suffix == ".ipynb" and path.is_file():
        return _with_cells(path)
    ours = [shelf / f"{name}.ipynb" for shelf in SHELVES if path.name == str(name)]
    found = next((one for one in ours if one.is_file()), None)
    if found is None:
        known = sorted(one.stem for shelf in SHELVES for one in shelf.glob("*.ipynb"))
        raise ReportError(
            f"{name}: no such notebook. Give the path of an .ipynb file, or one of: {', '.join(known)}."
        )
    return found


def _with_cells(path: Path) -> Path:
    """The same path, once it is certain that a notebook is there."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        is_one = all(isinstance(cell["source"], str | list) for cell in cells)
    except (OSError, ValueError, KeyError, TypeError):
        is_one = False
    if not is_one:
        raise ReportError(f"{path}: is not a notebook that can be run. Open it in JupyterLab to see why.")
    return path


class _Cell:
    """The cell that runs: nbclient tells of each as it begins."""

    number = 0
    line = ""

    def __call__(self, cell: NotebookNode, **_: object) -> None:
        if cell.cell_type == "code" and cell.source.strip():
            self.number += 1
            self.line = _first_line(cell.source)


def run_notebook(
    notebook: Path,
    parameters: Mapping[str, Any],
    folder: Path,
    *,
    imprint: Mapping[str, str],
    timeout: float | None = None,
) -> NotebookNode:
    """Run a notebook in a folder; the executed notebook is written there as ``report.ipynb``.

    A Python notebook runs in a warm kernel of this very Python, another one in the kernel that it names.

    Args:
        notebook: The notebook; it is not changed.
        parameters: Take the place of those in the cell tagged ``parameters``.
        folder: Where the kernel runs.
        imprint: What the title block says; kept in the notebook's metadata, so that it can be
            converted again later.
        timeout: Seconds that all its cells may take together.

    Returns:
        The executed notebook, without times of the clock: the same inputs give the same notebook.

    Raises:
        ReportError: A cell failed, or took too long; ``report.ipynb`` then holds the outputs up to it.
    """
    from analysis.report.engine import NAME  # first: it loads papermill the quick way

    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")  # ipykernel's debugger warns on stderr
    import papermill
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillException, PapermillExecutionError

    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # what fails is told below, with its document
    output = folder / EXECUTED
    running = _Cell()
    end = time.monotonic() + (timeout or 0.0)
    try:
        spec = papermill.iorw.load_notebook_node(str(notebook)).metadata.get("kernelspec", {})
        executed: NotebookNode = papermill.execute_notebook(
            notebook,
            output,
            engine_name=NAME,
            kernel_name=spec.get("name", "python3"),
            language=spec.get("language", "python"),
            parameters=dict(parameters),
            cwd=folder,
            progress_bar=False,
            extra_arguments=_KERNEL_ARGUMENTS,
            record_timing=False,
            on_cell_start=running,
            timeout_func=lambda _: max(0.01, end - time.monotonic()) if timeout else None,
            **_kernel(spec.get("name", "python3")),
        )
    except PapermillExecutionError as error:
        what = _ANSI.sub("", f"{error.ename}: {error.evalue}").strip(": \n")
        if error.ename == "MemoryError":
            what = "the memory that a document may take ran out; see --memory"
        line = _first_line(error.source)
        raise ReportError(
            f"{notebook.name}: cell {error.exec_count}, `{line}`, failed ({what}).", error.exec_count
        ) from error
    except NoSuchKernel as error:
        raise ReportError(
            f"{notebook.name}: wants the kernel {error.name!r}, which is not installed here."
        ) from error
    except CellTimeoutError as error:
        raise ReportError(
            f"{notebook.name}: cell {running.number}, `{running.line}`, still ran after the {timeout:g} "
            "seconds that a document may take (--timeout).",
            running.number,
        ) from error
    except DeadKernelError as error:
        raise ReportError(
            f"{notebook.name}: the kernel ended while it ran cell {running.number}, `{running.line}`: it was "
            "killed, as happens when memory is short (--memory), or ended by itself.",
            running.number or None,
        ) from error
    except OSError as error:
        raise ReportError(f"{output}: cannot be written ({error.strerror}).") from error
    except (PapermillException, ValueError) as error:
        raise ReportError(f"{notebook.name}: is not a notebook that can be run ({error}).") from error
    executed.metadata["docbrief"] = dict(imprint)
    _forget_times(executed)
    papermill.iorw.write_ipynb(executed, str(output))
    return executed


def _kernel(name: str) -> dict[str, Any]:
    """The kernel manager for a notebook: ours for those of this Python, nbclient's for all others."""
    from analysis.report.kernel.manager import WarmKernelManager
    from analysis.report.kernel.provisioner import SPEC

    return {"kernel_manager_class": WarmKernelManager} if name in {"python3", SPEC.name} else {}


def _forget_times(notebook: NotebookNode) -> None:
    """Take out what differs from run to run: the times are in the manifest."""
    for number, part in enumerate((notebook, *notebook.cells)):
        for key in ("start_time", "end_time", "duration", "output_path"):
            part.metadata.get("papermill", {}).pop(key, None)
        if "injected-parameters" in part.metadata.get("tags", ()):
            part["id"] = f"injected-parameters-{number}"


def _first_line(source: str) -> str:
    return next((line for line in source.splitlines() if line.strip()), "")
