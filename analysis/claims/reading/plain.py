"""Text that was cut into tokens, set back to how it is written."""

from __future__ import annotations

import re

_TOKENISED = re.compile(r"-[LR][RS]B-|\w ,|\w \.(?:\s|\Z)|\w 's ")


_TREEBANK = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    " 's": "'s",
    " n't": "n't",
}


_SPACE_BEFORE = re.compile(r"\s+([,.;:!?%)\]”])")


_SPACE_AFTER = re.compile(r"([(\[“])\s+")


_PRONUNCIATION = re.compile(r"\s*\[[^\[\]\d]*[ˈˌəɪʊɔæʃʒθðŋɑɛʌːɒɡɐɲʁ][^\[\]\d]*\]")
_EMPTIED = re.compile(r"\s*\(\s*[;,]?\s*\)|(?<=\()\s*[;,]\s*")
_QUOTE = re.compile("``|''")


def untokenised(text: str) -> str:
    """Set text that was cut into tokens (" ,", "-LRB-") back to how it is written; leave other text alone.

    Pronunciations, "[ˈbæzɪldən]", are left out of it: nothing is claimed by them, and they mislead the parse.
    """
    if not _TOKENISED.search(text):
        return text
    for token, written_as in _TREEBANK.items():
        text = text.replace(token, written_as)
    text = _EMPTIED.sub("", _PRONUNCIATION.sub("", text))
    marks = iter("“”" * text.count("``") + "“”" * text.count("''"))
    text = _QUOTE.sub(lambda _: next(marks), text)
    return _SPACE_BEFORE.sub(r"\1", _SPACE_AFTER.sub(r"\1", text))
