"""Many documents: their tables on disk, and what they say together."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.corpus.analyse import analyse_folder
    from analysis.corpus.merged import Merged, merge_corpus
    from analysis.corpus.store import Corpus

__all__ = ["Corpus", "Merged", "analyse_folder", "merge_corpus"]

_HOMES = {"analyse_folder": "analyse", "Merged": "merged", "merge_corpus": "merged", "Corpus": "store"}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for (PEP 562): the command answers without pandas."""
    if name in _HOMES:
        return getattr(import_module(f"analysis.corpus.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
