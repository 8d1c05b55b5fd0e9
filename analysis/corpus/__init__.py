"""Many documents: their tables on disk, and what they say together."""

from analysis.corpus.analyse import analyse_folder
from analysis.corpus.merged import Merged, merge_corpus
from analysis.corpus.store import Corpus

__all__ = ["Corpus", "Merged", "analyse_folder", "merge_corpus"]
