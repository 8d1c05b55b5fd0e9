"""Withhold names: every character of them becomes a block, in texts and in all that was made from them.

The characters are replaced one by one, so that every offset stays true. What is withheld is decided by
strings, not by what the language model takes for a name: where a surname could be somebody else's, it goes
too. Only the full names of other people are spared.
"""

from analysis.redaction.names import read_names
from analysis.redaction.redaction import BLOCK, Redaction

__all__ = ["BLOCK", "Redaction", "read_names"]
