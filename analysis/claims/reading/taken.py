"""Which characters of a text are parts of something found already, so that nothing else is found there."""

from __future__ import annotations

from collections.abc import Iterable


class Taken:
    """Stretches of a text that are spoken for; asking costs the same however many there are.

    Args:
        text: Any text.
        stretches: Half-open (start, end) offsets in it.
    """

    def __init__(self, text: str, stretches: Iterable[tuple[int, int]]) -> None:
        self._marks = bytearray(len(text))
        for start, end in stretches:
            self._marks[start:end] = b"\1" * (end - start)

    def meets(self, start: int, end: int) -> bool:
        """Whether a stretch shares a character with one of them."""
        return 1 in self._marks[start:end]
