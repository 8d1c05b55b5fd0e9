"""Text that was cut into tokens, set back to how it is written."""

from __future__ import annotations

import re

_TOKENISED = re.compile(r"-[LR][RS]B-|\w ,|\w \.(?:\s|\Z)|\w 's ")


_TREEBANK = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "``": "“",
    "''": "”",
    " 's": "'s",
    " n't": "n't",
}


_SPACE_BEFORE = re.compile(r"\s+([,.;:!?%)\]”])")


_SPACE_AFTER = re.compile(r"([(\[“])\s+")


def untokenised(text: str) -> str:
    """Set text that was cut into tokens (" ,", "-LRB-") back to how it is written; leave other text alone."""
    if not _TOKENISED.search(text):
        return text
    for token, written_as in _TREEBANK.items():
        text = text.replace(token, written_as)
    return _SPACE_BEFORE.sub(r"\1", _SPACE_AFTER.sub(r"\1", text))
