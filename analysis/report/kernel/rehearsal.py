"""What the parent loads before it forks: all that a report needs, used once."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

_MODULES = (
    "IPython.core.completer",
    "IPython.core.debugger",
    "IPython.core.pylabtools",
    "analysis.report.engine",
    "analysis.report.kernel.manager",
    "analysis.report.worker",
    "ipykernel.debugger",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "matplotlib.pyplot",
    "nbclient",
    "networkx",
    "papermill",
    "psutil",
    "tornado.platform.asyncio",
)
"""What kernels and reports import beside our own modules, and would each time."""

_STORY = """\
Council of Vila Nova sells its ferry

The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3, 2023, Mayor Ana Marques said.
It had carried more than 40,000 passengers since 2016.
"""
_NOTE = "The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 1, 2023."


def rehearse() -> None:
    """Make a small report, all but the part whose compiler starts threads, and keep what it loaded."""
    from tqdm import tqdm

    every = tqdm.monitor_interval
    tqdm.monitor_interval = 0  # no thread that watches progress bars: forks start their own
    _load()
    tqdm.monitor_interval = every
    settle()


def _load() -> None:
    for name in _MODULES:
        import_module(name)

    import papermill

    from analysis.claims.lexicon import geography
    from analysis.document import Document
    from analysis.pipeline import analyse
    from analysis.report import sections
    from analysis.report.manifest import fingerprint
    from analysis.report.notebook import find_notebook
    from analysis.report.pdf import exporter, fonts
    from analysis.timeline.rules import RULES
    from analysis.timeline.vocabulary import compile_pattern

    found = analyse(
        Document.from_text(_STORY, published="2023-03-08", doc_id="rehearsal"),
        [Document.from_text(_NOTE, published="2023-03-02", doc_id="note")],
    )
    for section in (
        sections.title,
        sections.summary,
        sections.sources,
        sections.timeline,
        sections.claims,
        sections.entity_cards,
        sections.entities,
        sections.source_text,
        sections.unresolved,
        sections.index,
    ):
        section(found)
    sections.provenance(found, {})
    for draw in (sections.timeline_figure, sections.mentions_figure, sections.network_figure):
        figure = draw(found)
        if hasattr(figure, "_repr_mimebundle_"):
            figure._repr_mimebundle_()
    papermill.iorw.load_notebook_node(str(find_notebook("report")))
    for rule in RULES:
        compile_pattern(rule.pattern)
    geography.contains("Texas", "Austin")
    fonts.advances()
    exporter.PDFExporter.class_trait_names()
    fingerprint([], {})


def read_ahead(paths: Iterable[str]) -> None:
    """Parse documents that every fork will need, and read what they state."""
    from analysis.claims.reading.statement import read
    from analysis.errors import AnalysisError
    from analysis.readers import read_document

    for path in paths:
        try:
            read(read_document(path))
        except AnalysisError:
            continue  # the report that needs it says so
    settle()


def settle() -> None:
    """Keep the collector away from what is loaded: what it touches is copied in every fork."""
    gc.collect()
    gc.freeze()


def threads() -> int:
    """How many threads this process has, those of native libraries included."""
    return len(list(Path("/proc/self/task").iterdir()))
