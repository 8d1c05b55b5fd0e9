"""What XML cannot hold."""

from __future__ import annotations

import re

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even escaped."""


def xml_text(text: str) -> str:
    """The text with U+FFFD for each character that XML 1.0 cannot hold; nothing is escaped."""
    return _NO_XML.sub("\ufffd", text)
